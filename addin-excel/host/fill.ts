import { areaName } from '#formula/address.ts';
import { renameSheets } from '#formula/map-references.ts';
import { extentOf } from '#host/areas.ts';
import type { Area, SheetImage } from '#host/sheet.ts';
import { applyStyleProperty, LONGEST_ADDRESS } from './apply-style.ts';
import { type Copies, copiesOf } from './copies.ts';
import { type Entry, entryOf } from './entries.ts';
import type { Sender } from './sender.ts';
import { type StyleProperty, stylePropertiesOf } from './style-properties.ts';
import { yieldEvery } from './yield.ts';

/** A block of rows is sent as one range; it stays well below a request. */
const BYTES_A_BLOCK = 1_000_000;
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
  await fillCells(sheet, image, names, sender);
  await sendStyles(sheet, others, sender);
}

async function fillCells(
  sheet: Excel.Worksheet,
  image: SheetImage,
  names: ReadonlyMap<string, string>,
  sender: Sender,
): Promise<void> {
  const columns = extentOf({ cells: image.cells, styles: [] }).columns;
  if (columns === 0) return;
  const copies = await copiesOf(image.cells);
  const didCells = yieldEvery();
  const isCopy = coveredCells(copies, image.cells.length, columns);
  let block: Entry[][] = [];
  let bytes = 0;
  let first = 0;
  const flush = async (): Promise<void> => {
    if (block.length === 0) return;
    await sender.reserve(bytes);
    sheet.getRangeByIndexes(first, 0, block.length, columns).untrack().formulas = block;
    first += block.length;
    block = [];
    bytes = 0;
  };
  for (const [at, cells] of image.cells.entries()) {
    const row = Array.from({ length: columns }, (_, column): Entry => {
      if (isCopy(at, column)) return '';
      const entry = entryOf(cells[column] ?? null);
      return typeof entry === 'string' && entry.startsWith('=') ? renameSheets(entry, names) : entry;
    });
    const size = row.reduce((sum: number, entry) => sum + bytesOf(entry), 2);
    if (bytes + size > BYTES_A_BLOCK) await flush();
    block.push(row);
    bytes += size;
    await didCells(columns);
  }
  await flush();
  const didCopies = yieldEvery(AREAS_AT_A_STRETCH);
  for (const { area } of copies) {
    await sender.reserve(BYTES_AN_ACTION);
    const first = areaName({ ...area, rows: 1, columns: 1 });
    sheet.getRange(areaName(area)).untrack().copyFrom(first, 'Formulas');
    await didCopies(1);
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
const bytesOf = (entry: Entry): number =>
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
