import { nameOf } from '#workbook/inputs/names.ts';

/** The sum of a column of the log over its counted rows within `criteria`; no criteria: all of them. */
export const sumOfLog = (column: string, criteria: string): string =>
  `SUMIFS(${[column, criteria, nameOf('log', 'counted'), '1'].filter((part) => part !== '').join(',')})`;

/** Criteria: within these days, both included. */
export const withinDays = (first: string, last: string): string => {
  const date = nameOf('log', 'date');
  return `${date},">="&${first},${date},"<="&${last}`;
};

/** Criteria: what this person did. */
export const byPerson = (key: string): string => `${nameOf('log', 'who')},${key}`;
