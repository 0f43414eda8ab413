import type { RecordFrame, RowCells } from '../cells.ts';

/** Not written yet. */
export const roundCells =
  (_frame: RecordFrame): RowCells =>
  () => ({ formula: '""', value: '' });
