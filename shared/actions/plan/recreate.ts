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
import { headerOfKey } from '#workbook/inputs/labels.ts';
import { type LocatedIssue, locate } from '#workbook/inputs/locate.ts';
import { namesOf, tableName } from '#workbook/inputs/names.ts';
import { type InputReading, readInputs } from '#workbook/inputs/read.ts';
import type { TableDefinition } from '#workbook/inputs/table.ts';
import { inputTables, planSheetKeys, planTables, tablesOf } from '#workbook/sheets/input-tables.ts';
import { addedColumn, type MissingColumn } from './added-column.ts';
import { emptySheet } from './empty-sheet.ts';

/** What was deleted, as people call it, and comes back: an input sheet or the names on it, or a column of a list. */
export type Recreation =
  | { readonly kind: 'recreate'; readonly sheet: InputSheetKey; readonly name: string }
  | ({ readonly kind: 'recreateColumn'; readonly name: string } & MissingColumn);

export const isRecreation = (repair: { readonly kind: string }): repair is Recreation =>
  repair.kind === 'recreate' || repair.kind === 'recreateColumn';

/** Null: the issue is about something else, or about what no press brings back. */
export function recreationOf({ code, path }: LocatedIssue, texts: InputTexts): Recreation | null {
  if (code === 'input.table.missing') {
    const { sheet } = inputTables[path[0] as InputTableKey];
    return { kind: 'recreate', sheet, name: texts.sheets[sheet].name };
  }
  const table = Object.values(planTables).find((each) => each.table === path[0])?.table;
  if (code !== 'input.column.missing' || !table) return null;
  const column = `${path[1]}`;
  return { kind: 'recreateColumn', table, column, name: headerOfKey(table, column, texts) };
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
      const steps =
        wanted.kind === 'recreate'
          ? sheetSteps(reply, wanted.sheet, reading, asking)
          : addedColumn(reply, wanted, reading);
      return steps.length === 0 ? refused(reading.issues) : done(changeOf(reply, steps, asking));
    },
  });

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
