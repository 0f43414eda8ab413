import type { Area, SheetImage } from '#host/sheet.ts';
import { areaName, renameSheets } from './address.ts';
import { applyLook, LONGEST_ADDRESS } from './apply-look.ts';
import { type Entry, entryOf } from './entries.ts';
import { extentOf, type Look, looksOf } from './looks.ts';
import type { Sender } from './sender.ts';

/** A block of rows is sent as one range; it stays well below a request. */
const BYTES_A_BLOCK = 1_000_000;
/** What one action costs in a request, about. */
const BYTES_AN_ACTION = 600;

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
  const looks = looksOf(image);
  for (const look of looks) if (look.property === 'numberFormat') await sendLook(sheet, look, sender);
  await fillCells(sheet, image, names, sender);
  for (const look of looks) if (look.property !== 'numberFormat') await sendLook(sheet, look, sender);
}

async function fillCells(
  sheet: Excel.Worksheet,
  image: SheetImage,
  names: ReadonlyMap<string, string>,
  sender: Sender,
): Promise<void> {
  const columns = extentOf({ cells: image.cells, styles: [] }).columns;
  if (columns === 0) return;
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
  for (const cells of image.cells) {
    const row = Array.from({ length: columns }, (_, column): Entry => {
      const entry = entryOf(cells[column] ?? null);
      return typeof entry === 'string' && entry.startsWith('=') ? renameSheets(entry, names) : entry;
    });
    const size = row.reduce((sum: number, entry) => sum + bytesOf(entry), 2);
    if (bytes + size > BYTES_A_BLOCK) await flush();
    block.push(row);
    bytes += size;
  }
  await flush();
}

/** Of its JSON, with a comma; quotes and signs beyond ASCII counted generously. */
const bytesOf = (entry: Entry): number =>
  typeof entry === 'string' ? 3 + entry.length + entry.replace(/[ -~]/g, '').length * 2 : 12;

export const rangeOf = (sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range =>
  sheet.getRangeByIndexes(row, column, rows, columns).untrack();

async function sendLook(sheet: Excel.Worksheet, look: Look, sender: Sender): Promise<void> {
  const size = look.areas.reduce((sum, area) => sum + areaName(area).length + 1, 0);
  const actions = look.property === 'numberFormat' ? look.areas.length : Math.ceil(size / LONGEST_ADDRESS);
  await sender.reserve(actions * BYTES_AN_ACTION + size);
  applyLook(sheet, look);
}
