import type { ImportIssues, ImportTexts } from '#language/execution/imports.ts';
import type { IssueTexts } from '#language/messages.ts';

const number = (value: number): string => value.toLocaleString('en');
const rowsOf = (rows: number): string => `${number(rows)} ${rows === 1 ? 'row' : 'rows'}`;

export const importIssues: IssueTexts<ImportIssues> = {
  'import.row.noNumber': ({ fields }) => `There is nothing to count: ${fields || 'the number'} is empty.`,
  'import.row.changed': ({ id, row }) =>
    `${id} is in the log already (entry ${row}), with other figures. Correct it there, or delete it there and import again.`,
  'import.status.unknown': ({ status }) => `Say whether rows with the status “${status}” count.`,
  'import.status.missing': () => 'The status is empty. Fill it in, or do not take the status into account.',
  'import.nothing': () =>
    'No rows were found there. Choose or paste a block with one line of headers and rows below it.',
  'import.noColumn': ({ field, headers }) => {
    const what = {
      date: 'the date of each row',
      person: 'whose each row is',
      numbers: 'what is counted',
    }[field];
    return `Say which column holds ${what}. The source has: ${headers}.`;
  },
  'import.rejects': ({ rows }) =>
    `${rowsOf(rows)} cannot be taken as they are. Mend them, or choose to leave them out: they are kept on Import rejects.`,
  'import.tooLong': ({ rows, logged, most, room }) =>
    `${rowsOf(rows)} are to be added to the ${number(logged)} of the log, which holds ${number(most)} at most: there is room for ${number(room)}. Import fewer, such as the latest months.`,
};

export const imports: ImportTexts = {
  deals: 'each row with an amount is a deal',
  rows: 'rows',
  amounts: 'sums',
  fates: {
    all: 'In the source',
    taken: 'Into the log',
    duplicates: 'There already',
    rejected: 'Rejected',
    left: 'Left out',
  },
  columns: (columns) => `Columns: ${columns}.`,
  statuses: (counting, left) =>
    `Status: ${[counting && `${counting} ${counting.includes(',') ? 'count' : 'counts'}`, left && `left out: ${left}`].filter(Boolean).join('; ')}.`,
  aside: (lines) =>
    `${number(lines)} ${lines === 1 ? 'line is' : 'lines are'} no row of data (a total, a heading, a note).`,
  twins: (rows) =>
    `${rowsOf(rows)} say the same as an earlier one in every column; they are taken. If they are the same deal, leave them out.`,
  rounded: (rows, lost) =>
    `${rowsOf(rows)} have more than two decimals; rounded, they come to ${number(Math.abs(lost))} ${lost < 0 ? 'more' : 'less'}.`,
  inClosed: (rows) => `${rowsOf(rows)} lie in closed months: they count in the first open one.`,
  month: (month, figures) => `  ${month}: ${figures}`,
  unknown: (text, rows, suggested) =>
    `  ${text} (${rowsOf(rows)})${suggested === '' ? '' : `: ${suggested}?`}`,
  reason: (text, rows, first) => `  ${rowsOf(rows)} (${first}): ${text}`,
  more: (count) => `  … and ${number(count)} more`,
  rejectsAsked:
    'Nothing was written. Mend the rows above, say --person "NAME=KEY", --count STATUS or --column "HEADER=FIELD" where something was not understood, or add --rejects keep: rejects are then kept on their own sheet.',
  dryRun: 'Nothing was written: --dry-run.',
  written: (rows, kept) =>
    `${rowsOf(rows)} imported${kept === 0 ? '' : `; ${number(kept)} kept on Import rejects`}.`,
};
