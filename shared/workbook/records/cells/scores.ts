import type { RecordFrame, RowCells } from '../cells.ts';

/** Not written yet. */
export const scoreCells =
  (_frame: RecordFrame): RowCells =>
  () => ({ formula: '""', value: '' });
