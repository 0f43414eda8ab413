import { failure, type Issue, issuesOf, type Result, success } from '#engine/issue.ts';
import type { Evidence, EvidenceKind, GoalLanguage, SmartReport } from './types.ts';

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
const REQUIRED: readonly AnswerPart[] = ['verb', 'object', 'to', 'by'];

export interface ComposeIssues {
  'smart.answer.missing': { part: string };
}
const issue = issuesOf<ComposeIssues>();

const MEASURES: ReadonlySet<EvidenceKind> = new Set([
  'money',
  'count',
  'percent',
  'factor',
  'duration',
  'bare',
  'zero',
]);

const firstOf = (
  evidence: readonly Evidence[],
  isWanted: (kind: EvidenceKind) => boolean,
): string | undefined => evidence.find(({ kind }) => isWanted(kind))?.text;

/**
 * What the goal already says, to be put into the blanks: its own words, unchanged. A part that the goal does
 * not say is left out; nothing is invented.
 */
export function answersIn(report: SmartReport): GoalAnswers {
  const { S, M, T } = report.letters;
  const verb = firstOf(S.evidence, (kind) => kind === 'action');
  const object =
    firstOf(M.evidence, (kind) => kind === 'indicator') ??
    firstOf(S.evidence, (kind) => kind === 'indicator');
  const from = firstOf(M.evidence, (kind) => kind === 'baseline');
  const to = firstOf(M.evidence, (kind) => MEASURES.has(kind));
  const by = T.verdict === 'pass' ? T.evidence[0]?.text : undefined;
  return {
    ...(verb ? { verb } : {}),
    ...(object ? { object } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(by ? { by } : {}),
  };
}

/**
 * The completed sentence, in the goal's language, from what the person answered and, for parts not answered,
 * from what the goal says already. It is a proposal for the person to accept; the goal itself is not touched.
 * A part that is still blank: one issue each (`from` may stay blank).
 */
export function composeGoal(report: SmartReport, answers: GoalAnswers): Result<string> {
  const known = answersIn(report);
  const answer = (part: AnswerPart): string => (answers[part]?.trim() || known[part]?.trim()) ?? '';
  const issues: Issue[] = REQUIRED.filter((part) => answer(part) === '').map((part) =>
    issue('smart.answer.missing', [part], { part }),
  );
  if (issues.length > 0) return failure(...issues);
  const filled = {
    verb: answer('verb'),
    object: answer('object'),
    from: answer('from'),
    to: answer('to'),
    by: answer('by'),
  };
  return success(SENTENCES[report.language](filled));
}

type Filled = Readonly<Required<GoalAnswers>>;

const CLOSES_ZH = /(?:前|内|止|期间|之前|以前|每[天日周月季年].*|[本今明下全][天日周月季年].*)$/;
const OPENS_EN =
  /^(?:by|before|until|till|within|in|during|over|on|at|through|for|from|this|next|each|every|per|no later)\b/i;

function chinese({ verb, object, from, to, by }: Filled): string {
  const when = CLOSES_ZH.test(by) ? by : `${by}前`;
  const reach = /[到至为达]$/.test(verb) ? verb : `${verb}到`;
  return from === '' ? `${when}，${object}${reach}${to}。` : `${when}，${object}从${from}${reach}${to}。`;
}

function english({ verb, object, from, to, by }: Filled): string {
  const when = OPENS_EN.test(by) ? by.charAt(0).toLowerCase() + by.slice(1) : `by ${by}`;
  const start = verb.charAt(0).toUpperCase() + verb.slice(1);
  return `${start} ${object}${from === '' ? '' : ` from ${from}`} to ${to} ${when}.`;
}

const SENTENCES: Readonly<Record<GoalLanguage, (filled: Filled) => string>> = { zh: chinese, en: english };
