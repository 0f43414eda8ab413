import { openWorkbook } from '#file-host/xlsx/workbook.ts';
import { type Parts, partText, relationshipsOf } from '#office/package.ts';

/** The part of a sheet in a file. */
export const sheetXmlOf = async (file: Uint8Array, sheet: string): Promise<string> =>
  sheetPart(await openWorkbook(file, ''), sheet).xml;

export function sheetPart(parts: Parts, sheet: string): { readonly path: string; readonly xml: string } {
  const workbook = relationshipsOf(parts, '')[0]!.target;
  const id = new RegExp(`<sheet\\s[^>]*?name="${sheet}"[^>]*?r:id="([^"]*)"`).exec(
    partText(parts, workbook),
  )?.[1];
  const path = relationshipsOf(parts, workbook).find((each) => each.id === id)!.target;
  return { path, xml: partText(parts, path) };
}
