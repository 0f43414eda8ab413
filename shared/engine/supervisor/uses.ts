/** What a first-line supervisor's time goes to (domain §8). */
export const timeUses = ['ownSales', 'coaching', 'meetings', 'learning', 'other'] as const;
export type TimeUse = (typeof timeUses)[number];

/** The two blocks of a working day that are never skipped. */
export const fixedTasks = ['guideVisitPlans', 'correctRecords'] as const;
export type FixedTask = (typeof fixedTasks)[number];
