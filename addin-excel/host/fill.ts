import type { Area, Line, SheetImage } from '#host/sheet.ts';
import { areaName, renameSheets } from './address.ts';
import { type Entry, entryOf } from './entries.ts';
import { extentOf, type Look, looksOf } from './looks.ts';
import type { Sender } from './sender.ts';

/** A block of rows is sent as one range; it stays well below a request. */
const BYTES_A_BLOCK = 1_000_000;
/** Addresses of several areas together; longer ones are split. */
const LONGEST_ADDRESS = 1_000;
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
  for (const look of looks) if (look.property === 'numberFormat') await applyLook(sheet, look, sender);
  await fillCells(sheet, image, names, sender);
  for (const look of looks) if (look.property !== 'numberFormat') await applyLook(sheet, look, sender);
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

async function applyLook(sheet: Excel.Worksheet, { property, value, areas }: Look, sender: Sender): Promise<void> {
  if (property === 'numberFormat') {
    for (const area of areas) {
      await sender.reserve(BYTES_AN_ACTION);
      setAll(rangeOf(sheet, area), String(value));
    }
    return;
  }
  for (const addresses of joined(areas)) {
    await sender.reserve(BYTES_AN_ACTION + addresses.length);
    applyProperty(sheet.getRanges(addresses).untrack().format, property, value);
  }
}

/** One value for all cells: Office.js takes it in place of rows. */
function setAll(range: Excel.Range, numberFormat: string): void {
  range.numberFormat = numberFormat as unknown as string[][];
}

export const rangeOf = (sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range =>
  sheet.getRangeByIndexes(row, column, rows, columns).untrack();

/** `A1:B2,D4` and so on, none too long. */
export function joined(areas: readonly Area[]): string[] {
  const texts: string[] = [];
  for (const area of areas) {
    const name = areaName(area);
    const last = texts.at(-1);
    if (last === undefined || last.length + name.length >= LONGEST_ADDRESS) texts.push(name);
    else texts[texts.length - 1] = `${last},${name}`;
  }
  return texts;
}

const ALIGNMENTS = { left: 'Left', center: 'Center', right: 'Right' } as const;

function applyProperty(format: Excel.RangeFormat, property: Look['property'], value: Look['value']): void {
  switch (property) {
    case 'bold':
      format.font.bold = true;
      break;
    case 'italic':
      format.font.italic = true;
      break;
    case 'size':
      format.font.size = Number(value);
      break;
    case 'color':
      format.font.color = `#${String(value)}`;
      break;
    case 'fill':
      format.fill.color = `#${String(value)}`;
      break;
    case 'align':
      format.horizontalAlignment = ALIGNMENTS[value as keyof typeof ALIGNMENTS];
      break;
    case 'wrap':
      format.wrapText = true;
      break;
    case 'indent':
      format.indentLevel = Number(value);
      break;
    case 'unlocked':
      format.protection.locked = false;
      break;
    case 'borderTop':
      drawLine(format.borders.getItem('EdgeTop'), value as Line);
      break;
    case 'borderBottom':
      drawLine(format.borders.getItem('EdgeBottom'), value as Line);
  }
}

const LINES = {
  thin: ['Continuous', 'Thin'],
  medium: ['Continuous', 'Medium'],
  hair: ['Continuous', 'Hairline'],
  double: ['Double', 'Thick'],
} as const;

function drawLine(border: Excel.RangeBorder, { line, color }: Line): void {
  const [style, weight] = LINES[line];
  border.style = style;
  border.weight = weight;
  border.color = `#${color}`;
}
