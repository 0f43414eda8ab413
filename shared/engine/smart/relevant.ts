import { plainName, spanOfName } from './gaps.ts';
import type { Reading } from './reading.ts';
import { type Found, toEvidence } from './span.ts';
import type { GoalContext, LetterReport, RelevantReason, Verdict } from './types.ts';

/** Words that every plan has in its name, and so tell no plan from another. */
const COMMON =
  /20\d{2}年?度?|计划|计画|规划|方案|项目|专案|战略|工程|年度|公司|集团|\b(?:the|our|plan|programme|program|project|strategy|initiative|company|of|for|and|fy\d*)\b|[\s《》“”"'·-]/g;

/** What tells a plan's name from those of others: 渠道扩张 of 2026年渠道扩张计划. */
const coreOf = (name: string): string => name.replace(COMMON, ' ').trim().replace(/ +/g, ' ');

/** A core that stands for its plan wherever it is written: a word or two characters can mean anything. */
const isTelling = (core: string): boolean => /[\u3400-\u9fff]{3}|[a-z0-9]{2,} [a-z0-9]{2,}/.test(core);

/** The distinctive pieces of a plan's name: words, or pairs of characters. */
function piecesOf(core: string): readonly string[] {
  const words = core.match(/[a-z0-9]{3,}/g) ?? [];
  const han = core.match(/[\u3400-\u9fff]+/g) ?? [];
  return [
    ...words,
    ...han.flatMap((run) => Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2))),
  ];
}

/**
 * R: the goal turns a plan of the company into work. Passes when it names one of the plans given, in full or by
 * the words that tell it from others, or says in words which plan or project it serves. Some of a plan's words
 * only: doubtful. Plans given and none of them in the goal: missing. Nothing given, nothing said: cannot be told.
 */
export function judgeRelevant(
  { goal, plain, language, masks }: Reading,
  { plans = [] }: GoalContext,
): LetterReport<RelevantReason> {
  const report = (
    verdict: Verdict,
    reasonCode: RelevantReason,
    ...found: Found[]
  ): LetterReport<RelevantReason> => ({
    verdict,
    reasonCode,
    evidence: found.map((item) => toEvidence(goal, item)),
  });
  const names = plans
    .map((plan) => plainName(plan, language).replace(/^[\s《“"]+|[\s》”"]+$/g, ''))
    .filter((name) => name !== '');
  for (const name of [...names, ...names.map(coreOf).filter(isTelling)]) {
    const span = spanOfName(plain, name);
    if (span) return report('pass', 'planNamed', { ...span, kind: 'plan' });
  }
  const link = masks.find(({ kind }) => kind === 'link');
  if (link) return report('pass', 'linkStated', link);
  if (names.length === 0) return report('unknown', 'noData');
  for (const name of names) {
    const pieces = piecesOf(coreOf(name));
    const hits = pieces.flatMap((piece) => spanOfName(plain, piece) ?? []);
    if (hits.length === 0 || hits.length * 2 < pieces.length) continue;
    return report('doubtful', 'planHinted', { ...hits[0]!, kind: 'plan' });
  }
  return report('missing', 'planNotNamed');
}
