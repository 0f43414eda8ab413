import type { LocalWorkbook } from '#file-host/local-workbook.ts';
import { sameName } from '#formula/sheet-name.ts';
import { HostFailure, type SheetContent } from '#host/host.ts';

/** The sheet of that name, or the first visible one that holds anything. */
export async function filledSheet(workbook: LocalWorkbook, sheet: string | null): Promise<SheetContent> {
  const { sheets, contents } = await workbook.host.read({ sheets: [{ by: 'all' }] });
  const isFilled = (name: string): boolean =>
    contents.some((content) => content.name === name && content.cells.some((row) => row.length > 0));
  const wanted = sheets.find(({ name, visible }) =>
    sheet === null ? visible && isFilled(name) : sameName(name, sheet),
  );
  const content = contents.find(({ name }) => name === wanted?.name);
  if (!content) throw new HostFailure('sheet.missing', { sheet: sheet ?? '' });
  return content;
}
