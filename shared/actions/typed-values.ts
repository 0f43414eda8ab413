/** How people type numbers: for forms that need no engine. */
export { USUAL_CONVENTIONS } from '#engine/typed/conventions.ts';
export { readNumber, readPercent } from '#engine/typed/number.ts';
export { understoodValue } from '#engine/typed/reading.ts';
