import { type WeekdayMask, type WorkCalendar, workCalendar } from '#engine/calendar/calendar.ts';
import { failure, type Issue, issuesOf, type Result, success } from '#engine/issue.ts';
import { decompose } from '#engine/organisation/decompose.ts';
import { type Tree, treeOf } from '#engine/organisation/tree.ts';
import { memberWeights, type Presence } from '#engine/organisation/weights.ts';
import { type Period, periodsOf, planSpan } from '#engine/periods/periods.ts';
import { type FunnelPlan, planFunnel } from '#engine/plan/funnel.ts';
import type { GoalPlan, OfferPlan } from '#engine/plan/goal-plan.ts';
import { defaultSplitMethod, type Goal, type Member, type PlanInputs } from '#engine/plan/inputs.ts';
import { monthTargets, monthWeights } from '#engine/plan/months.ts';
import { type OfferTree, offerTargets, offerTree, offerWeights } from '#engine/plan/offers.ts';
import { isInPostThroughout, PRESENCE_SCALE, presenceByMonth, rampPercent } from '#engine/plan/presence.ts';
import { type LeafQuestion, scheduleLeaves } from '#engine/plan/schedule.ts';
import { runningParts } from '#engine/split/as-formula.ts';
import { toUnits, type Units, units } from '#engine/units.ts';

export interface PlanIssues {
  'plan.month.noWorkday': { goal: string; month: string };
}

const issue = issuesOf<PlanIssues>();

/** Over-assignment is taken to a hundredth of a per cent. */
const UPLIFT_SCALE = 10_000;

/** All that follows from the inputs: every number of every generated sheet. */
export interface Plan {
  readonly inputs: PlanInputs;
  readonly calendar: WorkCalendar;
  readonly months: readonly Period[];
  /** Weeks cut at month ends, with the month they lie in. */
  readonly weeks: readonly PlanWeek[];
  /** The organisation, and its members in the order of the tree's rows. */
  readonly tree: Tree;
  readonly members: readonly Member[];
  /** Per row: days in post and ramp, or null for those in post throughout. */
  readonly absences: readonly (InPost | null)[];
  readonly offers: OfferTree | null;
  readonly goals: readonly GoalPlan[];
  readonly funnel: FunnelPlan | null;
}

interface PlanWeek {
  readonly period: Period;
  readonly month: number;
}

export interface InPost {
  /** Working days in post per month. */
  readonly days: readonly number[];
  /** Per cent of full productivity per month. */
  readonly ramp: readonly number[];
}

/** Months that people have typed over: goal key → member key → month, in units. */
export type Holds = ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<number, Units>>>;

/**
 * The whole plan from sound inputs (see `judgeInputs`). What only the numbers can tell (fixed targets that do not
 * fit, held months beyond the year, a month without a working day) comes back as issues.
 */
export function makePlan(inputs: PlanInputs, holds: Holds): Result<Plan> {
  const calendar = planCalendar(inputs);
  const span = planSpan(inputs.start, inputs.end);
  if (!span.ok) return span;
  const months = periodsOf(span.value, 'month', calendar);
  if (!months.ok) return months;
  const weeks = periodsOf(span.value, 'week', calendar);
  if (!weeks.ok) return weeks;

  const tree = treeOf(inputs.members);
  const members = tree.rows.map(({ source }) => inputs.members[source] as Member);
  const absences = members.map((member, row) =>
    tree.rows[row]?.children.length === 0 && !isInPostThroughout(member, inputs.start, inputs.end)
      ? inPost(member, months.value, calendar, inputs.ramp)
      : null,
  );
  const offers = offerTree(inputs.offers);
  const frame = { inputs, months: months.value, tree, members, absences, offers };

  const goals: GoalPlan[] = [];
  const issues: Issue[] = [];
  inputs.goals.forEach((goal, index) => {
    const planned = planGoal(frame, goal, holds.get(goal.key) ?? new Map());
    if (planned.ok) goals.push(planned.value);
    else {
      issues.push(
        ...planned.issues.map((each) => ({
          ...each,
          path: ['goals', index, ...each.path],
          params: namedParams(each.params, members),
        })),
      );
    }
  });
  if (issues.length > 0) return failure(...issues);

  const funnel = planFunnel(frame, goals);
  if (!funnel.ok) return funnel;
  return success({
    ...frame,
    calendar,
    weeks: weeks.value.map((period) => ({ period, month: monthOf(period, months.value) })),
    goals,
    funnel: funnel.value,
  });
}

/** Rules of the tables know keys; people are told names. */
function namedParams(params: Issue['params'], members: readonly Member[]): Issue['params'] {
  const nameOf = new Map(members.map(({ key, name }) => [key, name]));
  return Object.fromEntries(
    Object.entries(params).map(([field, value]) => [
      field,
      field === 'member' || field === 'parent' ? (nameOf.get(String(value)) ?? value) : value,
    ]),
  );
}

/** Working days as the Calendar sheet says. */
export function planCalendar({ calendar }: PlanInputs): WorkCalendar {
  return workCalendar(
    calendar.week as unknown as WeekdayMask,
    calendar.holidays.map(({ day }) => day),
    calendar.extraWorkdays.map(({ day }) => day),
  );
}

const monthOf = (week: Period, months: readonly Period[]): number =>
  months.findIndex(({ first, last }) => week.first >= first && week.first <= last);

function inPost(
  member: Member,
  months: readonly Period[],
  calendar: WorkCalendar,
  ramp: readonly number[],
): InPost {
  return {
    days: presenceByMonth(member, months, calendar, []).map((hundredths) => hundredths / PRESENCE_SCALE),
    ramp: months.map((month) => rampPercent(member, month, ramp)),
  };
}

interface Frame {
  readonly inputs: PlanInputs;
  readonly months: readonly Period[];
  readonly tree: Tree;
  readonly members: readonly Member[];
  readonly absences: readonly (InPost | null)[];
  readonly offers: OfferTree | null;
}

function planGoal(
  frame: Frame,
  goal: Goal,
  holds: ReadonlyMap<string, ReadonlyMap<number, Units>>,
): Result<GoalPlan> {
  const { inputs, months, tree, members } = frame;
  const total = toUnits(goal.total, goal.unit);
  if (!total.ok) return total;
  const bases = inputs.bases.filter((basis) => basis.goal === goal.key);
  const basisOf = new Map(bases.map((basis) => [basis.member, basis]));
  const fixed = members.map(({ key }) => {
    const amount = basisOf.get(key)?.fixed ?? null;
    return amount === null ? null : units(Math.round(amount / goal.unit));
  });
  const weights = memberWeights({
    tree,
    members,
    ranks: inputs.ranks,
    bases: basisOf,
    unit: goal.unit,
    presence: presenceOverYear(frame),
  });
  const used = members.map((_, row) => {
    const parent = tree.rows[row]?.parent ?? -1;
    return weights[members[parent]?.method ?? defaultSplitMethod][row] as number;
  });
  const targets = decompose(tree, { total: total.value, weights: used, fixed, unit: goal.unit });
  if (!targets.ok) return targets;

  const byMonth = monthWeights(goal, months, bases);
  const monthly = monthTargets(total.value, byMonth);
  const idle = months.findIndex(({ workdays }, month) => workdays === 0 && (monthly[month] as number) > 0);
  if (idle >= 0) {
    return failure(
      issue('plan.month.noWorkday', ['months', idle], {
        goal: goal.name,
        month: (months[idle] as Period).key,
      }),
    );
  }

  const workdays = months.map((month) => month.workdays);
  const leaves = tree.leaves.map((row): LeafQuestion => {
    const { key } = members[row] as Member;
    const held = holds.get(key);
    return {
      key,
      target: targets.value[row] as Units,
      presence: hundredths(frame.absences[row] ?? null),
      held: months.map((_, month) => held?.get(month) ?? null),
    };
  });
  const schedule = scheduleLeaves(leaves, {
    goal: goal.name,
    months: monthly,
    workdays,
    unit: goal.unit,
  });
  if (!schedule.ok) return schedule;
  const offers = planOffers(frame, goal, {
    total: total.value,
    members: targets.value,
    months: monthly,
  });
  if (!offers.ok) return offers;
  return success({
    goal,
    total: total.value,
    weights,
    fixed,
    targets: targets.value,
    monthWeights: byMonth,
    months: monthly,
    uplift: overAssignment(goal, total.value, monthly),
    schedule: schedule.value,
    offers: offers.value,
  });
}

function overAssignment(goal: Goal, total: Units, months: readonly Units[]): GoalPlan['uplift'] {
  const year = units(Math.round((total * Math.round(UPLIFT_SCALE * goal.uplift)) / UPLIFT_SCALE));
  return { year, months: total === 0 ? months.map(() => units(0)) : runningParts(year, months) };
}

const hundredths = (inPostDays: InPost | null): number[] | null =>
  inPostDays?.days.map((days, month) => days * (inPostDays.ramp[month] as number)) ?? null;

function presenceOverYear({ months, absences }: Frame): Presence[] {
  const whole = PRESENCE_SCALE * months.reduce((sum, { workdays }) => sum + workdays, 0);
  return absences.map((inPostDays) => {
    const present = hundredths(inPostDays)?.reduce((sum, month) => sum + month, 0);
    return present === undefined ? { present: 1, whole: 1 } : { present, whole };
  });
}

interface GoalTargets {
  readonly total: Units;
  /** By the tree's rows. */
  readonly members: readonly Units[];
  readonly months: readonly Units[];
}

function planOffers(
  { inputs, offers, tree }: Frame,
  goal: Goal,
  { total, members, months }: GoalTargets,
): Result<OfferPlan | null> {
  if (!offers) return success(null);
  const weights = offerWeights(offers, inputs.offers);
  const targets = offerTargets(offers, total, weights, goal.unit);
  if (!targets.ok) return targets;
  const leafTargets = offers.tree.leaves.map((row) => targets.value[row] as Units);
  const throughout = (key: string, target: Units, columns: readonly Units[]): LeafQuestion => ({
    key,
    target,
    presence: null,
    held: columns.map(() => null),
  });
  const scheduled = (leaves: readonly LeafQuestion[], columns: readonly Units[]) =>
    scheduleLeaves(leaves, { goal: goal.name, months: columns, workdays: [], unit: goal.unit });
  const byMonth = scheduled(
    leafTargets.map((target, leaf) => throughout(String(leaf), target, months)),
    months,
  );
  if (!byMonth.ok) return byMonth;
  const byMember = scheduled(
    tree.leaves.map((row) => throughout(String(row), members[row] as Units, leafTargets)),
    leafTargets,
  );
  if (!byMember.ok) return byMember;
  return success({ weights, targets: targets.value, byMonth: byMonth.value, byMember: byMember.value });
}

/** A month's amount by the weeks cut at its ends: by working days, rounding the running total. */
export function weekTargets(month: Units, weekWorkdays: readonly number[]): Units[] {
  return runningParts(month, weekWorkdays);
}
