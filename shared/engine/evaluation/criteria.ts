/** The three minimum standards (domain §7): of the person, of the unit, of the company. */
export const floors = ['personal', 'unit', 'company'] as const;
export type Floor = (typeof floors)[number];

/**
 * What is evaluated (domain §7), with the weight that each begins with: the result of the month; of each week what was
 * done of its calls and visits, actions closed on time, the person's own plan kept; and what people score.
 */
export const standardWeights = {
  completion: 30,
  activity: 25,
  actions: 10,
  ownPlan: 10,
  quality: 10,
  growth: 5,
  teamwork: 10,
} as const;
export type Standard = keyof typeof standardWeights;
export const standards = Object.keys(standardWeights) as readonly Standard[];

/** Behaviour: what a week is scored by. */
export type WeekStandard = Exclude<Standard, 'completion'>;
export const weekStandards = standards.filter(
  (standard): standard is WeekStandard => standard !== 'completion',
);

/** What people score; the others follow from records. */
export const ratedStandards = ['quality', 'growth', 'teamwork'] as const satisfies readonly WeekStandard[];
export type RatedStandard = (typeof ratedStandards)[number];

/** Who scores, all around (360°), with the weight that each begins with. */
export const raterWeights = { self: 10, superior: 50, peer: 20, customer: 20 } as const;
export type Rater = keyof typeof raterWeights;
export const raters = Object.keys(raterWeights) as readonly Rater[];
