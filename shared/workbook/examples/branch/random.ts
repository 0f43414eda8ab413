/** Whole numbers between two bounds, evenly. */
export type Between = (low: number, high: number) => number;

/** The same numbers for the same seed; the generator is mulberry32. */
export function randomBetween(seed: number): Between {
  let state = seed;
  return (low, high) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    const fraction = ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
    return low + Math.floor(fraction * (high - low + 1));
  };
}

/** True so many times in a hundred. */
export const happens = (between: Between, percent: number): boolean => between(1, 100) <= percent;

export const pick = <Item>(between: Between, items: readonly Item[]): Item =>
  items[between(0, items.length - 1)] as Item;

/** How many of so many tries succeed, each with a chance of so many in ten thousand. */
export function successes(between: Between, tries: number, chance: number): number {
  let count = 0;
  for (let at = 0; at < tries; at++) if (between(1, 10_000) <= chance) count += 1;
  return count;
}
