import type { FunctionDocs } from '#language/functions/docs.ts';
import { shared } from './parameters.ts';

const parameters = {
  avg_premium: 'The average amount of one deal.',
  rates:
    'The rates from the deal back to the top of the funnel: deals per meeting, meetings per appointment, appointments per call. Each above 0, up to 100%.',
  periods: 'Into how many periods the work is spread, such as 250 working days; 1 when left out.',
} as const;

export const funnel: Readonly<Record<string, FunctionDocs>> = {
  FUNNEL_DEALS: {
    summary: 'How many deals a target needs: target ÷ average deal, rounded up.',
    result: 'A whole number of deals.',
    parameters: {
      target: shared.target,
      avg_premium: parameters.avg_premium,
    },
    examples: [
      'A million at 2,000 a deal.',
      'A part of a deal needs a whole one.',
      'An average deal must be above 0.',
    ],
  },
  FUNNEL_CALLS: {
    summary:
      'How many activities are needed at the top of the funnel, such as calls: deals ÷ every rate ÷ periods, rounded up at the end.',
    result: 'A whole number of activities in each period.',
    notes: ['Deals are rounded up before they are divided by the rates; nothing else is rounded on the way.'],
    parameters: {
      target: shared.target,
      avg_premium: parameters.avg_premium,
      rates: parameters.rates,
      periods: parameters.periods,
    },
    examples: [
      'Calls in a year.',
      'Calls on each of 250 working days.',
      'With bigger deals and better rates.',
      'What divides exactly is not rounded up.',
      'Ten per cent is 10% or 0.1, not 10.',
    ],
  },
  FUNNEL_STAGES: {
    summary: 'The volume of every stage: deals first, then each stage back to the top of the funnel.',
    result:
      'A column, one row more than there are rates. Without periods whole numbers; with periods the exact quotient for each period.',
    parameters: {
      target: shared.target,
      avg_premium: parameters.avg_premium,
      rates: parameters.rates,
      periods: 'Into how many periods the work is spread; left out: the whole time, in whole numbers.',
    },
    examples: [
      'Deals, meetings, appointments and calls of a year.',
      'The same for each working day.',
      'Four rates give five rows.',
    ],
  },
  FUNNEL_FORECAST: {
    summary: 'Forward through the funnel: the deals to expect from a volume at the top, or the amount.',
    result: 'Expected deals, exact and so possibly fractional; with avg_premium an amount.',
    parameters: {
      volume: 'Activities at the top of the funnel, 0 or more.',
      rates: parameters.rates,
      avg_premium: 'The average amount of one deal; with it the result is an amount.',
    },
    examples: ['Deals to expect from 100,000 calls.', 'The amount to expect from a day of 400 calls.'],
  },
  FUNNEL_RATES: {
    summary: 'The rates between consecutive volumes, deals first.',
    result: 'A column of rates, one shorter than the volumes. No activity at a stage: #N/A.',
    parameters: {
      volumes: 'What each stage saw, deals first, the top of the funnel last.',
    },
    examples: [
      'Rates of the last year, from its records.',
      'No meetings: no rate can be told.',
      'Deals stand first, not last.',
    ],
  },
  FUNNEL_SOLVE: {
    summary:
      'Solves the funnel backwards: the target, average deal or rates that so many calls in each period can reach.',
    result:
      'One value; for "rates" the column of all rates, the chosen ones multiplied by one common factor. #N/A if one would pass 100%.',
    notes: ['Deals are not rounded here, so that the answer is one value and not a step.'],
    parameters: {
      unknown: 'What to look for: "target", "avg_premium" or "rates".',
      target: 'The amount to reach, 0 or more. Blank where it is the unknown.',
      avg_premium: 'The average amount of one deal. Blank where it is the unknown.',
      rates: parameters.rates,
      calls: 'The activities at the top of the funnel that can be done in each period.',
      periods: parameters.periods,
      which_rates: 'For "rates": the numbers of the rates that may move, 1 for the first; left out: all.',
    },
    examples: [
      'What 60 calls a day can bring.',
      'How big deals must be.',
      'How good the first and the third rate must become.',
      'One call a day is out of reach.',
    ],
  },
  FUNNEL_SENSITIVITY: {
    summary: 'Activities needed for several average deals and several values of one rate.',
    result: 'A grid: one row per rate value, one column per average deal, each cell what FUNNEL_CALLS gives.',
    parameters: {
      target: shared.target,
      avg_premiums: 'Average deals to compare, one a column.',
      rates: parameters.rates,
      which_rate: 'The number of the rate that varies, 1 for the first.',
      rate_values: 'Values of that rate, one a row.',
      periods: parameters.periods,
    },
    examples: ['Calls a day for two average deals and two close rates.'],
  },
  FUNNEL_LAG: {
    summary: 'When the work of each stage falls due, for deals that close in given periods.',
    result:
      'A block with one row per stage, deals first, the top of the funnel last, one column per period: the exact volume. What falls before the first period is added to the first.',
    parameters: {
      deals: 'Deals that close in each period, in order; a blank counts as 0.',
      rates: parameters.rates,
      lags: 'For each rate the whole periods between the stage and the one before it: 0, 1, 2 …',
    },
    examples: [
      'Calls for deals in March fall in January.',
      'What should have been done before the first period is added to it.',
    ],
  },
};
