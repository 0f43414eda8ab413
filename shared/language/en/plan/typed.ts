import type { TypedIssues } from '#engine/typed/reading.ts';
import type { IssueTexts } from '#language/messages.ts';

export const typedIssues: IssueTexts<TypedIssues> = {
  'typed.number.notUnderstood': ({ text }) =>
    `"${text}" is not a number. Write it in digits: 1200, 1,200, 120K or 5%.`,
  'typed.number.ambiguous': ({ text, first, second }) =>
    `"${text}" can be ${first} or ${second}. Write the one that is meant.`,
  'typed.number.tooPrecise': ({ text, digits }) =>
    `"${text}" has ${digits} digits; a spreadsheet keeps 15. Round it, or keep it as text if it is an identifier.`,
  'typed.share.ambiguous': ({ text, percent, times }) =>
    `"${text}" can be ${percent} or ${times}. Write it with a percent sign.`,
  'typed.day.notUnderstood': ({ text }) => `"${text}" is not a date. Write year-month-day: 2026-03-05.`,
  'typed.day.ambiguous': ({ text, first, second }) =>
    `"${text}" can be ${first} or ${second}. Write the one that is meant.`,
  'typed.day.noSuchDay': ({ text }) => `There is no day "${text}". Check the day and the month.`,
  'typed.day.noYear': ({ text }) => `"${text}" has no year. Write year-month-day: 2026-03-05.`,
  'typed.day.yearOnly': ({ text }) =>
    `"${text}" is a year, not a day. Write year-month-day: ${text.slice(0, 4)}-01-01.`,
  'typed.time.notUnderstood': ({ text }) => `"${text}" is not a time of day. Write hours:minutes: 14:30.`,
  'typed.period.notUnderstood': ({ text }) =>
    `"${text}" is not a month, quarter or year. Write 2026-03, Q1 2026 or 2026.`,
  'typed.yesNo.notUnderstood': ({ text }) => `"${text}" is neither yes nor no. Write Yes or No.`,
  'typed.yesNo.ambiguous': ({ text }) =>
    `"${text}" ticks a box for some and crosses out for others. Write Yes or No.`,
};
