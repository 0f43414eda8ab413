import { extentOf } from '#host/areas.ts';
import type { CellsStep } from '#host/cell-step.ts';
import { IN_PREPARATION, isInPreparation } from '#host/host.ts';
import type { Area, CellContent } from '#host/sheet.ts';
import { CELL_PROPERTIES, contentsOfRow } from './cell-properties.ts';
import { rangeOf } from './fill.ts';
import { OWN_CHART } from './format-sheet.ts';
import { type Outline, readRecord } from './outline.ts';
import { type LargeArea, readLarge } from './read-large.ts';
import type { FoundSheet } from './resolve-batch.ts';

/** What lies on a sheet that is to be replaced. */
export interface FoundContent {
  readonly used: Area;
  readonly tables: readonly string[];
  readonly charts: readonly string[];
  readonly isFiltered: boolean;
  /** Null: not known. */
  readonly outline: Outline | null;
}
/** The workbook as it is before anything of the batch shows. */
export interface Found {
  readonly sheets: readonly FoundSheet[];
  /** Names of the workbook, in small letters. */
  readonly names: ReadonlySet<string>;
  readonly isManual: boolean;
  /** No sheet may come, go, move or change its name. */
  readonly isStructureProtected: boolean;
  /** By the identity of the sheet. */
  readonly contents: ReadonlyMap<string, FoundContent>;
  /** First cells of filters that show all rows, by the name of the sheet. */
  readonly filters: ReadonlyMap<string, Pick<Area, 'row' | 'column'>>;
}

/**
 * Queues everything that a batch must know; the result is there after the next request. `replaced`: sheets, by name or
 * identity; `filtered`: names of those whose filters it may change.
 */
export function findAll(
  context: Excel.RequestContext,
  replaced: readonly string[],
  filtered: readonly string[],
): () => Found {
  const { worksheets, names, protection } = context.workbook;
  protection.load('protected');
  worksheets.load('items/id,items/name,items/protection/protected');
  names.load('items/name');
  context.application.load('calculationMode');
  const contents = replaced.map((nameOrId) => findContent(worksheets.getItem(nameOrId)));
  const filters = filtered.map((name) => findFilter(name, worksheets.getItem(name)));
  return () => ({
    sheets: foundSheets(worksheets),
    names: new Set(names.items.map(({ name }) => name.toLowerCase())),
    isStructureProtected: protection.protected,
    isManual: context.application.calculationMode === 'Manual',
    contents: new Map(contents.map((content) => content())),
    filters: new Map(filters.flatMap((filter) => filter())),
  });
}

function findFilter(
  name: string,
  { autoFilter }: Excel.Worksheet,
): () => [string, Pick<Area, 'row' | 'column'>][] {
  autoFilter.load('isDataFiltered');
  const range = autoFilter.getRangeOrNullObject().untrack();
  range.load('rowIndex,columnIndex');
  return () => {
    if (range.isNullObject || autoFilter.isDataFiltered) return [];
    return [[name, { row: range.rowIndex, column: range.columnIndex }]];
  };
}

export const foundSheets = ({ items }: Excel.WorksheetCollection): FoundSheet[] =>
  items.map(({ id, name, protection }) => ({ id, name, isProtected: protection.protected }));

function findContent(sheet: Excel.Worksheet): () => [string, FoundContent] {
  sheet.load('id');
  const used = sheet.getUsedRange().untrack();
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  sheet.tables.load('items/name');
  sheet.charts.load('items/name');
  sheet.autoFilter.load('enabled');
  sheet.customProperties.load('items/key,items/value');
  return () => [
    sheet.id,
    {
      used: {
        row: used.rowIndex,
        column: used.columnIndex,
        rows: used.rowCount,
        columns: used.columnCount,
      },
      tables: sheet.tables.items.map(({ name }) => name),
      charts: sheet.charts.items.map(({ name }) => name).filter((name) => name.startsWith(OWN_CHART)),
      isFiltered: sheet.autoFilter.enabled,
      outline: readRecord(sheet.customProperties.items),
    },
  ];
}

/** Sheets that an earlier batch could not take away. */
export const leftovers = ({ sheets }: Found, run: string): FoundSheet[] =>
  sheets.filter(({ name }) => isInPreparation(name) && !name.startsWith(`${IN_PREPARATION}${run}~`));

/** What cells held before a batch overwrote them. */
export interface PreviousContent {
  readonly sheet: string;
  readonly area: Area;
  readonly contents: CellContent[][];
  readonly numberFormat: unknown[][];
}

/** So many cells fit into one reply, formulas of the greatest length among them. */
const CELLS_AT_ONCE = 400;

/** Asks what cells hold before a batch overwrites them: the result is there after the next request, or read in blocks then. */
export function findPreviousContent(
  context: Excel.RequestContext,
  steps: readonly CellsStep[],
): () => Promise<PreviousContent[]> {
  const previous = steps.flatMap(({ sheet, row, column, cells }): PreviousContent[] => {
    const extent = extentOf({ cells, styles: [] });
    const area = { row, column, ...extent };
    return extent.columns === 0 ? [] : [{ sheet, area, contents: [], numberFormat: [] }];
  });
  const areas = previous.map((each) => areaOf(context, each));
  const cells = previous.reduce((sum, { area: { rows, columns } }) => sum + rows * columns, 0);
  const ranges = cells > CELLS_AT_ONCE ? null : areas.map(({ sheet, area }) => rangeOf(sheet, area));
  for (const range of ranges ?? []) range.load(CELL_PROPERTIES);
  return async () => {
    if (ranges === null) await readLarge(context, areas);
    for (const [index, range] of (ranges ?? []).entries()) await areas[index]!.add(range);
    return previous;
  };
}

const areaOf = (
  context: Excel.RequestContext,
  { sheet, area, contents, numberFormat }: PreviousContent,
): LargeArea => ({
  sheet: context.workbook.worksheets.getItem(sheet),
  area,
  async add(block) {
    for (let row = 0; row < block.values.length; row++) contents.push(contentsOfRow(block, row));
    numberFormat.push(...block.numberFormat);
  },
});
