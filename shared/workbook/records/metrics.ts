import { MOST_FIGURES } from '#engine/actuals/row.ts';
import type { PlanInputs } from '#engine/plan/inputs.ts';
import { MOST_STAGES } from '#engine/plan/judge/funnel.ts';
import { sameKey } from '#engine/plan/judge/keys.ts';
import { type LogMetric, type Metric, metricOfGoal } from '#engine/tracking/metric.ts';
import { type MetricChoice, metricChoices } from '#language/execution/records.ts';
import { type RecordRow, type RecordValue, textOf } from './rows.ts';

/** The code of the first further number; those of the stages are below it. */
export const FIRST_FIGURE = MOST_STAGES + 2;
/** The code of a goal that is tracked by hand and has a number. */
export const BY_HAND = FIRST_FIGURE + MOST_FIGURES;

/** What formulas read: 1 the amount, 2 the first stage, 3 the second …, 8 the first further number …, 12 by hand, 0 by hand without a number. */
export function metricCode(metric: Metric | null): number {
  switch (metric?.of) {
    case 'amount':
      return 1;
    case 'stage':
      return metric.stage + 2;
    case 'figure':
      return metric.figure + FIRST_FIGURE;
    case 'hand':
      return BY_HAND;
    default:
      return 0;
  }
}

/** What people choose for it. */
export const metricChoice = (metric: Metric | null): MetricChoice =>
  metricChoices[metricCode(metric)] ?? 'byHand';

/** The code of a row of the list; a stage that the log does not have is by hand. */
export function codeOfRow(row: RecordRow, stages: number): number {
  const code = (metricChoices as readonly RecordValue[]).indexOf(row.measure ?? null);
  return code > stages + 1 && code < FIRST_FIGURE ? 0 : Math.max(0, code);
}

/** By which each goal is tracked: as listed, else by what it is and is called (see `metricOfGoal`); null: by hand. */
export function metricsOf(
  inputs: PlanInputs,
  rows: readonly RecordRow[],
  stages: number,
): readonly (LogMetric | null)[] {
  return inputs.goals.map(({ key }) => {
    const row = rows.find((each) => sameKey(textOf(each, 'goal')) === sameKey(key));
    return row ? metricOfCode(codeOfRow(row, stages)) : metricOfGoal(inputs, key);
  });
}

function metricOfCode(code: number): LogMetric | null {
  if (code === 0) return null;
  if (code === 1) return { of: 'amount' };
  return code < FIRST_FIGURE
    ? { of: 'stage', stage: code - 2 }
    : { of: 'figure', figure: code - FIRST_FIGURE };
}
