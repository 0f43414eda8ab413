/** Throws as Google does when rows are ragged or the data is not of the range's size. */
export function assertShape(values: readonly (readonly unknown[])[], rows: number, columns: number): void {
  if (!Array.isArray(values) || !values.every(Array.isArray))
    throw new Error("The parameters don't match the method signature.");
  if (values.length !== rows) {
    throw new Error(
      `The number of rows in the data does not match the number of rows in the range. The data has ${values.length} but the range has ${rows}.`,
    );
  }
  for (const row of values) {
    if (row.length === columns) continue;
    throw new Error(
      `The number of columns in the data does not match the number of columns in the range. The data has ${row.length} but the range has ${columns}.`,
    );
  }
}

/** Runs of neighbours with the same value. */
export function runs<T>(values: readonly (T | undefined)[], same: (one: T, other: T) => boolean) {
  const found: { from: number; count: number; value: T }[] = [];
  values.forEach((value, index) => {
    if (value === undefined) return;
    const last = found[found.length - 1];
    if (last !== undefined && last.from + last.count === index && same(last.value, value)) last.count++;
    else found.push({ from: index, count: 1, value });
  });
  return found;
}
