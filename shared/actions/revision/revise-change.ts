import { parseDay } from '#engine/days/day.ts';
import { toSerial } from '#engine/days/serial.ts';
import { failure, type Result, success } from '#engine/issue.ts';
import type { Goal, PlanInputs } from '#engine/plan/inputs.ts';
import type { FollowWay } from '#engine/revision/follow.ts';
import { revisionIssue } from '#engine/revision/issues.ts';
import type { GoalVersion } from '#engine/revision/record.ts';
import { split } from '#engine/split/split.ts';
import { countOf, toAmount, toUnits, type Units, units } from '#engine/units.ts';
import { wholeDown } from '#engine/whole.ts';
import { cellStep } from '#host/cell-step.ts';
import type { PlainStep } from '#host/reply-after.ts';
import type { CellContent } from '#host/sheet.ts';
import type { InputPlaces } from '#workbook/inputs/places.ts';
import { openRule } from '#workbook/records/locked-goals.ts';
import type { RevisionChange } from './revision-types.ts';

/** The version that a change leads to; an amount is rounded down to the goal's unit. A text that is no day: an issue. */
export function afterChange(
  before: GoalVersion,
  change: RevisionChange,
  { unit }: Pick<Goal, 'unit'>,
): Result<GoalVersion> {
  switch (change.step) {
    case 'plan': {
      const { averageDeal, rates } = change;
      const isFunnelOfAnother = before.averageDeal === null && (averageDeal !== null || rates.length > 0);
      if (isFunnelOfAnother) return failure(revisionIssue('revision.noFunnel', ['attempt', 'plan'], {}));
      return success({ ...before, averageDeal, rates, actions: change.actions.trim() });
    }
    case 'time': {
      const end = parseDay(change.end, ['end']);
      return end.ok ? success({ ...before, end: end.value }) : end;
    }
    case 'amount':
      return success({ ...before, total: wholeUnits(change.total, unit) });
  }
}

/** The amount rounded down to a multiple of the unit; what cannot be counted stays as it is, to be refused. */
export function wholeUnits(amount: number, unit: number): number {
  if (!(amount > 0) || !Number.isFinite(amount)) return amount;
  return toAmount(wholeDown(countOf(amount, unit)), unit);
}

/** Of which goal; sums of its first months, which stay; and how its fixed months follow. */
interface GoalChange {
  readonly key: string;
  readonly kept: readonly number[];
  readonly by: FollowWay;
}

/**
 * The cells that a change writes on the input sheets: only those that become different. Locked ones are opened for it,
 * until the build locks them again.
 */
export function changeSteps(
  inputs: PlanInputs,
  places: InputPlaces,
  { key, kept, by }: GoalChange,
  after: GoalVersion,
): Result<readonly PlainStep[]> {
  const index = inputs.goals.findIndex((goal) => goal.key === key);
  const goal = inputs.goals[index];
  if (!goal) throw new Error(`no goal ${key}`);
  const steps: PlainStep[] = [];
  const put = (
    path: readonly (string | number)[],
    value: CellContent,
    rule: 'own' | 'opened' = 'own',
  ): void => {
    const place = places.cell(path);
    if (!place) return;
    const { row, column } = place;
    const validations = rule === 'opened' ? [openRule({ row, column, rows: 1, columns: 1 })] : [];
    steps.push({ ...cellStep(place, value), validations });
  };
  const { funnel } = inputs;
  const scenario =
    funnel.goal === key ? funnel.scenarios.findIndex(({ name }) => name === funnel.chosen) : -1;
  const now = funnel.scenarios[scenario];
  if (now) {
    const at = ['funnel', 'scenarios', scenario];
    if (after.averageDeal !== now.averageDeal) put([...at, 'averageDeal'], after.averageDeal);
    const length = Math.max(now.rates.length, after.rates.length);
    for (let rate = 0; rate < length; rate++) {
      const value = after.rates[rate] ?? null;
      if (value !== (now.rates[rate] ?? null)) put([...at, 'rates', rate], value);
    }
  }
  if (after.end !== inputs.end) put(['end'], toSerial(after.end), 'opened');
  if (after.total === goal.total) return success(steps);
  put(['goals', index, 'total'], after.total, 'opened');
  const months = scaledMonths(goal, after.total, { kept, by });
  if (!months.ok) return months;
  months.value.forEach((value, month) => {
    if (value !== goal.months[month]) put(['goals', index, 'months', month], value);
  });
  return success(steps);
}

/** Counts that change by the same each, to a new sum. */
function evenly(counts: readonly number[], total: Units): Result<Units[]> {
  const change = total - counts.reduce((sum, count) => sum + count, 0);
  const parts = split(
    units(change),
    counts.map(() => 1),
    'fair',
  );
  return parts.ok ? success(counts.map((count, at) => units(count + (parts.value[at] ?? 0)))) : parts;
}

/**
 * Months that people have fixed: kept ones as they are, the others in the same proportion or by the same each; all add up
 * to the new total.
 */
function scaledMonths(
  { monthMethod, months, unit }: Goal,
  total: number,
  { kept, by }: Pick<GoalChange, 'kept' | 'by'>,
): Result<readonly (number | null)[]> {
  if (monthMethod !== 'fixed' || months.every((month) => month === null)) return success(months);
  const counted = toUnits(total - kept.reduce((sum, amount) => sum + amount, 0), unit);
  if (!counted.ok) return counted;
  const typed = months.flatMap((month, index) =>
    month === null || index < kept.length ? [] : [{ month, index }],
  );
  const counts = typed.map(({ month }) => Math.round(countOf(month, unit)));
  const parts = by === 'equal' ? evenly(counts, counted.value) : split(counted.value, counts, 'fair');
  if (!parts.ok) return parts;
  const short = typed.find((_, at) => (parts.value[at] ?? 0) < 0);
  if (short) {
    const params = { member: `${short.index + 1}` };
    return failure(revisionIssue('revision.follow.belowZero', ['attempt', 'total'], params));
  }
  const scaled = months.map((month, index) => kept[index] ?? month);
  typed.forEach(({ index }, at) => {
    scaled[index] = toAmount(parts.value[at] ?? 0, unit);
  });
  return success(scaled);
}
