import { setPart } from '#file-host/xlsx/package.ts';
import { openWorkbook, saveWorkbook } from '#file-host/xlsx/workbook.ts';
import { WORKSHEET_TYPE } from '#file-host/xlsx/workbook-part.ts';
import { sheetPart } from './sheet-xml.ts';

/** The file with that sheet protected, as a person does it. */
export async function withProtected(file: Uint8Array, sheet: string): Promise<Uint8Array> {
  const parts = await openWorkbook(file, '');
  const { path, xml } = sheetPart(parts, sheet);
  setPart(
    parts,
    path,
    WORKSHEET_TYPE,
    xml.replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>'),
  );
  return saveWorkbook(parts);
}
