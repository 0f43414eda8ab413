import type { RowFrame } from '#workbook/records/row-frame.ts';

/** Rows that no list reaches, whose numbers stand in no formula by themselves. */
const MARKS = [987_652, 876_541] as const;

/** The formula of a column in a row; `make` gives it for any row. */
export type RowFormula = (key: string, row: RowFrame, make: (row: RowFrame) => string) => string;

/**
 * Formulas of long lists, by column: where they differ from row to row in nothing but the row's number (told by making
 * them for two rows) they are made once and then filled in, else made anew for each row.
 */
export function rowFormulas(): RowFormula {
  const known = new Map<string, readonly string[] | null>();
  return (key, row, make) => {
    let pieces = known.get(key);
    if (pieces === undefined) {
      const [one, other] = MARKS.map((mark) => make(row.at(mark)).split(`${mark + 1}`)) as [
        string[],
        string[],
      ];
      pieces = one.join() === other.join() ? one : null;
      known.set(key, pieces);
    }
    return pieces === null ? make(row) : pieces.join(`${row.sheetRow + 1}`);
  };
}
