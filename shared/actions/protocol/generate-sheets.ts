import { keptPlanOf } from '#engine/closing/kept-plan.ts';
import type { Issue } from '#engine/issue.ts';
import { issuesOf } from '#engine/issue.ts';
import type { PlanInputs } from '#engine/plan/inputs.ts';
import { type KeptPlan, nothingKept } from '#engine/plan/kept.ts';
import { monthKeys } from '#engine/plan/month-keys.ts';
import { splitsWithoutData } from '#engine/plan/no-data.ts';
import { type Holds, makePlan, type Plan } from '#engine/plan/plan.ts';
import { figuresOnRecord, fixedFigures, type SealedFigures } from '#engine/revision/fixed-figures.ts';
import type { ReadReply, SheetContent, WriteStep } from '#host/host.ts';
import type { TableIssues } from '#language/plan/tables.ts';
import type { LocatedIssue } from '#workbook/inputs/locate.ts';
import { tableName } from '#workbook/inputs/names.ts';
import type { InputPlaces } from '#workbook/inputs/places.ts';
import type { OurSheets } from '#workbook/merge/figures.ts';
import { type HoldReading, noHolds, readHolds } from '#workbook/merge/holds.ts';
import { areaDrawn } from '#workbook/merge/lost-names.ts';
import { type MergedSheet, mergeUserContent } from '#workbook/merge/merge-user-content.ts';
import { firstUserCell } from '#workbook/merge/user-cells.ts';
import type { Execution } from '#workbook/records/execution.ts';
import { lockSteps } from '#workbook/records/locked-goals.ts';
import { readSealedFigures } from '#workbook/records/sealed-figures.ts';
import { movedIssues } from '#workbook/sheets/checks/moved-figures.ts';
import { readChoices } from '#workbook/sheets/common/choices.ts';
import { sheetNames, tableNames } from '#workbook/sheets/generated-names.ts';
import { drawTables, type GeneratedTable } from '#workbook/sheets/generated-sheets.ts';
import { recordSteps } from '#workbook/sheets/record-sheets.ts';
import { weekChoiceSteps } from '#workbook/sheets/week-choices.ts';
import { messagesFor } from './messages-for.ts';
import { done, hasErrors, type Outcome, refused } from './outcome.ts';
import { layOutRecords, type RecordState, verifyBaseline, withFormerMembers } from './record-state.ts';

const issue = issuesOf<TableIssues>();

/** All generated sheets as they would be written, with what people had put on those that are there. */
export interface GeneratedSheets {
  readonly plan: Plan;
  readonly sheets: readonly GeneratedSheet[];
  /** Generated sheets of the workbook that the plan has no use for any more. */
  readonly outdated: readonly SheetContent[];
  /** New sheets of records, to stand after those that are there, and what else is written on records. */
  readonly records: readonly WriteStep[];
  /** What is written on records once the generated sheets stand. */
  readonly choices: readonly WriteStep[];
  readonly execution: Execution | null;
}

export interface GeneratedSheet {
  readonly table: GeneratedTable;
  /** The workbook has none yet. */
  readonly isNew: boolean;
  /** Null where it is new, or was not read. */
  readonly merged: MergedSheet | null;
}

/**
 * Plans, draws and keeps; writes nothing. `reply` holds the input sheets, the records and generated sheets: what is to be
 * written needs all of them, what only looks at a few need not read the others. `state`: null while the plan is not
 * being carried out.
 */
export function generateSheets(
  reply: ReadReply,
  inputs: PlanInputs,
  inputPlaces: InputPlaces,
  state: RecordState | null,
): Outcome<GeneratedSheets> {
  const messages = messagesFor(inputs);
  const reading = heldIn(reply, inputs);
  if (hasErrors(reading.issues)) return refused(reading.issues);

  const verified = state && verifyBaseline(reply, inputs, state, messages);
  if (verified?.kind === 'refused') return verified;
  const updated = verified && withFormerMembers(reply, inputs, verified.value.state);
  const layout = updated && layOutRecords(reply, inputs, updated.state, messages);
  const places = layout?.plan.places ?? inputPlaces;
  const planned = makePlan(inputs, reading.holds, keptIn(inputs, state));
  if (!planned.ok) {
    return refused(
      planned.issues.map((issue) => ({ ...issue, place: placeOf(issue.path, inputs, places, reading) })),
    );
  }
  const plan = planned.value;
  const fixed = layout
    ? figuresOnRecord(
        fixedFigures({ plan, holds: reading.holds }),
        layout.execution.revisions,
        sealedIn(reply, state),
      )
    : [];
  const tables = drawTables({
    plan,
    places,
    messages,
    names: sheetNames(reply, messages.tables),
    isHeld: isHeld(plan, reading.holds),
    executed: layout && {
      execution: layout.execution,
      chosen: readChoices(reply),
      fixed,
      holds: reading.holds,
    },
  });
  const issues: LocatedIssue[] = [
    ...reading.issues,
    ...(verified?.issues ?? []),
    // Before it is carried out nothing is on record.
    ...(layout
      ? movedIssues({ plan, holds: reading.holds }, fixed, { places, placeOf: reading.placeOf, messages })
      : []),
    ...splitsWithoutData(plan).map((each) => ({ ...each, place: places.nearest(each.path) })),
  ];
  const sheets = tables.map((table): GeneratedSheet => {
    const old = sheetIn(reply, table.name.name);
    if (!old) return { table, isNew: !isNamed(reply, table.name.name), merged: null };
    const { image, name, keyed } = table;
    const fresh = { image, area: name.area, keyed };
    const area = old.isLost ? areaDrawn(old, fresh) : old.area;
    const merged = mergeUserContent({ ...old, area }, fresh, messages.tables);
    issues.push(...merged.issues);
    return { table, isNew: false, merged };
  });
  if (hasErrors(issues)) return refused(issues);
  const used = new Set(tables.map(({ name }) => name.name));
  const outdated = Object.values(tableNames).flatMap((name) => {
    const old = used.has(name) ? null : sheetIn(reply, name);
    if (!old) return [];
    const place = firstUserCell(old.content, old.area);
    if (place) issues.push({ ...issue('table.stillUsed', ['tables'], { sheet: place.sheet }), place });
    return [old.content];
  });
  if (hasErrors(issues)) return refused(issues);
  if (!verified || !updated || !layout) {
    return done({ plan, sheets, outdated, records: [], choices: [], execution: null }, issues);
  }
  const { execution, beginning } = layout;
  const frame = { plan, execution, messages };
  const written = recordSteps(reply, layout.plan, beginning, frame);
  const records = [
    ...verified.value.steps,
    ...updated.steps,
    ...layout.steps,
    ...written.steps,
    ...lockSteps(inputs, places, messages),
  ];
  const choices = weekChoiceSteps(
    reply,
    layout.plan,
    tables.flatMap(({ names }) => names),
  );
  return done({ plan, sheets, outdated, records, choices, execution }, [...issues, ...written.issues]);
}

const isNamed = ({ names }: ReadReply, name: string): boolean => names.some((each) => each.name === name);

function sheetIn(reply: ReadReply, name: string) {
  const found = reply.names.find((each) => each.name === name);
  const content = found && reply.contents.find((each) => each.name === found.sheet);
  return found && content ? { area: found.area, content, isLost: found.isLost ?? false } : null;
}

/** What closed months, and those before a revision's, are whatever the inputs say. */
export const keptIn = (inputs: PlanInputs, state: Pick<RecordState, 'records'> | null): KeptPlan =>
  state ? keptPlanOf(state.records.closing, monthKeys(inputs)) : nothingKept;

/** What begins has no seals yet; those that still stand somewhere are of another plan. */
export const sealedIn = (
  reply: ReadReply,
  state: Pick<RecordState, 'beginning'> | null,
): SealedFigures | null => (state?.beginning ? null : readSealedFigures(reply));

/** The months that people have typed over in the decomposition of this workbook. */
export function heldIn(reply: ReadReply, inputs: PlanInputs): HoldReading {
  const sheet = sheetIn(reply, tableNames.decomposition);
  return sheet ? readHolds(sheet, inputs, ourSheets(reply)) : noHolds;
}

/** The sheets that formulas of the decomposition refer to. */
export const ourSheets = ({ names }: ReadReply): OurSheets => ({
  workings: names.flatMap(({ name, sheet }) =>
    name === tableNames.split || name === tableNames.months ? [sheet] : [],
  ),
  goals: names.find(({ name }) => name === tableName('goals'))?.sheet ?? null,
});

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
