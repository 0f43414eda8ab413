import { cellStep } from '#host/cell-step.ts';
import type { ReadReply } from '#host/host.ts';
import { type PlainStep, replyAfter } from '#host/reply-after.ts';
import { FORMAT_VERSION, formatCell, formatIssue, isVersion } from '#workbook/inputs/format-version.ts';
import type { LocatedIssue } from '#workbook/inputs/locate.ts';
import { optionalColumns } from '#workbook/inputs/optional-columns.ts';
import { changeList, type ListChange } from './list-columns.ts';
import { migrations } from './migrations.ts';

/** Columns of the records that came within a format; formulas and formats need no change for them. */
const laterColumns: ListChange = { table: 'revisions', added: ['goalName', 'from'], changed: [] };

/** A workbook in the format of this program. */
export interface BroughtUp {
  /** As if the steps had been written. */
  readonly reply: ReadReply;
  /** To be written before anything else; none for a workbook that is as this program writes it, or in a newer format. */
  readonly steps: readonly PlainStep[];
  /** That it was of an older one, for people to know. */
  readonly issues: readonly LocatedIssue[];
}

/**
 * Brings a workbook up to the format of this program, with the optional columns that came without a format of their
 * own; `reply` holds all that a build reads. Writes nothing.
 */
export function bringUp(reply: ReadReply): BroughtUp {
  const found = formatCell(reply);
  const issue = formatIssue(reply);
  if (!found || !isVersion(found.version) || issue?.code === 'input.version.newer') {
    return { reply, steps: [], issues: [] };
  }
  const steps: PlainStep[] = [];
  let now = reply;
  const add = (added: readonly PlainStep[]): void => {
    if (added.length === 0) return;
    steps.push(...added);
    now = replyAfter(now, added);
  };
  add(changeList(now, laterColumns));
  if (issue?.code !== 'input.version.older') {
    add(optionalColumns(now));
    return { reply: now, steps, issues: [] };
  }
  for (const migration of migrations.slice(found.version - 1)) add(migration(now));
  add([cellStep(formatCell(now)?.place ?? found.place, FORMAT_VERSION)]);
  add(optionalColumns(now));
  return { reply: now, steps, issues: [{ ...issue, severity: 'info' }] };
}
