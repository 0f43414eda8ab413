import type { RecordFrame, RowCells } from '../cells.ts';

/** Not written yet. */
export const actionCells =
  (_frame: RecordFrame): RowCells =>
  () => ({ formula: '""', value: '' });
