import { type WeekdayMask, type WorkCalendar, workCalendar } from '#engine/calendar/calendar.ts';
import { weightWithin } from '#engine/calendar/day-weights.ts';
import { failure, type Issue, issuesOf, type Result, success } from '#engine/issue.ts';
import { type Tree, treeOf } from '#engine/organisation/tree.ts';
import { type FiscalYear, type Quarter, quartersOf, yearStartOf, yearsOf } from '#engine/periods/fiscal.ts';
import type { Month } from '#engine/periods/month.ts';
import { type Period, periodsOf, planSpan } from '#engine/periods/periods.ts';
import { type PlanWeek, weeksOf } from '#engine/periods/weeks.ts';
import { type FunnelPlan, planFunnel } from '#engine/plan/funnel.ts';
import type { GoalPlan, OfferPlan } from '#engine/plan/goal-plan.ts';
import type { Goal, Member, PlanInputs } from '#engine/plan/inputs.ts';
import { type KeptPlan, nothingKept, placeYear } from '#engine/plan/kept.ts';
import { YEAR } from '#engine/plan/month-keys.ts';
import { typedMonths } from '#engine/plan/month-shares.ts';
import { monthWeights } from '#engine/plan/months.ts';
import { type OfferTree, offerTargets, offerTree, offerWeights } from '#engine/plan/offers.ts';
import {
  isInPostThroughout,
  ownDays,
  PRESENCE_SCALE,
  presenceByMonth,
  rampPercent,
  weightShared,
} from '#engine/plan/presence.ts';
import { type LeafQuestion, scheduleLeaves } from '#engine/plan/schedule.ts';
import { basesOf, type Frame, hundredths, type InPost, shareGoal } from '#engine/plan/shared-goal.ts';
import { planUnsummed, type UnsummedPlans } from '#engine/plan/unsummed.ts';
import { runningParts } from '#engine/split/as-formula.ts';
import { type Units, units } from '#engine/units.ts';

export interface PlanIssues {
  'plan.month.noWorkday': { goal: string; month: string };
}

const issue = issuesOf<PlanIssues>();

/** Over-assignment is taken to a hundredth of a per cent. */
const UPLIFT_SCALE = 10_000;

/** All that follows from the inputs: every number of every generated sheet. */
export interface Plan extends UnsummedPlans {
  readonly inputs: PlanInputs;
  readonly calendar: WorkCalendar;
  readonly months: readonly Period[];
  /** What the days of each month count: its working days; with day weights their sum, in hundredths. */
  readonly dayWeights: readonly number[];
  readonly weeks: readonly PlanWeek[];
  /** Month in which fiscal years begin, and their quarters as far as the plan has them. */
  readonly yearStartsIn: Month;
  readonly quarters: readonly Quarter[];
  /** Its fiscal years, where it has more months than one; else none. */
  readonly years: readonly FiscalYear[];
  /** The organisation, and its members in the order of the tree's rows. */
  readonly tree: Tree;
  readonly members: readonly Member[];
  /** Per row: days in post and ramp, or null for those in post throughout. */
  readonly absences: readonly (InPost | null)[];
  readonly offers: OfferTree | null;
  /** Those that add up. */
  readonly goals: readonly GoalPlan[];
  readonly funnel: FunnelPlan | null;
}

/** Months that people have typed over: goal key → member key → month, in units. */
export type Holds = ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<number, Units>>>;

/**
 * The whole plan from sound inputs (see `judgeInputs`). What only the numbers can tell (fixed targets that do not
 * fit, held months beyond the year, a month without a working day) comes back as issues. `kept`: first months that stay
 * what they are.
 */
export function makePlan(inputs: PlanInputs, holds: Holds, kept: KeptPlan = nothingKept): Result<Plan> {
  const time = planTime(inputs);
  if (!time.ok) return time;
  const { months, dayWeights, quarters } = time.value;

  const tree = treeOf(inputs.members);
  const members = tree.rows.map(({ source }) => inputs.members[source] as Member);
  const absences = members.map((member, row) =>
    tree.rows[row]?.children.length === 0 && !isInPostThroughout(member, inputs.start, inputs.end)
      ? inPost(member, months, time.value.calendar, inputs.ramp)
      : null,
  );
  const offers = offerTree(inputs.offers);
  const frame = { inputs, months, dayWeights, quarters, tree, members, absences, offers };

  const goals: GoalPlan[] = [];
  const issues: Issue[] = [];
  inputs.goals.forEach((goal, index) => {
    const planned = planGoal(frame, goal, holds.get(goal.key) ?? new Map(), kept);
    if (planned.ok) goals.push(planned.value);
    else {
      issues.push(...planned.issues.map((each) => ({ ...each, path: ['goals', index, ...each.path] })));
    }
  });
  const unsummed = planUnsummed(frame, goals);
  if (!unsummed.ok) issues.push(...unsummed.issues);
  if (!unsummed.ok || issues.length > 0) {
    return failure(...issues.map((each) => ({ ...each, params: namedParams(each.params, members) })));
  }

  const funnel = planFunnel(frame, goals, kept);
  if (!funnel.ok) return funnel;
  return success({
    ...frame,
    ...time.value,
    goals,
    ...unsummed.value,
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

/** The plan's months and weeks; reversed days, or days that its calendar does not know, are an issue. */
export function planTime(inputs: PlanInputs): Result<PlanTime> {
  const calendar = planCalendar(inputs);
  const span = planSpan(inputs.start, inputs.end);
  if (!span.ok) return span;
  const months = periodsOf(span.value, 'month', calendar);
  if (!months.ok) return months;
  const weeks = weeksOf(months.value, calendar, inputs.calendar.weekStart);
  const keys = months.value.map(({ key }) => key);
  const yearStartsIn = yearStartOf(keys, inputs.calendar.yearStartsIn);
  const quarters = quartersOf(keys, yearStartsIn);
  const years = keys.length > YEAR ? yearsOf(keys, yearStartsIn) : [];
  const dayWeights = months.value.map((month) => weightWithin(calendar, month));
  return success({ calendar, months: months.value, dayWeights, weeks, yearStartsIn, quarters, years });
}

type PlanTime = Pick<
  Plan,
  'calendar' | 'months' | 'dayWeights' | 'weeks' | 'yearStartsIn' | 'quarters' | 'years'
>;

/** Working days, and what they count, as the Calendar sheet says. */
export function planCalendar({ calendar }: PlanInputs): WorkCalendar {
  const { week, weekWeights = [], holidays, extraWorkdays } = calendar;
  const worked = workCalendar(
    week as unknown as WeekdayMask,
    holidays.map(({ day }) => day),
    extraWorkdays.map(({ day }) => day),
  );
  const days = extraWorkdays.flatMap(({ day, weight }) => (weight ? [{ day, weight }] : []));
  if (days.length === 0 && weekWeights.every((weight) => weight === null)) return worked;
  return { ...worked, weights: { week: weekWeights, days } };
}

function inPost(
  member: Member,
  months: readonly Period[],
  calendar: WorkCalendar,
  ramp: readonly number[],
): InPost {
  return {
    days: presenceByMonth(member, months, calendar, []).map((hundredths) => hundredths / PRESENCE_SCALE),
    weights: months.map((month) => weightShared(calendar, ownDays(member, month), month)),
    ramp: months.map((month) => rampPercent(member, month, ramp)),
  };
}

function planGoal(
  frame: Frame,
  goal: Goal,
  holds: ReadonlyMap<string, ReadonlyMap<number, Units>>,
  kept: KeptPlan,
): Result<GoalPlan> {
  const { months, dayWeights, quarters, tree, members } = frame;
  const shared = shareGoal(frame, goal);
  if (!shared.ok) return shared;
  const { total, targets } = shared.value;
  const bases = basesOf(frame.inputs, goal);

  const leaves = tree.leaves.map((row): LeafQuestion => {
    const { key } = members[row] as Member;
    const held = holds.get(key);
    return {
      key,
      target: targets[row] as Units,
      presence: hundredths(frame.absences[row] ?? null),
      held: months.map((_, month) => held?.get(month) ?? null),
    };
  });
  const weights = monthWeights(goal, frame, bases);
  const typed = typedMonths(goal, quarters, months.length);
  const question = { goal, total, months, dayWeights, weights, typed, tree, leaves };
  const placed = placeYear(question, kept);
  if (!placed.ok) return placed;
  const { months: monthly, shares, schedule, kept: keptOf } = placed.value;
  const idle = months.findIndex(({ workdays }, month) => workdays === 0 && (monthly[month] as number) > 0);
  if (idle >= 0) {
    return failure(
      issue('plan.month.noWorkday', ['months', idle], {
        goal: goal.name,
        month: (months[idle] as Period).key,
      }),
    );
  }
  const offers = planOffers(frame, goal, {
    total,
    members: targets,
    months: monthly,
  });
  if (!offers.ok) return offers;
  return success({
    ...shared.value,
    monthShares: shares,
    season: goal.joiners === 'season' ? weights : null,
    months: monthly,
    uplift: overAssignment(goal, total, monthly),
    schedule,
    kept: keptOf,
    offers: offers.value,
  });
}

function overAssignment(goal: Goal, total: Units, months: readonly Units[]): GoalPlan['uplift'] {
  const year = units(Math.round((total * Math.round(UPLIFT_SCALE * goal.uplift)) / UPLIFT_SCALE));
  return { year, months: total === 0 ? months.map(() => units(0)) : runningParts(year, months) };
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
    scheduleLeaves(leaves, { goal: goal.name, months: columns, dayWeights: [], unit: goal.unit });
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
