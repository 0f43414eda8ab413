import type { RecordFrame, RowCells } from '../cells.ts';

/** Not written yet. */
export const weekPlanCells =
  (_frame: RecordFrame): RowCells =>
  () => ({ formula: '""', value: '' });
