import { toSerial } from '#engine/days/serial.ts';
import { monthsAround } from '#engine/tracking/plan-to-date.ts';
import type { TrackingTable } from '#engine/tracking/table.ts';
import { formulasOn, textLiteral } from '#formula/fx.ts';
import type { Area } from '#host/sheet.ts';
import { metricCode } from '#workbook/records/metrics.ts';
import { chosen, chosenPeriod } from '#workbook/sheets/common/choices.ts';
import { executedPlan } from '#workbook/sheets/common/executed-plan.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { factRow, helperFact } from '#workbook/sheets/common/fact-row.ts';
import { metricFormula, metricText } from '#workbook/sheets/execution-settings/metrics-cells.ts';
import { chosenNumber, shownCell } from '#workbook/sheets/execution-workings/choice-line.ts';
import { workingsNames } from '#workbook/sheets/execution-workings/names.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';

/** The days of the chosen period, how much of it is gone, and the numbers of the chosen goal and period. */
export const trackingFacts = factRow(7, 2, [
  'first',
  'last',
  'all',
  'gone',
  'left',
  'time',
  'goal',
  'period',
  'code',
  'over',
  'now',
  'next',
]);
const fact = trackingFacts.cell;

export function drawTrackingFacts(context: ExecutionContext, draft: SheetDraft, table: TrackingTable): void {
  const { tracking: texts } = context.messages.executionTables;
  const { periodFirst, periodLast, periodWorkdays, periodGone, periodLeft, periodKeys, goalMetrics } =
    workingsNames;
  const { days, metric } = table;
  const { periodOver, nowFirst, nowLast, nextAt } = workingsNames;
  const executed = executedPlan(context.plan, context.execution);
  const around = monthsAround(executed);
  const { months } = context.plan;
  const within = (month: number): number =>
    Number(months[month]!.first >= first && months[month]!.last <= last);
  const fx = formulasOn(draft.name);
  const [day, whole] = [namedStyle('calculation', formats.day), namedStyle('calculation', formats.count)];
  const { first, last } = chosenPeriod(context, 'trackedPeriod');
  const ofPeriod = (name: string): string => `INDEX(${name},${fact('period')})`;
  trackingFacts.draw(draft, {
    first: { title: texts.firstDay, formula: ofPeriod(periodFirst), value: toSerial(first), style: day },
    last: { title: texts.lastDay, formula: ofPeriod(periodLast), value: toSerial(last), style: day },
    all: { title: texts.workdays, formula: ofPeriod(periodWorkdays), value: days.all, style: whole },
    gone: { title: texts.gone, formula: ofPeriod(periodGone), value: days.gone, style: whole },
    left: { title: texts.left, formula: ofPeriod(periodLeft), value: days.left, style: whole },
    time: {
      title: texts.timeGone,
      formula: `IF(${fact('all')}=0,0,${fact('gone')}/${fact('all')})`,
      value: days.all === 0 ? 0 : days.gone / days.all,
      style: namedStyle('calculation', formats.rate),
    },
    goal: helperFact(chosenNumber(context, 'trackedGoal'), chosen(context, 'trackedGoal').at + 1),
    period: helperFact(
      fx`MATCH(${shownCell(context, 'trackedPeriod')},${periodKeys},0)`,
      chosen(context, 'trackedPeriod').at + 1,
    ),
    code: helperFact(`INDEX(${goalMetrics},${fact('goal')})`, metricCode(metric)),
    over: helperFact(ofPeriod(periodOver), table.isOver ? 1 : 0),
    now: helperFact(
      `IF(AND(${nowFirst}>=${fact('first')},${nowLast}<=${fact('last')}),1,0)`,
      within(around.now),
    ),
    next: helperFact(
      `IF(AND(INDEX(${periodFirst},${nextAt})>=${fact('first')},INDEX(${periodLast},${nextAt})<=${fact('last')}),1,0)`,
      within(around.next),
    ),
  });
}

/** Beside a sheet's title: the day up to which the plan is judged. */
export function drawAsOf({ execution, messages }: ExecutionContext, draft: SheetDraft, column: number): void {
  const { asOf } = messages.executionTables;
  const right = { ...namedStyle('label'), align: 'right' } as const;
  draft.put(0, column, asOf.asOf, right);
  const shown = { formula: workingsNames.asOf, value: toSerial(execution.asOf) };
  draft.put(0, column + 1, shown, namedStyle('calculation', formats.day));
}

/**
 * 1 for each month of the tracked period that is over, in the order of the decomposition's columns; the month of the
 * as-of day counts by how much of it is gone, person by person.
 */
export function drawMonthsOver(context: ExecutionContext, draft: SheetDraft, row: number): Area {
  const { plan, execution, layouts } = context;
  const { axis } = layouts.decomposition;
  const { first, last } = chosenPeriod(context, 'trackedPeriod');
  const { now } = monthsAround(executedPlan(plan, execution));
  const { periodFirst, periodLast, nowAt } = workingsNames;
  axis.forEach(({ kind, index }, at) => {
    if (kind !== 'month') return;
    const place = at + 1;
    const within = `INDEX(${periodFirst},${place})>=${fact('first')},INDEX(${periodLast},${place})<=${fact('last')}`;
    const month = plan.months[index]!;
    const isOver = month.first >= first && month.last <= last && index < now;
    const formula = `IF(AND(${within},${place}<${nowAt}),1,0)`;
    draft.put(row, FIRST_MONTH + at, { formula, value: isOver ? 1 : 0 }, namedStyle('code', formats.hidden));
  });
  return { row, column: FIRST_MONTH, rows: 1, columns: axis.length };
}
const FIRST_MONTH = 2;

/** The line that says by what the goal is tracked; `code`: the fixed cell of the metric's code, and what it shows. */
export function drawTrackedBy(
  context: ExecutionContext,
  draft: SheetDraft,
  row: number,
  code: { readonly cell: ReturnType<typeof trackingFacts.reference>; readonly value: number },
): void {
  const { trackedBy, notTracked } = context.messages.executionTables.tracking;
  const fx = formulasOn(draft.name);
  const formula = fx`IF(${code.cell}=0,${textLiteral(notTracked)},${metricFormula(context, fx, code.cell)})`;
  const tracked = code.value === 0 ? notTracked : metricText(context, code.value);
  draft.put(row, 1, trackedBy, namedStyle('label'));
  draft.put(row, 2, { formula, value: tracked }, namedStyle('calculation'));
}
