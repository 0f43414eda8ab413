import { WHOLE_TOLERANCE } from '#engine/whole.ts';
import { numberText } from '#formula/number-text.ts';

/** What counts as noise of calculation, as formulas have it: the engine's own, so that both round alike. */
export const TOLERANCE = numberText(WHOLE_TOLERANCE);
