import { toSerial } from '#engine/days/serial.ts';
import { blockAt, cellAt, formulasOn, type Reference } from '#formula/fx.ts';
import { monthKeyFormula } from '#formula/month-key.ts';
import { fitsInList, type Validation } from '#host/sheet.ts';
import type { ExecutionSheetKey } from '#language/execution/execution-tables.ts';
import { aligned } from '#workbook/inputs/cells.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import {
  choices,
  chosen,
  chosenDay,
  type LineChoice,
  type ListedChoice,
  listedChoices,
} from '#workbook/sheets/common/choices.ts';
import { type Context, inputColumn } from '#workbook/sheets/common/context.ts';
import type { ExecutionContext, ExecutionSheetContext } from '#workbook/sheets/common/execution-context.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { namedArea } from './block.ts';
import { workingsNames } from './names.ts';
import { monthsName } from './periods.ts';
import { weekAt } from './week-formula.ts';

/** Label, the cell in which people choose, and what is shown: as chosen, or what follows from today. */
export const choiceColumns = { label: 1, choice: 2, shown: 3, note: 4 } as const;

const cellOf = (part: 'choice' | 'shown', { texts }: Pick<Context, 'texts'>, key: LineChoice): Reference => {
  const { sheet, row } = choices[key];
  return cellAt({ sheet: texts.sheets[sheet].name, row, column: choiceColumns[part] }, 'both');
};
/** What is shown of a choice line. */
export const shownCell = (context: Pick<Context, 'texts'>, key: LineChoice): Reference =>
  cellOf('shown', context, key);
export const choiceCell = (context: Pick<Context, 'texts'>, key: LineChoice): Reference =>
  cellOf('choice', context, key);

/** What a line offers, what stands in its cell (null: blank), and what is shown beside it. */
interface Offer {
  readonly rule: Validation;
  readonly typed: string | number | null;
  readonly shown: Shown;
  /** Number formats of both cells: a formula in a cell of texts would become one. */
  readonly formats: { readonly choice: string; readonly shown: string };
}
interface Shown {
  readonly formula: string;
  readonly value: string | number;
}

/** The lines of a sheet in which people choose from a list what it shows. */
export function drawChoices(
  context: ExecutionSheetContext,
  draft: SheetDraft,
  sheet: ExecutionSheetKey,
): void {
  for (const key of listedChoices) {
    if (choices[key].sheet === sheet) drawLine(context, draft, key, offerOf(context, key));
  }
}

/** The line in which people choose a day of the plan; what shows of it follows from the sheet. */
export function drawDayChoice(
  context: ExecutionContext,
  draft: SheetDraft,
  key: LineChoice<'day'>,
  shown: Shown,
): void {
  const { start, end } = context.plan.inputs;
  const day = chosenDay(context, key);
  drawLine(context, draft, key, {
    rule: { kind: 'date', from: toSerial(start), to: toSerial(end) },
    typed: day && toSerial(day),
    shown,
    formats: { choice: formats.day, shown: formats.day },
  });
}

function drawLine(
  { messages }: ExecutionContext,
  draft: SheetDraft,
  key: LineChoice,
  { rule, typed, shown, formats }: Offer,
): void {
  const { row, name, texts } = choices[key];
  const { label, note } = texts(messages.executionTables);
  const columns = choiceColumns;
  draft.put(row, columns.label, label, namedStyle('label'));
  draft.put(row, columns.choice, typed, aligned(namedStyle('input', formats.choice), 'left'));
  const style = aligned(namedStyle('calculation', formats.shown), 'left');
  draft.put(row, columns.shown, { formula: shown.formula, value: shown.value }, style);
  draft.put(row, columns.note, note, namedStyle('note'));
  const area = { row, column: columns.choice, rows: 1, columns: 1 };
  draft.validations.push({ area, rule, title: label, message: note });
  draft.named.push({ name, area });
}

/** Names over what is chosen by name or key, and whose column of names is offered. */
const named = {
  goal: { names: workingsNames.goalNames, keys: workingsNames.goalKeys, table: 'goals' },
  who: { names: workingsNames.branchNames, keys: workingsNames.branchKeys, table: 'members' },
} as const;

/** Names over the keys of periods. */
const { periodKeys, weekKeys, weekFirst, weekLast, weekLabels } = workingsNames;

function offerOf(context: ExecutionSheetContext, key: ListedChoice): Offer {
  const { of } = choices[key];
  const cell = choiceCell(context, key);
  const fx = formulasOn(cell.sheet);
  const { options, option, typed } = chosen(context, key);
  const texts = { choice: formats.text, shown: '' };
  if (of === 'goal' || of === 'who') {
    const { names, table } = named[of];
    const formula = `INDEX(${names},${chosenNumber(context, key as LineChoice<typeof of>)})`;
    return {
      rule: { kind: 'listOf', range: fx`${inputColumn(context, table, 'name')}` },
      typed,
      shown: { formula, value: option?.name ?? '' },
      formats: texts,
    };
  }
  const value = option?.key ?? '';
  if (of === 'week') {
    const rule = { kind: 'listOf', range: fx`${listedAt(context, weekLabels)}` } as const;
    const formula = `IFERROR(INDEX(${weekKeys},${weekAt(fx`${cell}`)}),${WEEK_OF_TODAY})`;
    return { rule, typed, shown: { formula, value }, formats: texts };
  }
  const formula =
    of === 'month'
      ? monthKey(context.plan, fx`${cell}`)
      : fx`IF(ISNUMBER(MATCH(${cell}&"",${periodKeys},0)),${cell}&"",${REPORTED_MONTH})`;
  const rule = listRule(context, of, { sheet: cell.sheet, keys: options.map((each) => each.key) });
  return { rule, typed, shown: { formula, value }, formats: texts };
}

/** Offers these keys of periods or months on a sheet; where a rule cannot hold them, as the workings list them. */
function listRule(
  context: ExecutionSheetContext,
  of: 'period' | 'month',
  { sheet, keys }: { readonly sheet: string; readonly keys: readonly string[] },
): Validation {
  if (fitsInList(keys)) return { kind: 'list', values: keys };
  const name = of === 'period' ? periodKeys : workingsNames.monthKeys;
  return { kind: 'listOf', range: formulasOn(sheet)`${listedAt(context, name)}` };
}

/** What is listed on the workings under a name, to choose from. */
export const listedAt = ({ workings }: ExecutionSheetContext, name: string): Reference =>
  blockAt({ sheet: workings.name, area: namedArea(workings, name) });

/** Formulas for the keys of the week and the month that today lies in; before the plan its first, after it its last. */
const TODAY = `MAX(INDEX(${weekFirst},1),MIN(MAX(${weekLast}),${nameOf('execution', 'asOf')}))`;
export const WEEK_OF_TODAY = `INDEX(${weekKeys},MATCH(${TODAY},${weekFirst},1))`;
const MONTH_OF_TODAY = monthKeyFormula(TODAY);
/** Formula for the key of the month that such a line shows, for other sheets: by the name of its cell. */
export const shownMonth = (plan: ExecutionContext['plan'], key: LineChoice<'month'>): string =>
  monthKey(plan, choices[key].name);
const monthKey = (plan: ExecutionContext['plan'], cell: string): string =>
  `IF(ISNUMBER(MATCH(${cell}&"",${monthsName(plan)},0)),${cell}&"",${MONTH_OF_TODAY})`;

/** The month that the plan is judged up to. */
const REPORTED_MONTH = `INDEX(${workingsNames.periodKeys},${workingsNames.nowAt})`;

/** Formula for the number (from 1) of what such a line has chosen. */
export function chosenNumber(context: Pick<Context, 'texts'>, key: LineChoice<'goal' | 'who'>): string {
  const { names, keys } = named[choices[key].of];
  const cell = choiceCell(context, key);
  return formulasOn(
    cell.sheet,
  )`IF(${cell}="",1,IFERROR(MATCH(${cell}&"",${names},0),IFERROR(MATCH(${cell}&"",${keys},0),1)))`;
}
