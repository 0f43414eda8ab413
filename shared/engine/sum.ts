/** Their sum; 0 of none. */
export const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
