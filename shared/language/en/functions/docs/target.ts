import type { FunctionDocs } from '#language/functions/docs.ts';
import { shared } from './parameters.ts';

const parameters = {
  total: 'The amount to split, a multiple of unit.',
  unit: 'The smallest amount: 1 (default), 100 for hundreds, 0.01 for cents.',
} as const;

export const target: Readonly<Record<string, FunctionDocs>> = {
  TARGET_SPLIT: {
    summary: 'Splits a total into parts in proportion to weights; the parts add up to the total exactly.',
    result: 'Parts in the shape of the weights, multiples of unit. A weight of 0 among others receives 0.',
    notes: [
      'Largest remainder can make a part smaller when the total grows: weights 6, 6, 2 give 4, 4, 2 of 10 but 5, 5, 1 of 11. Where that must not happen, use "monotone".',
    ],
    parameters: {
      total: parameters.total,
      weights: 'One weight for each part, 0 or more; a blank counts as 0. All 0: equal parts.',
      unit: parameters.unit,
      method:
        '"fair" (largest remainder, for people and regions; default), "ordered" (rounds the running total, for periods) or "monotone" (a larger total never makes a part smaller).',
    },
    examples: [
      'A hundred by votes.',
      'In the shape of the weights: a row.',
      'Twelve months.',
      'Of 11 it gives 5, 5, 1: nobody loses.',
      'To the cent.',
    ],
  },
  TARGET_GRID: {
    summary: 'Fills a table whose rows and columns add up to the given totals exactly.',
    result:
      'A block with one row per row total and one column per column total. Each cell is the fitted value rounded down or up to a unit.',
    notes: [
      'Different grand totals, or a pattern whose zeros cannot meet the totals, are errors that name the rows and columns.',
    ],
    parameters: {
      row_totals: 'What each row shall add up to, such as each person’s year; a blank counts as 0.',
      column_totals: 'What each column shall add up to, such as each month; the same in all as the rows.',
      pattern:
        'Proportions to follow, one row per row total, one column per column total; 0 or blank: stays 0. Left out: row × column.',
      unit: parameters.unit,
    },
    examples: ['Two people, three months.', 'By a pattern.', 'Rows and columns add up to different totals.'],
  },
  TARGET_SPREAD: {
    summary: 'Spreads a new total over existing values; cells can be held, and limits set.',
    result:
      'New values in the shape of values that add up to new_total. What a held or bounded cell cannot take moves to the others.',
    notes: ['Held cells or bounds that make the total impossible are an error that says by how much.'],
    parameters: {
      values: 'The present values; a blank counts as 0.',
      new_total: 'What they shall add up to.',
      method:
        '"proportional" (all times one factor; default), "equal" (the same for each) or "increment" (the same change for each).',
      held: 'Cells that keep their value, in the shape of values: TRUE, or anything neither blank nor 0.',
      minimums: 'The least each may be, in the shape of values; blank or 0: none.',
      maximums:
        'The most each may be, in the shape of values; blank or 0: none. A cell that shall get nothing is held at 0.',
      unit: 'Rounds each value to a multiple of it; left out: no rounding.',
    },
    examples: [
      'All times three.',
      'The second is held.',
      'Five more for each.',
      'To the cent.',
      'Values that cancel out have no proportions.',
    ],
  },
  TARGET_BY_RANK: {
    summary: 'Quotas by rank: for each rank the quota per person, the headcount and the total.',
    result:
      'One row per rank: quota per person, headcount, total of the rank. The totals are multiples of unit and add up to total exactly; the quotas are exactly proportional to the multiples and so not rounded.',
    notes: [
      'A rank total differs from quota × headcount by less than one unit. Ranks that are blank or 0 in both ranges are left out.',
    ],
    parameters: {
      total: parameters.total,
      headcounts: 'How many people each rank has, one cell a rank.',
      multiples:
        'The quota of each rank as a multiple of the standard: 1 for the standard rank, 1.5 for half as much again.',
      unit: parameters.unit,
    },
    examples: ['Managers carry twice the standard.', 'Rank totals in hundreds.'],
  },
  TARGET_PEEL: {
    summary:
      'Breaks a total down over time: what each period must bring, by its working days and their weights.',
    result:
      'One row per period: label, first day, last day, working days (with day weights what they count), amount. The amounts add up to the total exactly; a period without working days gets 0.',
    notes: [
      'The running total is rounded, so the months of a quarter add up to what the quarter itself gets. Weeks start on Monday and are cut at month ends, so they add up to their months.',
      'Labels are the same in every language: 2026, 2026-Q1, FY2026/27, FY2026/27-Q1, P01 (of a retail year), 2026-03, 2026-03-W2, 2026-03-05, 2026-03-05-am.',
    ],
    parameters: {
      total: parameters.total,
      start: shared.start,
      end: shared.end,
      grain:
        'The size of the periods: "year", "quarter", "month", "week", "day" or "half-day"; or a retail year of 52 or 53 weeks that begins on start: "4-4-5", "4-5-4", "5-4-4" or "13x4".',
      calendar: shared.calendar,
      unit: parameters.unit,
      extra_workdays: shared.extra_workdays,
      year_starts_in:
        'The month in which the fiscal year begins: 4 for April. Left out: January, or the first month of a span of whole years.',
    },
    examples: [
      'A quarter by months in China.',
      'A fiscal year from April: Q1 is April to June.',
      'A quarter of a retail year.',
      'A shop open from Tuesday to Saturday: the days of a week, to the cent.',
      'A weekend has no working day to put the amount on.',
    ],
  },
};
