import type { Quantity } from './quantity.ts';
import type { Reading } from './reading.ts';
import { type Found, toEvidence } from './span.ts';
import type { AchievableReason, GoalContext, LetterReport, Verdict } from './types.ts';

/** From here on growth in a few days is a fantasy, whatever the average was. */
const ABSURD_FACTOR = 5;
const ABSURD_AMOUNT = 1e9;
const AT_ONCE =
  /一周内|[1-7一二三四五六七]天内|本周|今[天日晚]|明[天日]|一夜之间|overnight|\btoday\b|tomorrow|tonight|by (?:mon|tues|wednes|thurs|fri|satur|sun)day|this week|within (?:a|one|1) (?:day|week)|in (?:a|one|1) (?:day|week)/;
/** A stretch that a stated average and a stated plan can argue for: up to this share of the average. */
const STRETCH = 0.3;
const AVERAGE_WORDS =
  /平均|人均|日均|月均|店均|去年|上年|上(?:个)?月|上季度|往年|同期|过去|近\S{1,3}(?:月|年|周)|average|last|past|previous|prior|run[- ]rate/;
const LOWERING =
  /降|减|压|缩|控制|不超过|不高于|以内|以下|清零|归零|cut|reduc|lower|below|under|decreas|less than|fewer|trim|halv|at most|no more than|bring\b.*\bdown|shorten/;
/** Floating noise, relative. */
const NOISE = 1e-9;

/** The level the goal wants, given where it stands. A share of more than one is taken as per cent of the average. */
function wantedLevel(
  { role, kind, value }: Quantity,
  average: number,
  isLowering: boolean,
): number | undefined {
  if (value === undefined) return undefined;
  if (role !== 'change') return kind === 'percent' && average > 1 ? value * 100 : value;
  if (kind === 'factor') return average * value;
  if (kind !== 'percent') return isLowering ? average - value : average + value;
  return isLowering ? average * (1 - value) : average * (1 + value);
}

function judgeByData(
  level: number | undefined,
  average: number,
  potential: number,
  isLowering: boolean,
): [Verdict, AchievableReason] {
  if (level === undefined) return ['unknown', 'noTarget'];
  const gain = isLowering ? average - level : level - average;
  const slack = NOISE * Math.max(1, Math.abs(average));
  if (gain < -slack) return ['doubtful', 'belowAverage'];
  return gain <= Math.abs(potential) + slack ? ['pass', 'withinPotential'] : ['missing', 'abovePotential'];
}

/**
 * A: the target, what the plan sets or else the number in the words, lies at the past average plus an argued
 * potential. Judged from the two numbers if they are given, else from an average that the goal itself states, else it cannot be told. `missing` means: out of
 * reach, by the data or on the face of it (ten times the year's sales within a week).
 */
export function judgeAchievable(
  reading: Reading,
  targets: readonly Quantity[],
  { pastAverage, potential, target: planned }: GoalContext,
  relevance: Verdict,
): LetterReport<AchievableReason> {
  const { goal, plain, quantities, times } = reading;
  const report = (
    verdict: Verdict,
    reasonCode: AchievableReason,
    ...found: Found[]
  ): LetterReport<AchievableReason> => ({
    verdict,
    reasonCode,
    evidence: found.map((item) => toEvidence(goal, item)),
  });
  const target = targets.find(({ value }) => value !== undefined);
  if (pastAverage !== undefined && potential !== undefined) {
    const isLowering = LOWERING.test(plain);
    const level = planned ?? (target && wantedLevel(target, pastAverage, isLowering));
    const shown = planned === undefined && target ? [target] : [];
    return report(...judgeByData(level, pastAverage, potential, isLowering), ...shown);
  }
  const soon = times.find(({ start, end }) => AT_ONCE.test(plain.slice(start, end)));
  if (soon && target?.value !== undefined && isAbsurd(target))
    return report('missing', 'absurd', target, soon);
  if (pastAverage !== undefined) return report('unknown', 'noPotential');
  if (potential !== undefined) return report('unknown', 'noAverage');

  const stated = quantities.find(({ role, value }) => role === 'baseline' && value !== undefined);
  if (!stated || target?.value === undefined) return report('unknown', 'noData');
  const baseline: Found = { start: stated.start, end: stated.end, kind: 'baseline' };
  const share = Math.abs(target.value - stated.value!) / Math.abs(stated.value || 1);
  const around = plain.slice(Math.max(0, stated.start - 14), stated.end + 28);
  const isArgued = AVERAGE_WORDS.test(around) || relevance === 'pass';
  return isArgued && share <= STRETCH
    ? report('pass', 'statedAverage', baseline)
    : report('unknown', 'noPotential', baseline);
}

const isAbsurd = ({ role, kind, value = 0 }: Quantity): boolean =>
  role === 'change' || kind === 'factor'
    ? (kind === 'factor' && value >= ABSURD_FACTOR) || (kind === 'percent' && value >= 1)
    : value >= ABSURD_AMOUNT;
