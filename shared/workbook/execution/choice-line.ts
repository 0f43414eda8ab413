import type { Validation } from '#host/sheet.ts';
import { cellAt, formulasOn, type Reference } from '#workbook/formula/formula.ts';
import { aligned } from '#workbook/inputs/cells.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import type { SheetDraft } from '#workbook/look/draft.ts';
import { formats } from '#workbook/look/formats.ts';
import { look } from '#workbook/look/look.ts';
import type { ChoiceName } from './choices.ts';
import type { ExecutionContext } from './context.ts';
import { weekKeysOf } from './workings.ts';
import { workingsNames } from './workings-names.ts';

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
  draft.put(row, label, line.label, look('label'));
  draft.put(row, choice, line.chosen, aligned(look('input', line.formats.choice), 'left'));
  draft.calculate(
    row,
    shown,
    line.shown.formula,
    line.shown.value,
    aligned(look('calculation', line.formats.shown), 'left'),
  );
  draft.put(row, note, line.note, look('note'));
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

type Choosing = Pick<ExecutionContext, 'plan' | 'execution' | 'chosen'>;

/** The chosen month of the plan, by its key; none: the month of today. */
export function monthChosen(context: Choosing, name: ChoiceName): { typed: string | null; key: string } {
  const { plan, chosen } = context;
  const typed = plan.months.find(({ key }) => key === chosen.get(name))?.key ?? null;
  const today = plan.months[plan.weeks[weekOfToday(context)]?.month ?? 0]?.key ?? '';
  return { typed, key: typed ?? today };
}

/** The chosen week of the plan, by its key; none: the week of today. */
export function weekChosen(context: Choosing, name: ChoiceName): { typed: string | null; key: string } {
  const { plan, chosen } = context;
  const typed = plan.weeks.find(({ period }) => period.key === chosen.get(name))?.period.key ?? null;
  return { typed, key: typed ?? plan.weeks[weekOfToday(context)]?.period.key ?? '' };
}

/** Draws the line in which a month is chosen. */
export function drawMonthChoice(
  context: ExecutionContext,
  draft: SheetDraft,
  row: number,
  name: ChoiceName,
  texts: { readonly label: string; readonly note: string },
): { readonly key: string } {
  const { typed, key } = monthChosen(context, name);
  const choice = choiceCell(draft.name, row);
  const text = formulasOn(draft.name);
  drawChoice(draft, row, {
    ...texts,
    name,
    chosen: typed,
    rule: { kind: 'list', values: context.plan.months.map((month) => month.key) },
    shown: {
      formula: text`IF(ISNUMBER(MATCH(${choice}&"",${workingsNames.weekMonths},0)),${choice}&"",${ofToday(workingsNames.weekMonths)})`,
      value: key,
    },
    formats: { choice: formats.text, shown: '' },
  });
  return { key };
}

/** Draws the line in which a week is chosen. */
export function drawWeekChoice(
  context: ExecutionContext,
  draft: SheetDraft,
  row: number,
  name: ChoiceName,
  texts: { readonly label: string; readonly note: string },
): { readonly key: string } {
  const { typed, key } = weekChosen(context, name);
  const choice = choiceCell(draft.name, row);
  const text = formulasOn(draft.name);
  drawChoice(draft, row, {
    ...texts,
    name,
    chosen: typed,
    rule: { kind: 'listOf', range: text`${weekKeysOf(context)}` },
    shown: {
      formula: text`IF(ISNUMBER(MATCH(${choice}&"",${workingsNames.weekKeys},0)),${choice}&"",${ofToday(workingsNames.weekKeys)})`,
      value: key,
    },
    formats: { choice: formats.text, shown: '' },
  });
  return { key };
}
