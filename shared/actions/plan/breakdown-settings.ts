import { workCalendar } from '#engine/calendar/calendar.ts';
import { type Result, success } from '#engine/issue.ts';
import { treeOf } from '#engine/organisation/tree.ts';
import type { Month } from '#engine/periods/month.ts';
import {
  type Basis,
  type CalendarInput,
  defaultSplitMethod,
  type MonthMethod,
  type PlanInputs,
  type SplitMethod,
} from '#engine/plan/inputs.ts';
import type { ListedDay } from '#engine/typed/day-list.ts';
import { chinaCalendar } from '#workbook/inputs/china.ts';
import type { CalendarChoice } from './choices.ts';
import { withPastedDays, withSpecialDays } from './pasted-days.ts';

/** What the Break down page lets people set. A method of null: members of the level keep their own. */
export interface BreakdownSettings {
  readonly goal: string;
  readonly total: number;
  readonly unit: number;
  readonly monthMethod: MonthMethod;
  /** From the top down: how a member of that depth shares its target among those below. */
  readonly levels: readonly (SplitMethod | null)[];
  readonly calendar: CalendarChoice;
  /** Days that somebody has pasted, over those of the calendar. */
  readonly days: readonly ListedDay[];
  /** Month in which fiscal years begin; null: by itself. */
  readonly yearStartsIn: Month | null;
}

/** One level of the organisation that has somebody below it. */
export interface Level {
  readonly depth: number;
  readonly names: readonly string[];
  readonly members: number;
  /** Null: they differ. */
  readonly method: SplitMethod | null;
}

/** The levels that split, from the top down, and how they split a goal. Inputs must be sound. */
export function levelsOf({ members, bases }: PlanInputs, goal: string | undefined): readonly Level[] {
  const own = ownWays(bases, goal);
  const { rows } = treeOf(members);
  const levels: { depth: number; names: string[]; members: number; methods: Set<SplitMethod> }[] = [];
  for (const { depth, source, children } of rows) {
    const member = members[source];
    if (children.length === 0 || !member) continue;
    levels[depth] ??= { depth, names: [], members: 0, methods: new Set() };
    const level = levels[depth];
    level.members++;
    level.names.push(member.name);
    level.methods.add(own.get(member.key) ?? member.method ?? defaultSplitMethod);
  }
  return levels.map(({ methods, ...level }) => ({
    ...level,
    method: methods.size === 1 ? ([...methods][0] as SplitMethod) : null,
  }));
}

/** By member, how the goal goes to those below it where the bases say so. */
const ownWays = (bases: readonly Basis[], key: string | undefined): ReadonlyMap<string, SplitMethod> =>
  new Map(
    bases.flatMap(({ member, goal, method }) => (goal === key && method !== null ? [[member, method]] : [])),
  );

/** The settings as the sheets have them now, for one goal. */
export function settingsOf(inputs: PlanInputs, key: string): BreakdownSettings | null {
  const goal = inputs.goals.find((each) => each.key === key);
  if (!goal) return null;
  const { total, unit, monthMethod } = goal;
  const levels = levelsOf(inputs, key).map(({ method }) => method);
  return {
    goal: key,
    total,
    unit,
    monthMethod,
    levels,
    calendar: 'sheet',
    days: [],
    yearStartsIn: inputs.calendar.yearStartsIn,
  };
}

/**
 * The inputs with the settings in place; a way is written where it stands, with the goal's bases or the member. Issues: a calendar that is not published for the plan's span.
 */
export function withSettings(inputs: PlanInputs, settings: BreakdownSettings): Result<PlanInputs> {
  const chosen = calendarOf(inputs, settings.calendar);
  if (!chosen.ok) return chosen;
  const calendar = withPastedDays(chosen.value, settings.days);
  const { rows } = treeOf(inputs.members);
  const own = ownWays(inputs.bases, settings.goal);
  const methods = new Map(
    rows.map(({ source, depth, children }) => [
      inputs.members[source]?.key,
      children.length > 0 ? settings.levels[depth] : null,
    ]),
  );
  return success({
    ...inputs,
    calendar: { ...calendar, yearStartsIn: settings.yearStartsIn },
    goals: inputs.goals.map((goal) => {
      if (goal.key !== settings.goal) return goal;
      const { total, unit, monthMethod } = settings;
      return { ...goal, total, unit, monthMethod };
    }),
    members: inputs.members.map((member) =>
      own.has(member.key) ? member : { ...member, method: methods.get(member.key) ?? member.method },
    ),
    bases: inputs.bases.map((basis) =>
      basis.goal === settings.goal && own.has(basis.member)
        ? { ...basis, method: methods.get(basis.member) ?? basis.method }
        : basis,
    ),
  });
}

/** Special days, and what the weekdays count, stay whichever is chosen. */
function calendarOf(
  { calendar, start, end, language }: PlanInputs,
  choice: CalendarChoice,
): Result<CalendarInput> {
  if (choice === 'sheet') return success(calendar);
  if (choice === 'weekdays' || choice === 'six-day') {
    const week = [...workCalendar(choice).weekdays];
    return success(withSpecialDays({ ...calendar, week, holidays: [], extraWorkdays: [] }, calendar));
  }
  const china = chinaCalendar(start, end, language);
  if (!china.ok) return china;
  const { week, holidays, extraWorkdays } = china.value;
  const days = { ...calendar, holidays, extraWorkdays };
  return success(withSpecialDays(choice === 'CN' ? { ...days, week } : days, calendar));
}
