import {
  type ExecutionSummary,
  executionSummary,
  type GoalStanding,
} from '#actions/execution/execution-summary.ts';
import { done, type Outcome, refused } from '#actions/protocol/outcome.ts';
import { judgedQueries, planQueries, readToLook } from '#actions/protocol/read-plan.ts';
import { weightWithin } from '#engine/calendar/day-weights.ts';
import { countWorkdays } from '#engine/calendar/workdays.ts';
import { daysBetween, earlier } from '#engine/days/arithmetic.ts';
import type { Day } from '#engine/days/day.ts';
import { type MonthlyRoundEntry, nextMonthlyRoundStep } from '#engine/monthly-round/monthly-round.ts';
import type { GoalPlan } from '#engine/plan/goal-plan.ts';
import type { UnsummedGoal } from '#engine/plan/inputs.ts';
import type { Plan } from '#engine/plan/plan.ts';
import type { Level } from '#engine/tracking/level.ts';
import { toAmount } from '#engine/units.ts';
import type { Host, ReadReply } from '#host/host.ts';
import { tableName } from '#workbook/inputs/names.ts';
import { isInExecution } from '#workbook/records/read.ts';
import { inputTables } from '#workbook/sheets/input-tables.ts';
import { type Findings, lookAtPlan } from './check.ts';

/** A plan at a glance; `none`: the workbook holds none yet. */
export type Overview = { readonly kind: 'none' } | PlanOverview;
export interface PlanOverview {
  readonly kind: 'plan';
  /** How much was looked at: what the plan is judged by, or every sheet of ours. */
  readonly scope: 'glance' | 'whole';
  readonly title: string;
  readonly start: Day;
  readonly end: Day;
  /** The day that the plan is seen on: the one typed on the Execution settings, else the real one. */
  readonly today: Day;
  /** Whether that day lies before, in or after the plan. */
  readonly phase: 'before' | 'during' | 'after';
  /** Calendar days from that day to the first of the plan; 0 from then on. */
  readonly daysToStart: number;
  /** The day up to which it is judged: the last working day that is reported; before it is carried out, today. */
  readonly asOf: Day;
  /** People write down what they do. */
  readonly isStarted: boolean;
  readonly goals: readonly GoalOverview[];
  /** Levels, rates and averages, which are planned and not tracked. */
  readonly unsummed: readonly Pick<UnsummedGoal, 'key' | 'name' | 'measure' | 'total' | 'kind'>[];
  /** Members without anybody below: those who carry a target of their own. */
  readonly people: number;
  readonly workdays: { readonly gone: number; readonly all: number };
  readonly checks: { readonly fine: number; readonly look: number; readonly notes: number };
  readonly verdict: Findings['verdict'];
  /** Null: the plan has not begun, or is over. */
  readonly round: RoundGlance | null;
  /** What the chosen scenario asks of everybody together on a working day, deals first; none without a funnel. */
  readonly activities: readonly { readonly stage: string; readonly perDay: number }[];
}
/** The step of the monthly round that comes next. */
interface RoundGlance {
  readonly key: MonthlyRoundEntry['step']['key'];
  readonly role: MonthlyRoundEntry['step']['role'];
  /** As written; '' where the step's role answers for it. */
  readonly owner: string;
  readonly due: Day;
  /** Calendar days from today; below 0: it is overdue. */
  readonly daysLeft: number;
}
export interface GoalOverview {
  readonly key: string;
  readonly name: string;
  readonly measure: string;
  readonly total: number;
  /** By month of the plan. */
  readonly months: readonly number[];
  /** What the plan asks by the as-of day: whole months gone, and of this month as much as of its working days. */
  readonly due: number;
  /** What is done of it, and how that stands; null: not carried out yet, or the log says nothing about it. */
  readonly standing: { readonly actual: number; readonly level: Level } | null;
}

/** Whether the workbook holds a plan yet, and whether that is being carried out. */
export type PlanState = 'none' | 'planned' | 'inExecution';

/** Known from the names alone: no sheet is read. */
export async function readPlanState(host: Host): Promise<Outcome<PlanState>> {
  const reply = await host.read({ sheets: [] });
  if (!holdsPlan(reply)) return done('none');
  return done(isInExecution(reply) ? 'inExecution' : 'planned');
}

/**
 * The plan at a glance, with one read of what it is judged by. Inputs that cannot be planned are refused with what is
 * wrong.
 */
export const readOverview = (host: Host, today: Day): Promise<Outcome<Overview>> =>
  overviewFrom(host, 'glance', today);

/** The same after a look at every sheet of ours: also at formulas that somebody has typed over where no check shows it. */
export const checkOverview = (host: Host, today: Day): Promise<Outcome<Overview>> =>
  overviewFrom(host, 'whole', today);

async function overviewFrom(
  host: Host,
  scope: PlanOverview['scope'],
  today: Day,
): Promise<Outcome<Overview>> {
  const found = await readToLook(host, scope === 'whole' ? planQueries : judgedQueries);
  if (!holdsPlan(found)) return done({ kind: 'none' });
  const { findings, seen } = lookAtPlan(found, today);
  if (!seen) return refused(findings.issues);
  const { plan } = seen;
  const summary = executionSummary(seen.reply, plan, seen.places, today);
  const overview = overviewOf(plan, findings, summary?.today ?? today, summary);
  return done({ ...overview, scope }, findings.issues);
}

/** Does the workbook hold any of our input tables? */
export const holdsPlan = ({ names }: Pick<ReadReply, 'names'>): boolean =>
  names.some(({ name }) => Object.values(inputTables).some(({ table }) => tableName(table) === name));

function overviewOf(
  plan: Plan,
  { checks, verdict }: Findings,
  today: Day,
  summary: ExecutionSummary | null,
): Omit<PlanOverview, 'scope'> {
  const { inputs, calendar, months, funnel } = plan;
  const phase = today < inputs.start ? 'before' : today > inputs.end ? 'after' : 'during';
  const count = (state: (typeof checks)[number]['state']): number =>
    checks.filter((check) => check.state === state).length;
  const gone =
    today < inputs.start
      ? 0
      : countWorkdays(calendar, { first: inputs.start, last: earlier(today, inputs.end) });
  const outcome =
    funnel?.outcomes[inputs.funnel.scenarios.findIndex(({ name }) => name === funnel.scenario.name)];
  return {
    kind: 'plan',
    title: inputs.title,
    start: inputs.start,
    end: inputs.end,
    today,
    phase,
    daysToStart: phase === 'before' ? daysBetween(today, inputs.start) : 0,
    isStarted: summary !== null,
    asOf: summary?.asOf ?? today,
    goals: plan.goals.map((goal, at) =>
      goalOverview(goal, plan, summary?.asOf ?? today, summary?.goals[at] ?? null),
    ),
    unsummed: inputs.unsummed.map(({ key, name, measure, total, kind }) => ({
      key,
      name,
      measure,
      total,
      kind,
    })),
    people: plan.tree.leaves.length,
    workdays: { gone, all: months.reduce((sum, { workdays }) => sum + workdays, 0) },
    checks: { fine: count('fine'), look: count('look'), notes: count('note') },
    verdict,
    round: phase === 'during' ? nextOfRound(plan, today, summary) : null,
    activities: inputs.funnel.stages
      .map((stage, index) => ({
        stage,
        perDay: outcome?.stagesPerDay[index] ?? 0,
      }))
      .filter(() => outcome !== undefined),
  };
}

function nextOfRound({ calendar }: Plan, today: Day, summary: ExecutionSummary | null): RoundGlance {
  const next = nextMonthlyRoundStep(
    { today, started: summary?.started ?? null },
    summary?.round ?? null,
    calendar,
  );
  if (!next.ok) throw new Error('the calendar of a plan knows its months');
  const { step, owner, due, daysLeft } = next.value;
  return { key: step.key, role: step.role, owner, due, daysLeft };
}

function goalOverview(
  { goal, total, months }: GoalPlan,
  plan: Plan,
  asOf: Day,
  standing: GoalStanding | null,
): GoalOverview {
  const due = plan.months.reduce((sum, { first, last }, month) => {
    const weight = plan.dayWeights[month] ?? 0;
    const target = months[month] ?? 0;
    if (last <= asOf) return sum + target;
    if (first > asOf || weight === 0) return sum;
    return sum + Math.round((target * weightWithin(plan.calendar, { first, last: asOf })) / weight);
  }, 0);
  return {
    key: goal.key,
    name: goal.name,
    measure: goal.measure,
    total: toAmount(total, goal.unit),
    months: months.map((month) => toAmount(month, goal.unit)),
    due: standing?.due ?? toAmount(due, goal.unit),
    standing: standing && { actual: standing.actual, level: standing.level },
  };
}
