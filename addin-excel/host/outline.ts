import { columnName } from '#formula/address.ts';
import { runs } from '#host/rectangles.ts';
import type { OutlineGroup, SheetImage } from '#host/sheet.ts';
import { codeOf } from './failures.ts';
import { yieldEvery } from './yield.ts';

// Office.js can group and ungroup lines but tells nobody which ones are: the sheet itself keeps a record.

/** Lines that belong together at each level, the outermost first: `rows` as `2:9`, `columns` as `B:C`. */
export interface Outline {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}
const NO_OUTLINE: Outline = { rows: [], columns: [] };

export function outlineOf({
  rowGroups,
  columnGroups,
}: Pick<SheetImage, 'rowGroups' | 'columnGroups'>): Outline {
  return {
    rows: spans(rowGroups).map(([from, to]) => `${from + 1}:${to + 1}`),
    columns: spans(columnGroups).map(([from, to]) => `${columnName(from)}:${columnName(to)}`),
  };
}

function spans(groups: readonly OutlineGroup[]): [number, number][] {
  const levels = new Map<number, number>();
  for (const { from, to, level } of groups) {
    for (let line = from; line <= to; line++) levels.set(line, Math.max(level, levels.get(line) ?? 0));
  }
  const deepest = Math.max(0, ...new Set(levels.values()));
  return Array.from({ length: deepest }, (_, index) => {
    const within = new Map([...levels].filter(([, level]) => level > index).map(([line]) => [line, true]));
    return runs(within).map(({ from, count }): [number, number] => [from, from + count - 1]);
  }).flat();
}

/** So many groups are queued at a stretch. */
const GROUPS_AT_A_STRETCH = 200;

export async function drawOutline(sheet: Excel.Worksheet, { rows, columns }: Outline): Promise<void> {
  const didCells = yieldEvery(GROUPS_AT_A_STRETCH);
  for (const lines of rows) {
    sheet.getRange(lines).untrack().group('ByRows');
    await didCells(1);
  }
  for (const lines of columns) sheet.getRange(lines).untrack().group('ByColumns');
}

/** Each group that was drawn; fails where a person has ungrouped them. */
async function eraseOutline(sheet: Excel.Worksheet, { rows, columns }: Outline): Promise<void> {
  const didCells = yieldEvery(GROUPS_AT_A_STRETCH);
  for (const lines of [...rows].reverse()) {
    sheet.getRange(lines).untrack().ungroup('ByRows');
    await didCells(1);
  }
  for (const lines of [...columns].reverse()) sheet.getRange(lines).untrack().ungroup('ByColumns');
}

const KEY = 'goalsheet.outline';
/** Custom properties of sheets are short texts. */
const LONGEST = 250;
/** Between taking groups away and recording the new ones. */
const DRAWING = 'drawing';

export function writeRecord(sheet: Excel.Worksheet, outline: Outline): void {
  const text = `${outline.rows.join(',')};${outline.columns.join(',')}`;
  const count = Math.ceil(text.length / LONGEST);
  for (let part = 0; part < count; part++)
    sheet.customProperties.add(`${KEY}.${part}`, text.slice(part * LONGEST, (part + 1) * LONGEST));
  sheet.customProperties.add(KEY, String(count));
}

/** The outline that the sheet's custom properties tell. Null: another program made it, or drawing broke off. */
export function readRecord(
  properties: readonly Pick<Excel.WorksheetCustomProperty, 'key' | 'value'>[],
): Outline | null {
  const values = new Map(properties.map(({ key, value }) => [key.toLowerCase(), value]));
  const count = Number(values.get(KEY) ?? Number.NaN);
  if (Number.isNaN(count)) return null;
  const text = Array.from({ length: count }, (_, part) => values.get(`${KEY}.${part}`) ?? '').join('');
  const [rows = '', columns = ''] = text.split(';');
  return { rows: rows.split(',').filter(Boolean), columns: columns.split(',').filter(Boolean) };
}

/** From one outline to the next, each group that was drawn taken away first. */
export async function redraw(sheet: Excel.Worksheet, last: Outline, next: Outline): Promise<void> {
  sheet.customProperties.add(KEY, DRAWING);
  await eraseOutline(sheet, last);
  await drawOutline(sheet, next);
  writeRecord(sheet, next);
}

/** A sheet whose groups are not known, and those that it shall have. */
export interface Unoutlined {
  readonly id: string;
  readonly next: Outline;
}

/** Excel groups lines up to so many levels. */
const LEVELS = 8;

/**
 * Draws groups where nobody knows which ones there are. Excel refuses to ungroup what has no groups left, and with
 * that ends a request: so each direction of each sheet has its own.
 */
export async function drawAnew(context: Excel.RequestContext, sheets: readonly Unoutlined[]): Promise<void> {
  const { worksheets } = context.workbook;
  for (const { id } of sheets) {
    for (const direction of ['ByRows', 'ByColumns'] as const) {
      const all = worksheets.getItem(id).getRange().untrack();
      for (let level = 0; level < LEVELS; level++) all.ungroup(direction);
      await untilRefused(context);
    }
  }
  for (const { id, next } of sheets) await redraw(worksheets.getItem(id), NO_OUTLINE, next);
  await context.sync();
}

async function untilRefused(context: Excel.RequestContext): Promise<void> {
  try {
    await context.sync();
  } catch (error) {
    codeOf(error);
  }
}

export const sameOutline = (one: Outline, other: Outline): boolean =>
  one.rows.join() === other.rows.join() && one.columns.join() === other.columns.join();
