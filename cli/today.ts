import { type Day, day } from '#engine/days/day.ts';

/** The day here and now; Swedish dates are ISO. */
export const localToday = (): Day => day(new Date().toLocaleDateString('sv-SE'));
