import { done, type Outcome, refused } from '#actions/protocol/outcome.ts';
import { issuesOf } from '#engine/issue.ts';
import type { ReadReply } from '#host/host.ts';
import type { PlainStep } from '#host/reply-after.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import type { InputTableKey } from '#language/plan/inputs.ts';
import type { SidebarIssues } from '#language/sidebar/sidebar-issues.ts';
import { columnSteps, withColumns } from '#workbook/inputs/add-columns.ts';
import { contentAt, isBlank, locate } from '#workbook/inputs/locate.ts';
import { namesOf } from '#workbook/inputs/names.ts';
import type { InputReading } from '#workbook/inputs/read.ts';
import { columnKeys, type TableDefinition } from '#workbook/inputs/table.ts';
import { inputTables } from '#workbook/sheets/input-tables.ts';

const issue = issuesOf<SidebarIssues>();

export interface MissingColumn {
  readonly table: InputTableKey;
  /** Repeated ones as `months.3`. */
  readonly column: string;
}

/**
 * Writes the header of a column that is gone behind the last one of its table, whose names reach over it then; what it
 * calculates comes with a build. Months of another year come together. Nothing where it is there; refused where something
 * else stands in its place.
 */
export function addedColumn(
  reply: ReadReply,
  { table, column }: MissingColumn,
  { places, language }: InputReading,
): Outcome<readonly PlainStep[]> {
  const definition: TableDefinition = inputTables[table];
  const { inputs: texts } = messagesIn[language];
  const found = definition.columns.find((each) => columnKeys(each).includes(column));
  const { place } = locate(definition, reply, texts);
  const content = reply.contents.find(({ name }) => name === place?.sheet);
  if (!place || !content || !found || place.columns[column] !== undefined) return done([]);
  const { sheet } = place;
  const { row, rows } = place.area;
  const keys = (found.from === undefined ? [column] : columnKeys(found)).filter(
    (key) => place.columns[key] === undefined,
  );
  const first = place.area.column + place.area.columns;
  const taken = Array.from({ length: rows * keys.length }, (_, index) => ({
    row: row + (index % rows),
    column: first + Math.floor(index / rows),
  })).find((each) => !isBlank(contentAt(content, each.row, each.column)));
  if (taken !== undefined) {
    const title = texts.tables[table].title || texts.sheets[definition.sheet].name;
    const noRoom = issue('repair.noColumn', ['repair'], { table: title });
    return refused([{ ...noRoom, place: { sheet, ...taken } }]);
  }
  const columns = keys.map((key, at) => ({
    column: found,
    key,
    index: columnKeys(found).indexOf(key),
    at: first + at,
  }));
  const after = withColumns(place, columns);
  return done([
    ...columnSteps({ columns, place: after }, definition, texts, { ...places.tables, [table]: after }),
    ...namesOf(definition, after).map((name): PlainStep => ({ step: 'name', name })),
  ]);
}
