import { type Parts, partText, relationshipsOf } from '#file-host/xlsx/package.ts';
import { openWorkbook } from '#file-host/xlsx/workbook.ts';

/** The part of a sheet in a file. */
export async function sheetXmlOf(file: Uint8Array, sheet: string): Promise<string> {
  const parts: Parts = await openWorkbook(file, '');
  const workbook = relationshipsOf(parts, '')[0]!.target;
  const id = new RegExp(`<sheet\\s[^>]*?name="${sheet}"[^>]*?r:id="([^"]*)"`).exec(
    partText(parts, workbook),
  )?.[1];
  return partText(parts, relationshipsOf(parts, workbook).find((each) => each.id === id)!.target);
}
