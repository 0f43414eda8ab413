import type { WorkCalendar } from '#engine/calendar/calendar.ts';
import { nthWorkday, workdays } from '#engine/calendar/workdays.ts';
import { addDays, later } from '#engine/days/arithmetic.ts';
import type { Day } from '#engine/days/day.ts';
import { positive } from '#engine/funnel/checks.ts';
import { funnelIssue } from '#engine/funnel/issues.ts';
import { solveForRates } from '#engine/funnel/solve.ts';
import { dealsNeeded, dealsOf, type Funnel, stageVolumes } from '#engine/funnel/volumes.ts';
import { type Failure, failure, type Result, success } from '#engine/issue.ts';
import { revisionIssue } from '#engine/revision/issues.ts';
import type { GoalVersion } from '#engine/revision/record.ts';
import { toHundredth } from '#engine/tracking/hundredth.ts';
import { atMost, wholeDown, wholeUp } from '#engine/whole.ts';

/** A goal as it stands today, before one decides what to change. */
export interface Outlook {
  readonly version: GoalVersion;
  /** The amount reached so far. */
  readonly done: number;
  readonly today: Day;
  readonly calendar: WorkCalendar;
  /** Activities at the top of the funnel that all people together can do a day. */
  readonly capacityPerDay: number;
}

/** What a version asks for from tomorrow on. */
export interface Need {
  readonly remaining: number;
  /** Whole deals. */
  readonly deals: number;
  /** Working days after today, up to and including the end. */
  readonly workdays: number;
  /** Exact volume of each stage a day, deals first, calls last. */
  readonly stagesPerDay: readonly number[];
  readonly callsPerDay: number;
  /** Exact calls a day ÷ capacity. */
  readonly utilisation: number;
  readonly verdict: 'within' | 'beyond';
}

/** What each step would take, everything else unchanged, until the calls just fit the capacity. */
export interface RevisionOptions {
  readonly now: Result<Need>;
  readonly plan: PlanOption;
  readonly time: Result<TimeOption>;
  readonly amount: Result<AmountOption>;
}
/** The levers of the plan, each moved alone; a rate above 100 % is no answer. */
interface PlanOption {
  readonly averageDeal: Result<number>;
  readonly eachRate: readonly Result<number>[];
  /** All multiplied by one factor. */
  readonly allRates: Result<readonly number[]>;
}
interface TimeOption {
  /** Working days from tomorrow on, and the last of them: the earliest end that fits. */
  readonly workdays: number;
  readonly end: Day;
}
interface AmountOption {
  /** The most that whole deals within capacity bring by the end, what is done included; not rounded to any unit. */
  readonly total: number;
  readonly deals: number;
}

/**
 * What the version in the outlook needs. A goal that is reached, has no funnel, or has no working day left, and funnel
 * inputs out of range: an issue. The wizard shows it for every change before it is chosen.
 */
export function needOf(outlook: Outlook): Result<Need> {
  const funnel = remainingFunnel(outlook);
  if (!funnel.ok) return funnel;
  const days = workdaysLeft(outlook);
  if (!days.ok) return days;
  const { target, averageDeal } = funnel.value;
  const deals = dealsNeeded(target, averageDeal);
  if (!deals.ok) return deals;
  const stages = stageVolumes(funnel.value, days.value);
  if (!stages.ok) return stages;
  const exactCalls = stages.value[stages.value.length - 1]!;
  return success({
    remaining: target,
    deals: deals.value,
    workdays: days.value,
    stagesPerDay: stages.value,
    callsPerDay: wholeUp(exactCalls),
    utilisation: exactCalls / outlook.capacityPerDay,
    verdict: atMost(exactCalls, outlook.capacityPerDay) ? 'within' : 'beyond',
  });
}

/** All options side by side. A goal that is reached or has no funnel: an issue; an option alone may have none. */
export function revisionOptions(outlook: Outlook): Result<RevisionOptions> {
  const funnel = remainingFunnel(outlook);
  if (!funnel.ok) return funnel;
  const days = workdaysLeft(outlook);
  return success({
    now: needOf(outlook),
    plan: days.ok ? planOption(funnel.value, outlook.capacityPerDay, days.value) : noPlan(funnel.value, days),
    time: timeOption(funnel.value, outlook),
    amount: days.ok ? amountOption(funnel.value, outlook, days.value) : days,
  });
}

/** The funnel of what is still missing. */
function remainingFunnel({ version, done, capacityPerDay }: Outlook): Result<Funnel> {
  const { total, averageDeal, rates } = version;
  if (averageDeal === null || rates.length === 0) return failure(revisionIssue('revision.noFunnel', [], {}));
  const target = toHundredth(total - done);
  if (!(target > 0)) return failure(revisionIssue('revision.reached', ['total'], { done, total }));
  const funnel = { target, averageDeal, rates };
  const volumes = stageVolumes(funnel);
  if (!volumes.ok) return volumes;
  const wrong = positive('capacity_per_day', capacityPerDay);
  return wrong.length > 0 ? failure(...wrong) : success(funnel);
}

const firstDay = ({ version, today }: Outlook): Day => later(addDays(today, 1), version.start);

function workdaysLeft(outlook: Outlook): Result<number> {
  const { version, today, calendar } = outlook;
  const none = failure(revisionIssue('revision.noDayLeft', ['end'], { today, end: version.end }));
  const first = firstDay(outlook);
  if (first > version.end) return none;
  const days = workdays(calendar, first, version.end);
  return days.ok && days.value === 0 ? none : days;
}

/** Whole deals that the capacity allows in so many days; less than one is no answer. */
function dealsWithin({ rates }: Funnel, capacityPerDay: number, days: number): Result<number> {
  const exact = dealsOf(capacityPerDay * days, rates);
  const deals = wholeDown(exact);
  if (deals >= 1) return success(deals);
  return failure(funnelIssue('funnel.noAnswer.lessThanOneDeal', ['capacity_per_day'], { deals: exact }));
}

function planOption(funnel: Funnel, capacityPerDay: number, days: number): PlanOption {
  const { target, averageDeal, rates } = funnel;
  const deals = dealsWithin(funnel, capacityPerDay, days);
  const wholeDeals = { target: wholeUp(target / averageDeal), averageDeal: 1, rates };
  return {
    averageDeal: deals.ok ? success(target / deals.value) : deals,
    eachRate: rates.map((_, index) => {
      const solved = solveForRates(wholeDeals, capacityPerDay, days, [index + 1]);
      return solved.ok ? success(solved.value[index]!) : solved;
    }),
    allRates: solveForRates(wholeDeals, capacityPerDay, days),
  };
}

const noPlan = ({ rates }: Funnel, reason: Failure): PlanOption => ({
  averageDeal: reason,
  eachRate: rates.map(() => reason),
  allRates: reason,
});

function timeOption(funnel: Funnel, outlook: Outlook): Result<TimeOption> {
  const volumes = stageVolumes(funnel, 1);
  if (!volumes.ok) return volumes;
  const needed = wholeUp(volumes.value[volumes.value.length - 1]! / outlook.capacityPerDay);
  const end = nthWorkday(outlook.calendar, firstDay(outlook), needed);
  return end.ok ? success({ workdays: needed, end: end.value }) : end;
}

function amountOption(funnel: Funnel, { done, capacityPerDay }: Outlook, days: number): Result<AmountOption> {
  const deals = dealsWithin(funnel, capacityPerDay, days);
  if (!deals.ok) return deals;
  return success({ total: toHundredth(done + deals.value * funnel.averageDeal), deals: deals.value });
}
