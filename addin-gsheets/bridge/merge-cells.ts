import type { CellsStep } from '#host/cell-step.ts';
import type { WriteStep } from '#host/host.ts';

/** Neighbouring cells that come one by one, as blocks: each block is a call to Google, whatever its size. */
export function mergeCells(steps: readonly WriteStep[]): WriteStep[] {
  return merged(merged(steps, beside), below);
}

function merged(
  steps: readonly WriteStep[],
  join: (one: CellsStep, next: CellsStep) => CellsStep | null,
): WriteStep[] {
  const done: WriteStep[] = [];
  for (const step of steps) {
    const last = done[done.length - 1];
    const joined =
      last?.step === 'cells' && step.step === 'cells' && isPlain(last, step) ? join(last, step) : null;
    if (joined === null) done.push(step);
    else done[done.length - 1] = joined;
  }
  return done;
}

const isPlain = (one: CellsStep, next: CellsStep): boolean =>
  one.sheet === next.sheet && isBare(one) && isBare(next);
const isBare = ({ step, sheet, row, column, cells, styles, ...others }: CellsStep): boolean =>
  styles.length === 0 && Object.keys(others).length === 0;

/** A row and the row that goes on right of it. */
function beside(one: CellsStep, next: CellsStep): CellsStep | null {
  const [left, ...otherLeft] = one.cells;
  const [right, ...otherRight] = next.cells;
  if (left === undefined || right === undefined || otherLeft.length > 0 || otherRight.length > 0) return null;
  if (one.row !== next.row || one.column + left.length !== next.column) return null;
  return { ...one, cells: [[...left, ...right]] };
}

/** A block and the rows of the same columns right below it. */
function below(one: CellsStep, next: CellsStep): CellsStep | null {
  if (one.column !== next.column || one.row + one.cells.length !== next.row) return null;
  const width = one.cells[0]?.length;
  if (![...one.cells, ...next.cells].every((row) => row.length === width)) return null;
  return { ...one, cells: [...one.cells, ...next.cells] };
}
