/** The three minimum standards (domain §7): of the person, of the unit, of the company. */
export const floors = ['personal', 'unit', 'company'] as const;
export type Floor = (typeof floors)[number];

/**
 * What is evaluated (domain §7), with the weight that each begins with: completion comes from the numbers, the others
 * are scored by people.
 */
export const standardWeights = { completion: 60, quality: 20, growth: 10, teamwork: 10 } as const;
export type Standard = keyof typeof standardWeights;
export const standards = Object.keys(standardWeights) as readonly Standard[];
export type RatedStandard = Exclude<Standard, 'completion'>;
export const ratedStandards = standards.filter(
  (standard): standard is RatedStandard => standard !== 'completion',
);

/** Who scores, all around (360°), with the weight that each begins with. */
export const raterWeights = { self: 20, superior: 60, peer: 20 } as const;
export type Rater = keyof typeof raterWeights;
export const raters = Object.keys(raterWeights) as readonly Rater[];
