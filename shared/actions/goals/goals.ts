import type { NoticePlace } from '#actions/notices.ts';
import { holdsPlan } from '#actions/plan/overview.ts';
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
import { cellName, type Place } from '#formula/address.ts';
import type { Host } from '#host/host.ts';
import { reasonOf, smartHint, smartRemarks } from '#language/goals/smart.ts';
import type { Messages } from '#language/messages.ts';
import { formatIssue } from '#workbook/inputs/format-version.ts';
import { type InputReading, inputQueries, readInputs } from '#workbook/inputs/read.ts';
import { textOf } from '#workbook/records/rows.ts';
import type { GoalCompletion, JudgedGoal, JudgeGoals } from './judge-goals.ts';

/** A goal of the plan, or any sentence, and what the SMART check says about it. */
export interface CheckedGoal {
  /** Null: a sentence that is no goal of the plan. */
  readonly key: string | null;
  /** Of the goal; '' for any other sentence. */
  readonly name: string;
  readonly statement: string;
  readonly place: NoticePlace | null;
  readonly check: GoalCheck;
  readonly known: KnownOfGoal;
}

/** What A and R are judged by besides the words, in the goal's measure. */
export interface KnownOfGoal {
  readonly pastAverage: number | null;
  readonly potential: number | null;
  /** Names of the company's plans. */
  readonly plans: readonly string[];
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

/** What the workbook's plan tells about goals: all its goals, and what any sentence may name. */
export interface GoalsOfPlan {
  readonly goals: readonly CheckedGoal[];
  /** Where A's and R's grounds are typed; null where the workbook holds no plan. */
  readonly places: { readonly bases: NoticePlace | null; readonly plans: NoticePlace | null };
}

/** All goals of the Goals sheet with their checks, none without a plan; sentences that are too long are refused with the cell. */
export async function checkGoals(
  host: Host,
  today: string,
  messages: Messages,
  judge: JudgeGoals,
): Promise<Outcome<GoalsOfPlan>> {
  const reply = await host.read(inputQueries);
  if (!holdsPlan(reply)) return done({ goals: [], places: { bases: null, plans: null } });
  const reading = readInputs(reply);
  const checked = await checkGoalsIn(reading, today, messages, judge);
  if (checked.kind === 'refused') return checked;
  const placeOf = (table: 'bases' | 'companyPlans'): NoticePlace | null => {
    const place = reading.places.tables[table];
    return place ? { sheet: place.sheet, cell: cellName(place.area.row + 1, place.area.column) } : null;
  };
  const places = { bases: placeOf('bases'), plans: placeOf('companyPlans') };
  return done({ goals: checked.value, places }, checked.issues);
}

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
  const sentences = stated.map(({ key, name, statement, context }, index): Sentence => {
    const place = places.cell(['goalRows', index, 'statement']);
    return { key, name, statement, place, context };
  });
  const checked = await checkSentences(sentences, messages, judge);
  if (checked.kind === 'refused') return checked;
  return done(checked.value, reading.inputs ? [] : issues);
}

interface StatedGoal extends Pick<Goal, 'key' | 'name' | 'statement'> {
  readonly context: GoalContext;
}

/** The goals and what is known about each; a mistake elsewhere on the sheets keeps none of them back. */
function statedGoals({ inputs, rows }: InputReading, today: string): readonly StatedGoal[] {
  if (inputs) {
    const all = [...inputs.goals, ...inputs.unsummed];
    const inOrder = (rows.goals ?? []).flatMap(
      (row) => all.find(({ key }) => key === textOf(row, 'key')) ?? [],
    );
    return inOrder.map((goal) => ({ ...goal, context: contextOf(inputs, goal, today) }));
  }
  const namesIn = (table: 'offers' | 'members' | 'companyPlans', column: string): string[] =>
    unique((rows[table] ?? []).map((row) => textOf(row, column)));
  const plans = namesIn('companyPlans', 'name');
  return (rows.goals ?? []).map((row) => ({
    key: textOf(row, 'key'),
    name: textOf(row, 'name'),
    statement: textOf(row, 'statement'),
    context: {
      today,
      products: namesIn('offers', 'product'),
      channels: namesIn('offers', 'channel'),
      people: namesIn('members', 'name'),
      ...(plans.length > 0 ? { plans } : {}),
      ...(typeof row.total === 'number' ? { target: row.total } : {}),
    },
  }));
}

/** A sentence and what is known beside it. */
export interface Sentence extends Pick<CheckedGoal, 'key' | 'name' | 'statement'> {
  readonly place: Place | null;
  readonly context: GoalContext;
}

export async function checkSentences(
  sentences: readonly Sentence[],
  messages: Messages,
  judge: JudgeGoals,
): Promise<Outcome<readonly CheckedGoal[]>> {
  const judged = await judge(
    sentences.map(({ statement, context }) => ({ statement, context, completedBy: null })),
  );
  const goals: CheckedGoal[] = [];
  for (const [index, { context, place, ...sentence }] of sentences.entries()) {
    const report = judged[index]!;
    if (!report.ok) return refused(report.issues.map((issue) => ({ ...issue, place })));
    goals.push({
      ...sentence,
      place: place && { sheet: place.sheet, cell: cellName(place.row, place.column) },
      check: inSentences(report.value, messages),
      known: knownIn(context),
    });
  }
  return done(goals);
}

const knownIn = ({ pastAverage, potential, plans }: GoalContext): KnownOfGoal => ({
  pastAverage: pastAverage ?? null,
  potential: potential ?? null,
  plans: plans ?? [],
});

/** A sentence composed of what it says and what was answered, with its own check. Nothing is written. */
export interface Completed {
  readonly sentence: string;
  readonly check: GoalCheck;
  /** The sentence is another one, and no worse. */
  readonly isWorthWriting: boolean;
}
export interface Completion extends Pick<GoalCompletion, 'plan'> {
  /** The goal of the plan; null: any sentence. */
  readonly key: string | null;
  readonly statement: string;
  readonly answers: GoalAnswers;
  /** What a person says about a sentence that is no goal of the plan; null: what the plan says. */
  readonly known: KnownOfGoal | null;
}
/** Who judges a goal, on which day, and in whose words. */
export interface GoalJudgement {
  readonly today: string;
  readonly messages: Messages;
  readonly judge: JudgeGoals;
}

export async function completeGoal(
  host: Host,
  { key, statement, answers, plan, known }: Completion,
  { today, messages, judge }: GoalJudgement,
): Promise<Outcome<Completed>> {
  const reply = await host.read(inputQueries);
  const format = formatIssue(reply);
  if (format) return refused([format]);
  const reading = holdsPlan(reply) ? readInputs(reply) : null;
  const goal = reading && statedGoals(reading, today).find((each) => each.key === key);
  const context = goal?.context ?? contextOf(reading?.inputs ?? null, null, today, known);
  const [judged] = await judge([{ statement, context, completedBy: { answers, plan } }]);
  if (!judged!.ok) return refused(judged!.issues.map((issue) => ({ ...issue, place: null })));
  const { sentence, isWorthWriting } = judged!.value;
  return done({ sentence, check: inSentences(judged!.value, messages), isWorthWriting });
}

/**
 * What is known beside the words: names of the plan and the company's plans; for a goal of the plan what the plan sets
 * for it, and its history. `known`: what a person says about any other sentence.
 */
export function contextOf(
  inputs: PlanInputs | null,
  goal: Goal | null,
  today: string,
  known: KnownOfGoal | null = null,
): GoalContext {
  const history = inputs && goal ? historyOf(inputs, goal) : { pastAverage: null, potential: null };
  const { pastAverage, potential } = known ?? history;
  const plans = unique([...(inputs?.companyPlans ?? []), ...(known?.plans ?? [])]);
  return {
    today,
    products: unique((inputs?.offers ?? []).map(({ product }) => product)),
    channels: unique((inputs?.offers ?? []).map(({ channel }) => channel)),
    people: unique((inputs?.members ?? []).map(({ name }) => name)),
    ...(plans.length > 0 ? { plans } : {}),
    ...(goal && Number.isFinite(goal.total) ? { target: goal.total } : {}),
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
