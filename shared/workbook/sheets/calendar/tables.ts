import { LEAST_WEIGHT, MOST_WEIGHT } from '#engine/calendar/day-weights.ts';
import type { SheetDefinition, TableDefinition } from '#workbook/inputs/table.ts';

/** Monday first. */
export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

/** What a worked day counts, a usual one being 1. A day that counts nothing is a day off. */
const dayWeight = { kind: 'number', minimum: LEAST_WEIGHT, maximum: MOST_WEIGHT } as const;

/** The setting that says what a weekday counts. */
export const weightOf = <Key extends (typeof weekdays)[number]>(weekday: Key) => `${weekday}Weight` as const;

export const weekTable: TableDefinition<'week'> = {
  table: 'week',
  sheet: 'calendar',
  path: ['calendar'],
  columns: [
    { key: 'field', cell: { kind: 'label' }, width: 15 },
    { key: 'value', cell: { kind: 'text' }, width: 11 },
  ],
  fields: [
    ...weekdays.map(
      (key, index) =>
        ({
          key,
          path: ['week', index],
          cell: { kind: 'choice', choice: 'worked' },
          required: true,
        }) as const,
    ),
    { key: 'mask', cell: { kind: 'computed', shows: 'text' } },
    { key: 'yearStartsIn', cell: { kind: 'whole', minimum: 1, maximum: 12 }, isOptional: true },
    ...weekdays.map(
      (key, index) =>
        ({ key: weightOf(key), path: ['weekWeights', index], cell: dayWeight, isOptional: true }) as const,
    ),
    { key: 'lastPeriodFrom', cell: { kind: 'whole', minimum: 1, maximum: 12 }, isOptional: true },
  ],
  spareRows: 0,
};

export const holidaysTable: TableDefinition<'holidays'> = {
  table: 'holidays',
  sheet: 'calendar',
  path: ['calendar', 'holidays'],
  columns: [
    { key: 'day', cell: { kind: 'date' }, required: true, width: 13 },
    { key: 'name', cell: { kind: 'text' }, width: 22 },
  ],
  fields: [],
  spareRows: 20,
};

export const extraWorkdaysTable: TableDefinition<'extraWorkdays'> = {
  table: 'extraWorkdays',
  sheet: 'calendar',
  path: ['calendar', 'extraWorkdays'],
  columns: [
    { key: 'day', cell: { kind: 'date' }, required: true, width: 13 },
    { key: 'name', cell: { kind: 'text' }, width: 22 },
    { key: 'extra', cell: { kind: 'computed', shows: 'whole' }, width: 11 },
    { key: 'weight', cell: dayWeight, width: 11, isOptional: true },
  ],
  fields: [],
  spareRows: 20,
};

/** One row; a workbook without it has weeks from Monday. */
export const weekStartTable: TableDefinition<'weekStart'> = {
  table: 'weekStart',
  sheet: 'calendar',
  path: ['calendar', 'weekStart'],
  columns: [{ key: 'day', cell: { kind: 'choice', choice: 'weekStart' }, width: 16 }],
  fields: [],
  spareRows: 1,
  isOptional: true,
};

export const calendarSheet: SheetDefinition = {
  above: [],
  beside: ['week', 'holidays', 'extraWorkdays', 'weekStart'],
  frozen: { rows: 5, columns: 0 },
  paper: 'a4',
};
