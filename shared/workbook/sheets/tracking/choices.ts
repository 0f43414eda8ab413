import { blockAt, formulasOn } from '#formula/fx.ts';
import type { InputTableKey } from '#language/plan/inputs.ts';
import { choiceCell, drawChoice, drawPeriodLine, monthOfToday } from '#workbook/sheets/common/choice-line.ts';
import type { ChoiceName } from '#workbook/sheets/common/choices.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { type TrackedPeriod, trackedPeriods } from '#workbook/sheets/common/tracked-periods.ts';
import { workingsNames } from '#workbook/sheets/execution-workings/names.ts';
import { formats } from '#workbook/style/formats.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';

/** Draws the line in which a goal is chosen by name or key; gives its index. */
export function drawGoalChoice(
  context: ExecutionContext,
  draft: SheetDraft,
  row: number,
  name: ChoiceName,
): number {
  const { goal, goalNote } = context.messages.executionTables.tracking;
  const { goalNames: names, goalKeys: keys } = workingsNames;
  const goals = context.plan.goals.map((each) => each.goal);
  const lists = { label: goal, note: goalNote, names, keys, table: 'goals' } as const;
  return drawNamed(context, draft, row, name, goals, lists);
}

/** Draws the line in which the company, a unit or a person is chosen by name or key; gives their row of the tree. */
export function drawWhoChoice(
  context: ExecutionContext,
  draft: SheetDraft,
  row: number,
  name: ChoiceName,
): number {
  const { who, whoNote } = context.messages.executionTables.progress;
  const { branchNames: names, branchKeys: keys } = workingsNames;
  const lists = { label: who, note: whoNote, names, keys, table: 'members' } as const;
  return drawNamed(context, draft, row, name, context.plan.members, lists);
}

interface Lists {
  readonly label: string;
  readonly note: string;
  readonly names: string;
  readonly keys: string;
  /** Whose column of names is offered. */
  readonly table: InputTableKey;
}

interface Option {
  readonly key: string;
  readonly name: string;
}

/** Index of what is chosen by name or key; -1: nothing that there is. */
export function namedChosen(
  { chosen }: ExecutionContext,
  name: ChoiceName,
  options: readonly Option[],
): number {
  const typed = `${chosen.get(name) ?? ''}`;
  const byName = options.findIndex((option) => option.name === typed);
  return byName < 0 ? options.findIndex(({ key }) => key === typed) : byName;
}

function drawNamed(
  context: ExecutionContext,
  draft: SheetDraft,
  row: number,
  name: ChoiceName,
  options: readonly Option[],
  { label, note, names, keys, table }: Lists,
): number {
  const index = namedChosen(context, name, options);
  const block = context.places.column(table, 'name');
  if (!block) throw new Error(`no column ${table}.name`);
  const fx = formulasOn(draft.name);
  const found = chosenNumber(draft.name, row, names, keys);
  const at = Math.max(0, index);
  drawChoice(draft, row, {
    name,
    label,
    note,
    chosen: index < 0 ? null : (context.chosen.get(name) ?? null),
    rule: { kind: 'listOf', range: fx`${blockAt(block)}` },
    shown: { formula: fx`INDEX(${names},${found})`, value: options[at]?.name ?? '' },
    formats: { choice: formats.text, shown: '' },
  });
  return at;
}

/** Formula for the number (from 1) of what such a line has chosen. */
export function chosenNumber(sheet: string, row: number, names: string, keys: string): string {
  const choice = choiceCell(sheet, row);
  return formulasOn(
    sheet,
  )`IF(${choice}="",1,IFERROR(MATCH(${choice}&"",${names},0),IFERROR(MATCH(${choice}&"",${keys},0),1)))`;
}

/** What is chosen of the year, its quarters and months; the month of today where nothing is. */
export function periodShown(context: ExecutionContext, name: ChoiceName): TrackedPeriod {
  const periods = trackedPeriods(context);
  const typed = periods.find(({ key }) => key === context.chosen.get(name));
  return typed ?? periods.find(({ key }) => key === monthOfToday(context))!;
}

/** Draws the line in which the year, a quarter or a month is chosen by its key. */
export function drawPeriodChoice(
  context: ExecutionContext,
  draft: SheetDraft,
  row: number,
  name: ChoiceName,
): TrackedPeriod {
  const { period: label, periodNote: note } = context.messages.executionTables.tracking;
  const keys = trackedPeriods(context).map(({ key }) => key);
  const options = {
    keys,
    today: monthOfToday(context),
    rule: { kind: 'list', values: keys },
    among: workingsNames.periodKeys,
    ofWeeks: workingsNames.weekMonths,
  } as const;
  drawPeriodLine(context, draft, row, name, options, { label, note });
  return periodShown(context, name);
}
