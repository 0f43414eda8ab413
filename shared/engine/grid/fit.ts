import { solve } from './solve.ts';
import type { Table } from './table.ts';

/** The table row factor × pattern × column factor, and by how much its columns miss their totals, all together. */
export interface Fitted {
  readonly cells: Float64Array;
  readonly miss: number;
}

const SWEEPS = 30;
const NEWTON_STEPS = 100;
/** Halvings of a Newton step before it counts as no progress: the limit of doubles is reached. */
const HALVINGS = 20;
/** A Newton step changes no logarithm by more: where it points further, the equations say little about how far. */
const LONGEST_STEP = 4;
/** The part of the fall that the slope promises which a step must bring (Armijo 1966). */
const LEAST_FALL = 0.1;
/** Of steps shorter than this, doubles cannot tell the fall; the miss tells it. */
const SHORT_STEP = 1e-6;
/** The miss, as a part of the grand total, at which the fit is about as good as doubles can tell … */
const PRECISION = 1e-13;
/** … and in units, so that of a large total it stays well below one. */
const LARGEST_GOAL = 0.05;

/**
 * The pattern scaled by rows and by columns until both meet their totals (iterative proportional fitting, Deming
 * and Stephan 1940; the answer is unique). Rows are met in each sweep, columns are missed by less and less: where
 * that is slow, as in patterns of nearly separate blocks, Newton's method finishes it on the logarithms v of the
 * column factors: the misses are the gradient of the convex function Σ row total × log Σ cell × e^v − Σ column
 * total × v, which every step lowers. (The misses alone would not do: they fall towards tables with one cell a row
 * as well, from where no step leads back.) The pattern must be a support (see support.ts), and columns better be
 * the fewer.
 */
export function fitTable(pattern: Table): Fitted {
  const { columnTotals } = pattern;
  const total = columnTotals.reduce((sum, columnTotal) => sum + columnTotal, 0);
  const goal = Math.min(PRECISION * total, LARGEST_GOAL);
  let factors = new Float64Array(columnTotals.length).fill(1);
  let state = evaluate(pattern, factors);
  for (let sweep = 0; sweep < SWEEPS && state.miss > goal; sweep += 1) {
    const next = factors.map((factor, j) =>
      columnTotals[j]! > 0 ? factor * (columnTotals[j]! / state.sums[j]!) : 1,
    );
    const nextState = evaluate(pattern, next);
    if (!(nextState.miss < state.miss)) break;
    factors = next;
    state = nextState;
  }
  for (let step = 0; step < NEWTON_STEPS && state.miss > goal; step += 1) {
    const direction = newtonDirection(pattern, factors, state);
    const next = firstBetter(pattern, factors, direction, state);
    if (!next) break;
    factors = next.factors;
    state = next.state;
  }
  return { cells: fittedCells(pattern, factors, state), miss: state.miss };
}

interface State {
  /** Of each row, by the column factors alone. */
  readonly rowSums: Float64Array;
  /** Of each column, with every row scaled to its total. */
  readonly sums: Float64Array;
  readonly miss: number;
}

function evaluate({ cells, rowTotals, columnTotals }: Table, factors: Float64Array): State {
  const columns = factors.length;
  const rowSums = new Float64Array(rowTotals.length);
  const sums = new Float64Array(columns);
  for (let i = 0, start = 0; i < rowTotals.length; i += 1, start += columns) {
    for (let j = 0; j < columns; j += 1) rowSums[i]! += cells[start + j]! * factors[j]!;
    const scale = rowScale(rowTotals[i]!, rowSums[i]!);
    for (let j = 0; j < columns; j += 1) sums[j]! += cells[start + j]! * factors[j]! * scale;
  }
  const miss = sums.reduce((all, sum, j) => all + Math.abs(sum - columnTotals[j]!), 0);
  return { rowSums, sums, miss };
}

const rowScale = (total: number, sum: number) => (sum > 0 ? total / sum : 0);

function fittedCells({ cells, rowTotals }: Table, factors: Float64Array, { rowSums }: State): Float64Array {
  const columns = factors.length;
  const fitted = new Float64Array(cells.length);
  for (let i = 0, start = 0; i < rowTotals.length; i += 1, start += columns) {
    const scale = rowScale(rowTotals[i]!, rowSums[i]!);
    for (let j = 0; j < columns; j += 1) fitted[start + j] = cells[start + j]! * factors[j]! * scale;
  }
  return fitted;
}

/** A share of the diagonal that keeps the equations solvable: a common factor on all columns changes nothing. */
const RIDGE = 1e-13;

/** Change of the logarithms of the factors: (diagonal of sums − Σ over rows of x xᵀ ÷ total) d = totals − sums. */
function newtonDirection({ cells, rowTotals, columnTotals }: Table, factors: Float64Array, state: State) {
  const { rowSums, sums } = state;
  const columns = factors.length;
  const matrix = new Float64Array(columns * columns);
  const row = new Float64Array(columns);
  for (let i = 0, start = 0; i < rowTotals.length; i += 1, start += columns) {
    const total = rowTotals[i]!;
    if (total === 0) continue;
    const scale = rowScale(total, rowSums[i]!);
    for (let j = 0; j < columns; j += 1) row[j] = cells[start + j]! * factors[j]! * scale;
    for (let j = 0; j < columns; j += 1) {
      if (row[j] === 0) continue;
      // Diagonal as x × (rest of the row) ÷ total: the difference of nearly equal numbers would lose its digits.
      let rest = 0;
      for (let k = 0; k < columns; k += 1) {
        if (k === j) continue;
        matrix[j * columns + k]! -= (row[j]! * row[k]!) / total;
        rest += row[k]!;
      }
      matrix[j * columns + j]! += (row[j]! * rest) / total;
    }
  }
  for (let j = 0; j < columns; j += 1) {
    matrix[j * columns + j]! += RIDGE * sums[j]! + (sums[j] === 0 ? 1 : 0);
  }
  return solve(
    matrix,
    sums.map((sum, j) => columnTotals[j]! - sum),
  );
}

/** The longest of the step and its halves that lowers the function as it should, if any does. */
function firstBetter(pattern: Table, factors: Float64Array, direction: Float64Array, state: State) {
  const longest = direction.reduce((most, change) => Math.max(most, Math.abs(change)), 0);
  const slope = direction.reduce(
    (sum, change, j) => sum + change * (state.sums[j]! - pattern.columnTotals[j]!),
    0,
  );
  let share = Math.min(1, LONGEST_STEP / longest);
  for (let halving = 0; halving < HALVINGS; halving += 1, share /= 2) {
    const step = direction.map((change) => share * change);
    const next = factors.map((factor, j) => factor * Math.exp(step[j]!));
    const nextState = evaluate(pattern, next);
    const falls = growth(pattern, step, state, nextState) <= LEAST_FALL * share * slope;
    if (falls || (share * longest < SHORT_STEP && nextState.miss < state.miss)) {
      return { factors: next, state: nextState };
    }
  }
  return undefined;
}

/** By how much the step raises the convex function. */
function growth({ rowTotals, columnTotals }: Table, step: Float64Array, from: State, to: State): number {
  let sum = 0;
  rowTotals.forEach((total, i) => {
    if (total > 0) sum += total * Math.log(to.rowSums[i]! / from.rowSums[i]!);
  });
  columnTotals.forEach((total, j) => {
    sum -= total * step[j]!;
  });
  return sum;
}
