import { type Result, success } from '#engine/issue.ts';
import { composeGoal } from '#engine/smart/compose.ts';
import { answersIn } from '#engine/smart/parts.ts';
import type { GoalAnswers, GoalContext, SmartReport } from '#engine/smart/types.ts';

/** A goal's sentence to be judged by the SMART rules. */
export interface GoalAsked {
  readonly statement: string;
  readonly context: GoalContext;
  /** Answers that complete the sentence before it is judged; null: as it is. */
  readonly completedBy: GoalAnswers | null;
}
export interface JudgedGoal {
  /** The sentence that was judged. */
  readonly sentence: string;
  readonly report: SmartReport;
  /** What the sentence says already, by blank of the fill-in builder. */
  readonly answers: GoalAnswers;
}

/**
 * The SMART rules wherever they run: here, or in a script that the page asks, which has them anyway for its custom
 * functions. Plain JSON either way; one result for each goal.
 */
export type JudgeGoals = (asked: readonly GoalAsked[]) => Promise<readonly Result<JudgedGoal>[]>;

/** Issues: sentences that are too long, blanks that are still empty. */
export const judgeGoals = (asked: readonly GoalAsked[]): readonly Result<JudgedGoal>[] => asked.map(judged);

function judged({ statement, context, completedBy }: GoalAsked): Result<JudgedGoal> {
  const composed = composeGoal(statement, completedBy ?? {}, context);
  if (!composed.ok) return composed;
  const { sentence, report } = composed.value;
  return success({ sentence, report, answers: answersIn(report) });
}
