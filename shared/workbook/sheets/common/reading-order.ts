/** Readings are ordered by their day, then by their row: `day*100000+row`, exact up to 15 digits. */
export const ORDER_SCALE = 100_000;
