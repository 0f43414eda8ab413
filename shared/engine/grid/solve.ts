/** x in matrix × x = right, for a symmetric positive definite matrix, row by row (Cholesky). Changes the matrix. */
export function solve(matrix: Float64Array, right: Float64Array): Float64Array {
  const size = right.length;
  const x = Float64Array.from(right);
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let rest = matrix[i * size + j]!;
      for (let k = 0; k < j; k += 1) rest -= matrix[i * size + k]! * matrix[j * size + k]!;
      const pivot = i === j ? Math.sqrt(Math.max(rest, Number.MIN_VALUE)) : rest / matrix[j * size + j]!;
      matrix[i * size + j] = pivot;
      if (i === j) x[i] = (x[i]! - dot(matrix, i, size, x)) / pivot;
    }
  }
  for (let i = size - 1; i >= 0; i -= 1) {
    let rest = x[i]!;
    for (let k = i + 1; k < size; k += 1) rest -= matrix[k * size + i]! * x[k]!;
    x[i] = rest / matrix[i * size + i]!;
  }
  return x;
}

function dot(matrix: Float64Array, row: number, size: number, x: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < row; k += 1) sum += matrix[row * size + k]! * x[k]!;
  return sum;
}
