import type { Floor, Rater, Standard } from '#engine/evaluation/criteria.ts';
import { issuesOf } from '#engine/issue.ts';

export interface EvaluationIssues {
  'evaluation.score.range': { standard: Standard; rater: Rater; score: number };
  'evaluation.score.tooFine': { standard: Standard; rater: Rater; score: number };
  'evaluation.weight.notWhole': { part: Standard | Rater; weight: number; most: number };
  'evaluation.weights.none': { of: 'standards' | 'raters' };
  'evaluation.cap.range': { cap: number };
  'evaluation.floor.minimum': { floor: Floor; minimum: number };
  'evaluation.floor.factor': { floor: Floor; factor: number };
  'evaluation.bands.none': Record<string, never>;
  'evaluation.bands.first': { from: number };
  'evaluation.bands.order': { above: number; below: number };
  'evaluation.bands.factor': { from: number; factor: number };
  'evaluation.bands.falling': { from: number; factor: number; above: number };
}
export const evaluationIssue = issuesOf<EvaluationIssues>();
