import { failure, type Issue, issuesOf, type Result, success } from '#engine/issue.ts';
import { judgeAchievable } from './achievable.ts';
import { growthsWithoutBaseline, judgeMeasurable, targetsOf } from './measurable.ts';
import { detectLanguage, normalise } from './normalise.ts';
import { partsOf } from './parts.ts';
import { readGoal } from './reading.ts';
import { judgeRelevant } from './relevant.ts';
import { remarksOn } from './remarks.ts';
import { judgeSpecific } from './specific.ts';
import { judgeTimed } from './timed.ts';
import { type Gap, type GoalContext, LETTERS, type Letters, type SmartReport } from './types.ts';

/** Characters a goal may have. A longer one is a paragraph, not a goal. */
const LONGEST_GOAL = 500;

export interface SmartIssues {
  'smart.goal.tooLong': { length: number; longest: number };
  'smart.today.invalid': { today: string };
  'smart.number.invalid': { argument: string; value: number };
}
const issue = issuesOf<SmartIssues>();

/**
 * Checks by rules, offline, whether a goal in Chinese or English is well-formed: the five letters of SMART, each
 * with a verdict, a reason code and the words it rests on; remarks; the letter to mend first; the number of
 * letters that pass; and where it says what the blanks of a goal ask for. It never says that a goal is good and never rewrites one.
 *
 * Empty text scores 0. Issues: a goal of more than 500 characters, a `today` that is no ISO day, a past average,
 * potential or target that is not finite. Offsets are UTF-16 and refer to `goal`.
 */
export function checkGoal(goal: string, context: GoalContext = {}): Result<SmartReport> {
  const issues = issuesOfInput(goal, context);
  if (issues.length > 0) return failure(...issues);
  if (normalise(goal).trim() === '') return success(emptyReport(context));
  const reading = readGoal(goal, context);
  const growths = growthsWithoutBaseline(
    reading,
    context.pastAverage === undefined ? 'averageUnknown' : 'averageKnown',
  );
  const targets = targetsOf(reading);
  const M = judgeMeasurable(reading, growths);
  const R = judgeRelevant(reading, context);
  const letters: Letters = {
    S: judgeSpecific(reading, M, targets),
    M,
    A: judgeAchievable(reading, targets, context, R.verdict),
    R,
    T: judgeTimed(reading, context),
  };
  return success({
    language: reading.language,
    ...summary(letters),
    remarks: remarksOn(reading, growths, M.verdict),
    parts: partsOf(reading, letters),
  });
}

function issuesOfInput(goal: string, { today, pastAverage, potential, target }: GoalContext): Issue[] {
  const issues: Issue[] = [];
  const length = goal.length > LONGEST_GOAL ? Array.from(goal).length : goal.length;
  if (length > LONGEST_GOAL)
    issues.push(issue('smart.goal.tooLong', ['goal'], { length, longest: LONGEST_GOAL }));
  if (today !== undefined && !/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(today)) {
    issues.push(issue('smart.today.invalid', ['today'], { today }));
  }
  for (const [argument, value] of Object.entries({ pastAverage, potential, target })) {
    if (value !== undefined && !Number.isFinite(value)) {
      issues.push(issue('smart.number.invalid', [argument], { argument, value }));
    }
  }
  return issues;
}

function emptyReport({ language }: GoalContext): SmartReport {
  const none = { reasonCode: 'empty', evidence: [] } as const;
  const letters: Letters = {
    S: { verdict: 'missing', ...none },
    M: { verdict: 'missing', ...none },
    A: { verdict: 'unknown', ...none },
    R: { verdict: 'unknown', ...none },
    T: { verdict: 'missing', ...none },
  };
  return { language: language ?? detectLanguage(''), ...summary(letters), remarks: [], parts: {} };
}

function summary(letters: Letters): Pick<SmartReport, 'letters' | 'firstGap' | 'score'> {
  const gaps = LETTERS.map((letter) => ({ letter, ...letters[letter] }) as Gap);
  const first = (['missing', 'doubtful', 'unknown'] as const)
    .map((verdict) => gaps.find((gap) => gap.verdict === verdict))
    .find((gap) => gap !== undefined);
  return { letters, firstGap: first ?? null, score: gaps.filter(({ verdict }) => verdict === 'pass').length };
}
