import { type Day, parseDay } from '#engine/days/day.ts';
import { fromSerial } from '#engine/days/serial.ts';
import { weekNamed } from '#engine/periods/weeks.ts';
import type { ReadReply } from '#host/host.ts';
import type { ExecutionSheetKey, ExecutionTableTexts } from '#language/execution/execution-tables.ts';
import { contentAt, shown } from '#workbook/inputs/locate.ts';
import type { Chosen, ExecutionContext } from './execution-context.ts';
import {
  monthOfToday,
  reportedMonth,
  type TrackedPeriod,
  trackedPeriods,
  weekOfToday,
} from './tracked-periods.ts';

/** What is chosen: a goal, somebody, a stretch of the year, a month, a week, a day. */
export type ChoiceOf = 'goal' | 'who' | 'period' | 'month' | 'week' | 'day';

interface Choice {
  /** Of the cell in which people choose: it is read before a build and written by it again. */
  readonly name: `GS_${string}`;
  readonly of: ChoiceOf;
  readonly sheet: ExecutionSheetKey;
  /** Row of its line; null: a cell of a form, which offers and shows it in its own way. */
  readonly row: number | null;
  /** What the cell is for, and what a blank one means. */
  readonly texts: (texts: ExecutionTableTexts) => { readonly label: string; readonly note: string };
}

const ofGoal: Choice['texts'] = ({ tracking }) => ({ label: tracking.goal, note: tracking.goalNote });
const ofPeriod: Choice['texts'] = ({ tracking }) => ({ label: tracking.period, note: tracking.periodNote });

/** Cells on generated sheets in which people choose what they look at: all that there are. */
export const choices = {
  trackedGoal: { name: 'GS_TrackedGoal', of: 'goal', sheet: 'tracking', row: 3, texts: ofGoal },
  trackedPeriod: { name: 'GS_TrackedPeriod', of: 'period', sheet: 'tracking', row: 4, texts: ofPeriod },
  standingPeriod: {
    name: 'GS_StandingPeriod',
    of: 'period',
    sheet: 'standing',
    row: 2,
    texts: ({ standing }) => ({ label: standing.period, note: standing.periodNote }),
  },
  leakPeriod: { name: 'GS_LeakPeriod', of: 'period', sheet: 'leaks', row: 3, texts: ofPeriod },
  attendanceMonth: {
    name: 'GS_AttendanceMonth',
    of: 'month',
    sheet: 'attendance',
    row: 2,
    texts: ({ attendance }) => ({ label: attendance.month, note: attendance.monthNote }),
  },
  attendanceDay: {
    name: 'GS_AttendanceDay',
    of: 'day',
    sheet: 'attendance',
    row: 3,
    texts: ({ attendance }) => ({ label: attendance.day, note: attendance.dayNote }),
  },
  progressGoal: { name: 'GS_ProgressGoal', of: 'goal', sheet: 'progress', row: 3, texts: ofGoal },
  progressWho: {
    name: 'GS_ProgressWho',
    of: 'who',
    sheet: 'progress',
    row: 4,
    texts: ({ progress }) => ({ label: progress.who, note: progress.whoNote }),
  },
  planWho: {
    name: 'GS_PlanWho',
    of: 'who',
    sheet: 'executionPlan',
    row: null,
    texts: ({ executionPlan }) => ({ label: executionPlan.who, note: executionPlan.whoNote }),
  },
  planPeriod: {
    name: 'GS_PlanPeriod',
    of: 'period',
    sheet: 'executionPlan',
    row: null,
    texts: ({ executionPlan }) => ({ label: executionPlan.period, note: executionPlan.periodNote }),
  },
  planDay: {
    name: 'GS_PlanDay',
    of: 'day',
    sheet: 'executionPlan',
    row: null,
    texts: ({ executionPlan }) => ({ label: executionPlan.day, note: executionPlan.dayNote }),
  },
  formWeek: {
    name: 'GS_FormWeek',
    of: 'week',
    sheet: 'weekForms',
    row: 3,
    texts: ({ weekForms }) => ({ label: weekForms.week, note: weekForms.weekNote }),
  },
  evaluationMonth: {
    name: 'GS_EvaluationMonth',
    of: 'month',
    sheet: 'evaluation',
    row: 2,
    texts: ({ evaluation }) => ({ label: evaluation.month, note: evaluation.monthNote }),
  },
  supervisorWeek: {
    name: 'GS_SupervisorWeek',
    of: 'week',
    sheet: 'supervisorTable',
    row: 2,
    texts: ({ supervisor }) => ({ label: supervisor.week, note: supervisor.weekNote }),
  },
} as const satisfies Readonly<Record<string, Choice>>;
export type ChoiceKey = keyof typeof choices;
/** The choices of some kinds that have a line of their own. */
export type LineChoice<Of extends ChoiceOf = ChoiceOf> = {
  [Key in ChoiceKey]: (typeof choices)[Key] extends { of: Of; row: number } ? Key : never;
}[ChoiceKey];
type Listed = Exclude<ChoiceOf, 'day'>;
/** Those whose options are listed. */
export type ListedChoice = LineChoice<Listed>;
export const listedChoices = (Object.keys(choices) as ChoiceKey[]).filter(
  (key): key is ListedChoice => choices[key].row !== null && choices[key].of !== 'day',
);

/** What stands in those cells of a workbook. */
export function readChoices(reply: ReadReply): Chosen {
  const names = new Set<string>(Object.values(choices).map(({ name }) => name));
  const entries = reply.names.flatMap(({ name, sheet, area }): [string, string | number][] => {
    const content = names.has(name) && reply.contents.find((each) => each.name === sheet);
    if (!content) return [];
    const value = shown(contentAt(content, area.row, area.column));
    return typeof value === 'string' || typeof value === 'number' ? [[name, value]] : [];
  });
  return new Map(entries);
}

/** A goal and somebody are told by their names too. */
interface Option {
  readonly key: string;
  readonly name?: string;
}

const optionsOf: Readonly<Record<Listed, (context: ExecutionContext) => readonly Option[]>> = {
  goal: ({ plan }) => plan.goals.map(({ goal }) => goal),
  who: ({ plan }) => plan.members,
  period: (context) => trackedPeriods(context).map(({ key }) => ({ key })),
  month: ({ plan }) => plan.months.map(({ key }) => ({ key })),
  week: ({ plan }) => plan.weeks.map(({ period }) => ({ key: period.key })),
};

/**
 * Index of what shows where nothing is chosen that there is: the first goal, the company, the month that the plan is
 * judged up to, the week or month of today.
 */
function unchosen(context: ExecutionContext, of: Listed, options: readonly Option[]): number {
  if (of === 'goal' || of === 'who') return 0;
  if (of === 'week') return weekOfToday(context);
  const key = of === 'period' ? reportedMonth(context) : monthOfToday(context);
  return options.findIndex((option) => option.key === key);
}

/** A week may be told with its days, or as older workbooks tell it. */
const keyed = ({ plan }: ExecutionContext, of: Listed, options: readonly Option[], typed: string): number =>
  of === 'week' ? weekNamed(plan.weeks, typed) : options.findIndex(({ key }) => key === typed);

/** The options of a line, the one that shows, and what stands in the cell for it; null: nothing that there is. */
export function chosen(context: ExecutionContext, key: ListedChoice) {
  const { name, of } = choices[key];
  const options = optionsOf[of](context);
  const content = context.chosen.get(name) ?? null;
  const byName = options.findIndex((option) => option.name === `${content}`);
  const found = byName >= 0 ? byName : keyed(context, of, options, `${content ?? ''}`);
  const isFound = content !== null && found >= 0;
  const at = isFound ? found : unchosen(context, of, options);
  return { options, at, option: options[at], typed: isFound ? content : null };
}

/** A typed day of the plan; null: none. */
export function chosenDay({ plan, chosen }: ExecutionContext, key: LineChoice<'day'>): Day | null {
  const typed = chosen.get(choices[key].name);
  const day = typeof typed === 'number' ? fromSerial(typed) : parseDay(String(typed ?? ''));
  if (!day.ok || day.value < plan.inputs.start || day.value > plan.inputs.end) return null;
  return day.value;
}

/** The stretch of the year that a line shows. */
export const chosenPeriod = (context: ExecutionContext, key: LineChoice<'period'>): TrackedPeriod =>
  trackedPeriods(context)[chosen(context, key).at] as TrackedPeriod;
