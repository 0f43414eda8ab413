import { failure, type Issue, issuesOf, type Result, success } from '#engine/issue.ts';
import { checkGoal } from './check.ts';
import { english } from './complete-en.ts';
import { chinese } from './complete-zh.ts';
import { absorbing, type Completing, type Draft, setApart } from './draft.ts';
import { spanOfName } from './gaps.ts';
import { detectLanguage, normalise } from './normalise.ts';
import { answersIn } from './parts.ts';
import { sentenceEn } from './sentence-en.ts';
import { sentenceZh } from './sentence-zh.ts';
import {
  type AnswerPart,
  type GoalAnswers,
  type GoalContext,
  type GoalLanguage,
  LETTERS,
  type Letter,
  type SmartReport,
  type Span,
} from './types.ts';

/** In the order in which they are put into the sentence. */
const PARTS: readonly AnswerPart[] = ['verb', 'object', 'to', 'by', 'from'];
const REQUIRED: readonly AnswerPart[] = ['verb', 'object', 'to', 'by'];

export interface ComposeIssues {
  'smart.answer.missing': { part: string };
  'smart.answer.worse': { letters: string };
}
const issue = issuesOf<ComposeIssues>();

const COMPLETING: Readonly<Record<GoalLanguage, Completing>> = { en: english, zh: chinese };
const SENTENCES: Readonly<Record<GoalLanguage, (answers: GoalAnswers) => string>> = {
  en: sentenceEn,
  zh: sentenceZh,
};

export interface ComposedGoal {
  readonly sentence: string;
  readonly report: SmartReport;
}

/**
 * The goal with the answers in it, in its own language, and what the check says of it: a proposal for the person to
 * accept. Answers take the place of what the goal says or hints at on their subject and are put in where it says
 * nothing; every other word stays where it is, and without answers so does the whole sentence. An empty goal is made
 * of the answers: then one issue for each blank that it needs (`from` may stay blank). An issue too where a letter
 * that passed would no longer pass.
 */
export function composeGoal(
  goal: string,
  answers: GoalAnswers,
  context: GoalContext = {},
): Result<ComposedGoal> {
  const checked = checkGoal(goal, context);
  if (!checked.ok) return checked;
  const given = filledIn(answers);
  if (normalise(goal).trim() === '') return freshGoal(given, context);
  const said = answersIn(checked.value);
  const changed = PARTS.filter((part) => given[part] !== undefined && given[part] !== said[part]);
  if (changed.length === 0) return success({ sentence: goal, report: checked.value });
  const issues: Issue[] = [];
  for (const sentence of proposals(goal, checked.value, changed, given)) {
    const report = checkGoal(sentence, context);
    if (!report.ok) {
      issues.push(...report.issues);
      continue;
    }
    const lost = lostLetters(checked.value, report.value);
    if (lost.length === 0) return success({ sentence, report: report.value });
    issues.push(issue('smart.answer.worse', [changed[0]!], { letters: lost.join(', ') }));
  }
  return failure(issues[0]!);
}

const filledIn = (answers: GoalAnswers): GoalAnswers =>
  Object.fromEntries(
    Object.entries(answers).flatMap(([part, answer]) => {
      const trimmed = answer?.trim() ?? '';
      return trimmed === '' ? [] : [[part, trimmed]];
    }),
  );

function freshGoal(answers: GoalAnswers, context: GoalContext): Result<ComposedGoal> {
  const missing = REQUIRED.filter((part) => answers[part] === undefined);
  if (missing.length > 0)
    return failure(...missing.map((part) => issue('smart.answer.missing', [part], { part })));
  const language = context.language ?? detectLanguage(normalise(Object.values(answers).join(' ')));
  const sentence = SENTENCES[language](answers);
  const report = checkGoal(sentence, context);
  return report.ok ? success({ sentence, report: report.value }) : report;
}

const lostLetters = (before: SmartReport, after: SmartReport): Letter[] =>
  LETTERS.filter(
    (letter) => before.letters[letter].verdict === 'pass' && after.letters[letter].verdict !== 'pass',
  );

/** The goal with the answers in their places; and, where a place is not understood, in a clause of their own. */
function proposals(
  goal: string,
  { language, parts }: SmartReport,
  changed: readonly AnswerPart[],
  answers: GoalAnswers,
): readonly string[] {
  const completing = COMPLETING[language];
  let edited: Draft = { text: goal, parts: { ...parts, ...wordsThere(goal, parts, changed, answers) } };
  for (const part of changed) {
    const span = edited.parts[part];
    if (!span) continue;
    const words = completing.instead(edited, part, answers[part]!);
    edited = setApart(edited, absorbing(edited, span, words), words, part);
  }
  const added = changed.filter((part) => edited.parts[part] === undefined);
  return [PARTS, ['by'] as const].map((places) => completed(edited, { added, places, answers, completing }));
}

/** Answers that the goal says already in the same words, though they were not understood. */
function wordsThere(
  goal: string,
  parts: Draft['parts'],
  changed: readonly AnswerPart[],
  answers: GoalAnswers,
): Draft['parts'] {
  const lower = goal.toLowerCase();
  const found: { [Part in AnswerPart]?: Span } = {};
  for (const part of changed) {
    if (parts[part]) continue;
    const span = spanOfName(lower, answers[part]!.toLowerCase());
    const others = [...Object.values(parts), ...Object.values(found)];
    if (span && others.every(({ start, end }) => end <= span.start || span.end <= start)) found[part] = span;
  }
  return found;
}

interface Addition {
  readonly added: readonly AnswerPart[];
  /** Parts that may be put into the sentence; the others follow it. */
  readonly places: readonly AnswerPart[];
  readonly answers: GoalAnswers;
  readonly completing: Completing;
}

function completed(edited: Draft, { added, places, answers, completing }: Addition): string {
  let draft = edited;
  const rest: AnswerPart[] = [];
  const isBoth = added.includes('to') && added.includes('from');
  const inserts = isBoth ? added.filter((part) => part !== 'from') : added;
  for (const part of inserts) {
    const along = part === 'to' && isBoth ? { from: answers.from! } : {};
    const isApart = part === 'to' && rest.includes('object');
    const next =
      places.includes(part) && !isApart ? completing.insert[part](draft, answers[part]!, along) : undefined;
    if (next) draft = next;
    else rest.push(part, ...(part === 'to' && isBoth ? (['from'] as const) : []));
  }
  return rest.length === 0 ? draft.text : completing.withClause(draft.text, clauseOf(rest, answers));
}

/** A verb is said with its object and level, whatever stands in the sentence. */
function clauseOf(rest: readonly AnswerPart[], answers: GoalAnswers): GoalAnswers {
  const said = new Set<string>(rest.includes('verb') ? [...rest, 'object', 'to'] : rest);
  return Object.fromEntries(Object.entries(answers).filter(([part]) => said.has(part)));
}
