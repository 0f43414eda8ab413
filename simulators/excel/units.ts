// Widths: files say digits of the default font (Calibri 11: 7 pixels each), Office.js says points of 4/3 pixels.

const POINTS_PER_DIGIT = 7 * 0.75;

export const pointsOf = (characters: number): number => characters * POINTS_PER_DIGIT;
export const charactersOf = (points: number): number => points / POINTS_PER_DIGIT;
