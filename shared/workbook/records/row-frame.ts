import type { Plan } from '#engine/plan/plan.ts';
import type { Anchor, FormulaTag, Reference } from '#formula/fx.ts';
import type { FormulaCell } from '#host/sheet.ts';
import type { Messages } from '#language/messages.ts';
import type { InputPlaces } from '#workbook/inputs/places.ts';
import type { Execution } from './execution.ts';

/** What the computed cells of the records follow from. */
export interface RecordFrame {
  readonly plan: Plan;
  readonly execution: Execution;
  readonly places: InputPlaces;
  readonly messages: Messages;
}

/** One row of a record: its cells by column key, and its index in the list; null: a spare row. */
export interface RowFrame {
  readonly index: number | null;
  readonly sheetRow: number;
  /** The same in another row of the sheet. */
  readonly at: (sheetRow: number) => RowFrame;
  /** The cell of a column in this row; its column stays put. */
  readonly cell: (key: string, anchor?: Anchor) => Reference;
  /** Formula text for the record's sheet. */
  readonly fx: FormulaTag;
}

/** The computed cells of one table: formula and value of a column in a row. */
export type RowCells = (key: string, row: RowFrame) => FormulaCell;
