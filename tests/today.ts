import type { Asking } from '#actions/changes/spread.ts';
import { day } from '#engine/days/day.ts';
import type { Language } from '#engine/plan/inputs.ts';

/** The day on which tests that have to name one take place. */
export const TODAY = day('2026-03-31');

/** Who asks for a change of cells, on that day. */
export const asking = (language: Language = 'en'): Asking => ({ language, today: TODAY });
