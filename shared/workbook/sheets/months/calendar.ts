import { lastDayOfMonth } from '#engine/days/arithmetic.ts';
import { toSerial } from '#engine/days/serial.ts';
import type { Member } from '#engine/plan/inputs.ts';
import type { Plan } from '#engine/plan/plan.ts';
import type { InPost } from '#engine/plan/shared-goal.ts';
import { sumOf } from '#engine/sum.ts';
import type { Reference } from '#formula/fx.ts';
import { inputCell, inputColumn, memberCell, section } from '#workbook/sheets/common/context.ts';
import { isWeighted, weightFormula, weightLines } from '#workbook/sheets/common/day-weight.ts';
import { workdaysBetween, workdaysFormula } from '#workbook/sheets/common/workday-formula.ts';
import type { PlanContext } from '#workbook/sheets/plan-context.ts';
import { formats } from '#workbook/style/formats.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { type Block, blockOf, drawLines, type MonthLine } from './lines.ts';

const monthOf = ({ context }: Block, month: number): Plan['months'][number] =>
  context.plan.months[month] as Plan['months'][number];

/** Whether it is the plan's last month, and the plan ends before it does. */
function isLastCut({ context: { plan } }: Block, month: number): boolean {
  const { last } = plan.months[month]!;
  return month === plan.months.length - 1 && last !== lastDayOfMonth(last);
}

/** The plan's months with their days and working days. */
const calendarLines: readonly MonthLine<Block>[] = [
  { key: 'number', title: (_of, { tables }) => tables.months.number, month: (_of, month) => month + 1 },
  {
    key: 'firstDay',
    title: (_of, { tables }) => tables.months.firstDay,
    format: formats.day,
    month: (of, month) => ({
      formula:
        month === 0 ? of.fx`${inputCell(of.context, ['start'])}` : of.fx`${of.cell('lastDay', month - 1)}+1`,
      value: toSerial(monthOf(of, month).first),
    }),
  },
  {
    key: 'lastDay',
    title: (_of, { tables }) => tables.months.lastDay,
    format: formats.day,
    month: (of, month) => ({
      formula: isLastCut(of, month)
        ? of.fx`${inputCell(of.context, ['end'])}`
        : of.fx`EOMONTH(${of.cell('firstDay', month)},0)`,
      value: toSerial(monthOf(of, month).last),
    }),
  },
  {
    key: 'workdays',
    title: (_of, { tables }) => tables.months.workdays,
    year: (of) => ({
      formula: of.fx`SUM(${of.span('workdays')})`,
      value: sumOf(of.context.plan.months.map(({ workdays }) => workdays)),
    }),
    month: (of, month) => ({
      formula: workdaysBetween(
        of.context,
        of.context.layouts.months.sheet,
        of.cell('firstDay', month),
        of.cell('lastDay', month),
      ),
      value: monthOf(of, month).workdays,
    }),
  },
];

/** Of a plan with day weights what the days of each month count. */
const weightLine: MonthLine<Block> = {
  key: 'dayWeights',
  title: (_of, { tables }) => tables.months.dayWeights,
  year: (of) => ({
    formula: of.fx`SUM(${of.span('dayWeights')})`,
    value: sumOf(of.context.plan.dayWeights),
  }),
  month: ({ context, fx, cell }, month) => ({
    formula: weightFormula(
      context,
      context.layouts.months.sheet,
      fx`${cell('firstDay', month)}`,
      fx`${cell('lastDay', month)}`,
    ),
    value: context.plan.dayWeights[month] as number,
  }),
};

/** The lines that the plan has. */
export const calendarLinesOf = (plan: Plan): readonly MonthLine<Block>[] =>
  isWeighted(plan) ? [...calendarLines, weightLine] : calendarLines;

/** Somebody who is in post for a part of the plan only. */
interface Presence extends Block {
  readonly member: Member;
  readonly inPost: InPost;
  readonly calendar: Block;
  /** First and last day in post; empty: none given. */
  readonly start: Reference;
  readonly end: Reference;
}

const presentDays = ({ inPost: { weights, ramp } }: Presence): number[] =>
  weights.map((weight, month) => weight * (ramp[month] as number));

const presenceLines: readonly MonthLine<Presence>[] = [
  {
    key: 'days',
    title: ({ member }, { tables }) => `${member.name} · ${tables.months.daysInPost}`,
    year: (of) => ({ formula: of.fx`SUM(${of.span('days')})`, value: sumOf(of.inPost.days) }),
    month: (of, month) => ({
      formula: inPostFormula(of, month, workdaysFormula),
      value: of.inPost.days[month] as number,
    }),
  },
  {
    key: 'ramp',
    title: ({ member }, { tables }) => `${member.name} · ${tables.months.ramp}`,
    month: ({ context, fx, calendar, start, inPost }, month) => {
      const numbers = inputColumn(context, 'ramp', 'month');
      const shares = inputColumn(context, 'ramp', 'share');
      const firstDay = calendar.cell('firstDay', month);
      const since = fx`(YEAR(${firstDay})-YEAR(${start}))*12+MONTH(${firstDay})-MONTH(${start})+1`;
      const share = fx`IF(COUNTIFS(${numbers},${since})=0,100,ROUND(100*SUMIFS(${shares},${numbers},${since}),0))`;
      return { formula: fx`IF(${start}="",100,${share})`, value: inPost.ramp[month] as number };
    },
  },
  {
    key: 'present',
    title: ({ member }, { tables }) => `${member.name} · ${tables.months.present}`,
    year: (of) => ({ formula: of.fx`SUM(${of.span('present')})`, value: sumOf(presentDays(of)) }),
    month: (of, month) => ({
      formula: of.fx`${of.cell(weightLines(of.context.plan).inPost, month)}*${of.cell('ramp', month)}`,
      value: presentDays(of)[month] as number,
    }),
  },
];

/** The same by what the days count. */
const presenceWeightLine: MonthLine<Presence> = {
  key: 'weights',
  title: ({ member }, { tables }) => `${member.name} · ${tables.months.weightInPost}`,
  year: (of) => ({ formula: of.fx`SUM(${of.span('weights')})`, value: sumOf(of.inPost.weights) }),
  month: (of, month) => ({
    formula: inPostFormula(of, month, weightFormula),
    value: of.inPost.weights[month] as number,
  }),
};

export const presenceLinesOf = (plan: Plan): readonly MonthLine<Presence>[] =>
  isWeighted(plan) ? [presenceWeightLine, ...presenceLines] : presenceLines;

/** The days of a month in post, counted as `counted` does. */
function inPostFormula(of: Presence, month: number, counted: typeof workdaysFormula): string {
  const { context, fx, calendar, start, end } = of;
  const from = fx`MAX(${calendar.cell('firstDay', month)},${start})`;
  const lastDay = calendar.cell('lastDay', month);
  const to = fx`IF(${end}="",${lastDay},MIN(${lastDay},${end}))`;
  return `IF(${from}>${to},0,${counted(context, context.layouts.months.sheet, from, to)})`;
}

/** The plan's months, and who is in post for a part of them. */
export function drawCalendar(draft: SheetDraft, context: PlanContext): void {
  const { plan, texts, layouts } = context;
  const { calendar: lines, presenceTitle, presence, columns } = layouts.months;
  const calendar = blockOf(context, null, lines);
  drawLines(draft, calendar, calendarLinesOf(plan));
  if (presenceTitle === null) return;
  section(draft, presenceTitle, columns.end - 1, texts.months.presence);
  for (const [row, own] of presence) {
    const member = plan.members[row] as Member;
    const presenceOf: Presence = {
      ...blockOf(context, member.key, own),
      member,
      inPost: plan.absences[row] as InPost,
      calendar,
      start: memberCell(context, row, 'start'),
      end: memberCell(context, row, 'end'),
    };
    drawLines(draft, presenceOf, presenceLinesOf(plan));
  }
}
