import { type Anchor, cellAt, type FormulaTag, formulasOn, type Reference } from '#formula/fx.ts';
import type { FormulaCell } from '#host/sheet.ts';
import type { InputTableKey } from '#language/plan/inputs.ts';
import type { TablePlace, TablePlaces } from '#workbook/inputs/places.ts';

/** The computed cells of typed tables: what people see worked out beside what they typed. */
export interface ComputedCells {
  /** Of a computed column in a row of the sheet. */
  inRow(table: InputTableKey, key: string, sheetRow: number): FormulaCell;
  /** Of a computed setting. */
  field(table: InputTableKey, key: string): FormulaCell;
}

/** How the computed cells of one table are worked out, by the keys of its columns and settings. */
export interface TableCells<Frame> {
  readonly keys: readonly string[];
  readonly of: (frame: Frame) => {
    readonly formula: (key: string, row: RowFrame) => string;
    readonly value: (key: string, index: number) => string | number;
    readonly field: (key: string, fx: FormulaTag) => FormulaCell;
  };
}
/** A formula for any row, and what it must give in a row of the list; in spare rows that is nothing. */
export interface ComputedColumn<State> {
  readonly formula: (row: RowFrame, state: State) => string;
  readonly value: (index: number, state: State) => string | number;
}
interface ComputedField<State> {
  readonly formula: (fx: FormulaTag, state: State) => string;
  readonly value: (state: State) => string | number;
}

/** One row of a table's sheet. */
export interface RowFrame {
  readonly sheetRow: number;
  /** The cell of a column in this row; its column stays put. */
  readonly cell: (key: string, anchor?: Anchor) => Reference;
  /** Formula text for the table's sheet. */
  readonly fx: FormulaTag;
}

/** `state`: what all rows follow from, worked out once. */
export function tableCells<Frame, State>(cells: {
  readonly state: (frame: Frame) => State;
  readonly columns?: Readonly<Record<string, ComputedColumn<State>>>;
  readonly fields?: Readonly<Record<string, ComputedField<State>>>;
}): TableCells<Frame> {
  const { columns = {}, fields = {} } = cells;
  return {
    keys: [...Object.keys(columns), ...Object.keys(fields)],
    of: (frame) => {
      const state = cells.state(frame);
      return {
        formula: (key, row) => known(columns[key], key).formula(row, state),
        value: (key, index) => known(columns[key], key).value(index, state),
        field: (key, fx) => {
          const { formula, value } = known(fields[key], key);
          return { formula: formula(fx, state), value: value(state) };
        },
      };
    },
  };
}

/** The computed cells of several tables, where these stand. */
export function computedCells<Frame>(
  cells: Readonly<Partial<Record<InputTableKey, TableCells<Frame>>>>,
  places: TablePlaces,
  frame: Frame,
): ComputedCells {
  const tables = new Map<InputTableKey, ReturnType<typeof open>>();
  const open = (table: InputTableKey) => {
    const place = known(places[table], table);
    const indexes = new Map(place.rows.map((row, index) => [row, index]));
    const fx = formulasOn(place.sheet);
    const { formula, value, field } = known(cells[table], table).of(frame);
    const formulas = new Map<string, (sheetRow: number) => string>();
    const formulaOf = (key: string): ((sheetRow: number) => string) => {
      const made = formulas.get(key) ?? inAnyRow((sheetRow) => formula(key, rowFrame(place, fx, sheetRow)));
      formulas.set(key, made);
      return made;
    };
    return { formulaOf, value, field: (key: string) => field(key, fx), indexes };
  };
  const tableOf = (table: InputTableKey): ReturnType<typeof open> => {
    const opened = tables.get(table) ?? open(table);
    tables.set(table, opened);
    return opened;
  };
  return {
    inRow: (table, key, sheetRow) => {
      const { formulaOf, value, indexes } = tableOf(table);
      const index = indexes.get(sheetRow);
      return { formula: formulaOf(key)(sheetRow), value: index === undefined ? '' : value(key, index) };
    },
    field: (table, key) => tableOf(table).field(key),
  };
}

/** Of sheets on which nothing is worked out. */
export const nothingComputed: ComputedCells = computedCells({}, {}, null);

/** Rows that no list reaches, whose numbers stand in no formula by themselves. */
const MARKS = [987_652, 876_541] as const;

/**
 * The formula of a column by row: where it differs from row to row in nothing but the row's number (told by making it
 * for two rows) it is made once and then filled in, since lists are long; else it is made anew for each row.
 */
function inAnyRow(make: (sheetRow: number) => string): (sheetRow: number) => string {
  const [pieces = [], others = []] = MARKS.map((mark) => make(mark).split(`${mark + 1}`));
  return pieces.join() === others.join() ? (sheetRow) => pieces.join(`${sheetRow + 1}`) : make;
}

const rowFrame = (place: TablePlace, fx: FormulaTag, sheetRow: number): RowFrame => ({
  sheetRow,
  fx,
  cell: (column, anchor = 'column') => {
    const at = place.columns[column];
    if (at === undefined) throw new Error(`${column} stands nowhere on ${place.sheet}`);
    return cellAt({ sheet: place.sheet, row: sheetRow, column: at }, anchor);
  },
});

function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`no formulas for ${what}`);
  return value;
}
