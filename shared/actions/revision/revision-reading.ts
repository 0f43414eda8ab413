import { done, type Outcome } from '#actions/protocol/outcome.ts';
import { judgedQueries, readToLook } from '#actions/protocol/read-plan.ts';
import { closedMonths } from '#engine/closing/record.ts';
import { lastDayOfMonth } from '#engine/days/arithmetic.ts';
import type { Day } from '#engine/days/day.ts';
import { failure, type Result } from '#engine/issue.ts';
import { monthKeys } from '#engine/plan/month-keys.ts';
import { type RevisionOptions, revisionOptions } from '#engine/revision/options.ts';
import { missingBefore, revisionSteps, revisionsOf } from '#engine/revision/record.ts';
import { latestEnd, mayKeepEnd } from '#engine/revision/time.ts';
import type { Host } from '#host/host.ts';
import { describe, type Messages } from '#language/messages.ts';
import { effectiveMonth } from './replan.ts';
import { wholeUnits } from './revise-change.ts';
import { type GoalOnRecord, goalOnRecord } from './revision-outlook.ts';
import type { Answer, RevisionAnswers, RevisionReading } from './revision-types.ts';

/** The value, or in words why there is none. */
export const answerOf = <T>(result: Result<T>, messages: Messages): Answer<T> =>
  result.ok
    ? { kind: 'answer', value: result.value }
    : { kind: 'none', reason: result.issues.map((issue) => describe(issue, messages)).join(' ') };

/**
 * Where a goal (null: the first) stands in the order of revision: its record, the steps that are open, and what each
 * would take with the actuals of the log so far. Reads only.
 */
export async function readRevision(
  host: Host,
  key: string | null,
  today: Day,
  messages: Messages,
): Promise<Outcome<RevisionReading>> {
  const found = goalOnRecord(await readToLook(host, judgedQueries), key, today);
  if (found.kind === 'refused') {
    const isNotBegun = found.issues.some(({ code }) => code === 'execution.notStarted');
    return isNotBegun ? done({ kind: 'notBegun' }) : found;
  }
  const { plan, goal, record, state, outlook } = found.value;
  const { goals, funnel } = plan.inputs;
  const { attempts } = state;
  const months = monthKeys(plan.inputs);
  const { closing } = found.value.records;
  return done(
    {
      kind: 'goal',
      goals: goals.map(({ key, name }) => ({ key, name })),
      goal: goal.key,
      name: goal.name,
      measure: goal.measure,
      current: outlook.version,
      history: revisionsOf(record, goal.key),
      attempts: attempts.length,
      steps: revisionSteps.map((step) => ({
        step,
        missing: missingBefore(step, attempts),
        attempts: attempts.filter((attempt) => attempt.step === step).length,
      })),
      funnel:
        outlook.version.averageDeal === null ? null : { scenario: funnel.chosen, stages: funnel.stages },
      done: outlook.done,
      today: outlook.today,
      capacityPerDay: outlook.capacityPerDay,
      latestEnd: latestEnd(outlook.version.start),
      mayKeepEnd: mayKeepEnd(outlook.version.start, outlook.version.end),
      options: answersOf(found.value, messages),
      openMonths: months.slice(closedMonths(closing).length),
      from: effectiveMonth(closing, months, outlook.today),
    },
    found.issues,
  );
}

function answersOf({ outlook, goal }: GoalOnRecord, messages: Messages): RevisionAnswers {
  const { version } = outlook;
  const found = revisionOptions(outlook);
  const { now, plan, time, amount } = found.ok
    ? found.value
    : without(failure(...found.issues), version.rates);
  const latest = latestEnd(version.start);
  return {
    now: answerOf(now, messages),
    plan: {
      averageDeal: answerOf(plan.averageDeal, messages),
      eachRate: plan.eachRate.map((rate) => answerOf(rate, messages)),
      allRates: answerOf(plan.allRates, messages),
    },
    time: mapped(answerOf(time, messages), ({ end, workdays }) => {
      const monthEnd = lastDayOfMonth(end);
      return { end: monthEnd, workdays, fitsPlan: monthEnd <= latest };
    }),
    amount: mapped(answerOf(amount, messages), ({ total, deals }) => ({
      total: wholeUnits(total, goal.unit),
      deals,
    })),
  };
}

const mapped = <T, U>(answer: Answer<T>, change: (value: T) => U): Answer<U> =>
  answer.kind === 'none' ? answer : { kind: 'answer', value: change(answer.value) };

/** Where nothing can be asked, the same reason everywhere. */
const without = (reason: ReturnType<typeof failure>, rates: readonly number[]): RevisionOptions => ({
  now: reason,
  plan: { averageDeal: reason, eachRate: rates.map(() => reason), allRates: reason },
  time: reason,
  amount: reason,
});
