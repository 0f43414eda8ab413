import { cellAt, formulasOn, type Reference } from '#formula/fx.ts';
import type { Validation } from '#host/sheet.ts';
import { aligned } from '#workbook/inputs/cells.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import { weekKeysOf } from '#workbook/sheets/execution-workings/execution-workings.ts';
import { workingsNames } from '#workbook/sheets/execution-workings/names.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import type { ChoiceName } from './choices.ts';
import type { ExecutionContext } from './execution-context.ts';

/** Label, the cell in which people choose, and what is shown: as chosen, or what follows from today. */
export const choiceColumns = { label: 1, choice: 2, shown: 3, note: 4 } as const;

export interface ChoiceLine {
  readonly name: ChoiceName;
  readonly label: string;
  /** What a blank cell means. */
  readonly note: string;
  /** Null: blank. */
  readonly chosen: string | number | null;
  readonly rule: Validation;
  readonly shown: { readonly formula: string; readonly value: string | number };
  /** Number formats of both cells: a formula in a cell of texts would become one. */
  readonly formats: { readonly choice: string; readonly shown: string };
}

/** A line in which people choose what a sheet shows; blank follows today. */
export function drawChoice(draft: SheetDraft, row: number, line: ChoiceLine): void {
  const { label, choice, shown, note } = choiceColumns;
  draft.put(row, label, line.label, namedStyle('label'));
  draft.put(row, choice, line.chosen, aligned(namedStyle('input', line.formats.choice), 'left'));
  draft.calculate(
    row,
    shown,
    line.shown.formula,
    line.shown.value,
    aligned(namedStyle('calculation', line.formats.shown), 'left'),
  );
  draft.put(row, note, line.note, namedStyle('note'));
  const area = { row, column: choice, rows: 1, columns: 1 };
  draft.validations.push({ area, rule: line.rule, title: line.label, message: line.note });
  draft.named.push({ name: line.name, area });
}

/** What is shown of a choice line. */
export const shownCell = (sheet: string, row: number): Reference =>
  cellAt({ sheet, row, column: choiceColumns.shown }, 'both');
export const choiceCell = (sheet: string, row: number): Reference =>
  cellAt({ sheet, row, column: choiceColumns.choice }, 'both');

/** The index of the plan's week that today lies in; before the plan its first, after it its last. */
export function weekOfToday({ plan, execution }: Pick<ExecutionContext, 'plan' | 'execution'>): number {
  const after = plan.weeks.findIndex(({ period }) => period.first > execution.today);
  return after < 0 ? plan.weeks.length - 1 : Math.max(0, after - 1);
}

/** `=INDEX(keys,…)`: what stands beside the week that today lies in. */
export const ofToday = (values: string): string =>
  `INDEX(${values},MATCH(MAX(INDEX(${workingsNames.weekFirst},1),${nameOf('execution', 'asOf')}),${workingsNames.weekFirst},1))`;

/** Periods of the plan of which one is chosen by its key; where none is, the one of today shows. */
interface PeriodOptions {
  readonly keys: readonly string[];
  /** Key of the one that today lies in. */
  readonly today: string;
  readonly rule: Validation;
  /** The defined name over their keys, and the one over the key that each week belongs to. */
  readonly among: string;
  readonly ofWeeks: string;
}

interface ChoiceTexts {
  readonly label: string;
  readonly note: string;
}

/** Draws the line in which one of these periods is chosen; gives the key that shows. */
export function drawPeriodLine(
  { chosen }: ExecutionContext,
  draft: SheetDraft,
  row: number,
  name: ChoiceName,
  { keys, today, rule, among, ofWeeks }: PeriodOptions,
  texts: ChoiceTexts,
): string {
  const typed = keys.find((key) => key === chosen.get(name)) ?? null;
  const choice = choiceCell(draft.name, row);
  const fx = formulasOn(draft.name);
  drawChoice(draft, row, {
    ...texts,
    name,
    chosen: typed,
    rule,
    shown: {
      formula: fx`IF(ISNUMBER(MATCH(${choice}&"",${among},0)),${choice}&"",${ofToday(ofWeeks)})`,
      value: typed ?? today,
    },
    formats: { choice: formats.text, shown: '' },
  });
  return typed ?? today;
}

/** The key of the month that today lies in. */
export function monthOfToday(context: Pick<ExecutionContext, 'plan' | 'execution'>): string {
  const { months, weeks } = context.plan;
  return months[weeks[weekOfToday(context)]?.month ?? 0]?.key ?? '';
}

/** Draws the line in which a month is chosen; gives its key. */
export function drawMonthChoice(
  context: ExecutionContext,
  draft: SheetDraft,
  row: number,
  name: ChoiceName,
  texts: ChoiceTexts,
): string {
  const keys = context.plan.months.map(({ key }) => key);
  const { weekMonths } = workingsNames;
  const months: PeriodOptions = {
    keys,
    today: monthOfToday(context),
    rule: { kind: 'list', values: keys },
    among: weekMonths,
    ofWeeks: weekMonths,
  };
  return drawPeriodLine(context, draft, row, name, months, texts);
}

/** Draws the line in which a week is chosen; gives its key. */
export function drawWeekChoice(
  context: ExecutionContext,
  draft: SheetDraft,
  row: number,
  name: ChoiceName,
  texts: ChoiceTexts,
): string {
  const keys = context.plan.weeks.map(({ period }) => period.key);
  const { weekKeys } = workingsNames;
  const weeks: PeriodOptions = {
    keys,
    today: keys[weekOfToday(context)] ?? '',
    rule: { kind: 'listOf', range: formulasOn(draft.name)`${weekKeysOf(context)}` },
    among: weekKeys,
    ofWeeks: weekKeys,
  };
  return drawPeriodLine(context, draft, row, name, weeks, texts);
}
