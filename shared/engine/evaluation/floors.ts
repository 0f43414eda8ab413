import { type Floor, floors } from '#engine/evaluation/criteria.ts';
import { evaluationIssue } from '#engine/evaluation/issues.ts';
import type { Issue } from '#engine/issue.ts';
import { recordOf } from '#engine/record-of.ts';
import { toBasisPoint } from '#engine/tracking/level.ts';

/**
 * The least completion (0.6 for 60 %), null: none; and by what performance pay is multiplied where it is missed: 1
 * only shows it.
 */
interface FloorRule {
  readonly minimum: number | null;
  readonly factor: number;
}

export type FloorRules = Readonly<Record<Floor, FloorRule>>;

/** A start to edit: no minimum is set, and missing one only shows. */
export const defaultFloors: FloorRules = recordOf(floors, () => ({ minimum: null, factor: 1 }));

export interface FloorOutcome {
  readonly floor: Floor;
  /** `none`: no minimum is set, or there is no completion to compare. */
  readonly standing: 'met' | 'missed' | 'none';
}

/**
 * How a person stands with the floors, given the completion (actual ÷ plan, null without a plan) of the person, of the
 * unit and of the company. `IF(OR(minimum="",completion=""),"",ROUND(completion,4)>=minimum)`.
 */
export function floorOutcomes(
  completions: Readonly<Record<Floor, number | null>>,
  rules: FloorRules,
): FloorOutcome[] {
  return floors.map((floor) => {
    const [completion, { minimum }] = [completions[floor], rules[floor]];
    if (completion === null || minimum === null) return { floor, standing: 'none' };
    return { floor, standing: toBasisPoint(completion) >= minimum ? 'met' : 'missed' };
  });
}

/** What the missed floors leave of performance pay: the smallest of their factors, 1 if none is missed. */
export const floorFactor = (outcomes: readonly FloorOutcome[], rules: FloorRules): number =>
  outcomes.reduce(
    (least, { floor, standing }) => (standing === 'missed' ? Math.min(least, rules[floor].factor) : least),
    1,
  );

/** Minimums from 0 to 2 (200 %), factors from 0 to 1; else issues at `['floors', floor, field]`. */
export function judgeFloors(rules: FloorRules): Issue[] {
  return floors.flatMap((floor) => {
    const { minimum, factor } = rules[floor];
    const issues: Issue[] = [];
    if (minimum !== null && !(minimum >= 0 && minimum <= 2)) {
      const path = ['floors', floor, 'minimum'];
      issues.push(evaluationIssue('evaluation.floor.minimum', path, { floor, minimum }));
    }
    if (!(factor >= 0 && factor <= 1)) {
      const path = ['floors', floor, 'factor'];
      issues.push(evaluationIssue('evaluation.floor.factor', path, { floor, factor }));
    }
    return issues;
  });
}
