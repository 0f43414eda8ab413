import type { NoticePlace } from '#actions/notices.ts';
import { done, type Outcome, refused } from '#actions/protocol/outcome.ts';
import { historyOf } from '#engine/plan/history.ts';
import type { Goal, PlanInputs } from '#engine/plan/inputs.ts';
import type { AnswerPart, GoalAnswers } from '#engine/smart/types.ts';
import {
  type GoalContext,
  type GoalLanguage,
  LETTERS,
  type Letter,
  type Verdict,
} from '#engine/smart/types.ts';
import { cellName } from '#formula/address.ts';
import type { Host } from '#host/host.ts';
import { reasonOf, smartHint, smartRemarks } from '#language/goals/smart.ts';
import type { Messages } from '#language/messages.ts';
import { type InputReading, inputQueries, readInputs } from '#workbook/inputs/read.ts';
import { textOf } from '#workbook/records/rows.ts';
import type { JudgedGoal, JudgeGoals } from './judge-goals.ts';

/** One goal of the sheet and what the SMART check says about its sentence. */
export interface CheckedGoal {
  readonly key: string;
  readonly name: string;
  readonly statement: string;
  readonly place: NoticePlace | null;
  readonly check: GoalCheck;
}

/** The five letters in words. Offsets are UTF-16, in the sentence. */
interface GoalCheck {
  readonly language: GoalLanguage;
  readonly score: number;
  readonly letters: readonly LetterCheck[];
  readonly remarks: readonly string[];
  /** The first thing to add, or that the goal is well-formed. */
  readonly hint: string;
  /** What the sentence says already, by blank of the fill-in builder. */
  readonly answers: GoalAnswers;
  /** The blanks that would close a gap, the most urgent first. */
  readonly ask: readonly AnswerPart[];
}
export interface LetterCheck {
  readonly letter: Letter;
  readonly verdict: Verdict;
  readonly sentence: string;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

/** All goals of the Goals sheet with their checks; sentences that are too long are refused with the cell. */
export const checkGoals = async (
  host: Host,
  today: string,
  messages: Messages,
  judge: JudgeGoals,
): Promise<Outcome<readonly CheckedGoal[]>> =>
  checkGoalsIn(readInputs(await host.read(inputQueries)), today, messages, judge);

/** The same of inputs that were read. */
export async function checkGoalsIn(
  reading: InputReading,
  today: string,
  messages: Messages,
  judge: JudgeGoals,
): Promise<Outcome<readonly CheckedGoal[]>> {
  const { issues, places } = reading;
  const stated = statedGoals(reading, today);
  if (stated.length === 0 && !reading.inputs) return refused(issues);
  const judged = await judge(
    stated.map(({ statement, context }) => ({ statement, context, completedBy: null })),
  );
  const goals: CheckedGoal[] = [];
  for (const [index, goal] of stated.entries()) {
    const report = judged[index]!;
    const place = places.cell(['goals', index, 'statement']);
    if (!report.ok) return refused(report.issues.map((issue) => ({ ...issue, place })));
    goals.push({
      key: goal.key,
      name: goal.name,
      statement: goal.statement,
      place: place && { sheet: place.sheet, cell: cellName(place.row, place.column) },
      check: inSentences(report.value, messages),
    });
  }
  return done(goals, reading.inputs ? [] : issues);
}

interface StatedGoal extends Pick<Goal, 'key' | 'name' | 'statement'> {
  readonly context: GoalContext;
}

/** The goals and what is known about each; a mistake elsewhere on the sheets keeps none of them back. */
function statedGoals({ inputs, rows }: InputReading, today: string): readonly StatedGoal[] {
  if (inputs) return inputs.goals.map((goal) => ({ ...goal, context: contextOf(inputs, goal, today) }));
  const namesIn = (table: 'offers' | 'members', column: string): string[] =>
    unique((rows[table] ?? []).map((row) => textOf(row, column)));
  return (rows.goals ?? []).map((row) => ({
    key: textOf(row, 'key'),
    name: textOf(row, 'name'),
    statement: textOf(row, 'statement'),
    context: {
      today,
      products: namesIn('offers', 'product'),
      channels: namesIn('offers', 'channel'),
      people: namesIn('members', 'name'),
      ...(typeof row.total === 'number' ? { target: row.total } : {}),
    },
  }));
}

/** A sentence composed of what it says and what was answered, with its own check. Nothing is written. */
export interface Completed {
  readonly sentence: string;
  readonly check: GoalCheck;
}
export interface Completion {
  readonly key: string;
  readonly statement: string;
  readonly answers: GoalAnswers;
}
/** Who judges a goal, on which day, and in whose words. */
export interface GoalJudgement {
  readonly today: string;
  readonly messages: Messages;
  readonly judge: JudgeGoals;
}

export async function completeGoal(
  host: Host,
  { key, statement, answers }: Completion,
  { today, messages, judge }: GoalJudgement,
): Promise<Outcome<Completed>> {
  const goals = statedGoals(readInputs(await host.read(inputQueries)), today);
  const context = goals.find((each) => each.key === key)?.context ?? { today };
  const [judged] = await judge([{ statement, context, completedBy: answers }]);
  if (!judged!.ok) return refused(judged!.issues.map((issue) => ({ ...issue, place: null })));
  return done({ sentence: judged!.value.sentence, check: inSentences(judged!.value, messages) });
}

/**
 * What is known beside the words: names of the plan (the company's plans it does not know), what the plan sets for
 * the goal, and the goal's history.
 */
function contextOf(inputs: PlanInputs, goal: Goal, today: string): GoalContext {
  const { pastAverage, potential } = historyOf(inputs, goal);
  return {
    today,
    products: unique(inputs.offers.map(({ product }) => product)),
    channels: unique(inputs.offers.map(({ channel }) => channel)),
    people: unique(inputs.members.map(({ name }) => name)),
    ...(Number.isFinite(goal.total) ? { target: goal.total } : {}),
    ...(pastAverage === null ? {} : { pastAverage }),
    ...(potential === null ? {} : { potential }),
  };
}

const unique = (names: readonly string[]): string[] => [...new Set(names)].filter((name) => name !== '');

/** Which blank answers which letter; R has none: which plan it serves is said in the sentence's own words. */
const blankOf: Readonly<Record<Letter, AnswerPart | null>> = {
  S: 'object',
  M: 'to',
  A: 'from',
  R: null,
  T: 'by',
};
const urgency: Readonly<Record<Verdict, number>> = { missing: 0, doubtful: 1, unknown: 2, pass: 3 };

function inSentences({ report, answers }: JudgedGoal, messages: Messages): GoalCheck {
  const texts = messages.smart;
  const gaps = LETTERS.filter((letter) => report.letters[letter].verdict !== 'pass').sort(
    (left, right) => urgency[report.letters[left].verdict] - urgency[report.letters[right].verdict],
  );
  return {
    language: report.language,
    score: report.score,
    letters: LETTERS.map((letter) => ({
      letter,
      verdict: report.letters[letter].verdict,
      sentence: sentenceOf(reasonOf(report, letter, texts)),
      spans: report.letters[letter].evidence.map(({ start, end }) => ({ start, end })),
    })),
    remarks: smartRemarks(report, texts),
    hint: smartHint(report, texts),
    answers,
    ask: gaps.flatMap((letter) => blankOf[letter] ?? []),
  };
}

/** The reason without its letter in front, which stands beside it already. */
function sentenceOf(reason: string): string {
  const words = reason.replace(/^[SMART][:：]\s*/, '');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
