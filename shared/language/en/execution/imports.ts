import { scaleReason } from '#language/en/execution/scale-reason.ts';
import type { ImportIssues, ImportTexts } from '#language/execution/imports.ts';
import type { IssueTexts } from '#language/messages.ts';

const number = (value: number): string => value.toLocaleString('en');
const rowsOf = (rows: number): string => `${number(rows)} ${rows === 1 ? 'row' : 'rows'}`;

export const importIssues: IssueTexts<ImportIssues> = {
  'import.row.noNumber': ({ fields }) => `There is nothing to count: ${fields || 'the number'} is empty.`,
  'import.row.changed': ({ id, row }) =>
    `${id} is in the log already (entry ${row}), with other figures. Correct it there, or delete it there and import again.`,
  'import.row.twice': ({ id, row }) =>
    `${id} stands in row ${row} of the source too, with other figures. Delete the one that is wrong, or say that rows with one number are lines of one deal.`,
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
  'import.dayOrder': ({ text, mdy, dmy }) =>
    `${text} can be ${mdy} or ${dmy}, and no other date shows which. Say whether the day or the month comes first.`,
  'import.scale': ({ header, before, factor }) =>
    `Last time the amounts stood under “${before}” and were multiplied by ${number(factor)}; “${header}” says no unit. Say what to multiply by: 1 or ${number(factor)}.`,
  'import.rejects': ({ rows }) =>
    rows === 1
      ? '1 row cannot be taken as it is. Mend it, or choose to leave it out: it is kept on Import rejects.'
      : `${number(rows)} rows cannot be taken as they are. Mend them, or choose to leave them out: they are kept on Import rejects.`,
  'import.tooLong': ({ rows, logged, most, room }) =>
    `${rowsOf(rows)} ${rows === 1 ? 'is' : 'are'} to be added to the ${number(logged)} of the log, which holds ${number(most)} at most: there is room for ${number(room)}. Import fewer, such as the latest months.`,
};

export const imports: ImportTexts = {
  deals: 'each row with an amount is a deal',
  rows: 'rows',
  amounts: 'sums',
  fates: {
    all: 'In the source',
    taken: 'Into the log',
    completed: 'Filled in there',
    duplicates: 'There already, or repeated',
    rejected: 'Rejected',
    left: 'Left out',
  },
  columns: (columns, unused) => `Columns: ${columns}.${unused === '' ? '' : ` Not taken: ${unused}.`}`,
  statuses: (counting, left) =>
    `Status: ${[counting && `${counting} ${counting.includes(',') ? 'count' : 'counts'}`, left && `left out: ${left}`].filter(Boolean).join('; ')}.`,
  aside: (lines) =>
    `${number(lines)} ${lines === 1 ? 'line is' : 'lines are'} no row of data (a total, a heading, a note).`,
  twins: (rows) =>
    rows === 1
      ? '1 row says the same as an earlier one in every column; it is taken. If it is the same deal, add --twins skip.'
      : `${number(rows)} rows say the same as an earlier one in every column; they are taken. If they are the same deals, add --twins skip.`,
  scale: (factor, { by, header, measure }) => {
    const why = scaleReason(by, header);
    const times = factor.toLocaleString('en', { maximumFractionDigits: 9 });
    const unit = measure === '' ? '' : `, in ${measure}`;
    return `Amounts ${factor === 1 ? 'as they stand' : `× ${times}`}${unit}: ${why}.`;
  },
  otherCurrency: (header, currency, measure) =>
    `“${header}” is in ${currency}, the plan counts in ${measure}: amounts are taken without being converted.`,
  dayOrder: (text, day, by) =>
    `Dates: ${text} is ${day}, ${{ said: 'as you say', shown: 'as other dates of the column show', kept: 'as last time' }[by]}.`,
  again: (rows, first) =>
    `${rowsOf(rows)} (${first}) ${rows === 1 ? 'comes' : 'come'} again in the source under the same number: each deal is taken once.`,
  lines: (rows, first) =>
    `${rowsOf(rows)} (${first}) ${rows === 1 ? 'has' : 'have'} the number of another row but is not the same otherwise: taken as lines of one deal.`,
  twice: (rows) =>
    `${rowsOf(rows)} ${rows === 1 ? 'has' : 'have'} the number of another row with other figures. Where they are lines of one deal, add --lines take.`,
  rounded: (rows, lost) =>
    `${rowsOf(rows)} ${rows === 1 ? 'has' : 'have'} more than two decimals; rounded, ${rows === 1 ? 'it comes' : 'they come'} to ${number(Math.abs(lost))} ${lost < 0 ? 'more' : 'less'}.`,
  inClosed: (rows) =>
    rows === 1
      ? '1 row lies in a closed month: it counts in the first open one.'
      : `${number(rows)} rows lie in closed months: they count in the first open one.`,
  month: (month, figures) => `  ${month}: ${figures}`,
  unknown: (text, rows, suggested) =>
    `  ${text} (${rowsOf(rows)})${suggested === '' ? '' : `: ${suggested}?`}`,
  allUnknown: (names) =>
    `One answer for all ${number(names)} unknown names: --person "*=?" as suggested, "*=KEY" one person, "*=" nobody of this plan.`,
  reason: (text, rows, first) => `  ${rowsOf(rows)} (${first}): ${text}`,
  more: (count) => `  … and ${number(count)} more`,
  rejectsAsked:
    'Mend the rows above, say --person "NAME=KEY", --count STATUS or --column "HEADER=FIELD" where something was not understood, or add --rejects keep: rejects are then kept on their own sheet.',
  dryRun: 'Nothing was written: --dry-run.',
  written: (rows, completed, kept) =>
    `${rowsOf(rows)} imported${completed === 0 ? '' : `; ${number(completed)} filled in in the log`}${kept === 0 ? '' : `; ${number(kept)} kept on Import rejects`}.`,
};
