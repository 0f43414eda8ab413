import type { ScaleBy } from '#language/execution/scale-by.ts';

/** What tells the scale of amounts; `header`: theirs. */
export const scaleReason = (by: ScaleBy, header: string): string =>
  ({
    said: 'as you say',
    header: `as “${header}” says`,
    above: 'as a line above the table says',
    kept: `as last time: “${header}” says no unit`,
    none: `“${header}” says no unit`,
  })[by];
