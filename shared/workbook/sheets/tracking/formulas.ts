import { MOST_FIGURES } from '#engine/actuals/row.ts';
import { MOST_STAGES } from '#engine/plan/judge/funnel.ts';
import type { Level } from '#engine/tracking/level.ts';
import type { LogMetric } from '#engine/tracking/metric.ts';
import { columnName } from '#formula/address.ts';
import { textLiteral } from '#formula/fx.ts';
import type { Area, ConditionalFormat, Style } from '#host/sheet.ts';
import type { Messages } from '#language/messages.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import { BY_HAND } from '#workbook/records/metrics.ts';
import { carriedOf, carriedTerm } from '#workbook/sheets/common/carried.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { byPerson, sumOfLog, withinDays } from '#workbook/sheets/common/log-sums.ts';
import { metricColumn } from '#workbook/sheets/common/metric-column.ts';
import { handSum, isByHand, type Within } from '#workbook/sheets/execution-workings/hand-sum.ts';
import { workingsNames } from '#workbook/sheets/execution-workings/names.ts';
import { signals } from '#workbook/style/styles.ts';
import { trackingFacts } from './facts.ts';

/** A goal whose actuals are summed on a sheet: the code of its metric, and its number among the plan's (formula texts). */
export interface SummedGoal {
  readonly context: Pick<ExecutionContext, 'places'>;
  readonly sheet: string;
  readonly code: string;
  readonly goal: string;
}

/**
 * What was done of it within some days: the counted rows of the log by the number that its code says, the amount, a stage
 * or a further number; or the numbers by hand. Empty where nothing of it is known. `more`: what is added to it, see
 * `carriedTerm`.
 */
export function actualFormula({ context, sheet, code, goal }: SummedGoal, within: Within, more = ''): string {
  const criteria = logCriteria(within);
  const sums = logMetrics.map((metric) => sumOfLog(metricColumn(metric), criteria));
  const { byHand } = context.places.tables;
  const all = byHand ? [...sums, handSum(byHand, sheet, goal, within)] : sums;
  return `IF(${code}=0,"",ROUND(CHOOSE(${code},${all.join(',')})${more},2))`;
}

const logMetrics: readonly LogMetric[] = [
  { of: 'amount' },
  ...Array.from({ length: MOST_STAGES }, (_, stage) => ({ of: 'stage', stage }) as const),
  ...Array.from({ length: MOST_FIGURES }, (_, figure) => ({ of: 'figure', figure }) as const),
];

/** The goal of the tracking sheet, which is chosen there. */
const trackedGoal = ({ places, texts }: ExecutionContext): SummedGoal => ({
  context: { places },
  sheet: texts.sheets.tracking.name,
  code: trackingFacts.cell('code'),
  goal: trackingFacts.cell('goal'),
});

/** What a person did of the tracked goal in the tracked period; `key`: the cell with the person's key. */
export const actualBy = (context: ExecutionContext, key: string): string => {
  const days = [trackingFacts.cell('first'), trackingFacts.cell('last')] as const;
  const carried = { goal: trackingFacts.cell('goal'), first: days[0], last: days[1], who: carriedOf(key) };
  return actualFormula(trackedGoal(context), { who: key, days }, carriedTerm(context.execution, carried));
};

/**
 * What was done of it in the four weeks up to the as-of day and since, by a person or by all; empty for numbers by hand,
 * which do not say when in their month.
 */
export function recentActual(context: ExecutionContext, key?: string): string {
  const criteria = [
    ...(key === undefined ? [] : [byPerson(key)]),
    `${nameOf('log', 'date')},">"&${workingsNames.beforeDay}`,
  ];
  const sums = logMetrics.map((metric) => sumOfLog(metricColumn(metric), criteria.join(',')));
  return ifTold(context, `ROUND(CHOOSE(${trackingFacts.cell('code')},${sums.join(',')}),2)`);
}

/** What a formula gives where the log tells of the tracked goal, else nothing. */
export function ifTold(context: Pick<ExecutionContext, 'places'>, formula: string): string {
  const code = trackingFacts.cell('code');
  const isUntold = isByHand(context) ? `OR(${code}=0,${code}=${BY_HAND})` : `${code}=0`;
  return `IF(${isUntold},"",${formula})`;
}

const logCriteria = ({ days: [first, last], who, people }: Within): string => {
  const at = nameOf('log', 'at');
  return [
    ...(who === undefined ? [] : [byPerson(who)]),
    ...(people === undefined ? [] : [`${at},">="&${people[0]},${at},"<="&${people[1]}`]),
    withinDays(first, last),
  ].join(',');
};

const levelColors: Readonly<Partial<Record<Level, Pick<Style, 'bold' | 'color' | 'fill'>>>> = {
  reached: signals.good,
  onPace: signals.good,
  watch: signals.watch,
  behind: { color: '974706', fill: 'FCD5B4' },
  critical: signals.bad,
  missed: signals.bad,
};

/** Colours for cells that show an early-warning level in words. */
export const levelFormats = (area: Area, { execution }: Pick<Messages, 'execution'>): ConditionalFormat[] =>
  Object.entries(levelColors).map(([level, style]) => ({
    area,
    formula: `${columnName(area.column)}${area.row + 1}=${textLiteral(execution.levels[level as Level])}`,
    style,
  }));
