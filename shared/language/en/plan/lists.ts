import { monthNames } from '#language/en/plan/tables.ts';
import type { IssueTexts } from '#language/messages.ts';
import type { ListIssues, ListTexts } from '#language/plan/lists.ts';

const about = (figure: string): string => (figure === '' ? '' : ` of ${figure}`);
const written = (amount: number): string => amount.toLocaleString('en', { maximumFractionDigits: 2 });

export const listIssues: IssueTexts<ListIssues> = {
  'list.blank': () => 'There is nothing in these cells. Select your list, or one cell of it.',
  'list.noNames': () => 'No column holds names. Choose which one does, or select a list with names.',
  'list.noTotal': () => 'The goal has no amount yet. Type the total to be reached, above 0.',
  'list.notNumber': ({ cell, name }) =>
    `${name}: "${cell}" is not a number and counts as nothing. Write a number there if there is one.`,
  'list.ambiguousNumber': ({ cell, name, first, second }) =>
    `${name}: "${cell}" can be ${first} or ${second}. Write the one that is meant.`,
  'list.notDate': ({ cell }) =>
    `"${cell}" is not a date, so this row is in no month. Write year-month-day: 2026-03-05.`,
  'list.ambiguousDate': ({ cell, first, second }) =>
    `"${cell}" can be ${first} or ${second}. Write the one that is meant.`,
  'list.sumDiffers': ({ figure, own, read, difference }) =>
    `The list's own total${about(figure)} is ${written(own)}, its people add up to ${written(read)}: ${written(Math.abs(difference))} ${difference > 0 ? 'less' : 'more'}. Look at what was left out.`,
  'list.subtotalDiffers': ({ group, own, read, difference }) =>
    `The list gives ${written(own)} for ${group || 'this part'}, its people add up to ${written(read)}: ${written(Math.abs(difference))} ${difference > 0 ? 'less' : 'more'}. The people count.`,
  'list.rowTotalDiffers': ({ name, own, read, difference }) =>
    `The list gives ${written(own)} for ${name}, the months add up to ${written(read)}: ${written(Math.abs(difference))} ${difference > 0 ? 'less' : 'more'}. The months count.`,
  'list.sameName': ({ name, count }) =>
    `${name} stands there ${count} times. If these are different people, tell them apart by name; if not, join the rows.`,
  'list.nameForm': ({ name }) =>
    `"${name}" cannot be looked up by formulas. Write it without *, ? and ~, and without =, < or > at its beginning.`,
  'list.maybeUnit': ({ name, below }) =>
    `${name}'s amount is exactly the sum of the ${below} below. If ${name} is their team, add a column of teams or indent the names.`,
  'list.negative': ({ name, amount }) =>
    `${name} has ${written(amount)} below 0 in the months of last period. They count in the year; a year below 0 counts as 0.`,
  'list.noHistory': ({ names }) =>
    `Nothing last period: ${names}. They get no target by this method. Set one on the Bases sheet, or choose another method.`,
  'list.partHistory': ({ names }) =>
    `Only some months of last period, how many in brackets: ${names}. They count as they are, so these targets are lower than after whole years. Change them on the Bases sheet if they should not be.`,
  'list.currencies': ({ currencies }) =>
    `Amounts in ${currencies} stand in one column. They are added as plain numbers: convert them to one currency first.`,
  'list.otherYears': ({ years, taken }) => `The list goes over several years. ${taken} counts, not ${years}.`,
  'list.quartersSpread': () =>
    'The list has no months. Each part of the year is spread evenly over its months.',
  'list.monthsMissing': ({ months }) =>
    `Nothing is said of month ${months}. The months are set by working days.`,
  'list.fiscalMonths': ({ first, last, year }) =>
    `The months go from ${monthNames[first - 1]} to ${monthNames[last - 1]}, as in a fiscal year, but the plan is made for January to December ${year}, each month by the same month of last period. For a plan from ${monthNames[first - 1]} set its first and last day on the sheet Goals: the figures of last period stay with their months.`,
  'list.monthsAssumed': () => 'The twelve columns have no headers. They are taken for January to December.',
};

export const lists: ListTexts = {
  figures: { last: 'Last period', target: 'Target', amount: 'Amount' },
  leftOut: {
    title: 'Title, not needed',
    headerAgain: 'Headers again, left out',
    totalRow: 'Totals, checked and left out',
    totalColumn: 'Columns of totals, checked and left out',
    figureRow: 'Averages and shares, left out',
    shareColumn: 'Columns of shares and averages, left out',
    note: 'Notes, left out',
    noName: 'Amounts without a name, left out',
    otherYear: 'Rows of another year, left out',
    noMonth: 'Rows without a readable date, left out',
    column: 'Columns not needed',
  },
};
