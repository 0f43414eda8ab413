import { day } from '#engine/days/day.ts';

/** The day on which tests that have to name one take place. */
export const TODAY = day('2026-03-31');
