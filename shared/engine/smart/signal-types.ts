import type { Found } from './span.ts';
import type { GoalLanguage } from './types.ts';

/** The words around the numbers. */
export interface Signals {
  /** Named indicators: 客单价, win rate. */
  readonly indicators: readonly Found<'indicator'>[];
  /** All of them are so wide that growth of them names no place to work at. */
  readonly onlyGeneric: boolean;
  /** Some noun is left that the number can belong to. */
  readonly hasNoun: boolean;
  /** The indicator's unit goes without saying: NPS, 件数. */
  readonly unitless: boolean;
  readonly scopes: readonly Found<'scope' | 'person'>[];
  /** Kinds of product, channel and customer: less than a name, enough beside a number. */
  readonly places: readonly Found<'scope'>[];
  /** A verb that changes or delivers something. */
  readonly actions: readonly Found<'action'>[];
  /** Things that can be acted on. */
  readonly objects: readonly Found<'object'>[];
  /** What is delivered is either done or not: 提交年报, launch the website. */
  readonly deliverable: Found<'object'> | undefined;
  /** A comparison with a time in the past: 超过去年, more than last year. */
  readonly comparison: Found<'past'> | undefined;
  readonly slogans: readonly Found<'slogan'>[];
  readonly hedges: readonly Found<'hedge'>[];
}

/** What each language finds by rules of its own. */
export type LanguageSignals = Omit<Signals, 'comparison'>;

export interface SignalInput {
  readonly goal: string;
  readonly plain: string;
  /** Names, times overwritten. */
  readonly named: string;
  /** Names, times and quantities overwritten. */
  readonly rest: string;
  readonly language: GoalLanguage;
  /** `counted`: there is a number to reach, so that nobody asks whether the act is done or not. */
  readonly numbers: 'counted' | 'none';
  /** Where the goal speaks of the past. */
  readonly pasts: readonly Found<'past'>[];
  /** `deadline`: by a date; `timed`: a period or a rhythm; `vague`: only words such as ASAP. */
  readonly timing: 'deadline' | 'timed' | 'vague' | 'none';
}
