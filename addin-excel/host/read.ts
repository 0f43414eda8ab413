import { parseSheetArea } from '#formula/reference.ts';
import { sameName } from '#formula/sheet-name.ts';
import type { DefinedName, ReadBatch, ReadReply, SheetContent, SheetInfo, SheetQuery } from '#host/host.ts';
import { isInPreparation } from '#host/host.ts';
import { CELL_PROPERTIES } from './cell-properties.ts';
import { contentBuilder } from './content.ts';
import { codeOf } from './failures.ts';
import { POINTS_A_DIGIT } from './format-sheet.ts';
import { readAreas } from './read-areas.ts';
import { type LargeArea, readLarge } from './read-large.ts';

/** The sheets and names of a workbook, without cells. */
export type Listing = Pick<ReadReply, 'sheets' | 'names'>;

/**
 * Reads in one request where the sheets are known from last time, else lists first. Sheets that are too large for one
 * reply come in blocks of rows.
 */
export async function readBatch(
  context: Excel.RequestContext,
  { sheets }: ReadBatch,
  last: Listing | null,
): Promise<ReadReply> {
  const guesses = last === null || sheets.length === 0 ? [] : wanted(sheets, last);
  const list = queueListing(context);
  const guessed = guesses.map((name) => queueSheet(context, name));
  const outcome = await synced(context);
  if (outcome === 'gone') return readListed(context, sheets);
  if (outcome === 'tooLarge') return readListedLarge(context, sheets, guesses);
  const listing = list();
  const names = wanted(sheets, listing);
  const contents = sameList(names, guesses) ? await contentsOf(guessed) : null;
  return {
    ...listing,
    contents: contents ?? (await readSheets(context, names)),
    areas: await readAreas(context, sheets, listing),
  };
}

/** Whether it worked; a guessed sheet may be gone, or too much to be read at once. */
async function synced(context: Excel.RequestContext): Promise<'done' | 'gone' | 'tooLarge'> {
  try {
    await context.sync();
    return 'done';
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ItemNotFound') return 'gone';
    if (code === 'ResponsePayloadSizeLimitExceeded') return 'tooLarge';
    throw error;
  }
}

async function readListed(context: Excel.RequestContext, queries: readonly SheetQuery[]): Promise<ReadReply> {
  const list = queueListing(context);
  await context.sync();
  const listing = list();
  return {
    ...listing,
    contents: await readSheets(context, wanted(queries, listing)),
    areas: await readAreas(context, queries, listing),
  };
}

const sameList = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((name, index) => name === other[index]);

/** Each sheet that a query asks for once, in the order of the workbook. */
function wanted(queries: readonly SheetQuery[], { sheets, names }: Listing): string[] {
  const titles = queries.flatMap((query) => {
    if (query.by === 'all') return sheets.map(({ name }) => name);
    if (query.by === 'title') return [query.name];
    if (query.by !== 'anchor') return [];
    const anchor = names.find(({ name }) => sameName(name, query.name));
    return anchor === undefined ? [] : [anchor.sheet];
  });
  return sheets.map(({ name }) => name).filter((name) => titles.some((title) => sameName(title, name)));
}

/** Queues the list of sheets and names. */
export function queueListing({ workbook: { worksheets, names } }: Excel.RequestContext): () => Listing {
  worksheets.load('items/name,items/visibility,items/protection/protected');
  names.load('items/name,items/formula,items/visible');
  return () => ({
    sheets: worksheets.items
      .filter(({ name }) => !isInPreparation(name))
      .map(
        ({ name, visibility, protection }): SheetInfo => ({
          name,
          visible: visibility === 'Visible',
          protected: protection.protected,
        }),
      ),
    names: names.items.flatMap(({ name, formula, visible }): DefinedName[] => {
      const found = visible ? parseSheetArea(String(formula).slice(1)) : null;
      return found === null ? [] : [{ name, ...found }];
    }),
  });
}

/** The used part of a sheet from its first cell on. Null: Excel left something out because of its size. */
type QueuedSheet = () => Promise<SheetContent | null>;

function queueSheet(context: Excel.RequestContext, name: string): QueuedSheet {
  const sheet = context.workbook.worksheets.getItem(name);
  const box = sheet.getUsedRange().untrack().getBoundingRect('A1').untrack();
  box.load(`rowCount,columnCount,${CELL_PROPERTIES}`);
  const widths = queueWidths(sheet, box);
  return async () => {
    if (box.values === null) return null;
    const content = contentBuilder(name, box.columnCount);
    await content.add(box);
    return content.end(widths());
  };
}

/** Null: not all of them are complete. */
async function contentsOf(sheets: readonly QueuedSheet[]): Promise<SheetContent[] | null> {
  const contents: SheetContent[] = [];
  for (const sheet of sheets) {
    const content = await sheet();
    if (content === null) return null;
    contents.push(content);
  }
  return contents;
}

function queueWidths(sheet: Excel.Worksheet, box: Excel.Range): () => (number | null)[] {
  sheet.load('standardWidth');
  const columns = box.getColumnProperties({ format: { columnWidth: true } });
  return () =>
    columns.value.map(({ format }) => {
      const width = (format?.columnWidth ?? 0) / POINTS_A_DIGIT;
      return Math.abs(width - defaultWidth(sheet.standardWidth)) < 0.1 ? null : width;
    });
}

/** What files call the width of a column that is so many characters wide: padding counts there. */
const defaultWidth = (characters: number): number => (Math.trunc(characters * 7 + 0.5) + 5) / 7;

/** All at once where they fit into one reply, else in blocks of rows. */
async function readSheets(context: Excel.RequestContext, names: readonly string[]): Promise<SheetContent[]> {
  if (names.length === 0) return [];
  const sheets = names.map((name) => queueSheet(context, name));
  if ((await synced(context)) === 'done') {
    const contents = await contentsOf(sheets);
    if (contents !== null) return contents;
  }
  const found = names.map((name) => queueExtent(context, name));
  await context.sync();
  return readLargeSheets(
    context,
    found.map((extent) => extent()),
  );
}

async function readLargeSheets(
  context: Excel.RequestContext,
  sheets: readonly LargeSheet[],
): Promise<SheetContent[]> {
  await readLarge(context, sheets);
  return sheets.map(({ end }) => end());
}

/** Lists once more, with the extents of sheets that are known to be too much for one reply. */
async function readListedLarge(
  context: Excel.RequestContext,
  queries: readonly SheetQuery[],
  guesses: readonly string[],
): Promise<ReadReply> {
  const list = queueListing(context);
  const found = guesses.map((name) => queueExtent(context, name));
  if ((await synced(context)) !== 'done') return readListed(context, queries);
  const listing = list();
  const names = wanted(queries, listing);
  const contents = sameList(names, guesses)
    ? await readLargeSheets(
        context,
        found.map((extent) => extent()),
      )
    : await readSheets(context, names);
  return { ...listing, contents, areas: await readAreas(context, queries, listing) };
}

interface LargeSheet extends LargeArea {
  /** After all of it was read. */
  readonly end: () => SheetContent;
}

function queueExtent(context: Excel.RequestContext, name: string): () => LargeSheet {
  const sheet = context.workbook.worksheets.getItem(name);
  const box = sheet.getUsedRange().untrack().getBoundingRect('A1').untrack();
  box.load('rowCount,columnCount');
  const widths = queueWidths(sheet, box);
  return () => {
    const { rowCount: rows, columnCount: columns } = box;
    const content = contentBuilder(name, columns);
    const area = { row: 0, column: 0, rows, columns };
    return { sheet, area, add: content.add, end: () => content.end(widths()) };
  };
}
