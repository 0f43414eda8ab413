import { done, type Outcome, refused } from '#actions/protocol/outcome.ts';
import { issuesOf } from '#engine/issue.ts';
import { type Language, languages } from '#engine/plan/inputs.ts';
import { nameKey } from '#engine/typed/fold.ts';
import type { ReadReply, SheetContent } from '#host/host.ts';
import type { PlainStep } from '#host/reply-after.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import type { InputTableKey } from '#language/plan/inputs.ts';
import type { SidebarIssues } from '#language/sidebar/sidebar-issues.ts';
import { aligned, cellContent, cellRule, cellStyle } from '#workbook/inputs/cells.ts';
import { FORMAT_VERSION } from '#workbook/inputs/format-version.ts';
import { fieldText } from '#workbook/inputs/labels.ts';
import { contentAt, isBlank, locate, shownText } from '#workbook/inputs/locate.ts';
import { namesOf } from '#workbook/inputs/names.ts';
import { inputPlaces, type TablePlace } from '#workbook/inputs/places.ts';
import type { InputReading } from '#workbook/inputs/read.ts';
import type { InputRow, TableDefinition } from '#workbook/inputs/table.ts';
import { defaultSettings } from '#workbook/records/initial-records.ts';
import { inputTables } from '#workbook/sheets/input-tables.ts';
import { amountFormat } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';

const issue = issuesOf<SidebarIssues>();

export interface MissingField {
  readonly table: InputTableKey;
  readonly field: string;
}

/**
 * Writes the label of a setting that is gone: beside its value where that still stands, else in a new row below the last one,
 * with what the setting begins with where no number of the plan is invented by it. Nothing where it is there; refused
 * where something else stands below.
 */
export function addedField(
  reply: ReadReply,
  { table, field }: MissingField,
  { places }: InputReading,
): Outcome<readonly PlainStep[]> {
  const definition: TableDefinition = inputTables[table];
  const { place } = locate(definition, reply, messagesIn[languages[0]].inputs);
  const wanted = definition.fields.find(({ key }) => key === field);
  const [label, value] = [place?.columns.field, place?.columns.value];
  if (!place || !wanted || label === undefined || value === undefined) return done([]);
  const content = reply.contents.find(({ name }) => name === place.sheet);
  if (!content || place.fields[field] !== undefined) return done([]);
  const language = languageOfLabels(definition, place, content);
  const { inputs: texts } = messagesIn[language];
  const { sheet, area } = place;
  const own = rowLeft(definition, place, field);
  const row = own ?? area.row + area.rows;
  const taken = [label, value].find((column) => own === null && !isBlank(contentAt(content, row, column)));
  if (taken !== undefined) {
    const title = texts.tables[table].title || texts.sheets[definition.sheet].name;
    const noRoom = issue('repair.noRow', ['repair'], { table: title });
    return refused([{ ...noRoom, place: { sheet, row, column: taken } }]);
  }
  const rows = Math.max(area.rows, row + 1 - area.row);
  const after = { ...place, area: { ...area, rows }, fields: { ...place.fields, [field]: row } };
  const { header, help } = fieldText(texts, table, field);
  const begins = { ...beginnings(language), ...defaultSettings }[field] ?? null;
  const now = own === null ? null : contentAt(content, row, value);
  const body = { row, column: value, rows: 1, columns: 1 };
  const rule = cellRule(wanted.cell, inputPlaces({ ...places.tables, [table]: after }), sheet, texts);
  return done([
    {
      step: 'cells',
      sheet,
      row,
      column: label,
      cells: [[header]],
      styles: [{ area: { ...body, column: label }, style: namedStyle('label') }],
    },
    {
      step: 'cells',
      sheet,
      row,
      column: value,
      cells: [[isBlank(now) ? cellContent(begins, wanted.cell, texts) : now]],
      styles: [{ area: body, style: aligned(cellStyle(wanted.cell, amountFormat(1)), 'left') }],
      validations: rule ? [{ area: body, rule, title: header, message: help }] : [],
    },
    ...namesOf(definition, after).map((name): PlainStep => ({ step: 'name', name })),
  ]);
}

/** What the settings of a plan say that is not typed by anybody. */
const beginnings = (language: Language): InputRow => ({ language, version: FORMAT_VERSION });

/** The language in which most of the labels stand that are left: the setting of the language may be the one that is gone. */
function languageOfLabels(
  { table }: TableDefinition,
  { fields, columns }: TablePlace,
  content: SheetContent,
): Language {
  const stand = (language: Language): number =>
    Object.entries(fields).filter(
      ([key, row]) =>
        nameKey(shownText(contentAt(content, row, columns.field!))) ===
        nameKey(fieldText(messagesIn[language].inputs, table, key).header),
    ).length;
  return [...languages].sort((one, other) => stand(other) - stand(one))[0]!;
}

/**
 * The row of a setting whose label alone is gone: between its neighbours stand as many unknown rows as settings of ours
 * are missing there. Null: its row is gone too.
 */
function rowLeft(
  { fields }: TableDefinition,
  { area, fields: found }: TablePlace,
  field: string,
): number | null {
  const keys = fields.map(({ key }) => key);
  const at = keys.indexOf(field);
  const isThere = (key: string): boolean => found[key] !== undefined;
  const before = keys.slice(0, at).reverse().find(isThere);
  const next = keys.slice(at + 1).find(isThere);
  const from = before === undefined ? area.row : found[before]!;
  const to = next === undefined ? area.row + area.rows : found[next]!;
  const first = before === undefined ? 0 : keys.indexOf(before) + 1;
  const missing = (next === undefined ? keys.length : keys.indexOf(next)) - first;
  return to - from - 1 === missing ? from + 1 + at - first : null;
}
