import { buildChange, changeWorkbook } from '#actions/protocol/change-workbook.ts';
import { done, type Outcome, refused } from '#actions/protocol/outcome.ts';
import { planQueries } from '#actions/protocol/read-plan.ts';
import { closingIssue } from '#engine/closing/issues.ts';
import {
  type ClosingRecord,
  closeMonth as closed,
  closedMonths,
  closeIssues,
  firstOpen,
  reopenMonth as reopened,
} from '#engine/closing/record.ts';
import type { Day } from '#engine/days/day.ts';
import type { Issue, Result } from '#engine/issue.ts';
import { isOver } from '#engine/tracking/executed-plan.ts';
import type { Host, ReadReply } from '#host/host.ts';
import { describe, type Messages } from '#language/messages.ts';
import { openRejects } from '#workbook/import/open-rejects.ts';
import { formatIssue } from '#workbook/inputs/format-version.ts';
import type { LocatedIssue } from '#workbook/inputs/locate.ts';
import { executedPlan } from '#workbook/sheets/common/executed-plan.ts';
import type { ClosedMonth, ClosingRequest, ClosingView } from './closing-types.ts';
import { monthFigures, type PlanToClose, planToClose } from './plan-to-close.ts';

/**
 * Closes a month: plan, actual, score and pay of everybody go on the record of closed months as values, and stay. Refused:
 * a month that is not over or not the first open one, and nobody who closes it. `today`: the real day.
 */
export const closeMonth = (host: Host, request: ClosingRequest, today: Day): Promise<Outcome<ClosedMonth>> =>
  changeClosing(host, today, (seen) => {
    const { plan, execution } = seen;
    const months = monthsOf(seen);
    const month = request.month ?? firstOpen(execution.closing, months);
    if (month === null)
      return refused([nowhere(closingIssue('closing.allClosed', ['closing', 'month'], {}))]);
    const at = months.indexOf(month);
    const note = noteOf(request, today);
    const figures = at < 0 ? { figures: [], pay: [] } : monthFigures(seen, at);
    const record = closed(execution.closing, { ...note, month }, figures, months);
    const early = plan.months[at] ? overIssues(seen, month) : [];
    if (record.ok && early.length > 0) return refused(early.map(nowhere));
    return changed(month, record, rejectWarnings(seen, month));
  });

/**
 * Opens the last closed month again: what was done follows the log once more, its plan stays until something re-plans it.
 * Refused: a month that is not closed or has a closed one after it, nobody who opens it, and no reason.
 */
export const reopenMonth = (host: Host, request: ClosingRequest, today: Day): Promise<Outcome<ClosedMonth>> =>
  changeClosing(host, today, ({ execution: { closing } }) => {
    const month = request.month ?? closedMonths(closing).slice(-1)[0] ?? '';
    return changed(month, reopened(closing, { ...noteOf(request, today), month }));
  });

const noteOf = ({ author, reason }: ClosingRequest, date: Day) => ({
  date,
  author: author.trim(),
  reason: reason.trim(),
});

const monthsOf = ({ plan }: PlanToClose): readonly string[] => plan.months.map(({ key }) => key);
const nowhere = (issue: Issue): LocatedIssue => ({ ...issue, place: null });

/** A workbook of an older format is to be built first. */
function planOfToday(reply: ReadReply, today: Day): Outcome<PlanToClose> {
  const format = formatIssue(reply);
  return format ? refused([format]) : planToClose(reply, today);
}

interface ChangedRecord {
  readonly month: string;
  readonly record: ClosingRecord;
}

const changed = (
  month: string,
  record: Result<ClosingRecord>,
  warnings: readonly Issue[] = [],
): Outcome<ChangedRecord> =>
  record.ok
    ? done({ month, record: record.value }, warnings.map(nowhere))
    : refused(record.issues.map(nowhere));

/** Rejects of the month count in a later one once they are mended. */
function rejectWarnings({ rejects }: PlanToClose, month: string): Issue[] {
  const rows = openRejects(rejects, month);
  return rows === 0
    ? []
    : [closingIssue('closing.openRejects', ['closing', 'month'], { month, rows }, 'warning')];
}

const changeClosing = (
  host: Host,
  today: Day,
  change: (seen: PlanToClose) => Outcome<ChangedRecord>,
): Promise<Outcome<ClosedMonth>> =>
  changeWorkbook(host, {
    read: planQueries,
    decide: (reply) => {
      const seen = planOfToday(reply, today);
      if (seen.kind === 'refused') return seen;
      const to = change(seen.value);
      if (to.kind === 'refused') return to;
      const { month, record } = to.value;
      const result = (written: readonly string[]): ClosedMonth => ({ month, written });
      return done(buildChange({ today, closing: record, result }), to.issues);
    },
  });

/** That a month of the plan is not over: its last day is not past, nor called done by a person who set it as today. */
function overIssues({ plan, execution }: PlanToClose, month: string): Issue[] {
  const period = plan.months.find(({ key }) => key === month);
  const { today } = execution;
  if (!period || today > period.last || isOver(executedPlan(plan, execution), period)) return [];
  return [closingIssue('closing.notOver', ['closing', 'month'], { month, today })];
}

/** How the closing stands, and what the next month would be closed with. Writes nothing. */
export async function readClosing(host: Host, today: Day, messages: Messages): Promise<Outcome<ClosingView>> {
  const found = planOfToday(await host.read(planQueries), today);
  if (found.kind === 'refused') return found;
  const { plan, execution } = found.value;
  const { closing, carried } = execution;
  const months = monthsOf(found.value);
  const names = new Map([
    ...execution.context.former.map(({ key, name }) => [key, name] as const),
    ...plan.members.map(({ key, name }) => [key, name] as const),
  ]);
  return done({
    closed: closedMonths(closing),
    next: nextMonth(found.value, firstOpen(closing, months), messages),
    carried: carried.rows.map(({ goal, member, month, amount }) => ({
      month: months[month] ?? '',
      name: names.get(member) ?? member,
      goal: plan.goals[goal]?.goal.name ?? '',
      amount,
    })),
    countsIn: firstOpen(closing, months),
  });
}

function nextMonth(seen: PlanToClose, month: string | null, messages: Messages): ClosingView['next'] {
  if (month === null) return null;
  const { plan, execution } = seen;
  const months = monthsOf(seen);
  const { figures, pay } = monthFigures(seen, months.indexOf(month));
  const [refusal] = [...closeIssues(execution.closing, month, months), ...overIssues(seen, month)];
  const pays = pay.flatMap(({ pay: own }) => (own === null ? [] : [own]));
  return {
    month,
    refusal: refusal ? describe(refusal, messages) : null,
    goals: plan.goals.map(({ goal }) => {
      const own = figures.filter((figure) => figure.goal === goal.key);
      const isTracked = own.some(({ actual }) => actual !== null);
      return {
        name: goal.name,
        measure: goal.measure,
        plan: own.reduce((sum, figure) => sum + figure.plan, 0),
        actual: isTracked ? own.reduce((sum, { actual }) => sum + (actual ?? 0), 0) : null,
      };
    }),
    pay: pays.length > 0 ? pays.reduce((sum, amount) => sum + amount, 0) : null,
    rejects: openRejects(seen.rejects, month),
    leftOut: execution.log.filter(({ standing }) => standing === 'leftOut').length,
  };
}
