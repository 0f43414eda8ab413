import type { PlanInputs } from '#engine/plan/inputs.ts';
import { sameKey } from '#engine/plan/judge/keys.ts';
import { type Measure, measureOfGoal } from '#engine/tracking/measure.ts';
import { type MeasureChoice, measureChoices } from '#language/execution/records.ts';
import { type RecordRow, type RecordValue, textOf } from './rows.ts';

/** What formulas read: 0 by hand, 1 the amount, 2 the first stage, 3 the second … */
export const measureCode = (measure: Measure | null): number =>
  measure === null ? 0 : measure.of === 'amount' ? 1 : measure.stage + 2;

/** What people choose for it. */
export const measureChoice = (measure: Measure | null): MeasureChoice =>
  measureChoices[measureCode(measure)] ?? 'byHand';

/** The code of a row of the list; a stage that the log does not have is by hand. */
export function codeOfRow(row: RecordRow, stages: number): number {
  const code = (measureChoices as readonly RecordValue[]).indexOf(row.measure ?? null);
  return code > stages + 1 ? 0 : Math.max(0, code);
}

/** By which each goal is tracked: as listed, else by what it is and is called (see `measureOfGoal`). */
export function measuresOf(
  inputs: PlanInputs,
  rows: readonly RecordRow[],
  stages: number,
): readonly (Measure | null)[] {
  return inputs.goals.map(({ key }) => {
    const row = rows.find((each) => sameKey(textOf(each, 'goal')) === sameKey(key));
    return row ? measureOfCode(codeOfRow(row, stages)) : measureOfGoal(inputs, key);
  });
}

function measureOfCode(code: number): Measure | null {
  if (code === 0) return null;
  return code === 1 ? { of: 'amount' } : { of: 'stage', stage: code - 2 };
}
