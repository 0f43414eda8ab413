import type { Scalar, SheetImage } from '#host/sheet.ts';
import { SheetDraft } from '#workbook/style/sheet-draft.ts';

const MOST_CHARACTERS = 31;
const WIDEST = 40;

/** A list that came as a text, on a sheet of its own: it stays beside the plan that is made of it. */
export function listSheet(name: string, rows: readonly (readonly Scalar[])[]): SheetImage {
  const draft = new SheetDraft(sheetName(name), 'D9D9D9');
  draft.gridlines = true;
  rows.forEach((row, index) => {
    row.forEach((cell, column) => {
      draft.put(index, column, cell);
      const width = charactersWide(String(cell ?? '')) + 2;
      draft.columnWidths[column] = Math.min(WIDEST, Math.max(draft.columnWidths[column] ?? 8, width));
    });
  });
  return draft.image();
}

/** Chinese characters take the room of two. */
const charactersWide = (text: string): number =>
  Array.from(text).reduce((width, character) => width + (character > '\u2e7f' ? 2 : 1), 0);

/** Without the characters that no sheet's name may hold. */
const sheetName = (name: string): string =>
  name
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .trim()
    .slice(0, MOST_CHARACTERS) || 'List';
