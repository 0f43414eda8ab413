import type { GoalPlan } from '#engine/plan/goal-plan.ts';
import { sumOf } from '#engine/sum.ts';
import { inputCell } from '#workbook/sheets/common/context.ts';
import type { GoalBlock } from './goal-block.ts';
import { divisor, type MonthLine, runningOf } from './lines.ts';
import { ownMonths } from './own-months.ts';
import { goesBySeason, seasonLeft, seasonPart } from './season.ts';
import { keptOf, seasonLine, shareLines } from './shares.ts';

/** The lines of a goal: with one more where joiners go by the season, which is told whatever months are kept. */
export const goalLinesOf = ({ season }: Pick<GoalPlan, 'season'>): readonly MonthLine<GoalBlock>[] =>
  season === null ? goalLines : [seasonLine, ...goalLines];

/** One goal's year by month: how it is shared, targets, over-assignment, and what is left for full rows. */
const goalLines: readonly MonthLine<GoalBlock>[] = [
  ...shareLines,
  {
    key: 'targetsRunning',
    title: (_of, { tables }) => tables.months.targetsRunning,
    kind: 'running',
    year: ({ fx, year, goal }) => ({
      formula: fx`IF(${year('targets')}=0,1,${year('targets')})`,
      value: divisor(goal.total),
    }),
    month: ({ fx, cell, goal }, month) => ({
      formula: fx`${cell('targetsRunning', month - 1)}+${cell('targets', month)}`,
      value: runningOf(goal.months)[month] as number,
    }),
  },
  {
    key: 'uplift',
    title: (_of, { tables }) => tables.months.upliftTargets,
    year: ({ context, fx, year, source, goal }) => {
      const share = inputCell(context, ['goals', source, 'uplift']);
      return {
        formula: fx`ROUND(${year('targets')}*ROUND(10000*${share},0)/10000,0)`,
        value: goal.uplift.year,
      };
    },
    month: (of, month) => ({
      formula: inProportion(of, 'uplift', 'targetsRunning', month),
      value: of.goal.uplift.months[month] as number,
    }),
  },
  {
    key: 'ownSum',
    title: (_of, { tables }) => tables.months.ownRows,
    month: (of, month) => ({
      formula:
        month < keptOf(of)
          ? of.fx`${of.cell('targets', month)}`
          : ownMonths(of, of.cell('remainingRunning', month)),
      value: (of.goal.months[month] as number) - (of.remaining[month] as number),
    }),
  },
  {
    key: 'remaining',
    title: (_of, { tables }) => tables.months.remaining,
    year: (of) => ({
      formula: goesBySeason(of) ? seasonLeft(of) : of.fx`SUM(${of.span('remaining')})`,
      value: sumOf(of.remaining),
    }),
    month: (of, month) => ({
      formula:
        goesBySeason(of) && month >= keptOf(of)
          ? seasonPart(of, month)
          : of.fx`${of.cell('targets', month)}-${of.cell('ownSum', month)}`,
      value: of.remaining[month] as number,
    }),
  },
  {
    key: 'remainingRunning',
    title: (_of, { tables }) => tables.months.remainingRunning,
    kind: 'running',
    year: ({ fx, year, remaining }) => ({
      formula: fx`IF(${year('remaining')}=0,1,${year('remaining')})`,
      value: divisor(sumOf(remaining)),
    }),
    month: ({ fx, cell, remaining }, month) => ({
      formula: fx`${cell('remainingRunning', month - 1)}+${cell('remaining', month)}`,
      value: runningOf(remaining)[month] as number,
    }),
  },
];

/** The line's figure for the year by the running total of another line, rounded, less what came before. */
function inProportion({ fx, year, cell }: GoalBlock, line: string, running: string, month: number): string {
  const upTo = (last: number): string => fx`ROUND(${year(line)}*${cell(running, last)}/${year(running)},0)`;
  return `${upTo(month)}-${upTo(month - 1)}`;
}
