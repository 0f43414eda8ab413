import {
  type Built,
  buildChange,
  built,
  type Change,
  changeWorkbook,
  drawChange,
} from '#actions/protocol/change-workbook.ts';
import { done, type Outcome, refused } from '#actions/protocol/outcome.ts';
import type { Day } from '#engine/days/day.ts';
import type { Language } from '#engine/plan/inputs.ts';
import { sameName } from '#formula/sheet-name.ts';
import type { Host, ReadReply } from '#host/host.ts';
import { type PlainStep, replyAfter } from '#host/reply-after.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import type { InputSheetKey, InputTableKey, InputTexts, PlanSheetKey } from '#language/plan/inputs.ts';
import { findTable } from '#workbook/inputs/find-table.ts';
import { fieldText, headerOfKey } from '#workbook/inputs/labels.ts';
import { type LocatedIssue, locate } from '#workbook/inputs/locate.ts';
import { namesOf, tableName } from '#workbook/inputs/names.ts';
import { type InputReading, readInputs } from '#workbook/inputs/read.ts';
import type { TableDefinition } from '#workbook/inputs/table.ts';
import { inputTables, planSheetKeys, tablesOf } from '#workbook/sheets/input-tables.ts';
import { addedColumn, type MissingColumn } from './added-column.ts';
import { addedField, type MissingField } from './added-field.ts';
import { emptySheet } from './empty-sheet.ts';

/**
 * What was deleted, as people call it, and comes back: an input sheet or the names on it, a column of a list, a row of
 * settings, the name of a generated sheet, or what a build makes.
 */
export type Recreation =
  | { readonly kind: 'recreate'; readonly sheet: InputSheetKey; readonly name: string }
  | ({ readonly kind: 'recreateColumn'; readonly name: string } & MissingColumn)
  | ({ readonly kind: 'recreateField'; readonly name: string } & MissingField)
  | { readonly kind: 'reconnect'; readonly name: string }
  /** Generated sheets, as the inputs now ask for them. */
  | { readonly kind: 'build'; readonly name: '' };

const KINDS: readonly string[] = [
  'recreate',
  'recreateColumn',
  'recreateField',
  'reconnect',
  'build',
] satisfies Recreation['kind'][];
export const isRecreation = (repair: { readonly kind: string }): repair is Recreation =>
  KINDS.includes(repair.kind);

/** Null: the issue is about something else, or about what no press brings back. */
export function recreationOf({ code, path, place }: LocatedIssue, texts: InputTexts): Recreation | null {
  if (code === 'plan.outdated' || code === 'plan.missing') return { kind: 'build', name: '' };
  if (code === 'plan.nameLost') return place && { kind: 'reconnect', name: place.sheet };
  const definition = Object.values<TableDefinition>(inputTables).find((each) => each.table === path[0]);
  if (!definition) return null;
  const { table, sheet } = definition;
  const key = `${path[1]}`;
  switch (code) {
    case 'input.table.missing':
      return { kind: 'recreate', sheet, name: texts.sheets[sheet].name };
    case 'input.column.missing':
      return { kind: 'recreateColumn', table, column: key, name: headerOfKey(table, key, texts) };
    case 'input.field.missing':
      return { kind: 'recreateField', table, field: key, name: fieldText(texts, table, key).header };
    default:
      return null;
  }
}

export interface Asking {
  /** Spoken where the workbook does not say any more which is its own. */
  readonly language: Language;
  readonly today: Day;
}

/**
 * Brings back what was deleted, and builds where the plan can be made with it. Tables that are still there get their names
 * again; a sheet that is gone is written anew, empty, but for the members that the workings still name. Refused where
 * it is there already.
 */
export const recreate = (host: Host, wanted: Recreation, asking: Asking): Promise<Outcome<Built>> =>
  changeWorkbook(host, {
    read: { sheets: [{ by: 'all' }] },
    decide: (reply) => {
      const reading = readInputs(reply);
      const added = addedSteps(reply, wanted, reading, asking);
      if (added.kind === 'refused') return added;
      const isBuild = wanted.kind === 'reconnect' || wanted.kind === 'build';
      return added.value.length === 0 && !isBuild
        ? refused(reading.issues)
        : done(changeOf(reply, added.value, asking));
    },
  });

function addedSteps(
  reply: ReadReply,
  wanted: Recreation,
  reading: InputReading,
  asking: Asking,
): Outcome<readonly PlainStep[]> {
  switch (wanted.kind) {
    case 'recreate':
      return done(sheetSteps(reply, wanted.sheet, reading, asking));
    case 'recreateColumn':
      return addedColumn(reply, wanted, reading);
    case 'recreateField':
      return addedField(reply, wanted, reading);
    case 'build':
    case 'reconnect':
      // A build finds the sheet by its title, and writes its name.
      return done([]);
  }
}

/** A build, where nothing else keeps it from being made. */
function changeOf(reply: ReadReply, typed: readonly PlainStep[], { today }: Asking): Change<Built> {
  const change = buildChange({ today, typed, result: built });
  if (drawChange(reply, change).kind === 'done') return change;
  const written = typed.flatMap((step) =>
    step.step === 'sheet' ? [step.image.name] : step.step === 'name' ? [step.name.sheet] : [],
  );
  return { kind: 'cells', steps: typed, result: built([...new Set(written)]) };
}

function sheetSteps(
  reply: ReadReply,
  sheet: InputSheetKey,
  reading: InputReading,
  asking: Asking,
): readonly PlainStep[] {
  const tables = tablesOf(sheet);
  const missing = tables.filter((table) => !reply.names.some(({ name }) => sameName(name, tableName(table))));
  const names = missing.flatMap((table) => restoredNames(reply, table, reading));
  if (names.length > 0) return names;
  const key = planSheetKeys.find((each): each is PlanSheetKey => each === sheet);
  return key && missing.length === tables.length ? emptySheet(reply, key, reading, asking) : [];
}

/** The names of a table that is still there. */
function restoredNames(
  reply: ReadReply,
  table: InputTableKey,
  { places, language }: InputReading,
): readonly PlainStep[] {
  const definition: TableDefinition = inputTables[table];
  const found = findTable(definition, reply, places.tables);
  if (!found) return [];
  const own: PlainStep = { step: 'name', name: { name: tableName(table), ...found } };
  const { place } = locate(definition, replyAfter(reply, [own]), messagesIn[language].inputs);
  return place ? namesOf(definition, place).map((name) => ({ step: 'name', name })) : [];
}
