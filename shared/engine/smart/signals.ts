import type { LanguageSignals, SignalInput, Signals } from './signal-types.ts';
import { findSignalsEn } from './signals-en.ts';
import { findSignalsZh } from './signals-zh.ts';
import { type Found, matches, spanOf } from './span.ts';
import type { GoalLanguage, Span } from './types.ts';

/** Words that say which record proves the goal: an indicator there is not the goal's own. */
const PROOF: Readonly<Record<GoalLanguage, RegExp>> = {
  zh: /以[^,。;]*为准/g,
  en: /\b(?:shown|proved|proven|evidenced|recorded|verified|confirmed) (?:by|in|through) [^.,;]*/g,
};

/** What stands before a time in the past with which the goal is compared. */
const COMPARING: Readonly<Record<GoalLanguage, RegExp>> = {
  zh: /(?:超过?|高于|多于|好于|优于|大于|低于|少于|不[低少高多]于|比|较)$/,
  en: /\b(?:than|beat|exceed|surpass|top|above|over|beyond|below|under|(?:improve|better|up) on)\s(?:in\s|those of\s|that of\s)?$/,
};
/** 按上期实绩增长, 在去年基础上提高: the past is what the growth starts from. */
const STARTING_ZH = /(?:按照?|在|以)$/;
const GROWING_ZH = /^的?[\u3400-\u9fff]{0,6}?(?:提[高升]|增[长加]|上升|扩大|降低|下降|减少)/;

/** More than last year: how much is only told by the past. */
function comparisonIn({ plain, language, pasts }: SignalInput): Found<'past'> | undefined {
  return pasts.find(({ start, end }) => {
    const before = plain.slice(0, start);
    const isCompared = COMPARING[language].test(before);
    return isCompared || (language === 'zh' && STARTING_ZH.test(before) && GROWING_ZH.test(plain.slice(end)));
  });
}

export function findSignals(input: SignalInput): Signals {
  const { language, plain } = input;
  const signals: LanguageSignals = language === 'zh' ? findSignalsZh(input) : findSignalsEn(input);
  const proofs = matches(PROOF[language], plain).map(spanOf);
  const isProof = ({ start }: Span): boolean =>
    proofs.some((proof) => proof.start <= start && start < proof.end);
  return {
    ...signals,
    indicators: signals.indicators.filter((indicator) => !isProof(indicator)),
    comparison: comparisonIn(input),
  };
}
