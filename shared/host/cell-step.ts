import type { WriteStep } from '#host/host.ts';
import type { CellContent } from '#host/sheet.ts';

export type CellsStep = Extract<WriteStep, { step: 'cells' }>;
/** The cell that is written first; rows and columns from 0. */
type FirstCell = Pick<CellsStep, 'sheet' | 'row' | 'column'>;

/** Writes one cell, whose style and rules stay as they are; null empties it. */
export const cellStep = (cell: FirstCell, content: CellContent): CellsStep => cellsStep(cell, [[content]]);

/** Writes rows of cells, whose styles and rules stay as they are; null empties a cell. */
export const cellsStep = (
  { sheet, row, column }: FirstCell,
  cells: readonly (readonly CellContent[])[],
): CellsStep => ({ step: 'cells', sheet, row, column, cells, styles: [] });
