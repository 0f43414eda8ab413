import { done, hasErrors, type Outcome, refused } from '#actions/outcome.ts';
import { onRecord } from '#actions/revision/verify-baseline.ts';
import type { Day } from '#engine/days/day.ts';
import { type Issue, issuesOf } from '#engine/issue.ts';
import type { PlanInputs } from '#engine/plan/inputs.ts';
import { type Holds, makePlan, type Plan } from '#engine/plan/plan.ts';
import type { ReadReply, SheetContent, WriteStep } from '#host/host.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import type { RecordTableKey } from '#language/execution/records.ts';
import type { Messages } from '#language/messages.ts';
import type { TableIssues } from '#language/plan/tables.ts';
import type { LocatedIssue } from '#workbook/inputs/locate.ts';
import type { InputPlaces } from '#workbook/inputs/places.ts';
import { type HoldReading, monthKeys, noHolds, readHolds } from '#workbook/merge/holds.ts';
import { type MergedSheet, mergeUserContent } from '#workbook/merge/merge-user-content.ts';
import { firstUserCell } from '#workbook/merge/user-cells.ts';
import { type Execution, executionOf } from '#workbook/records/execution.ts';
import { updateFormerMembers } from '#workbook/records/former-members.ts';
import { initialRecords, type NewRecords } from '#workbook/records/initial-records.ts';
import { lockSteps } from '#workbook/records/locked-goals.ts';
import type { RecordReading } from '#workbook/records/read.ts';
import { setRows } from '#workbook/records/revisions.ts';
import { plainDay, type RecordRows } from '#workbook/records/rows.ts';
import { readChoices } from '#workbook/sheets/common/choices.ts';
import { readKnownPeople } from '#workbook/sheets/execution-workings/known-people.ts';
import { sheetNames, tableNames } from '#workbook/sheets/generated-names.ts';
import { drawTables, type GeneratedTable } from '#workbook/sheets/generated-sheets.ts';
import { recordSheetKeys, sheetPlans } from '#workbook/sheets/input-tables.ts';
import { planRecords, type RecordPlan, recordSteps } from '#workbook/sheets/record-sheets.ts';

const issue = issuesOf<TableIssues>();

export const messagesFor = ({ language }: Pick<PlanInputs, 'language'>): Messages => messagesIn[language];

/** The next edition of all generated sheets, with what people had put on the last one. */
export interface Edition {
  readonly plan: Plan;
  readonly sheets: readonly EditionSheet[];
  /** Generated sheets of the workbook that the plan has no use for any more. */
  readonly outdated: readonly SheetContent[];
  /** New sheets of records, to stand after those that are there, and what else is written on records. */
  readonly records: readonly WriteStep[];
  readonly execution: Execution | null;
}

/** What the carrying out of a plan is seen from. */
export interface Carried {
  readonly records: RecordReading;
  /** What sheets that are missing begin with; null: what those of any plan do. */
  readonly beginning: NewRecords | null;
  /** The real day. */
  readonly today: Day;
}

/** The carrying out of a plan that begins with this edition, and with these records. */
export const carriedAnew = (beginning: NewRecords, places: InputPlaces, today: Day): Carried => ({
  records: { rows: beginning, places, missing: recordSheetKeys, issues: [] },
  beginning,
  today,
});

/** The carrying out after something was put on record, and the writes that put it there. */
export interface CarriedOn {
  readonly carried: Carried;
  readonly steps: readonly WriteStep[];
}

export interface EditionSheet {
  readonly table: GeneratedTable;
  /** Null where the workbook has no such sheet yet. */
  readonly kept: MergedSheet | null;
}

/**
 * Plans, draws and keeps; writes nothing. `reply` holds the input sheets, the records and the generated sheets;
 * `carried`: null while the plan is not being carried out.
 */
export function nextEdition(
  reply: ReadReply,
  inputs: PlanInputs,
  inputPlaces: InputPlaces,
  carried: Carried | null,
): Outcome<Edition> {
  const messages = messagesFor(inputs);
  const oldSheet = (name: string) => sheetIn(reply, name);
  const reading = heldIn(reply, inputs);
  if (hasErrors(reading.issues)) return refused(reading.issues);

  const begun = carried && onRecord(reply, inputs, carried, messages);
  if (begun?.kind === 'refused') return begun;
  const followed = begun && withFormer(reply, inputs, begun.value.carried);
  const laid = followed && layRecords(reply, inputs, followed.carried, messages);
  const places = laid?.plan.places ?? inputPlaces;
  const planned = makePlan(inputs, reading.holds);
  if (!planned.ok) {
    return refused(
      planned.issues.map((issue) => ({ ...issue, place: placeOf(issue.path, inputs, places, reading) })),
    );
  }
  const plan = planned.value;
  const tables = drawTables({
    plan,
    places,
    messages,
    names: sheetNames(reply, messages.tables),
    isHeld: isHeld(plan, reading.holds),
    carried: laid && { execution: laid.execution, chosen: readChoices(reply) },
  });
  const issues: LocatedIssue[] = [...(begun?.issues ?? [])];
  const sheets = tables.map((table): EditionSheet => {
    const old = oldSheet(table.name.name);
    if (!old) return { table, kept: null };
    const kept = mergeUserContent(old.content, old.area, table.image, table.name.area, messages.tables);
    issues.push(...kept.issues);
    return { table, kept };
  });
  if (hasErrors(issues)) return refused(issues);
  const used = new Set(tables.map(({ name }) => name.name));
  const outdated = Object.values(tableNames).flatMap((name) => {
    const old = used.has(name) ? null : oldSheet(name);
    if (!old) return [];
    const place = firstUserCell(old.content, old.area);
    if (place) issues.push({ ...issue('table.stillUsed', ['tables'], { sheet: place.sheet }), place });
    return [old.content];
  });
  if (hasErrors(issues)) return refused(issues);
  const frame = laid && { plan, execution: laid.execution, messages };
  const records = laid && frame && recordSteps(reply, laid.plan, laid.rows, frame, reply.sheets.length);
  if (records) issues.push(...records.issues);
  const execution = laid?.execution ?? null;
  const steps =
    begun && followed && records
      ? [...begun.value.steps, ...followed.steps, ...records.steps, ...lockSteps(inputs, places, messages)]
      : [];
  return done({ plan, sheets, outdated, records: steps, execution }, issues);
}

function sheetIn(reply: ReadReply, name: string) {
  const found = reply.names.find((each) => each.name === name);
  const content = found && reply.contents.find((each) => each.name === found.sheet);
  return found && content ? { area: found.area, content } : null;
}

/** The months that people have typed over in the decomposition of this workbook. */
export function heldIn(reply: ReadReply, inputs: PlanInputs): HoldReading {
  const sheet = sheetIn(reply, tableNames.decomposition);
  return sheet ? readHolds(sheet.content, sheet.area, inputs, monthKeys(inputs), workingsOf(reply)) : noHolds;
}

/** The records with the people who left since the last build. */
function withFormer(reply: ReadReply, inputs: PlanInputs, carried: Carried): CarriedOn {
  const [settings = {}] = carried.records.rows.execution;
  const seen = plainDay(settings, 'today') ?? carried.today;
  const { reading, steps } = updateFormerMembers(carried.records, readKnownPeople(reply), inputs, seen);
  return { carried: { ...carried, records: reading }, steps };
}

/** Where the records will stand, and what they say. */
function layRecords(
  reply: ReadReply,
  inputs: PlanInputs,
  { records, beginning: given, today }: Carried,
  messages: Messages,
): { readonly plan: RecordPlan; readonly rows: NewRecords; readonly execution: Execution } {
  const beginning = given ?? {
    ...initialRecords(inputs, messages),
    revisions: setRows(inputs, today, messages.revisions.author),
  };
  const plan = planRecords(reply, records, beginning, inputs.language);
  const rows: RecordRows = { ...records.rows, ...restored(records, beginning) };
  return { plan, rows: beginning, execution: executionOf(inputs, rows, today, messages) };
}

/** What sheets that are missing begin with. */
const restored = ({ missing }: RecordReading, beginning: NewRecords): Partial<NewRecords> =>
  Object.fromEntries(
    missing
      .flatMap((sheet) => [...sheetPlans[sheet].above, ...sheetPlans[sheet].beside])
      .map((table) => [table, beginning[table as RecordTableKey]]),
  );

/** Names of the sheets that months' formulas refer to. */
const workingsOf = ({ names }: ReadReply): string[] =>
  names.flatMap(({ name, sheet }) =>
    name === tableNames.split || name === tableNames.months ? [sheet] : [],
  );

/** The held cell that an issue is about (`['goals', 0, 'held', 'P2']`), else the nearest input. */
function placeOf(
  path: Issue['path'],
  { goals }: PlanInputs,
  places: InputPlaces,
  holds: HoldReading,
): LocatedIssue['place'] {
  const [, goal, what, member] = path;
  if (what === 'held' && typeof goal === 'number' && typeof member === 'string') {
    return holds.placeOf(goals[goal]?.key ?? '', member);
  }
  return places.nearest(path);
}

const isHeld =
  ({ goals, tree, members }: Plan, holds: Holds) =>
  (goal: number, leaf: number, month: number): boolean => {
    const member = members[tree.leaves[leaf] as number]?.key ?? '';
    const key = goals[goal]?.goal.key ?? '';
    return holds.get(key)?.get(member)?.has(month) ?? false;
  };
