import { parseDay } from '#engine/days/day.ts';
import { toSerial } from '#engine/days/serial.ts';
import { failure, type Result, success } from '#engine/issue.ts';
import type { Goal, PlanInputs } from '#engine/plan/inputs.ts';
import type { FollowWay } from '#engine/revision/follow.ts';
import { revisionIssue } from '#engine/revision/issues.ts';
import type { GoalVersion } from '#engine/revision/record.ts';
import { countOf, toAmount } from '#engine/units.ts';
import { wholeDown } from '#engine/whole.ts';
import { cellStep } from '#host/cell-step.ts';
import type { PlainStep } from '#host/reply-after.ts';
import type { CellContent } from '#host/sheet.ts';
import type { InputPlaces } from '#workbook/inputs/places.ts';
import { openRule } from '#workbook/records/locked-goals.ts';
import type { RevisionChange } from './revision-types.ts';
import { typedAfter } from './typed-after.ts';

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
  const typed = typedAfter(inputs, goal, after.total, { kept, by });
  if (!typed.ok) return typed;
  for (const field of ['months', 'quarters'] as const) {
    typed.value[field].forEach((value, at) => {
      if (value !== (goal[field]?.[at] ?? null)) put(['goals', index, field, at], value);
    });
  }
  return success(steps);
}
