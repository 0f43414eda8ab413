/** How people type numbers, and changes of a number: for forms that need no engine. */
export { changedTotal, parseTypedChange } from '#engine/spread/typed.ts';
export { USUAL_CONVENTIONS } from '#engine/typed/conventions.ts';
export { readNumber, readPercent } from '#engine/typed/number.ts';
export { understoodValue } from '#engine/typed/reading.ts';
