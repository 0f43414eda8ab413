import { type CellContent, isError, isFormula, type Scalar } from '#host/sheet.ts';
import { openPackage, type Parts, partText, relationshipsOf } from './package.ts';
import { openStrings } from './shared-strings.ts';
import { readCells } from './sheet-reader.ts';
import { childOf, childrenOf, parseXml } from './xml.ts';

/** The rows of one sheet of a workbook, and which sheets it has. */
export interface SheetRows {
  readonly sheet: string;
  /** Visible sheets, in their order. */
  readonly sheets: readonly string[];
  /** What each cell shows; of a formula its value. */
  readonly cells: readonly (readonly Scalar[])[];
}

/**
 * Reads the sheet of that name out of an .xlsx file; null: the first visible one that holds anything. Days are serial
 * numbers from 1900 on. Rejects with `ZipError` or `XmlError` where the file is none, or damaged, and with `RangeError`
 * where its days count from 1904, so that they could not be told.
 */
export async function sheetRows(bytes: Uint8Array, wanted: string | null): Promise<SheetRows> {
  const parts = await openPackage(bytes);
  const [book = ''] = relationshipsOf(parts, '').flatMap(({ kind, target }) =>
    kind === 'officeDocument' ? [target] : [],
  );
  const root = parseXml(partText(parts, book));
  const { date1904 = '0' } = childOf(root, 'workbookPr')?.attributes ?? {};
  if (date1904 === '1' || date1904 === 'true') throw new RangeError('date1904');
  const related = relationshipsOf(parts, book);
  const texts = related.find(({ kind }) => kind === 'sharedStrings');
  const strings = openStrings(texts && parts.has(texts.target) ? partText(parts, texts.target) : '<sst/>');
  const visible = childrenOf(childOf(root, 'sheets') ?? root, 'sheet').filter(
    ({ attributes: { state = 'visible' } }) => state === 'visible',
  );
  const sheets = visible.map(({ attributes: { name = '' } }) => name);
  const read = (at: number): SheetRows['cells'] => {
    const id = Object.entries(visible[at]?.attributes ?? {}).find(([key]) => /(?:^|:)id$/.test(key))?.[1];
    const target = related.find((each) => each.id === id && each.kind === 'worksheet')?.target;
    return target === undefined
      ? []
      : readCells(textOf(parts, target), strings).cells.map((row) => row.map(plainly));
  };
  const only = wanted === null ? -1 : sheets.indexOf(wanted);
  for (const at of only < 0 ? sheets.keys() : [only]) {
    const cells = read(at);
    if (only >= 0 || cells.length > 0) return { sheet: sheets[at]!, sheets, cells };
  }
  return { sheet: sheets[0] ?? '', sheets, cells: [] };
}

const textOf = (parts: Parts, path: string): string => (parts.has(path) ? partText(parts, path) : '');

function plainly(cell: CellContent): Scalar {
  if (isError(cell)) return cell.error;
  return isFormula(cell) ? cell.value : cell;
}
