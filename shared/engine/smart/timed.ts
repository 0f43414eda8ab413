import { lastDayOf } from './deadline.ts';
import type { Reading } from './reading.ts';
import { type Found, toEvidence } from './span.ts';
import type { GoalContext, LetterReport, TimedReason, TimeKind, Verdict } from './types.ts';

/**
 * T: an explicit date or period. Doubtful: a date that has passed, only a rhythm (每周), only a beginning, or
 * nothing but "this year" around no number. ASAP and 尽快 are no time.
 */
export function judgeTimed(reading: Reading, { today }: GoalContext): LetterReport<TimedReason> {
  const { goal, plain, times, quantities, signals } = reading;
  const of = (...kinds: readonly TimeKind[]): readonly Found<TimeKind>[] =>
    times.filter(({ kind }) => kinds.includes(kind));
  const report = (
    verdict: Verdict,
    reasonCode: TimedReason,
    found: readonly Found[],
  ): LetterReport<TimedReason> => ({
    verdict,
    reasonCode,
    evidence: found.map((item) => toEvidence(goal, item)),
  });
  const dated = of('deadline', 'period');
  if (dated.length > 0) {
    const lastDays = dated.map(({ start, end }) =>
      today ? lastDayOf(plain.slice(start, end), today) : undefined,
    );
    const allPast = today !== undefined && lastDays.every((day) => day !== undefined && day < today);
    return allPast ? report('doubtful', 'deadlinePast', dated) : report('pass', 'dated', dated);
  }
  const year = of('year');
  if (year.length > 0)
    return quantities.length > 0 || signals.deliverable
      ? report('pass', 'dated', year)
      : report('doubtful', 'yearOnly', year);
  const recurrence = of('recurrence');
  if (recurrence.length > 0) return report('doubtful', 'recurringOnly', recurrence);
  const starts = of('start');
  if (starts.length > 0) return report('doubtful', 'startOnly', starts);
  const vague = of('vague');
  return vague.length > 0 ? report('missing', 'vagueTime', vague) : report('missing', 'noTime', []);
}
