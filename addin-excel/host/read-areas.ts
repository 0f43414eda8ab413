import { sameName } from '#formula/sheet-name.ts';
import { type AreaContent, type ReadReply, type Seen, type SheetQuery, seenOrNothing } from '#host/host.ts';
import type { Area } from '#host/sheet.ts';
import { contentsOfRow } from './cell-properties.ts';
import { codeOf } from './failures.ts';
import { rangeOf } from './fill.ts';

type AreaQuery = Extract<SheetQuery, { by: 'area' | 'selection' }>;
interface Place {
  readonly sheet: string;
  readonly area: Area;
}

/** The selection and the areas that queries name; null where there is none, or more than one. */
export async function readAreas(
  context: Excel.RequestContext,
  queries: readonly SheetQuery[],
  { sheets }: Pick<ReadReply, 'sheets'>,
): Promise<(AreaContent | null)[]> {
  const asked = queries.filter(
    (query): query is AreaQuery => query.by === 'area' || query.by === 'selection',
  );
  if (asked.length === 0) return [];
  const selected = asked.some(({ by }) => by === 'selection') ? await findSelection(context) : null;
  const reads = asked.map((query) => {
    const place = query.by === 'selection' ? selected : query;
    const sheet = sheets.find(({ name }) => place !== null && sameName(name, place.sheet));
    return place === null || sheet === undefined
      ? () => null
      : queueArea(context, { sheet: sheet.name, area: place.area });
  });
  const seen = selected ? queueSeen(context, selected) : null;
  await context.sync();
  const told = seen === null ? {} : seenOrNothing(await seen());
  return reads.map((read, index) => {
    const area = read();
    return area && asked[index]?.by === 'selection' ? { ...area, ...told } : area;
  });
}

/** So many rows or columns of a selection are looked at one by one, where some of them are hidden. */
const MOST_SEEN = 2000;

/** Which rows and columns are hidden; merged cells are told by later versions of Excel only. */
function queueSeen(context: Excel.RequestContext, { sheet, area }: Place): () => Promise<Seen> {
  const lines = (of: 'rowHidden' | 'columnHidden') => {
    const range = rangeOf(context.workbook.worksheets.getItem(sheet), area);
    range.load(of);
    return range;
  };
  const [rows, columns] = [lines('rowHidden'), lines('columnHidden')];
  const hidden = async (
    of: 'rowHidden' | 'columnHidden',
    first: number,
    count: number,
  ): Promise<number[]> => {
    const whole = (of === 'rowHidden' ? rows : columns)[of] as boolean | null;
    const all = Array.from({ length: Math.min(count, MOST_SEEN) }, (_, index) => first + index);
    if (whole === false) return [];
    if (whole === true) return all;
    const each = all.map((at) => {
      const one = { row: area.row, column: area.column, rows: 1, columns: 1 };
      const place = of === 'rowHidden' ? { ...one, row: at } : { ...one, column: at };
      const range = rangeOf(context.workbook.worksheets.getItem(sheet), place);
      range.load(of);
      return range;
    });
    await context.sync();
    return all.filter((_, index) => each[index]?.[of] === true);
  };
  return async () => ({
    hiddenRows: await hidden('rowHidden', area.row, area.rows),
    hiddenColumns: await hidden('columnHidden', area.column, area.columns),
    merged: [],
  });
}

/** Whole rows and columns only as far as the sheet is used. */
async function findSelection(context: Excel.RequestContext): Promise<Place | null> {
  const selection = context.workbook.getSelectedRange().untrack();
  selection.load('rowIndex,columnIndex,rowCount,columnCount,isEntireRow,isEntireColumn');
  selection.worksheet.load('name');
  const used = selection.worksheet.getUsedRange().untrack();
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  try {
    await context.sync();
  } catch (error) {
    if (codeOf(error) === 'InvalidSelection') return null;
    throw error;
  }
  const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = selection;
  const lastRow = Math.max(row + 1, used.rowIndex + used.rowCount);
  const lastColumn = Math.max(column + 1, used.columnIndex + used.columnCount);
  const area = {
    row,
    column,
    rows: selection.isEntireColumn ? Math.min(rows, lastRow - row) : rows,
    columns: selection.isEntireRow ? Math.min(columns, lastColumn - column) : columns,
  };
  return { sheet: selection.worksheet.name, area };
}

function queueArea(context: Excel.RequestContext, { sheet, area }: Place): () => AreaContent {
  const range = rangeOf(context.workbook.worksheets.getItem(sheet), area);
  range.load('values,formulas,valueTypes');
  const properties = range.getCellProperties({ format: { fill: { color: true } } });
  return () => ({
    sheet,
    area,
    cells: range.values.map((_, row) => contentsOfRow(range, row)),
    fills: properties.value.map((row) => row.map(({ format }) => colorOf(format?.fill?.color))),
  });
}

/** Excel calls the lack of a fill white. */
function colorOf(color: string | undefined): string | null {
  const plain = (color ?? '').replace('#', '').toUpperCase();
  return plain === '' || plain === 'FFFFFF' ? null : plain;
}
