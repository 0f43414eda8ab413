import { done, type Outcome, refused } from '#actions/protocol/outcome.ts';
import { issuesOf } from '#engine/issue.ts';
import type { Language } from '#engine/plan/inputs.ts';
import { cellName, type Place } from '#formula/address.ts';
import type { AreaContent, ReadBatch, ReadReply } from '#host/host.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import type { RangeIssues } from '#language/changes/changes.ts';
import type { Messages } from '#language/messages.ts';
import { CHANGES_NAME } from '#workbook/changes/log.ts';
import { formatIssue } from '#workbook/inputs/format-version.ts';
import type { LocatedIssue } from '#workbook/inputs/locate.ts';
import { inputQueries, readInputs } from '#workbook/inputs/read.ts';
import { leafMonths, monthKeys } from '#workbook/merge/holds.ts';
import { type LockedCell, lockedCellsIn, revisionRecordUnder } from '#workbook/records/locked-goals.ts';
import { tableNames } from '#workbook/sheets/generated-names.ts';

export const rangeIssue = issuesOf<RangeIssues>();

/** That a cell of the record of the goals would be written. */
export function onRecordIssue(place: Place, path: readonly string[]): LocatedIssue {
  const cell = `${place.sheet}!${cellName(place.row, place.column)}`;
  return { ...rangeIssue('change.onRecord', path, { cell }), place };
}

/** What a person has selected, and what the workbook says about it. */
export interface Selected {
  readonly selection: AreaContent;
  readonly reply: ReadReply;
  readonly messages: Messages;
  /** A formula of the decomposition table that gives way to a number typed over it. */
  readonly typesOver: (row: number, column: number) => boolean;
  /** Cells whose value only a revision changes. */
  readonly locked: readonly LockedCell[];
}

/** The selection and what is needed to judge it. */
export const selectionQueries: ReadBatch = {
  sheets: [
    ...inputQueries.sheets,
    { by: 'anchor', name: tableNames.decomposition },
    { by: 'anchor', name: CHANGES_NAME },
    { by: 'selection' },
  ],
};

/**
 * The selection in a reply to {@link selectionQueries}. Refused: nothing is selected, the record of changes or of the
 * goals, or a plan of another format. `language`: of texts where the workbook holds no plan.
 */
export function selectionIn(reply: ReadReply, language: Language): Outcome<Selected> {
  const format = formatIssue(reply);
  if (format) return refused([format]);
  const selection = reply.areas[0] ?? null;
  if (!selection) {
    return refused([{ ...rangeIssue('change.nothingSelected', ['selection'], {}), place: null }]);
  }
  if (reply.names.some(({ name, sheet }) => name === CHANGES_NAME && sheet === selection.sheet)) {
    return refused([{ ...rangeIssue('change.onChangesSheet', ['selection'], {}), place: null }]);
  }
  const recorded = revisionRecordUnder(reply, selection.sheet, selection.area);
  if (recorded) return refused([onRecordIssue(recorded, ['selection'])]);
  const { inputs } = readInputs(reply);
  const anchor = reply.names.find(({ name }) => name === tableNames.decomposition);
  const table = anchor && reply.contents.find(({ name }) => name === anchor.sheet);
  const open = new Set<string>();
  if (inputs && anchor && table && selection.sheet === table.name) {
    for (const { row, column } of leafMonths(table, anchor.area, inputs, monthKeys(inputs)))
      open.add(`${row}:${column}`);
  }
  return done({
    selection,
    reply,
    messages: messagesIn[inputs?.language ?? language],
    typesOver: (row, column) => open.has(`${row}:${column}`),
    locked: lockedCellsIn(reply),
  });
}
