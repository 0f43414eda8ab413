import type { Quantity } from './quantity.ts';
import { emptyWords, type Reading } from './reading.ts';
import { type Found, toEvidence } from './span.ts';
import type { LetterReport, MeasurableReason, SpecificReason, Verdict } from './types.ts';

/** Reasons of M under which the act itself is what is wanted. */
const ACTS: ReadonlySet<MeasurableReason> = new Set(['doneOrNot', 'indefinite', 'noUnit']);

/** Hold a town hall: one of something, not the verb alone as in "back up". */
function actsOnSomething({ plain, signals: { deliverable } }: Reading): boolean {
  return deliverable !== undefined && / an? [a-z]/.test(plain.slice(deliverable.start, deliverable.end));
}

/**
 * S: product, channel or region, customer, person or team, named indicator, concrete action. With a measured
 * target its indicator places it, unless it is no more than growth of something as wide as "sales". Without
 * one, a name or a thing that can be acted on is doubtful, and words such as "the team" are missing.
 */
export function judgeSpecific(
  reading: Reading,
  measurable: LetterReport<MeasurableReason>,
  targets: readonly Quantity[],
): LetterReport<SpecificReason> {
  const { goal, masks, times, signals } = reading;
  const names = masks.filter(
    ({ kind, start, end }) =>
      (kind === 'name' || kind === 'link') && !times.some((time) => time.start <= start && end < time.end),
  );
  const dated = times.some(({ kind }) => kind === 'deadline' || kind === 'period');
  const recurring = times.some(({ kind }) => kind === 'recurrence');
  const report = (
    verdict: Verdict,
    reasonCode: SpecificReason,
    ...found: (readonly Found[])[]
  ): LetterReport<SpecificReason> => ({
    verdict,
    reasonCode,
    evidence: found.flat().map((item) => toEvidence(goal, item)),
  });
  const named: readonly Found[] = [...names, ...signals.scopes];
  const placed: readonly Found[] = [...named, ...signals.places, ...signals.objects];

  if (measurable.verdict === 'pass') {
    const onlyGrowth = targets.every(({ role }) => role === 'change');
    const isWide = onlyGrowth && signals.onlyGeneric && placed.length === 0 && signals.hasNoun;
    return isWide
      ? report('doubtful', 'generic', signals.indicators)
      : report('pass', 'specific', placed, signals.indicators, signals.actions);
  }
  const { reasonCode } = measurable;
  if (reasonCode === 'comparedOnly') {
    return signals.onlyGeneric && placed.length === 0
      ? report('doubtful', 'generic', signals.indicators)
      : report('pass', 'specific', placed, signals.indicators, signals.actions);
  }
  if (measurable.verdict === 'doubtful') {
    if (reasonCode === 'noUnit' && signals.indicators.length > 0 && signals.actions.length > 0) {
      return report('pass', 'specific', signals.indicators, signals.actions);
    }
    const isAct = ACTS.has(reasonCode) && (dated || names.length > 0 || signals.scopes.length > 0);
    if (isAct || (recurring && (reasonCode === 'indefinite' || actsOnSomething(reading))))
      return report('pass', 'specific', placed, signals.indicators, signals.actions);
    if (reasonCode === 'approximate' && !dated && named.length === 0)
      return report('missing', 'nothingNamed', emptyWords(reading));
    if (signals.hasNoun || placed.length > 0)
      return report('doubtful', 'objectOnly', placed, signals.indicators);
    return report('missing', 'nothingNamed', emptyWords(reading));
  }
  if (named.length > 0) return report('doubtful', 'nameOnly', named);
  const versions = masks.filter(({ kind }) => kind === 'version');
  if (versions.length > 0) return report('doubtful', 'nameOnly', versions);
  if (signals.objects.length > 0 && signals.slogans.length === 0 && signals.indicators.length === 0) {
    return report('doubtful', 'objectOnly', signals.objects);
  }
  return report('missing', 'nothingNamed', emptyWords(reading));
}
