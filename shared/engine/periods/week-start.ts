import type { Weekday } from '#engine/days/arithmetic.ts';

/** The days on which weeks may begin; the first: where nothing is said. */
export const weekStarts = ['monday', 'sunday', 'saturday'] as const;
export type WeekStart = (typeof weekStarts)[number];

const firstWeekday: Readonly<Record<WeekStart, Weekday>> = { monday: 1, saturday: 6, sunday: 7 };

/** Place of a weekday in its week, from 0. */
export const placeInWeek = (weekday: Weekday, start: WeekStart): number =>
  (weekday - firstWeekday[start] + 7) % 7;
