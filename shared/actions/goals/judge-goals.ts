import { type Result, success } from '#engine/issue.ts';
import { checkGoal } from '#engine/smart/check.ts';
import { composeGoal } from '#engine/smart/compose.ts';
import { isImproved } from '#engine/smart/improved.ts';
import { answersIn } from '#engine/smart/parts.ts';
import { serving } from '#engine/smart/serving.ts';
import type { GoalAnswers, GoalContext, SmartReport } from '#engine/smart/types.ts';

/** A goal's sentence to be judged by the SMART rules. */
export interface GoalAsked {
  readonly statement: string;
  readonly context: GoalContext;
  /** What completes the sentence before it is judged; null: as it is. */
  readonly completedBy: GoalCompletion | null;
}
export interface GoalCompletion {
  readonly answers: GoalAnswers;
  /** The plan of the company that it shall name; '': none. */
  readonly plan: string;
}
export interface JudgedGoal {
  /** The sentence that was judged. */
  readonly sentence: string;
  readonly report: SmartReport;
  /** What the sentence says already, by blank of the fill-in builder. */
  readonly answers: GoalAnswers;
  /** Completed, and by that better, or as the person has reworded what it said. */
  readonly isWorthWriting: boolean;
}

/**
 * The SMART rules wherever they run: here, or in a script that the page asks, which has them anyway for its custom
 * functions. Plain JSON either way; one result for each goal.
 */
export type JudgeGoals = (asked: readonly GoalAsked[]) => Promise<readonly Result<JudgedGoal>[]>;

/** Issues: sentences that are too long, blanks that are still empty. */
export const judgeGoals = (asked: readonly GoalAsked[]): readonly Result<JudgedGoal>[] => asked.map(judged);

function judged({ statement, context, completedBy }: GoalAsked): Result<JudgedGoal> {
  // A goal may have no sentence yet: as long as nobody answers anything that is told letter by letter, not refused.
  const isAsItIs = !completedBy || Object.values(completedBy).every(isEmpty);
  if (isAsItIs) {
    const checked = checkGoal(statement, context);
    if (!checked.ok) return checked;
    const { value: report } = checked;
    return success({ sentence: statement, report, answers: answersIn(report), isWorthWriting: false });
  }
  const { answers, plan } = completedBy;
  const composed = composeGoal(statement, answers, context);
  if (!composed.ok) return composed;
  const named = plan === '' ? composed : withPlan(composed.value, plan, context);
  if (!named.ok) return named;
  const { sentence, report } = named.value;
  const before = checkGoal(statement, context);
  if (!before.ok) return before;
  const isWorthWriting =
    sentence !== statement &&
    (statement.trim() === '' ||
      isImproved(before.value, report) ||
      isReworded(answersIn(before.value), answers));
  return success({ sentence, report, answers: answersIn(report), isWorthWriting });
}

const isEmpty = (given: string | GoalAnswers): boolean =>
  typeof given === 'string' ? given === '' : Object.values(given).every((answer) => answer.trim() === '');

type Composed = { readonly sentence: string; readonly report: SmartReport };

/** Names the plan where the sentence does not do so yet. */
function withPlan(composed: Composed, plan: string, context: GoalContext): Result<Composed> {
  const { sentence, report } = composed;
  if (sentence.trim() === '' || report.letters.R.verdict === 'pass') return success(composed);
  const named = serving(sentence, plan, report.language);
  const checked = checkGoal(named, { ...context, plans: [...(context.plans ?? []), plan] });
  return checked.ok ? success({ sentence: named, report: checked.value }) : checked;
}

/** Something that the sentence said is said otherwise. */
const isReworded = (said: GoalAnswers, answers: GoalAnswers): boolean =>
  Object.entries(said).some(([part, words]) => {
    const answer = answers[part as keyof GoalAnswers]?.trim() ?? '';
    return answer !== '' && answer !== words;
  });
