/** What the SMART check says, in codes. Words come from the language layer. */
export type GoalLanguage = 'zh' | 'en';
export type Letter = 'S' | 'M' | 'A' | 'R' | 'T';
export const LETTERS: readonly Letter[] = ['S', 'M', 'A', 'R', 'T'];

/**
 * `pass`: well-formed. `doubtful`: something is there, but it does not settle the letter. `missing`: nothing
 * is there (for A: out of reach). `unknown`: cannot be told from what is given.
 */
export type Verdict = 'pass' | 'doubtful' | 'missing' | 'unknown';

/** Half-open range of UTF-16 offsets in the goal as it was typed. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type MaskKind = 'name' | 'version' | 'idiom' | 'figure' | 'ordinal' | 'attribute' | 'link';
export type TimeKind = 'deadline' | 'period' | 'year' | 'recurrence' | 'start' | 'past' | 'vague';
export type QuantityKind =
  | 'money'
  | 'count'
  | 'percent'
  | 'factor'
  | 'duration'
  | 'zero'
  | 'bare'
  | 'approximate'
  | 'indefinite';
export type SignalKind = 'indicator' | 'scope' | 'person' | 'action' | 'object' | 'slogan' | 'hedge';
export type EvidenceKind = MaskKind | TimeKind | QuantityKind | SignalKind | 'plan' | 'baseline';

/** The words of the goal on which a verdict rests, for highlighting. */
export interface Evidence extends Span {
  readonly kind: EvidenceKind;
  /** As typed: `goal.slice(start, end)`. */
  readonly text: string;
}

export type SpecificReason = 'specific' | 'generic' | 'nameOnly' | 'objectOnly' | 'nothingNamed' | 'empty';
export type MeasurableReason =
  | 'measured'
  | 'growthWithoutBaseline'
  | 'noUnit'
  | 'noIndicator'
  | 'approximate'
  | 'indefinite'
  | 'comparedOnly'
  | 'doneOrNot'
  | 'onlyNames'
  | 'noNumber'
  | 'empty';
export type AchievableReason =
  | 'withinPotential'
  | 'statedAverage'
  | 'belowAverage'
  | 'abovePotential'
  | 'absurd'
  | 'noAverage'
  | 'noPotential'
  | 'noTarget'
  | 'noData'
  | 'empty';
export type RelevantReason = 'planNamed' | 'linkStated' | 'planHinted' | 'planNotNamed' | 'noData' | 'empty';
export type TimedReason =
  | 'dated'
  | 'deadlinePast'
  | 'yearOnly'
  | 'recurringOnly'
  | 'startOnly'
  | 'vagueTime'
  | 'noTime'
  | 'empty';

export interface LetterReport<Reason extends string> {
  readonly verdict: Verdict;
  readonly reasonCode: Reason;
  readonly evidence: readonly Evidence[];
}

/** Worth knowing, and no letter fails for it. */
export type RemarkCode = 'twoGoals' | 'growthWithoutBaseline' | 'hedged' | 'slogan';
export interface Remark {
  readonly code: RemarkCode;
  readonly evidence: readonly Evidence[];
}

export interface Letters {
  readonly S: LetterReport<SpecificReason>;
  readonly M: LetterReport<MeasurableReason>;
  readonly A: LetterReport<AchievableReason>;
  readonly R: LetterReport<RelevantReason>;
  readonly T: LetterReport<TimedReason>;
}

/** The letter to mend first. */
export type Gap = { readonly [L in Letter]: { readonly letter: L } & Letters[L] }[Letter];

export interface SmartReport {
  readonly language: GoalLanguage;
  readonly letters: Letters;
  readonly remarks: readonly Remark[];
  /** The first letter that does not pass: missing before doubtful before unknown. `null`: all five pass. */
  readonly firstGap: Gap | null;
  /** Letters that pass, 0 to 5. */
  readonly score: number;
  readonly parts: GoalParts;
}

/** What is known beside the words. Names come from the input sheets; `today` is an ISO day. */
export interface GoalContext {
  readonly language?: GoalLanguage;
  /** The past average of the goal's indicator, in the unit of the goal; a rate as 0.88 or 88. */
  readonly pastAverage?: number;
  /** What can be argued to be possible on top of the past average, in the same unit. */
  readonly potential?: number;
  /** What the plan sets for the goal, in the same unit; without it A goes by the number in the words. */
  readonly target?: number;
  readonly plans?: readonly string[];
  readonly products?: readonly string[];
  readonly channels?: readonly string[];
  readonly people?: readonly string[];
  readonly today?: string;
}

/** The blanks of a goal, as a person fills them in. */
export interface GoalAnswers {
  /** What is to be done: 提高, sign. */
  readonly verb?: string;
  /** The indicator or thing, with its product, channel, customer or person. */
  readonly object?: string;
  /** Where it stands today, with its unit. May stay blank. */
  readonly from?: string;
  /** What is to be reached, with its unit. */
  readonly to?: string;
  /** A date or period: 9月30日, by 30 September, this quarter. */
  readonly by?: string;
}

export type AnswerPart = keyof GoalAnswers;

/** Where a goal says what a blank asks for. `vague` words answer nothing, but give way to an answer. */
export interface GoalPart extends Span {
  /** As typed: `goal.slice(start, end)`. */
  readonly text: string;
  readonly state: 'said' | 'vague';
}
export type GoalParts = { readonly [Part in AnswerPart]?: GoalPart };
