import type { Issue } from '#engine/issue.ts';
import { inputIssue } from '#engine/plan/input-issues.ts';
import { nameKey } from '#engine/typed/fold.ts';
import type { Place } from '#formula/address.ts';
import { sameName } from '#formula/sheet-name.ts';
import type { DefinedName, ReadReply, SheetContent } from '#host/host.ts';
import { type Area, type CellContent, isError, isFormula, type Scalar } from '#host/sheet.ts';
import type { InputTexts } from '#language/plan/inputs.ts';
import { findColumns } from '#workbook/inputs/columns.ts';
import { fieldLabels, fieldText, headerOf } from '#workbook/inputs/labels.ts';
import { nameOf, tableName } from '#workbook/inputs/names.ts';
import type { TablePlace } from '#workbook/inputs/places.ts';
import { columnKeys, type TableDefinition } from '#workbook/inputs/table.ts';

/** An issue and the cell it is about; null where there is none. */
export interface LocatedIssue extends Issue {
  readonly place: Place | null;
}

export interface Located {
  readonly place: TablePlace | null;
  readonly issues: readonly LocatedIssue[];
}

/**
 * Where a table stands in a workbook that people have worked on: found by its defined name, its columns by their
 * headers, its settings by their labels. A list reaches as far as its name does, and on as long as rows follow
 * without a gap; blank rows count for nothing.
 */
export function locate(definition: TableDefinition, reply: ReadReply, texts: InputTexts): Located {
  const { table } = definition;
  const title = titleOf(definition, texts);
  const anchor = reply.names.find(({ name }) => sameName(name, tableName(table)));
  const content = anchor && reply.contents.find(({ name }) => name === anchor.sheet);
  if (!anchor || !content) {
    const issue = inputIssue('input.table.missing', [table], { table: title });
    return { place: null, issues: [{ ...issue, place: null }] };
  }
  const { sheet, area } = anchor;
  const top: Place = { sheet, row: area.row, column: area.column };
  const header = Array.from({ length: area.columns }, (_, offset) =>
    shownText(contentAt(content, area.row, area.column + offset)),
  );
  const { columns, missing } = findColumns(
    definition,
    header,
    area.column,
    namedColumns(definition, reply, anchor),
  );
  const issues: LocatedIssue[] = columnIssues(definition, missing, texts).map((issue) => ({
    ...issue,
    place: top,
  }));
  if (definition.fields.length > 0) {
    const { fields, absent } = findFields(definition, content, area, columns.field);
    const lost = absent.map((key) => {
      const { header: label } = fieldText(texts, table, key);
      const issue = inputIssue('input.field.missing', [table, key], { header: label, table: title });
      return { ...issue, place: top };
    });
    return { place: { sheet, area, columns, rows: [], fields }, issues: [...issues, ...lost] };
  }
  const typed = typedColumns(definition, columns);
  const isFilled = (row: number): boolean =>
    typed.some((column) => !isBlank(contentAt(content, row, column)));
  let end = area.row + area.rows;
  while (isFilled(end)) end += 1;
  const rows = range(area.row + 1, end).filter(isFilled);
  const outside = range(end, content.cells.length).find(isFilled);
  if (outside !== undefined) {
    const issue = inputIssue('input.row.outside', [table], { table: title }, 'warning');
    issues.push({ ...issue, place: { sheet, row: outside, column: typed[0] ?? area.column } });
  }
  const whole = { ...area, rows: end - area.row };
  return { place: { sheet, area: whole, columns, rows, fields: {} }, issues };
}

/** The keys of the columns that have a defined name of their own, by where that is. */
function namedColumns(
  { table, columns }: TableDefinition,
  { names }: ReadReply,
  { sheet, area }: DefinedName,
): ReadonlyMap<number, string> {
  const keys = columns.filter(({ named }) => named).flatMap(columnKeys);
  if (keys.length === 0) return new Map();
  const own = new Map(
    names.flatMap((each) =>
      each.sheet === sheet && each.area.row === area.row + 1
        ? [[each.name.toLowerCase(), each.area.column] as const]
        : [],
    ),
  );
  return new Map(
    keys.flatMap((key) => {
      const column = own.get(nameOf(table, key).toLowerCase());
      return column === undefined ? [] : [[column, key] as const];
    }),
  );
}

const titleOf = ({ table, sheet }: TableDefinition, texts: InputTexts): string =>
  texts.tables[table].title || texts.sheets[sheet].name;

/** Columns whose content makes a row count as filled. */
const typedColumns = (definition: TableDefinition, columns: Readonly<Record<string, number>>): number[] =>
  definition.columns
    .filter(({ cell }) => cell.kind !== 'computed')
    .flatMap(columnKeys)
    .flatMap((key) => columns[key] ?? []);

/** Every column but the optional ones has to be there: formulas of the generated sheets point at it, filled in or not. */
function columnIssues(definition: TableDefinition, missing: readonly string[], texts: InputTexts): Issue[] {
  const table = titleOf(definition, texts);
  return definition.columns.flatMap((column) =>
    columnKeys(column).flatMap((key, index): Issue[] => {
      if (!missing.includes(key) || column.isOptional) return [];
      const header = headerOf(definition.table, column, index, texts);
      return [inputIssue('input.column.missing', [definition.table, key], { header, table })];
    }),
  );
}

function findFields(
  definition: TableDefinition,
  content: SheetContent,
  area: Area,
  labelColumn: number | undefined,
): { readonly fields: Readonly<Record<string, number>>; readonly absent: readonly string[] } {
  const labels = fieldLabels(definition);
  const fields: Record<string, number> = {};
  for (let row = area.row + 1; row < area.row + area.rows && labelColumn !== undefined; row += 1) {
    const key = labels.get(nameKey(shownText(contentAt(content, row, labelColumn))));
    if (key !== undefined && fields[key] === undefined) fields[key] = row;
  }
  const wanted = definition.fields.flatMap(({ key, isOptional }) => (isOptional ? [] : [key]));
  const absent = labelColumn === undefined ? [] : wanted.filter((key) => fields[key] === undefined);
  return { fields, absent };
}

export const contentAt = (content: Pick<SheetContent, 'cells'>, row: number, column: number): CellContent =>
  content.cells[row]?.[column] ?? null;

/** What a cell shows: its own content, or what its formula gave. */
export function shown(cell: CellContent): Scalar {
  if (isError(cell)) return cell.error;
  return isFormula(cell) ? cell.value : cell;
}
export const shownText = (cell: CellContent): string => String(shown(cell) ?? '');

export const isBlank = (cell: CellContent): boolean => shownText(cell).trim() === '';

const range = (from: number, end: number): number[] =>
  Array.from({ length: Math.max(0, end - from) }, (_, index) => from + index);
