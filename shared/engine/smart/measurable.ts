import type { Quantity } from './quantity.ts';
import { emptyWords, type Reading } from './reading.ts';
import type { Found } from './span.ts';
import { toEvidence } from './span.ts';
import type { LetterReport, MeasurableReason, Verdict } from './types.ts';

const EXACT: ReadonlySet<string> = new Set(['money', 'count', 'percent', 'factor', 'duration', 'zero']);

/** Units that count anything: with them alone nobody knows what: 提升7分. */
const COUNTS_ANYTHING = /[\d零一二两三四五六七八九十百千万亿半多余]\s?[分个次项级度倍点步星档轮]$/;

/**
 * An exact number whose unit is clear. A bare 三百二十万 or 1.2m beside a noun is an amount; `from 6 weeks to 4`
 * has the unit of where it stands.
 */
const isExact = ({ signals, quantities }: Reading, { kind, large }: Quantity): boolean =>
  EXACT.has(kind) ||
  (kind === 'bare' &&
    signals.hasNoun &&
    (large ||
      signals.unitless ||
      quantities.some((other) => other.role === 'baseline' && EXACT.has(other.kind))));

/** Numbers that say how much is to be reached, or by how much something is to change. */
export const targetsOf = ({ quantities }: Reading): readonly Quantity[] =>
  quantities.filter(({ role }) => role !== 'baseline');

/** By how much, but not from where: `20 % more bookings`. */
export function growthsWithoutBaseline(
  reading: Reading,
  knowsAverage: 'averageKnown' | 'averageUnknown',
): readonly Quantity[] {
  const { quantities, times } = reading;
  const hasBaseline =
    quantities.some(({ role }) => role === 'baseline') || times.some(({ kind }) => kind === 'past');
  if (hasBaseline || knowsAverage === 'averageKnown') return [];
  return targetsOf(reading).filter(({ role }) => role === 'change');
}

/**
 * M: an exact number, its unit, and something it is the number of. A number without a unit or an indicator, an
 * approximate one, what is only compared with the past (more than last year), and what can only be ticked off (a
 * report filed) are doubtful; no number at all is missing.
 */
export function judgeMeasurable(
  reading: Reading,
  growths: readonly Quantity[],
): LetterReport<MeasurableReason> {
  const { goal, masks, signals, quantities } = reading;
  const report = (
    verdict: Verdict,
    reasonCode: MeasurableReason,
    found: readonly Found[],
  ): LetterReport<MeasurableReason> => ({
    verdict,
    reasonCode,
    evidence: found.map((item) => toEvidence(goal, item)),
  });
  const shown = (chosen: readonly Quantity[]): readonly Found[] =>
    quantities
      .filter((quantity) => chosen.includes(quantity) || quantity.role === 'baseline')
      .map((quantity) =>
        quantity.role === 'baseline' ? { ...quantity, kind: 'baseline' as const } : quantity,
      );

  const targets = targetsOf(reading);
  const exact = targets.filter((quantity) => isExact(reading, quantity));
  const standsAlone = exact.some(
    ({ kind, start, end }) =>
      kind === 'zero' || (kind === 'count' && !COUNTS_ANYTHING.test(reading.plain.slice(start, end))),
  );
  if (exact.length > 0 && (standsAlone || signals.hasNoun)) {
    const isGrowth = growths.length > 0 && exact.every(({ role }) => role === 'change');
    const reason = isGrowth ? 'growthWithoutBaseline' : 'measured';
    return report('pass', reason, [...shown(exact), ...signals.indicators]);
  }
  if (exact.length > 0) return report('doubtful', 'noIndicator', shown(exact));
  if (targets.some(({ kind }) => kind === 'bare')) {
    return report('doubtful', signals.hasNoun ? 'noUnit' : 'noIndicator', [
      ...shown(targets),
      ...signals.indicators,
    ]);
  }
  if (targets.some(({ kind }) => kind === 'approximate')) return report('doubtful', 'approximate', targets);
  if (targets.length > 0) return report('doubtful', 'indefinite', targets);
  if (signals.comparison && signals.hasNoun) return report('doubtful', 'comparedOnly', [signals.comparison]);
  const figures = masks.filter(({ kind }) => kind === 'figure');
  if (figures.length > 0) return report('doubtful', 'noUnit', figures);
  if (signals.deliverable) return report('doubtful', 'doneOrNot', [signals.deliverable]);
  const names = masks.filter(
    ({ start, end, kind }) => kind !== 'idiom' && /\d/.test(reading.plain.slice(start, end)),
  );
  if (names.length > 0) return report('missing', 'onlyNames', names);
  return report('missing', 'noNumber', emptyWords(reading));
}
