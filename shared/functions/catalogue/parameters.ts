import { GRAINS } from '#engine/periods/grain.ts';
import { RETAIL_GRAINS } from '#engine/periods/retail.ts';

// Parameters that several functions share, described once.

export const TARGET = { name: 'target', kind: 'number' } as const;

export const AVG_PREMIUM = { name: 'avg_premium', kind: 'number' } as const;

export const RATES = { name: 'rates', kind: 'numbers' } as const;

export const TOTAL = { name: 'total', kind: 'number' } as const;

export const UNIT = { name: 'unit', kind: 'number', optional: true, default: 1 } as const;

export const START = { name: 'start', kind: 'day' } as const;

export const END = { name: 'end', kind: 'day' } as const;

export const TODAY = { name: 'today', kind: 'day' } as const;

export const CALENDAR = { name: 'calendar', kind: 'calendar', optional: true } as const;

export const EXTRA_WORKDAYS = { name: 'extra_workdays', kind: 'days', optional: true } as const;

export const GRAIN = { name: 'grain', kind: 'choice', choices: [...GRAINS, ...RETAIL_GRAINS] } as const;

export const YEAR_STARTS_IN = { name: 'year_starts_in', kind: 'number', optional: true } as const;

/** PERIODS of the functions whose result is whole with and without it. */
export const PERIODS = { name: 'periods', kind: 'number', optional: true, default: 1 } as const;
