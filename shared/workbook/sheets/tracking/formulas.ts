import { MOST_FIGURES } from '#engine/actuals/row.ts';
import { MOST_STAGES } from '#engine/plan/judge/funnel.ts';
import type { Level } from '#engine/tracking/level.ts';
import type { Metric } from '#engine/tracking/metric.ts';
import { columnName } from '#formula/address.ts';
import { textLiteral } from '#formula/fx.ts';
import type { Area, ConditionalFormat, Style } from '#host/sheet.ts';
import type { Messages } from '#language/messages.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import { metricColumn } from '#workbook/sheets/common/metric-column.ts';
import { workingsNames } from '#workbook/sheets/execution-workings/names.ts';
import { signals } from '#workbook/style/styles.ts';
import { trackingFacts } from './facts.ts';

/**
 * The counted rows of the log within `criteria` (pairs of a name and a criterion, as SUMIFS takes them), by the number
 * that `code` says: the amount, a stage or a further number. Empty where the goal is tracked by hand.
 */
export function actualFormula(code: string, criteria: string): string {
  const metrics: readonly Metric[] = [
    { of: 'amount' },
    ...Array.from({ length: MOST_STAGES }, (_, stage) => ({ of: 'stage', stage }) as const),
    ...Array.from({ length: MOST_FIGURES }, (_, figure) => ({ of: 'figure', figure }) as const),
  ];
  const sums = metrics.map((metric) => sumOfLog(metricColumn(metric), criteria));
  return `IF(${code}=0,"",ROUND(CHOOSE(${code},${sums.join(',')}),2))`;
}

/** What a person did of the tracked goal in the tracked period; `key`: the cell with the person's key. */
export const actualBy = (key: string): string => {
  const { cell: fact } = trackingFacts;
  return actualFormula(fact('code'), `${byPerson(key)},${withinDays(fact('first'), fact('last'))}`);
};

/** What a person did of it in the last four weeks; `key`: as above. */
export const recentBy = (key: string): string =>
  actualFormula(trackingFacts.cell('code'), `${byPerson(key)},${inFourWeeks}`);

/** Criteria: in the four weeks up to the as-of day, and what was done since. */
export const inFourWeeks = `${nameOf('log', 'date')},">"&${workingsNames.beforeDay}`;

/** The sum of a column of the log over its counted rows within `criteria`; no criteria: all of them. */
export const sumOfLog = (column: string, criteria: string): string =>
  `SUMIFS(${[column, criteria, nameOf('log', 'counted'), '1'].filter((part) => part !== '').join(',')})`;

/** Criteria: within these days, both included. */
export const withinDays = (first: string, last: string): string => {
  const date = nameOf('log', 'date');
  return `${date},">="&${first},${date},"<="&${last}`;
};

/** Criteria: what this person did. */
export const byPerson = (key: string): string => `${nameOf('log', 'who')},${key}`;

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
