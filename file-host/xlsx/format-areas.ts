import { rectangles } from '#host/rectangles.ts';
import type { StyledArea } from '#host/sheet.ts';
import type { SheetCells } from '#office/sheet-reader.ts';
import type { StyleBook } from './styles.ts';

/** Number formats that are not General. */
export function formatAreas(formats: SheetCells['formats'], styles: StyleBook): StyledArea[] {
  const codes = new Map<number, string>();
  const codeOf = (format: number | undefined): string | undefined => {
    if (format === undefined) return undefined;
    const code = codes.get(format) ?? styles.numberFormat(format);
    codes.set(format, code);
    return code === 'General' ? undefined : code;
  };
  const columns = formats.reduce((most, row) => Math.max(most, row.length), 0);
  const found = rectangles(formats.length, columns, (row, column) => codeOf(formats[row]?.[column]));
  return found.map(({ area, value }) => ({ area, style: { numberFormat: value } }));
}
