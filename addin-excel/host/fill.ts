import { areaName } from '#formula/address.ts';
import { renameSheets } from '#formula/map-references.ts';
import { extentOf } from '#host/areas.ts';
import type { Area, CellContent, SheetImage } from '#host/sheet.ts';
import { applyStyleProperty, LONGEST_ADDRESS } from './apply-style.ts';
import { type Copies, copiesOf } from './copies.ts';
import { type Entry, entryOf } from './entries.ts';
import type { Sender } from './sender.ts';
import { type StyleProperty, stylePropertiesOf } from './style-properties.ts';
import { yieldEvery } from './yield.ts';

/** A block of rows is sent as one range; it stays well below a request. */
const BYTES_A_BLOCK = 1_000_000;
const FORMATS_A_BLOCK = 10_000;
/** What one action costs in a request, about. */
const BYTES_AN_ACTION = 400;
/** So many areas are queued at a stretch. */
const AREAS_AT_A_STRETCH = 200;

/**
 * Puts cells and styles on a sheet that has none: number formats first, so that entries are not taken for something
 * else, then one range per block of rows. `names` are those that other sheets have at this moment.
 */
export async function fillSheet(
  sheet: Excel.Worksheet,
  image: SheetImage,
  names: ReadonlyMap<string, string>,
  sender: Sender,
): Promise<void> {
  const properties = await stylePropertiesOf(image);
  const isFormat = ({ property }: StyleProperty): boolean => property === 'numberFormat';
  const formats = properties.filter(isFormat);
  const others = properties.filter((each) => !isFormat(each));
  await sendStyles(sheet, formats, sender);
  await fillCells(
    sheet,
    { row: 0, column: 0, cells: image.cells, beyond: 'emptied', entry: entryUnder(names) },
    sender,
  );
  await sendStyles(sheet, others, sender);
}

const entryUnder =
  (names: ReadonlyMap<string, string>) =>
  (content: CellContent): Entry => {
    const entry = entryOf(content);
    return typeof entry === 'string' && entry.startsWith('=') ? renameSheets(entry, names) : entry;
  };

export interface FilledBlock {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly CellContent[])[];
  /** What becomes of the cells after the end of a row that is shorter than others. */
  readonly beyond: 'emptied' | 'kept';
  readonly entry?: (content: CellContent) => Entry;
}

/**
 * Queues the contents of a block: rows of entries, as many in a request as fit, and formulas that repeat as copies of
 * the first. Null leaves a cell as it is, an empty text empties it.
 */
export async function fillCells(
  sheet: Excel.Worksheet,
  { row: top, column: left, cells, beyond, entry: asEntry = entryOf }: FilledBlock,
  sender: Sender,
): Promise<void> {
  const columns = extentOf({ cells, styles: [] }).columns;
  if (columns === 0) return;
  const copies = await copiesOf(cells);
  const didCells = yieldEvery();
  const isCopy = coveredCells(copies, cells.length, columns);
  let block: (Entry | null)[][] = [];
  let bytes = 0;
  let first = 0;
  const flush = async (): Promise<void> => {
    if (block.length === 0) return;
    await sender.reserve(bytes);
    const area = { row: top + first, column: left, rows: block.length, columns };
    rangeOf(sheet, area).formulas = block;
    first += block.length;
    block = [];
    bytes = 0;
  };
  for (const [at, contents] of cells.entries()) {
    const row = Array.from({ length: columns }, (_, column): Entry | null => {
      if (column >= contents.length && beyond === 'kept') return null;
      return isCopy(at, column) ? '' : asEntry(contents[column] ?? null);
    });
    const size = row.reduce((sum: number, entry) => sum + bytesOf(entry), 2);
    if (bytes + size > BYTES_A_BLOCK) await flush();
    block.push(row);
    bytes += size;
    await didCells(columns);
  }
  await flush();
  const didCopies = yieldEvery(AREAS_AT_A_STRETCH);
  for (const { area: within } of copies) {
    await sender.reserve(BYTES_AN_ACTION);
    const area = { ...within, row: top + within.row, column: left + within.column };
    const first = areaName({ ...area, rows: 1, columns: 1 });
    sheet.getRange(areaName(area)).untrack().copyFrom(first, 'Formulas');
    await didCopies(1);
  }
}

/** Queues the number formats of each cell, in blocks of rows. */
export async function fillFormats(
  sheet: Excel.Worksheet,
  area: Area,
  formats: string[][],
  sender: Sender,
): Promise<void> {
  const rows = Math.max(1, Math.floor(FORMATS_A_BLOCK / area.columns));
  for (let from = 0; from < formats.length; from += rows) {
    const block = formats.slice(from, from + rows);
    await sender.reserve(block.flat().reduce((sum, format) => sum + bytesOf(format), 0));
    rangeOf(sheet, { ...area, row: area.row + from, rows: block.length }).numberFormat = block;
  }
}

/** Whether a cell gets its formula as the copy of another. */
function coveredCells(
  copies: readonly Copies[],
  rows: number,
  columns: number,
): (row: number, column: number) => boolean {
  const covered = new Uint8Array(rows * columns);
  for (const { area } of copies) {
    for (let row = area.row; row < area.row + area.rows; row++)
      covered.fill(1, row * columns + area.column, row * columns + area.column + area.columns);
    covered[area.row * columns + area.column] = 0;
  }
  return (row, column) => covered[row * columns + column] === 1;
}

/** Of its JSON, with a comma; quotes and signs beyond ASCII counted generously. */
const bytesOf = (entry: Entry | null): number =>
  typeof entry === 'string' ? 3 + entry.length + entry.replace(/[ -~]/g, '').length * 2 : 12;

export const rangeOf = (sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range =>
  sheet.getRangeByIndexes(row, column, rows, columns).untrack();

async function sendStyles(
  sheet: Excel.Worksheet,
  properties: readonly StyleProperty[],
  sender: Sender,
): Promise<void> {
  const didCells = yieldEvery(AREAS_AT_A_STRETCH);
  for (const each of properties) {
    for (let from = 0; from < each.areas.length; from += AREAS_AT_A_STRETCH) {
      const areas = each.areas.slice(from, from + AREAS_AT_A_STRETCH);
      await sendStyleProperty(sheet, { ...each, areas }, sender);
      await didCells(areas.length);
    }
  }
}

async function sendStyleProperty(sheet: Excel.Worksheet, each: StyleProperty, sender: Sender): Promise<void> {
  const size = each.areas.reduce((sum, area) => sum + areaName(area).length + 1, 0);
  const actions = each.property === 'numberFormat' ? each.areas.length : Math.ceil(size / LONGEST_ADDRESS);
  await sender.reserve(actions * BYTES_AN_ACTION + size);
  applyStyleProperty(sheet, each);
}
