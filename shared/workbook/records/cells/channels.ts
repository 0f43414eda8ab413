import type { RecordFrame, RowCells } from '../cells.ts';

/** Not written yet. */
export const channelCells =
  (_frame: RecordFrame): RowCells =>
  () => ({ formula: '""', value: '' });
