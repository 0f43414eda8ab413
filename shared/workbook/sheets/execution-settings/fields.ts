import type { Floor, RatedStandard, Rater, Standard } from '#engine/evaluation/criteria.ts';

/** The fields of the settings that belong to a standard or a rater, or to a floor. */
export const weightField = <Part extends Standard | Rater>(part: Part) => `${part}Weight` as const;

export const minimumField = <Of extends Floor>(floor: Of) => `${floor}Minimum` as const;

export const factorField = <Of extends Floor>(floor: Of) => `${floor}Factor` as const;

/** Column of a rater's score for a standard: `qualitySelf`. */
export const scoreColumn = (standard: RatedStandard, rater: Rater) =>
  `${standard}${capitalized(rater)}` as const;

const capitalized = <Word extends string>(word: Word): Capitalize<Word> =>
  `${word.charAt(0).toUpperCase()}${word.slice(1)}` as Capitalize<Word>;
