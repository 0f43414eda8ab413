import { noticeOf } from '#actions/notices.ts';
import type { Outcome } from '#actions/protocol/outcome.ts';
import type { Day } from '#engine/days/day.ts';
import { progressOf } from '#engine/tracking/progress.ts';
import { rankedRows, type TrackingTable, trackingTable } from '#engine/tracking/table.ts';
import type { Host } from '#host/host.ts';
import type { Messages } from '#language/messages.ts';
import type { LocatedIssue } from '#workbook/inputs/locate.ts';
import { leftOutCount, recordIssues } from '#workbook/records/record-issues.ts';
import { executedPlan } from '#workbook/sheets/common/executed-plan.ts';
import { reportedMonth, trackedPeriods } from '#workbook/sheets/common/tracked-periods.ts';
import type {
  LogHealth,
  MemberLine,
  NotBegun,
  ProgressPoint,
  Tracking,
  TrackingLines,
  TrackingQuestion,
} from './execution-types.ts';
import { type ExecutionView, placeOfSheet, unitNames, viewExecution } from './execution-view.ts';

/** So many rows that do not count are named; the sheet marks them all. */
const MOST_REASONS = 3;

/** How everybody stands with a goal in a period, in the words of `messages`. */
export const readTracking = (
  host: Host,
  question: TrackingQuestion,
  today: Day,
  messages: Messages,
): Promise<Outcome<Tracking | NotBegun>> =>
  viewExecution(host, today, (view): Tracking => {
    const { plan, execution } = view;
    const periods = trackedPeriods({ plan, texts: messages.tables });
    const month = reportedMonth(view);
    const period =
      periods.find(({ key }) => key === question.period) ??
      periods.find(({ key }) => key === month) ??
      periods[0]!;
    const goal = Math.max(
      0,
      plan.goals.findIndex(({ goal: { key } }) => key === question.goal),
    );
    const executed = executedPlan(plan, execution);
    const table = trackingTable(executed, goal, period);
    return {
      kind: 'tracking',
      asOf: execution.asOf,
      isSet: execution.isSet,
      goals: plan.goals.map(({ goal: { key, name, measure } }) => ({ key, name, measure })),
      periods: periods.map(({ key, title }) => ({ key, name: title })),
      goal: plan.goals[goal]!.goal.key,
      period: period.key,
      days: table.days,
      isRunning: !table.isOver && execution.today >= period.first,
      lines: linesOf(view, table, progressOf(executed, goal, 0).months),
      hasLevels: plan.levels.length + plan.rates.length > 0,
      log: logHealth(view, messages),
      place: placeOfSheet(view, 'tracking'),
    };
  });

function linesOf(
  { plan }: ExecutionView,
  table: TrackingTable,
  progress: readonly ProgressPoint[],
): TrackingLines | null {
  const whole = table.company.line;
  if (!whole) return null;
  const { tree, members } = plan;
  const above = unitNames(plan);
  const member = (row: number): MemberLine[] => {
    const { line, ranked } = table.rows[row]!;
    if (!line) return [];
    const { key, name } = members[row]!;
    return [{ ...line, key, name, unit: above[row]!, isPerson: ranked !== null, rank: ranked?.rank ?? null }];
  };
  const units = tree.rows.flatMap(({ children }, row) => (row > 0 && children.length > 0 ? [row] : []));
  return {
    whole,
    owed: table.company.owed ?? 0,
    members: [...units, ...rankedRows(table)].flatMap(member),
    former: table.former.reduce((sum, { actual }) => sum + (actual ?? 0), 0),
    progress: progress.map(({ key, planned, actual, forecast }) => ({ key, planned, actual, forecast })),
  };
}

function logHealth({ execution, records }: ExecutionView, messages: Messages): LogHealth {
  const left = recordIssues(execution, records.places).filter(({ severity }) => severity === 'warning');
  return {
    counted: execution.entries.length,
    leftOut: leftOutCount(left),
    reasons: firstOfEach(left)
      .slice(0, MOST_REASONS)
      .map((issue) => noticeOf(issue, messages)),
  };
}

/** The first issue of each row. */
const firstOfEach = (issues: readonly LocatedIssue[]): readonly LocatedIssue[] => {
  const rows = new Map<string, LocatedIssue>();
  for (const issue of [...issues].reverse()) rows.set(JSON.stringify(issue.path.slice(0, 2)), issue);
  return [...rows.values()].reverse();
};
