import { cellName } from '#formula/address.ts';
import { sheetPrefix } from '#formula/sheet-name.ts';
import { describe, type Messages } from '#language/messages.ts';
import type { LocatedIssue } from '#workbook/inputs/locate.ts';

/** `目标!D6: …`: the cell as a person would look it up, then what is wrong and what to do. */
export function formatIssue(issue: LocatedIssue, messages: Messages): string {
  const text = describe(issue, messages);
  if (!issue.place) return text;
  const { sheet, row, column } = issue.place;
  return `${sheetPrefix(sheet)}${cellName(row, column)}: ${text}`;
}
