import type { SignalInput, Signals } from './signal-types.ts';
import { findSignalsEn } from './signals-en.ts';
import { findSignalsZh } from './signals-zh.ts';
import { matches, spanOf } from './span.ts';
import type { GoalLanguage, Span } from './types.ts';

/** Words that say which record proves the goal: an indicator there is not the goal's own. */
const PROOF: Readonly<Record<GoalLanguage, RegExp>> = {
  zh: /以[^,。;]*为准/g,
  en: /\b(?:shown|proved|proven|evidenced|recorded|verified|confirmed) (?:by|in|through) [^.,;]*/g,
};

export function findSignals(input: SignalInput): Signals {
  const { language, plain } = input;
  const signals = language === 'zh' ? findSignalsZh(input) : findSignalsEn(input);
  const proofs = matches(PROOF[language], plain).map(spanOf);
  const isProof = ({ start }: Span): boolean =>
    proofs.some((proof) => proof.start <= start && start < proof.end);
  return { ...signals, indicators: signals.indicators.filter((indicator) => !isProof(indicator)) };
}
