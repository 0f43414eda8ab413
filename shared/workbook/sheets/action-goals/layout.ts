import type { Reference } from '#formula/fx.ts';
import { type ColumnPlaces, tableCell } from '#workbook/sheets/common/column-table.ts';
import type { FactRow } from '#workbook/sheets/common/fact-row.ts';

/** Where the action goals stand: for each member a row with the target, then one per stage of the funnel. */
export interface ActionsLayout {
  readonly sheet: string;
  readonly headerRow: number;
  readonly firstRow: number;
  /** Rows per member: the target and every stage. */
  readonly perMember: number;
  readonly columns: ColumnPlaces;
  /** Keys of the columns of months. */
  readonly months: readonly string[];
  /** The chosen scenario: its name, and its figures, `rates.0` …. */
  readonly scenario: { readonly name: FactRow; readonly figures: FactRow };
}

/** First row of a member: the one with the target. */
export const memberRow = ({ firstRow, perMember }: ActionsLayout, row: number): number =>
  firstRow + row * perMember;

/** The months of one of these rows. */
export const actionMonths = (layout: ActionsLayout, row: number): Reference => ({
  ...tableCell(layout, row, layout.months[0]!),
  lastColumn: layout.columns.at(layout.months[layout.months.length - 1]!),
});

/** The name of the chosen scenario, and one of its figures. */
export const scenarioNameCell = ({ sheet, scenario }: ActionsLayout): Reference =>
  scenario.name.reference(sheet, 'name');
export const scenarioCell = ({ sheet, scenario }: ActionsLayout, key: string): Reference =>
  scenario.figures.reference(sheet, key);
