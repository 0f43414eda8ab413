import { closeGaps, plainName, spanOfName, type Typed } from './gaps.ts';
import { mask } from './mask.ts';
import { detectLanguage, normalise } from './normalise.ts';
import { findQuantities, type Quantity } from './quantity.ts';
import type { SignalInput, Signals } from './signal-types.ts';
import { findSignals } from './signals.ts';
import type { Found } from './span.ts';
import { findTimes } from './time.ts';
import type { GoalContext, GoalLanguage, MaskKind, TimeKind } from './types.ts';

/** All that is found in a goal, before anything is judged. */
export interface Reading {
  readonly goal: Typed;
  /** What is read: normalised, gaps of typography closed. All spans refer to it. */
  readonly plain: string;
  readonly language: GoalLanguage;
  readonly masks: readonly Found<MaskKind>[];
  readonly times: readonly Found<TimeKind>[];
  readonly quantities: readonly Quantity[];
  readonly signals: Signals;
}

/** The words that stand where something concrete is missing, to be quoted: slogans, verb and indicator, or set phrases. */
export function emptyWords({ masks, signals }: Reading): readonly Found[] {
  if (signals.slogans.length > 0) return signals.slogans;
  const wish = [...signals.actions, ...signals.indicators];
  return wish.length > 0 ? wish : masks.filter(({ kind }) => kind === 'idiom' || kind === 'ordinal');
}

/** Names of the user's own products, channels and people, where the goal writes them. */
function ownNames(plain: string, language: GoalLanguage, context: GoalContext): Found<'name'>[] {
  return [...(context.products ?? []), ...(context.channels ?? []), ...(context.people ?? [])].flatMap(
    (name) => {
      const span = spanOfName(plain, plainName(name, language));
      return span ? [{ ...span, kind: 'name' as const }] : [];
    },
  );
}

/** Reads a goal: names first, then times, then quantities in what is left, then the words around them. */
export function readGoal(typed: string, context: GoalContext): Reading {
  const language = context.language ?? detectLanguage(normalise(typed));
  const goal = closeGaps(typed, language);
  const plain = normalise(goal.closed);
  const masked = mask(goal.closed, plain, language, ownNames(plain, language, context));
  const timed = findTimes(masked.text, language);
  const measured = findQuantities(plain, timed.text, language);
  const quantities = measured.quantities.filter(
    ({ start, end, kind }) => kind !== 'bare' || !isYear(plain.slice(start, end)),
  );
  const signals = findSignals({
    goal: goal.closed,
    plain,
    named: timed.text,
    rest: measured.text,
    language,
    numbers: quantities.some(({ role }) => role !== 'baseline') ? 'counted' : 'none',
    timing: timingOf(plain, timed.times),
    pasts: timed.times.flatMap(({ kind, ...span }) => (kind === 'past' ? [{ ...span, kind }] : [])),
  });
  return {
    goal,
    plain,
    language,
    masks: masked.masks,
    times: timed.times,
    quantities,
    signals,
  };
}

const CLOSING = /前|止|截|最迟|最晚|\b(?:by|before|until|till|prior|ahead|no later|due)\b/;

function timingOf(plain: string, times: readonly Found<TimeKind>[]): SignalInput['timing'] {
  if (
    times.some(
      ({ start, end, kind }) =>
        (kind === 'deadline' || kind === 'recurrence') && CLOSING.test(plain.slice(start, end)),
    )
  )
    return 'deadline';
  if (times.some(({ kind }) => kind !== 'vague' && kind !== 'past')) return 'timed';
  return times.some(({ kind }) => kind === 'vague') ? 'vague' : 'none';
}

/** A bare 2030 that no rule of time has taken belongs to a name. */
const isYear = (words: string): boolean => /^(?:19|20)\d{2}$/.test(words);
