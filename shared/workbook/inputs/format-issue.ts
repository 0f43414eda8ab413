import { cellName, sheetPrefix } from '#formula/address.ts';
import { describe, type Messages } from '#language/messages.ts';
import type { LocatedIssue } from '#workbook/inputs/locate.ts';

/** `目标!D6: …`: the cell as a person would look it up, then what is wrong and what to do. */
export function formatIssue(issue: LocatedIssue, messages: Messages): string {
  const text = describe(issue, messages);
  if (!issue.place) return text;
  const { sheet, row, column } = issue.place;
  const prefix = /[\s'!&-]/.test(sheet) ? sheetPrefix(sheet) : `${sheet}!`;
  return `${prefix}${cellName(row, column)}: ${text}`;
}
