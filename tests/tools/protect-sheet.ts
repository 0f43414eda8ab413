import { openWorkbook, saveWorkbook } from '#file-host/xlsx/workbook.ts';
import { WORKSHEET_TYPE } from '#file-host/xlsx/workbook-part.ts';
import { setPart } from '#office/package.ts';
import { sheetPart } from './sheet-xml.ts';

/** The file with that sheet protected, as a person does it. */
export const withProtected = (file: Uint8Array, sheet: string): Promise<Uint8Array> =>
  withSheetXml(file, sheet, (xml) => xml.replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>'));

/** The file with the part of that sheet changed, as other programs do it. */
export async function withSheetXml(
  file: Uint8Array,
  sheet: string,
  change: (xml: string) => string,
): Promise<Uint8Array> {
  const parts = await openWorkbook(file, '');
  const { path, xml } = sheetPart(parts, sheet);
  setPart(parts, path, WORKSHEET_TYPE, change(xml));
  return saveWorkbook(parts);
}
