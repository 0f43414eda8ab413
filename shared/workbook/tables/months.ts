import { toSerial } from '#engine/days/serial.ts';
import { monthMethods, splitMethods } from '#engine/plan/inputs.ts';
import type { GoalPlan } from '#engine/plan/plan.ts';
import type { Messages } from '#language/messages.ts';
import { formulasOn, type Reference } from '#workbook/formula/formula.ts';
import type { SheetDraft } from '#workbook/look/draft.ts';
import { formats } from '#workbook/look/formats.ts';
import { look } from '#workbook/look/look.ts';
import {
  type Context,
  goalIndex,
  goalSection,
  inputCell,
  inputColumn,
  memberCell,
  startSheet,
  unitCell,
} from './context.ts';
import {
  type GoalMonthRows,
  type MonthsLayout,
  monthCell,
  monthSpan,
  monthsColumns,
  type PresenceRows,
  yearCell,
} from './months-layout.ts';
import { drawOwnRows, type HeldCells } from './months-own.ts';
import { type SplitLayout, splitCell } from './split-layout.ts';

/** Labels of a choice in both languages, so that a formula knows them whatever the workbook's language is. */
export function methodLabels(all: readonly Messages[]): {
  month: [string, number][];
  split: [string, number][];
} {
  return {
    month: all.flatMap(({ inputs }) =>
      monthMethods.map((code, index): [string, number] => [inputs.choices.monthMethod[code], index + 1]),
    ),
    split: all.flatMap(({ inputs }) =>
      splitMethods.map((code, index): [string, number] => [inputs.choices.splitMethod[code], index + 1]),
    ),
  };
}

/**
 * How each goal's year comes to its months: working days from the calendar, who is in post when, the months'
 * weights and running totals, the rows that need a calculation of their own, and what is left for all others.
 */
export function drawMonths(
  context: Context,
  layout: MonthsLayout,
  split: SplitLayout,
  held: HeldCells,
  labels: ReturnType<typeof methodLabels>,
): SheetDraft {
  const draft = startSheet(context, 'months');
  drawHeader(context, layout, draft);
  drawCalendar(context, layout, draft);
  drawPresence(context, layout, draft);
  context.plan.goals.forEach((goal, index) => {
    drawGoal(context, layout, split, draft, goal, index);
    drawOwnRows(context, layout, split, draft, index, held);
  });
  drawMethods(context, layout, draft, labels);
  draft.freeze = { rows: layout.headerRow + 1, columns: 2 };
  draft.print = { ...draft.print, titleRows: layout.headerRow + 1, titleColumns: 2 };
  return draft;
}

function drawHeader({ plan, texts }: Context, { headerRow }: MonthsLayout, draft: SheetDraft): void {
  const { key, what, code, year, start, first } = monthsColumns;
  const titles: readonly (readonly [number, string])[] = [
    [key, texts.key],
    [what, texts.months.what],
    [code, texts.months.code],
    [year, texts.year],
    [start, texts.months.start],
    ...plan.months.map((month, index) => [first + index, month.key] as const),
  ];
  for (const [column, title] of titles) {
    draft.put(headerRow, column, title, look(column < 2 ? 'headerLeft' : 'header'));
    draft.columnWidths[column] = column === what ? 34 : column === key ? 14 : column === start ? 8 : 12;
  }
}

function label(draft: SheetDraft, row: number, key: string | null, what: string): void {
  draft.put(row, monthsColumns.key, key, look('key'));
  draft.put(row, monthsColumns.what, what, look('label'));
}

/** Working days between two cells' days, by the Calendar sheet. */
function workdaysFormula(context: Context, sheet: string, from: string, to: string): string {
  const text = formulasOn(sheet);
  const mask = inputCell(context, ['calendar', 'mask']);
  const holidays = inputColumn(context, 'holidays', 'day');
  const extraDays = inputColumn(context, 'extraWorkdays', 'day');
  const extra = inputColumn(context, 'extraWorkdays', 'extra');
  return text`NETWORKDAYS.INTL(${from},${to},${mask},${holidays})+SUMIFS(${extra},${extraDays},">="&${from},${extraDays},"<="&${to})`;
}

/** The same for other sheets' periods. */
export const workdaysBetween = (context: Context, sheet: string, from: Reference, to: Reference): string => {
  const text = formulasOn(sheet);
  return workdaysFormula(context, sheet, text`${from}`, text`${to}`);
};

function drawCalendar(context: Context, layout: MonthsLayout, draft: SheetDraft): void {
  const { plan, texts } = context;
  const text = formulasOn(layout.sheet);
  const days = look('calculation', formats.day);
  const whole = look('calculation', formats.count);
  label(draft, layout.number, null, texts.months.number);
  label(draft, layout.firstDay, null, texts.months.firstDay);
  label(draft, layout.lastDay, null, texts.months.lastDay);
  label(draft, layout.workdays, null, texts.months.workdays);
  plan.months.forEach((month, index) => {
    const column = monthsColumns.first + index;
    const first = monthCell(layout, layout.firstDay, index, 'row');
    const last = monthCell(layout, layout.lastDay, index, 'row');
    draft.put(layout.number, column, index + 1, whole);
    draft.calculate(
      layout.firstDay,
      column,
      index === 0
        ? text`${inputCell(context, ['start'])}`
        : text`${monthCell(layout, layout.lastDay, index - 1)}+1`,
      toSerial(month.first),
      look(index === 0 ? 'link' : 'calculation', formats.day),
    );
    draft.calculate(layout.lastDay, column, text`EOMONTH(${first},0)`, toSerial(month.last), days);
    draft.calculate(
      layout.workdays,
      column,
      workdaysBetween(context, layout.sheet, first, last),
      month.workdays,
      whole,
    );
  });
  const year = plan.months.reduce((sum, { workdays }) => sum + workdays, 0);
  draft.calculate(
    layout.workdays,
    monthsColumns.year,
    text`SUM(${monthSpan(layout, layout.workdays)})`,
    year,
    look('total', formats.count),
  );
}

function drawPresence(context: Context, layout: MonthsLayout, draft: SheetDraft): void {
  const { texts } = context;
  if (layout.presenceTitle === null) return;
  const width = monthsColumns.first + layout.months;
  draft.style({ row: layout.presenceTitle, column: 0, rows: 1, columns: width }, look('section'));
  draft.put(layout.presenceTitle, 0, texts.months.presence, look('section'));
  for (const [row, rows] of layout.presence) drawMemberPresence(context, layout, draft, row, rows);
}

function drawMemberPresence(
  context: Context,
  layout: MonthsLayout,
  draft: SheetDraft,
  row: number,
  rows: PresenceRows,
): void {
  const { plan, texts } = context;
  const member = plan.members[row] as (typeof plan.members)[number];
  const inPost = plan.absences[row] as NonNullable<(typeof plan.absences)[number]>;
  const text = formulasOn(layout.sheet);
  const start = memberCell(context, row, 'start');
  const end = memberCell(context, row, 'end');
  const whole = look('calculation', formats.count);
  label(draft, rows.days, member.key, `${member.name} · ${texts.months.daysInPost}`);
  label(draft, rows.ramp, member.key, `${member.name} · ${texts.months.ramp}`);
  label(draft, rows.present, member.key, `${member.name} · ${texts.months.present}`);
  plan.months.forEach((_, month) => {
    const column = monthsColumns.first + month;
    const firstDay = monthCell(layout, layout.firstDay, month);
    const lastDay = monthCell(layout, layout.lastDay, month);
    const from = text`MAX(${firstDay},${start})`;
    const to = text`IF(${end}="",${lastDay},MIN(${lastDay},${end}))`;
    const counted = workdaysFormula(context, layout.sheet, from, to);
    draft.calculate(rows.days, column, `IF(${from}>${to},0,${counted})`, inPost.days[month] as number, whole);
    const since = text`(YEAR(${firstDay})-YEAR(${start}))*12+MONTH(${firstDay})-MONTH(${start})+1`;
    const numbers = inputColumn(context, 'ramp', 'month');
    const shares = inputColumn(context, 'ramp', 'share');
    draft.calculate(
      rows.ramp,
      column,
      text`IF(${start}="",100,IF(COUNTIFS(${numbers},${since})=0,100,ROUND(100*SUMIFS(${shares},${numbers},${since}),0)))`,
      inPost.ramp[month] as number,
      whole,
    );
    draft.calculate(
      rows.present,
      column,
      text`${monthCell(layout, rows.days, month)}*${monthCell(layout, rows.ramp, month)}`,
      (inPost.days[month] as number) * (inPost.ramp[month] as number),
      whole,
    );
  });
  const days = inPost.days.reduce((sum, each) => sum + each, 0);
  const present = inPost.days.reduce((sum, each, month) => sum + each * (inPost.ramp[month] as number), 0);
  const total = look('total', formats.count);
  draft.calculate(rows.days, monthsColumns.year, text`SUM(${monthSpan(layout, rows.days)})`, days, total);
  draft.calculate(
    rows.present,
    monthsColumns.year,
    text`SUM(${monthSpan(layout, rows.present)})`,
    present,
    total,
  );
}

function drawGoal(
  context: Context,
  layout: MonthsLayout,
  split: SplitLayout,
  draft: SheetDraft,
  goal: GoalPlan,
  index: number,
): void {
  const { plan, texts } = context;
  const rows = layout.goals[index] as GoalMonthRows;
  const text = formulasOn(layout.sheet);
  const source = goalIndex(context, goal);
  const unit = unitCell(context, goal);
  const goalKey = inputCell(context, ['goals', source, 'key']);
  const whole = look('calculation', formats.count);
  const link = look('link', formats.count);
  const total = look('total', formats.count);
  const { key } = goal.goal;
  const width = monthsColumns.first + layout.months;
  goalSection(draft, rows.title, width - 1, key, texts.goalBlock(goal.goal.name, goal.goal.measure));
  draft.put(
    rows.title,
    monthsColumns.year,
    texts.split.unitNote(goal.goal.unit, goal.goal.measure),
    look('section'),
  );
  label(draft, rows.weights, key, texts.months.weights);
  label(draft, rows.running, key, texts.months.running);
  label(draft, rows.targets, key, texts.months.targets);
  label(draft, rows.targetsRunning, key, texts.months.targetsRunning);
  label(draft, rows.uplift, key, texts.months.upliftTargets);
  label(draft, rows.ownSum, key, texts.months.ownRows);
  label(draft, rows.remaining, key, texts.months.remaining);
  label(draft, rows.remainingRunning, key, texts.months.remainingRunning);

  const { monthMethods: methods } = layout;
  const code = {
    ...yearCell(layout, rows.weights),
    column: monthsColumns.code,
    lastColumn: monthsColumns.code,
  };
  draft.calculate(
    rows.weights,
    monthsColumns.code,
    text`IFERROR(INDEX(${{ ...methods, column: methods.lastColumn }},MATCH(${inputCell(context, ['goals', source, 'monthMethod'])},${{ ...methods, lastColumn: methods.column }},0)),4)`,
    monthMethods.indexOf(goal.goal.monthMethod) + 1,
    link,
  );
  const weightSum = goal.monthWeights.reduce((sum, weight) => sum + weight, 0);
  draft.calculate(
    rows.weights,
    monthsColumns.year,
    text`SUM(${monthSpan(layout, rows.weights)})`,
    weightSum,
    total,
  );
  const divisor = weightSum === 0 ? plan.months.length : weightSum;
  draft.calculate(
    rows.running,
    monthsColumns.year,
    text`${monthCell(layout, rows.running, plan.months.length - 1)}`,
    divisor,
    total,
  );
  const member = split.members[index] as SplitLayout['members'][number];
  draft.calculate(
    rows.targets,
    monthsColumns.year,
    text`${splitCell(split, member, 0, 'target', 'both')}`,
    goal.total,
    look('link', formats.count),
  );
  draft.calculate(
    rows.uplift,
    monthsColumns.year,
    text`ROUND(${yearCell(layout, rows.targets)}*ROUND(10000*${inputCell(context, ['goals', source, 'uplift'])},0)/10000,0)`,
    goal.uplift.year,
    total,
  );
  for (const row of [rows.running, rows.targetsRunning, rows.remainingRunning]) {
    draft.put(row, monthsColumns.start, 0, look('calculation', formats.difference));
  }

  draft.calculate(
    rows.targetsRunning,
    monthsColumns.year,
    text`IF(${yearCell(layout, rows.targets)}=0,1,${yearCell(layout, rows.targets)})`,
    goal.total === 0 ? 1 : goal.total,
    total,
  );
  const own = goal.months.map((month, at) => month - (goal.schedule.remaining[at] as number));
  const remaining = goal.schedule.pattern === 'running' ? goal.schedule.remaining : goal.months;
  const ownSums = goal.schedule.pattern === 'running' ? own : own.map(() => 0);
  let weightsSoFar = 0;
  let targetsSoFar = 0;
  let left = 0;
  plan.months.forEach((_, month) => {
    const column = monthsColumns.first + month;
    const cell = (row: number) => monthCell(layout, row, month);
    const before = (row: number) => monthCell(layout, row, month - 1);
    const typed = inputCell(context, ['goals', source, 'months', month]);
    const actual = text`SUMIFS(${inputColumn(context, 'bases', `lastPeriod.${month}`)},${inputColumn(context, 'bases', 'goal')},${goalKey})`;
    draft.calculate(
      rows.weights,
      column,
      text`CHOOSE(${code},ROUND(${typed}/${unit},0),ROUND(10000*${typed},0),ROUND(ROUND(${actual},2)/${unit},0),${cell(layout.workdays)},1)`,
      goal.monthWeights[month] as number,
      link,
    );
    weightsSoFar += goal.monthWeights[month] as number;
    draft.calculate(
      rows.running,
      column,
      text`IF(${yearCell(layout, rows.weights)}=0,${cell(layout.number)},${before(rows.running)}+${cell(rows.weights)})`,
      weightSum === 0 ? month + 1 : weightsSoFar,
      whole,
    );
    const year = yearCell(layout, rows.targets);
    const all = yearCell(layout, rows.running);
    draft.calculate(
      rows.targets,
      column,
      text`ROUND(${year}*${cell(rows.running)}/${all},0)-ROUND(${year}*${before(rows.running)}/${all},0)`,
      goal.months[month] as number,
      look('subtotal', formats.count),
    );
    targetsSoFar += goal.months[month] as number;
    draft.calculate(
      rows.targetsRunning,
      column,
      text`${before(rows.targetsRunning)}+${cell(rows.targets)}`,
      targetsSoFar,
      whole,
    );
    const uplift = yearCell(layout, rows.uplift);
    const allTargets = yearCell(layout, rows.targetsRunning);
    draft.calculate(
      rows.uplift,
      column,
      text`ROUND(${uplift}*${cell(rows.targetsRunning)}/${allTargets},0)-ROUND(${uplift}*${before(rows.targetsRunning)}/${allTargets},0)`,
      goal.uplift.months[month] as number,
      whole,
    );
    const ownRows = [...rows.own.values()].map(({ months }) => months);
    const lastOwn = Math.max(...ownRows);
    const ownWhat = {
      ...yearCell(layout, rows.remainingRunning + 1),
      column: monthsColumns.code,
      lastColumn: monthsColumns.code,
      lastRow: lastOwn,
    };
    const ownBlock = { ...cell(rows.remainingRunning + 1), lastRow: lastOwn };
    draft.calculate(
      rows.ownSum,
      column,
      ownRows.length === 0 ? '0' : text`SUMIFS(${ownBlock},${ownWhat},1)`,
      ownSums[month] as number,
      whole,
    );
    draft.calculate(
      rows.remaining,
      column,
      text`${cell(rows.targets)}-${cell(rows.ownSum)}`,
      remaining[month] as number,
      whole,
    );
    left += remaining[month] as number;
    draft.calculate(
      rows.remainingRunning,
      column,
      text`${before(rows.remainingRunning)}+${cell(rows.remaining)}`,
      left,
      whole,
    );
  });
  draft.calculate(
    rows.remaining,
    monthsColumns.year,
    text`SUM(${monthSpan(layout, rows.remaining)})`,
    left,
    total,
  );
  draft.calculate(
    rows.remainingRunning,
    monthsColumns.year,
    text`IF(${yearCell(layout, rows.remaining)}=0,1,${yearCell(layout, rows.remaining)})`,
    left === 0 ? 1 : left,
    total,
  );
}

function drawMethods(
  { texts }: Context,
  layout: MonthsLayout,
  draft: SheetDraft,
  labels: ReturnType<typeof methodLabels>,
): void {
  const { what, code } = monthsColumns;
  draft.style(
    { row: layout.methodsTitle, column: 0, rows: 1, columns: monthsColumns.first + layout.months },
    look('section'),
  );
  draft.put(layout.methodsTitle, 0, texts.months.methods, look('section'));
  const lists = [
    [layout.monthMethods, labels.month],
    [layout.splitMethods, labels.split],
  ] as const;
  for (const [reference, list] of lists) {
    list.forEach(([name, number], index) => {
      draft.put(reference.row + index, what, name, look('label'));
      draft.put(reference.row + index, code, number, look('calculation', formats.count));
    });
  }
}
