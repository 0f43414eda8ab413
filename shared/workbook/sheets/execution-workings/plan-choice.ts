import { type Day, parseDay } from '#engine/days/day.ts';
import { fromSerial } from '#engine/days/serial.ts';
import { weekNamed } from '#engine/periods/weeks.ts';
import { sameKey } from '#engine/plan/judge/keys.ts';
import { choices } from '#workbook/sheets/common/choices.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { type PlanPeriod, planPeriods } from '#workbook/sheets/common/plan-periods.ts';
import { weekOfToday } from '#workbook/sheets/common/tracked-periods.ts';

/** What is chosen on the execution plan. */
export interface PlanChoice {
  /** Row of the organisation: the top where the cell is blank, -1 where what stands there means nobody or several. */
  readonly row: number;
  readonly periods: readonly PlanPeriod[];
  /** Index among them. */
  readonly at: number;
  readonly period: PlanPeriod;
  readonly day: Day;
  /** What stands in the cells; null: blank. */
  readonly typed: { readonly who: string; readonly period: string | null; readonly day: number | null };
}

/** How the execution plan offers somebody: `Wang · P5`. */
export const whoLabel = ({ name, key }: { readonly name: string; readonly key: string }): string =>
  `${name} · ${key}`;

/** What was chosen, where it is still there: else the whole organisation, the week of today, today. */
export function planChoice(context: Pick<ExecutionContext, 'plan' | 'execution' | 'chosen'>): PlanChoice {
  const { plan, execution, chosen } = context;
  const who = String(chosen.get(choices.planWho.name) ?? '').trim();
  const row = who === '' ? 0 : rowOf(plan.members, who);
  const periods = planPeriods(plan);
  const content = chosen.get(choices.planPeriod.name) ?? null;
  const typedPeriod = periodNamed(context.plan, periods, `${content ?? ''}`);
  const week = weekOfToday(context);
  const today = periods.findIndex(({ kind, index }) => kind === 'week' && index === week);
  const at = typedPeriod >= 0 ? typedPeriod : today;
  const serial = chosen.get(choices.planDay.name);
  const typedDay = typeof serial === 'number' ? fromSerial(serial) : parseDay('');
  return {
    row,
    periods,
    at,
    period: periods[at] as PlanPeriod,
    day: typedDay.ok ? typedDay.value : execution.today,
    typed: {
      who: row < 0 ? who : whoLabel(plan.members[row] as PlanChoiceMember),
      period: typedPeriod >= 0 ? `${content}` : null,
      day: typedDay.ok ? Math.floor(serial as number) : null,
    },
  };
}

/** Of a month or a week of the plan; -1: none of these. */
function periodNamed(
  { weeks }: ExecutionContext['plan'],
  periods: readonly PlanPeriod[],
  typed: string,
): number {
  const week = weekNamed(weeks, typed);
  return periods.findIndex(({ kind, index, key }) => (kind === 'week' ? index === week : key === typed));
}

/** By what the list offers, also from before a new name; by key, by a name that only one has; -1: none of these. */
function rowOf(members: readonly PlanChoiceMember[], typed: string): number {
  const who = sameKey(typed);
  const labelled = members.findIndex((member) => sameKey(whoLabel(member)) === who);
  if (labelled >= 0) return labelled;
  const last = sameKey(typed.split(' · ').pop() ?? '');
  const keyed = members.findIndex(({ key }) => sameKey(key) === last);
  if (keyed >= 0) return keyed;
  const named = members.flatMap(({ name }, row) => (sameKey(name) === who ? [row] : []));
  return named.length === 1 ? (named[0] as number) : -1;
}
type PlanChoiceMember = ExecutionContext['plan']['members'][number];
