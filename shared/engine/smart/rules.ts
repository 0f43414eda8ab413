import type { MaskKind, QuantityKind, TimeKind } from './types.ts';

/** Something that only looks like a number or a date. */
export interface MaskRule {
  readonly kind: MaskKind;
  /** Where this is not in the text, the pattern need not be tried. */
  readonly needs?: RegExp;
  readonly pattern: RegExp;
}

/** What the words before a point of the calendar make of it. */
export interface Anchored {
  readonly kind: TimeKind;
  /** Characters of the preposition that belong to the time. */
  readonly lead: number;
}

/** Words of time. `measure` is set aside: a duration that is no deadline. */
export interface TimeRule {
  readonly kind: TimeKind | 'measure';
  /** Where this is not in the text, the pattern need not be tried. */
  readonly needs?: RegExp;
  readonly pattern: RegExp;
  /** What the text before a match makes of it, where the pattern alone does not tell. */
  readonly anchor?: (before: string, words: string) => Anchored | undefined;
}

/** A number and what it counts. */
export interface QuantityRule {
  readonly kind: QuantityKind;
  /** Where this is not in the text, the pattern need not be tried. */
  readonly needs: RegExp;
  readonly pattern: RegExp;
  /** The value of the words, in ones; a percentage as a share, a factor as what the past is multiplied with. */
  readonly value: (words: string) => number | undefined;
  /** The number is a change of something, not the level to reach. */
  readonly change: (words: string) => boolean;
}
