import { nameKey } from '#engine/typed/fold.ts';
import { cellStep } from '#host/cell-step.ts';
import type { DefinedName, ReadReply, SheetContent } from '#host/host.ts';
import type { PlainStep } from '#host/reply-after.ts';
import type { Area } from '#host/sheet.ts';
import { inEveryLanguage } from '#language/by-language/messages.ts';
import type { RecordTableKey } from '#language/execution/records.ts';
import type { InputTexts } from '#language/plan/inputs.ts';
import { cellRule, cellStyle } from '#workbook/inputs/cells.ts';
import { columnText, headerOf } from '#workbook/inputs/labels.ts';
import { contentAt, shownText } from '#workbook/inputs/locate.ts';
import { tableName } from '#workbook/inputs/names.ts';
import { inputPlaces } from '#workbook/inputs/places.ts';
import { type ColumnDefinition, columnKeys } from '#workbook/inputs/table.ts';
import { recordTables } from '#workbook/sheets/input-tables.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';

/** What a list of records of an older format lacks. */
export interface ListChange {
  readonly table: RecordTableKey;
  /** Keys of columns that come to its right, unless they are there. */
  readonly added: readonly string[];
  /** Keys of columns that accept and show something else than they did. */
  readonly changed: readonly string[];
}

/** Where a list stands, in whose words, and which column its header row shows under which text. */
export interface FoundList {
  readonly anchor: DefinedName;
  readonly texts: InputTexts;
  /** The first column that is empty, as all to its right are: a person's own may stand beside the list. */
  readonly free: number;
  readonly at: (header: string) => number | undefined;
}

/** Writes that give a list the columns it lacks, and their new ways to those that have changed; none without the list. */
export function changeList(reply: ReadReply, change: ListChange): readonly PlainStep[] {
  const found = findList(reply, change.table);
  if (!found) return [];
  const { anchor, texts, free, at } = found;
  const { sheet, area } = anchor;
  const columns = recordTables[change.table].columns as readonly ColumnDefinition[];
  const headerOfKey = (key: string): string => {
    const column = columns.find((each) => columnKeys(each).includes(key));
    return column ? headerOf(change.table, column, columnKeys(column).indexOf(key), texts) : key;
  };
  const added = columns
    .filter(({ key }) => change.added.includes(key))
    .flatMap(columnKeys)
    .filter((key) => at(headerOfKey(key)) === undefined);
  const whole: Area = { ...area, columns: free + added.length - area.column };
  const steps: PlainStep[] = added.map((key, index) => {
    const column = free + index;
    const styles = [{ area: { row: area.row, column, rows: 1, columns: 1 }, style: namedStyle('header') }];
    return { ...cellStep({ sheet, row: area.row, column }, headerOfKey(key)), styles };
  });
  if (added.length > 0) steps.push({ step: 'name', name: { ...anchor, area: whole } });
  for (const definition of columns) {
    const { key } = definition;
    for (const single of columnKeys(definition)) {
      const index = added.indexOf(single);
      if (index < 0 && !change.changed.includes(key)) continue;
      const column = index < 0 ? at(headerOfKey(single)) : free + index;
      if (column === undefined) continue;
      const body = { row: area.row + 1, column, rows: area.rows - 1, columns: 1 };
      steps.push(columnStep({ sheet, area: body }, definition, change.table, texts));
    }
  }
  return steps;
}

function columnStep(
  { sheet, area }: { readonly sheet: string; readonly area: Area },
  { key, cell }: ColumnDefinition,
  table: RecordTableKey,
  texts: InputTexts,
): PlainStep {
  const { header, help } = columnText(texts, table, key);
  const rule = cellRule(cell, inputPlaces({}), sheet, texts);
  const title = header.replace(/\s*\{n\}/, '');
  return {
    step: 'cells',
    sheet,
    row: area.row,
    column: area.column,
    cells: [],
    styles: [{ area, style: cellStyle(cell, formats.cents) }],
    ...(rule && { validations: [{ area, rule, title, message: help }] }),
  };
}

/** A list of records where it stands; null: it is not there. */
export function findList(reply: ReadReply, table: RecordTableKey): FoundList | null {
  const anchor = reply.names.find(({ name }) => name === tableName(table));
  const content = reply.contents.find(({ name }) => name === anchor?.sheet);
  if (!anchor || !content) return null;
  const headers = headersOf(content, anchor.area);
  const [column] = recordTables[table].columns as readonly ColumnDefinition[];
  const [texts] = inEveryLanguage(({ inputs }) => inputs).filter(
    (each) => column && headers.has(nameKey(headerOf(table, column, 0, each))),
  );
  return texts
    ? { anchor, texts, free: freeColumn(content, anchor.area), at: (header) => headers.get(nameKey(header)) }
    : null;
}

function freeColumn({ cells }: SheetContent, { row, column, columns }: Area): number {
  const ends = cells
    .slice(row - 1)
    .map((each) => each.reduce<number>((end, cell, at) => (cell === null ? end : at + 1), 0));
  return ends.reduce((end, each) => Math.max(end, each), column + columns);
}

/** Column by what stands over it. */
function headersOf(content: SheetContent, { row, column, columns }: Area): ReadonlyMap<string, number> {
  const all = Array.from({ length: columns }, (_, offset) => column + offset);
  return new Map(all.map((at) => [nameKey(shownText(contentAt(content, row, at))), at]));
}
