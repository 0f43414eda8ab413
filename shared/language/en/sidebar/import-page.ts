import { scaleReason } from '#language/en/execution/scale-reason.ts';
import type { ImportPageTexts } from '#language/sidebar/import-page.ts';

const rowsOf = (rows: string): string => `${rows} ${rows === '1' ? 'row' : 'rows'}`;

export const importPage: ImportPageTexts = {
  title: 'Import rows',
  short: 'From an export, a list or a sheet of this workbook.',
  help: 'An export or a list goes into the log. You see what comes of each row before anything is written; the same rows once more add nothing.',
  source: 'Source',
  from: 'Rows from',
  sources: { text: 'A pasted block', file: 'A file', sheet: 'This workbook' },
  sheetHelp: 'Select the rows with their headers on the sheet, or one cell within them.',
  paste: 'Paste here',
  pasteHelp: 'With the line of headers: cells of a spreadsheet, or the text of a .csv file.',
  file: 'File',
  fileHelp: '.csv, .tsv, .txt or .xlsx. It is read here and sent nowhere.',
  fileSheet: 'Sheet',
  fileDamaged:
    'The file cannot be read as a workbook. Open it in Excel, save it as .xlsx or .csv, and pick it again.',
  fileDays: 'The days of this workbook count from 1904. Save it as .csv, and pick that.',
  look: 'Look at the rows',
  looking: 'Reading the rows…',
  lookAgain: 'Look again',
  seen: (name, place) => (place === '' ? name : `${name} · ${place}`),
  known: 'Read as it was imported last.',
  result: 'What comes of them',
  rows: 'Rows',
  sumOf: 'Sum of',
  fates: {
    all: 'In the source',
    taken: 'Into the log',
    completed: 'Filled in there',
    duplicates: 'There already, or repeated',
    rejected: 'Rejected',
    left: 'Left out',
  },
  aside: (lines) =>
    `${lines} more ${lines === '1' ? 'line is' : 'lines are'} no row of data: a total, a heading, a note.`,
  rounded: (rows, lost) =>
    `${rowsOf(rows)} ${rows === '1' ? 'has' : 'have'} more than two decimals; by rounding, the sum changes by ${lost}.`,
  inClosed: (rows) =>
    rows === '1'
      ? '1 row lies in a closed month: it counts in the first open one.'
      : `${rows} rows lie in closed months: they count in the first open one.`,
  twins: (rows) =>
    `${rowsOf(rows)} ${rows === '1' ? 'says' : 'say'} the same as an earlier one in every column.`,
  skipsTwins: 'They are the same deals: take each once',
  again: (rows, first) =>
    `${rowsOf(rows)} (${first}) ${rows === '1' ? 'comes' : 'come'} again under the same number: each deal is taken once.`,
  lines: (rows, first) =>
    `${rowsOf(rows)} (${first}) ${rows === '1' ? 'has' : 'have'} the number of another row but is not the same otherwise: taken as lines of one deal.`,
  takesLines: 'Rows with one number and other figures are lines of one deal',
  scale: (factor, by, header) => `Amounts × ${factor}: ${scaleReason(by, header)}.`,
  otherCurrency: (header, currency, measure) =>
    `“${header}” is in ${currency}, the plan counts in ${measure}: amounts are taken without being converted.`,
  orderShown: (text, day, by) =>
    `${text} is ${day}, ${{ said: 'as you say', shown: 'as other dates of the column show', kept: 'as last time' }[by]}.`,
  columns: 'Columns',
  notTaken: 'Not taken',
  unused: (columns) => `${columns} not taken`,
  sample: (value) => `e.g. ${value}`,
  more: 'Dates, units, deals',
  dayOrder: '3/5/2026 is',
  dayOrders: { found: 'As the dates tell', mdy: 'March 5', dmy: '3 May' },
  power: 'Amounts are multiplied by',
  isDealPerRow: 'Each row with an amount above 0 is a deal',
  statuses: 'Status: which rows count',
  counts: { yes: 'Counts', no: 'Left out', unknown: 'Choose…' },
  people: 'Who is meant?',
  peopleHelp: 'Nobody is found by these. What you say is kept for the next import.',
  allUnknown: (names) => `All ${names} names`,
  allUnknownHelp: 'One answer for all of them.',
  asSuggested: (names) => `As suggested (${names})`,
  choose: 'Choose…',
  suggested: 'Perhaps',
  everybody: 'Everybody',
  nobody: 'Nobody of this plan',
  rejects: (rows) => `${rowsOf(rows)} cannot be taken`,
  reason: (rows, first, text) =>
    rows === '1' ? `Row ${first}: ${text}` : `${rows} rows (${first}): ${text}`,
  keepsRejects: 'Leave them out',
  keepsHelp:
    'They go to the sheet Import rejects as they are, with the reason. Mend them there and import that sheet.',
  months: 'By month',
  byPerson: 'By person',
  others: (count) => `… and ${count} more`,
  import: (rows) => `Import ${rowsOf(rows)}`,
  importing: 'Importing…',
  nothingNew: 'Nothing to import',
  done: (rows) => `${rowsOf(rows)} imported`,
  completed: (rows) =>
    `${rows} ${rows === '1' ? 'entry' : 'entries'} of the log filled in with what came later.`,
  doneSum: (name, sum) => `${name}: ${sum} added to the log.`,
  kept: (rows) => `${rowsOf(rows)} kept on Import rejects.`,
};
