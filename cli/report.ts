import type { Findings } from '#actions/plan/check.ts';
import { cellName } from '#formula/address.ts';
import type { CommandMessages } from '#language/by-language/command-messages.ts';
import { formatIssue } from '#workbook/inputs/format-issue.ts';
import type { LocatedIssue } from '#workbook/inputs/locate.ts';

/** How the program ends: done, something to mend, or called the wrong way. */
export type ExitCode = 0 | 1 | 2;

/** What came of a command, as data. */
export interface Report {
  readonly code: ExitCode;
  readonly issues: readonly LocatedIssue[];
  /** Of a check only. */
  readonly checks: Findings['checks'];
  /** What was understood, and how it ended, for people. */
  readonly lines: readonly string[];
  /** Why nothing was done, for people. */
  readonly failures: readonly string[];
  /** The file that was written, with the names of the sheets. */
  readonly written: { readonly file: string; readonly sheets: readonly string[] } | null;
}

export const report = (code: ExitCode, what: Partial<Omit<Report, 'code'>>): Report => ({
  issues: [],
  checks: [],
  lines: [],
  failures: [],
  written: null,
  ...what,
  code,
});

interface Lines {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
}

/** So many warnings and notes are told one by one; a log can have thousands. */
const MOST_TOLD = 30;

/** For people: what is wrong goes to `err`. */
export function printText(
  { issues, checks, lines, failures }: Report,
  messages: CommandMessages,
  to: Lines,
): void {
  const told = issues.filter(({ severity }) => severity !== 'error');
  const first = new Set(told.slice(0, MOST_TOLD));
  for (const issue of issues) {
    if (issue.severity === 'error') to.err(formatIssue(issue, messages));
    else if (first.has(issue)) to.out(formatIssue(issue, messages));
  }
  if (told.length > MOST_TOLD) to.out(messages.commands.more(told.length - MOST_TOLD));
  for (const { what, expected, found, difference, state } of checks) {
    const figures = state === 'note' ? found : `${expected} / ${found} / ${difference}`;
    to.out(`${state === 'look' ? '✗' : state === 'fine' ? '✓' : '·'} ${what}: ${figures}`);
  }
  for (const line of lines) to.out(line);
  for (const line of failures) to.err(line);
}

/** For scripts: one object on one line of `out`. */
export function printJson({ issues, ...rest }: Report, messages: CommandMessages, { out }: Lines): void {
  const told = issues.map((issue) => {
    const { code, severity, place } = issue;
    const cell = place && { sheet: place.sheet, cell: cellName(place.row, place.column) };
    return { code, severity, ...cell, text: formatIssue(issue, messages) };
  });
  out(JSON.stringify({ ...rest, issues: told }));
}
