import { WEEK_KEY_LENGTH } from '#engine/periods/weeks.ts';
import { asTyped } from '#formula/fx.ts';
import { workingsNames } from './names.ts';

/**
 * Formula for the place (from 1) of the week that somebody means, as `weekNamed` of the engine finds it: by its key, also
 * followed by its days, or by the key of a piece as older workbooks have it; #N/A: none of the plan's. `cell`: formula
 * text.
 */
export function weekAt(cell: string): string {
  const { weekKeys, formerKeys, formerWeeks } = workingsNames;
  const typed = `TRIM(${cell})`;
  const key = asTyped(`LEFT(${typed},${WEEK_KEY_LENGTH})`);
  return `IFERROR(MATCH(${key},${weekKeys},0),INDEX(${formerWeeks},MATCH(${asTyped(typed)},${formerKeys},0)))`;
}

/** The key of that week; '' where there is none. */
export const weekFound = (cell: string): string =>
  `IFERROR(INDEX(${workingsNames.weekKeys},${weekAt(cell)}),"")`;
