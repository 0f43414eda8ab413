import type { CellsStep } from '#host/cell-step.ts';
import { IN_PREPARATION, isInPreparation } from '#host/host.ts';
import type { Area } from '#host/sheet.ts';
import { rangeOf } from './fill.ts';
import { OWN_CHART } from './format-sheet.ts';
import { type Outline, readRecord } from './outline.ts';
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

export interface PreviousContent {
  readonly step: CellsStep;
  readonly formulas: unknown[][];
  readonly numberFormat: unknown[][];
}

/** Queues what cells hold before a batch overwrites them. */
export function findPreviousContent(
  context: Excel.RequestContext,
  steps: readonly CellsStep[],
): () => PreviousContent[] {
  const ranges = steps
    .filter(({ cells }) => cells.some((row) => row.length > 0))
    .map((step) => {
      const columns = Math.max(...step.cells.map((row) => row.length));
      const area = { row: step.row, column: step.column, rows: step.cells.length, columns };
      const range = rangeOf(context.workbook.worksheets.getItem(step.sheet), area);
      range.load('formulas,numberFormat');
      return { step, range };
    });
  return () =>
    ranges.map(({ step, range }) => ({ step, formulas: range.formulas, numberFormat: range.numberFormat }));
}
