import type { SmartIssues } from '#engine/smart/check.ts';
import type { ComposeIssues } from '#engine/smart/compose.ts';
import type {
  AnswerPart,
  Gap,
  Letter,
  Letters,
  RemarkCode,
  SmartReport,
  Verdict,
} from '#engine/smart/types.ts';

/** What can be wrong with the call itself. */
export type SmartIssueCodes = SmartIssues & ComposeIssues;

/** A sentence about the words of the goal it quotes; the words may be empty. */
type Quoting = (words: string) => string;

/** What is said about a goal. The sentence follows the language of the goal, not that of the workbook. */
export interface SmartTexts {
  readonly letters: Readonly<Record<Letter, string>>;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  /** For each letter and reason: what is so, and what to add. */
  readonly reasons: { readonly [L in Letter]: Readonly<Record<Letters[L]['reasonCode'], Quoting>> };
  readonly remarks: Readonly<Record<RemarkCode, Quoting>>;
  /** The question that a blank of the fill-in answers. */
  readonly questions: Readonly<Record<AnswerPart, string>>;
  /** All five letters pass. */
  readonly wellFormed: string;
}

/** At most so many pieces of the goal are quoted in one sentence. */
const QUOTED = 2;

function quoted(evidence: Gap['evidence'], [open, close]: readonly [string, string]): string {
  const texts = [...new Set(evidence.map(({ text }) => text.trim()))].slice(0, QUOTED);
  return texts.map((text) => `${open}${text}${close}`).join(open === '“' ? '' : ', ');
}

const marks = ({ language }: SmartReport): readonly [string, string] =>
  language === 'zh' ? ['“', '”'] : ['"', '"'];

/** Why a letter got its verdict and what to add, in one sentence. */
export function reasonOf(report: SmartReport, letter: Letter, texts: SmartTexts): string {
  const { reasonCode, evidence } = report.letters[letter];
  const sentences: Readonly<Record<string, Quoting>> = texts.reasons[letter];
  return sentences[reasonCode]!(quoted(evidence, marks(report)));
}

/** The one hint of a goal: the first thing to add, or that it is well-formed. Never that it is good. */
export function smartHint(report: SmartReport, texts: SmartTexts): string {
  return report.firstGap ? reasonOf(report, report.firstGap.letter, texts) : texts.wellFormed;
}

/** The remarks in words. */
export const smartRemarks = (report: SmartReport, texts: SmartTexts): readonly string[] =>
  report.remarks.map(({ code, evidence }) => texts.remarks[code](quoted(evidence, marks(report))));
