import { plainName } from './gaps.ts';
import type { Reading } from './reading.ts';
import { type Found, toEvidence } from './span.ts';
import type { GoalContext, LetterReport, RelevantReason, Verdict } from './types.ts';

/** Words that every plan has in its name, and so tell no plan from another. */
const COMMON =
  /计划|计画|规划|方案|项目|专案|战略|工程|年度|公司|集团|\b(?:the|our|plan|programme|program|project|strategy|initiative|company|of|for|and|fy\d*|20\d{2})\b|20\d{2}年?|[\s《》“”"'·-]/g;

/** The distinctive pieces of a plan's name: words, or pairs of characters. */
function piecesOf(name: string): readonly string[] {
  const core = name.replace(COMMON, ' ').trim();
  const words = core.match(/[a-z0-9]{3,}/g) ?? [];
  const han = core.match(/[\u3400-\u9fff]+/g) ?? [];
  return [
    ...words,
    ...han.flatMap((run) => Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2))),
  ];
}

/**
 * R: the goal turns a plan of the company into work. Passes when it names one of the plans given, or says in
 * words which plan or project it serves. Some of a plan's words only: doubtful. Plans given and none of them
 * in the goal: missing. Nothing given, nothing said: cannot be told.
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
  for (const name of names) {
    const start = plain.indexOf(name);
    if (start >= 0) return report('pass', 'planNamed', { start, end: start + name.length, kind: 'plan' });
  }
  const link = masks.find(({ kind }) => kind === 'link');
  if (link) return report('pass', 'linkStated', link);
  if (names.length === 0) return report('unknown', 'noData');
  for (const name of names) {
    const pieces = piecesOf(name);
    const hits = pieces.filter((piece) => plain.includes(piece));
    if (hits.length === 0 || hits.length * 2 < pieces.length) continue;
    const start = plain.indexOf(hits[0]!);
    return report('doubtful', 'planHinted', { start, end: start + hits[0]!.length, kind: 'plan' });
  }
  return report('missing', 'planNotNamed');
}
