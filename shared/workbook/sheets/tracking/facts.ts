import { toSerial } from '#engine/days/serial.ts';
import type { TrackingTable } from '#engine/tracking/table.ts';
import { formulasOn, textLiteral } from '#formula/fx.ts';
import { metricCode } from '#workbook/records/metrics.ts';
import { chosen, chosenPeriod } from '#workbook/sheets/common/choices.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { factRow } from '#workbook/sheets/common/fact-row.ts';
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
]);
const fact = trackingFacts.cell;

export function drawTrackingFacts(context: ExecutionContext, draft: SheetDraft, table: TrackingTable): void {
  const { tracking: texts, metrics } = context.messages.executionTables;
  const { periodFirst, periodLast, periodWorkdays, periodGone, periodLeft, periodKeys, goalMetrics } =
    workingsNames;
  const { days, metric } = table;
  const fx = formulasOn(draft.name);
  const [day, whole, key] = [
    namedStyle('calculation', formats.day),
    namedStyle('calculation', formats.count),
    namedStyle('key'),
  ];
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
    goal: {
      title: texts.goal,
      formula: chosenNumber(context, 'trackedGoal'),
      value: chosen(context, 'trackedGoal').at + 1,
      style: key,
    },
    period: {
      title: texts.period,
      formula: fx`MATCH(${shownCell(context, 'trackedPeriod')},${periodKeys},0)`,
      value: chosen(context, 'trackedPeriod').at + 1,
      style: key,
    },
    code: {
      title: metrics.code,
      formula: `INDEX(${goalMetrics},${fact('goal')})`,
      value: metricCode(metric),
      style: key,
    },
  });
}

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
