import { columnName } from '#formula/address.ts';
import { cellAt, type Reference } from '#formula/fx.ts';
import type { Style } from '#host/sheet.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { placesInOrder } from './column-table.ts';

/** A number that formulas of a sheet follow from, under its title; without one it is not shown, on screen or on paper. */
export interface Fact {
  readonly title: string | null;
  readonly formula: string;
  readonly value: string | number;
  readonly style: Style;
}

/** What only formulas read, such as the number of the chosen goal. */
export const helperFact = (formula: string, value: string | number): Fact => ({
  title: null,
  formula,
  value,
  style: namedStyle('code', formats.hidden),
});

/** Facts side by side in one row, titles above them, each told by its key. */
export interface FactRow<Key extends string = string> {
  readonly row: number;
  /** A fact's cell on its own sheet, fixed: `$C$8`. */
  readonly cell: (key: Key) => string;
  readonly reference: (sheet: string, key: Key) => Reference;
  readonly draw: (draft: SheetDraft, facts: Readonly<Record<Key, Fact>>) => void;
}

/** Facts from a column on. */
export function factRow<Key extends string>(
  row: number,
  firstColumn: number,
  keys: readonly Key[],
): FactRow<Key> {
  const { at } = placesInOrder(
    keys.map((key) => ({ key })),
    firstColumn,
  );
  return {
    row,
    cell: (key) => `$${columnName(at(key))}$${row + 1}`,
    reference: (sheet, key) => cellAt({ sheet, row, column: at(key) }, 'both'),
    draw: (draft, facts) => {
      for (const key of keys) {
        const { title, formula, value, style } = facts[key];
        if (title !== null) {
          draft.put(row - 1, at(key), title, { ...namedStyle('subheader'), wrap: true, middle: true });
        }
        draft.put(row, at(key), { formula, value }, style);
      }
    },
  };
}
