import { failure, type Issue, issuesOf, type Result, success } from '#engine/issue.ts';
import { type Filled, SENTENCES } from './sentence.ts';
import type { AnswerPart, Evidence, EvidenceKind, GoalAnswers, SmartReport } from './types.ts';

const REQUIRED: readonly AnswerPart[] = ['verb', 'object', 'to', 'by'];

export interface ComposeIssues {
  'smart.answer.missing': { part: string };
}

const issue = issuesOf<ComposeIssues>();

const MEASURES: ReadonlySet<EvidenceKind> = new Set(['money', 'count', 'percent', 'factor', 'bare', 'zero']);

/** 全员, every: for whom it holds, not how much. */
const WHOLE = /^(?:全|所有|每|every\b|each\b|all\b)/i;

/** Indicators whose level is a length of time. Of any other indicator a length of time is none, unless it is held. */
const OF_TIME =
  /时[长间效延限]|工时|工期|延迟|天数|周期|[账交]期|周转|住院日|间隔|年限|寿命|停[机留]|加班|睡眠|续航|待机|\b(?:time|days|hours|dso|latency|turnaround|cycle|delays?|duration|tenure|stay|overtime|downtime|payment terms|waits?|sleep|mttr|mtbf|first response)\b|\btime-to-/i;

/** Keep inventory below 45 days: what is held at a length of time is measured by it. */
const HOLDS = /^(?:keep|hold|maintain|保持|维持|控制|稳定)$/i;

const firstOf = (evidence: readonly Evidence[], isWanted: (item: Evidence) => boolean): string | undefined =>
  evidence.find(isWanted)?.text;

/** 签约 is no verb of the goal when all it does is to name the indicator 签约额. */
const liesIn = (one: Evidence, others: readonly Evidence[]): boolean =>
  others.some(({ start, end }) => start <= one.start && one.end <= end);

/** The indicators, each with those that go on where it ends: 应收账款 + 周转天数. */
function objectsOf(indicators: readonly Evidence[]): string[] {
  const objects: string[] = [];
  let last = -1;
  for (const { start, end, text } of indicators) {
    if (start === last) objects.push(`${objects.pop() ?? ''}${text}`);
    else objects.push(text);
    last = end;
  }
  return objects;
}

/**
 * What the goal already says, to be put into the blanks: its own words, unchanged. A part that the goal does
 * not say is left out; nothing is invented.
 */
export function answersIn(report: SmartReport): GoalAnswers {
  const { S, M, T } = report.letters;
  const indicators = [...M.evidence, ...S.evidence].filter(({ kind }) => kind === 'indicator');
  const verb = firstOf(S.evidence, (item) => item.kind === 'action' && !liesIn(item, indicators));
  const objects = objectsOf(indicators);
  const from = firstOf(M.evidence, ({ kind }) => kind === 'baseline');
  const isOfTime = OF_TIME.test(objects[0] ?? '') || HOLDS.test(verb ?? '');
  const level = firstOf(
    M.evidence,
    ({ kind, text }) => (MEASURES.has(kind) && !WHOLE.test(text)) || (kind === 'duration' && isOfTime),
  );
  const timed = level === undefined ? objects.find((name) => OF_TIME.test(name)) : undefined;
  const object = timed ?? objects[0];
  const to = level ?? (timed ? firstOf(M.evidence, ({ kind }) => kind === 'duration') : undefined);
  const by = T.verdict === 'pass' ? T.evidence[0]?.text.replace(/[.,;]$/, '') : undefined;
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
  const isOwnGrowth =
    report.letters.M.reasonCode === 'growthWithoutBaseline' &&
    answer('from') === '' &&
    answer('to') === known.to;
  const filled: Filled = {
    verb: answer('verb'),
    object: answer('object'),
    from: answer('from'),
    to: answer('to'),
    by: answer('by'),
    reach: isOwnGrowth ? 'change' : 'level',
  };
  return success(SENTENCES[report.language](filled));
}
