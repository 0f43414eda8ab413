import { type ZonedDates, zonedDates } from './dates.ts';
import { type FormulaText, formulaTextOf } from './formula-text.ts';

/** What a spreadsheet's settings of locale and time zone mean for reading and writing it. */
export interface Regional {
  readonly dates: ZonedDates;
  readonly formulas: FormulaText;
}

export const regionalOf = (spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): Regional => ({
  dates: zonedDates(spreadsheet.getSpreadsheetTimeZone()),
  formulas: formulaTextOf(spreadsheet.getSpreadsheetLocale()),
});
