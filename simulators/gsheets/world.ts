import type { SpreadsheetModel } from './spreadsheet-model.ts';

/** The workbook, and the Date of the world in which the script runs. */
export interface World {
  readonly book: SpreadsheetModel;
  readonly makeDate: (moment: number) => Date;
}
