import { areaName } from '#formula/address.ts';
import type { Area, SheetImage } from '#host/sheet.ts';
import { renameSheets } from './address.ts';
import { applyLook, LONGEST_ADDRESS } from './apply-look.ts';
import { type Copies, copiesOf } from './copies.ts';
import { type Entry, entryOf } from './entries.ts';
import { extentOf, type Look, looksOf } from './looks.ts';
import type { Sender } from './sender.ts';
import { yieldEvery } from './yield.ts';

/** A block of rows is sent as one range; it stays well below a request. */
const BYTES_A_BLOCK = 1_000_000;
/** What one action costs in a request, about. */
const BYTES_AN_ACTION = 400;
/** So many areas are queued at a stretch. */
const AREAS_A_SLICE = 200;

/**
 * Puts cells and looks on a sheet that has none: number formats first, so that entries are not taken for something
 * else, then one range per block of rows. `names` are those that other sheets have at this moment.
 */
export async function fillSheet(
  sheet: Excel.Worksheet,
  image: SheetImage,
  names: ReadonlyMap<string, string>,
  sender: Sender,
): Promise<void> {
  const looks = await looksOf(image);
  const isFormat = ({ property }: Look): boolean => property === 'numberFormat';
  const formats = looks.filter(isFormat);
  const others = looks.filter((look) => !isFormat(look));
  await sendLooks(sheet, formats, sender);
  await fillCells(sheet, image, names, sender);
  await sendLooks(sheet, others, sender);
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
  const slice = yieldEvery();
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
    await slice(columns);
  }
  await flush();
  const sliceOfCopies = yieldEvery(AREAS_A_SLICE);
  for (const { area } of copies) {
    await sender.reserve(BYTES_AN_ACTION);
    const first = areaName({ ...area, rows: 1, columns: 1 });
    sheet.getRange(areaName(area)).untrack().copyFrom(first, 'Formulas');
    await sliceOfCopies(1);
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

async function sendLooks(sheet: Excel.Worksheet, looks: readonly Look[], sender: Sender): Promise<void> {
  const slice = yieldEvery(AREAS_A_SLICE);
  for (const look of looks) {
    for (let from = 0; from < look.areas.length; from += AREAS_A_SLICE) {
      const areas = look.areas.slice(from, from + AREAS_A_SLICE);
      await sendLook(sheet, { ...look, areas }, sender);
      await slice(areas.length);
    }
  }
}

async function sendLook(sheet: Excel.Worksheet, look: Look, sender: Sender): Promise<void> {
  const size = look.areas.reduce((sum, area) => sum + areaName(area).length + 1, 0);
  const actions = look.property === 'numberFormat' ? look.areas.length : Math.ceil(size / LONGEST_ADDRESS);
  await sender.reserve(actions * BYTES_AN_ACTION + size);
  applyLook(sheet, look);
}
