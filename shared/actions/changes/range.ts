import { messagesFor } from '#actions/protocol/messages-for.ts';
import { done, type Outcome, refused } from '#actions/protocol/outcome.ts';
import { judgedQueries } from '#actions/protocol/read-plan.ts';
import { issuesOf } from '#engine/issue.ts';
import type { Language } from '#engine/plan/inputs.ts';
import { cellName, type Place } from '#formula/address.ts';
import { bounding, contains } from '#host/areas.ts';
import type { AreaContent, Host, ReadBatch, ReadReply } from '#host/host.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import type { RangeIssues } from '#language/changes/changes.ts';
import type { Messages } from '#language/messages.ts';
import { selectedCells } from '#workbook/changes/holding.ts';
import { CHANGES_NAME } from '#workbook/changes/log.ts';
import { summedBy } from '#workbook/changes/sums.ts';
import { formatIssue } from '#workbook/inputs/format-version.ts';
import type { LocatedIssue } from '#workbook/inputs/locate.ts';
import { tableName } from '#workbook/inputs/names.ts';
import { inputQueries, readInputs } from '#workbook/inputs/read.ts';
import { type LockedCell, lockedCellsIn, revisionRecordUnder } from '#workbook/records/locked-goals.ts';
import { isInExecution } from '#workbook/records/read.ts';
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
  /** The numbers that a change of the selection changes: its own, or those that its sums add up. */
  readonly numbers: AreaContent;
  /** Only these cells of them, as `row:column`; null: all. */
  readonly only: ReadonlySet<string> | null;
  readonly reply: ReadReply;
  readonly messages: Messages;
  /** On the decomposition, where a change goes through the plan. */
  readonly isPlan: boolean;
  /** Cells whose value only a revision changes. */
  readonly locked: readonly LockedCell[];
}

/** The selection and what is needed to judge it, apart from a plan. */
const plainQueries: ReadBatch = {
  sheets: [...inputQueries.sheets, { by: 'anchor', name: CHANGES_NAME }, { by: 'selection' }],
};
const planSelectionQueries: ReadBatch = {
  sheets: [...judgedQueries.sheets, { by: 'anchor', name: CHANGES_NAME }, { by: 'selection' }],
};

/**
 * What has to be read to change the selection: what the plan is judged by where it lies on the decomposition; elsewhere,
 * where only sums are selected, the cells that they add up.
 */
export async function selectionQueries(host: Host): Promise<ReadBatch> {
  const { areas, names } = await host.read({ sheets: [{ by: 'selection' }] });
  const selection = areas[0];
  if (!selection) return plainQueries;
  if (selection.sheet === tableSheet({ names })) return planSelectionQueries;
  if (isInExecution({ names }) && holdsFixed({ names }, selection.sheet)) return planSelectionQueries;
  if (selectedCells(selection).some(({ role }) => role === 'free' || role === 'held')) return plainQueries;
  let seen: AreaContent = selection;
  let summed = summedBy(seen, selection.area);
  for (let turn = 0; summed && turn < DEEPEST && !isWithin(summed.area, seen); turn++) {
    const asked = { by: 'area', sheet: selection.sheet, area: bounding(summed.area, seen.area) } as const;
    const more = (await host.read({ sheets: [asked] })).areas[0];
    if (!more) return plainQueries;
    seen = more;
    summed = summedBy(seen, selection.area);
  }
  if (!summed || seen === selection) return plainQueries;
  return { sheets: [...plainQueries.sheets, { by: 'area', sheet: seen.sheet, area: seen.area }] };
}

/** Whether fixed years or months are typed on a sheet. */
export const holdsFixed = ({ names }: Pick<ReadReply, 'names'>, sheet: string): boolean =>
  names.some((each) => each.sheet === sheet && FIXED_TABLES.includes(each.name));
const FIXED_TABLES: readonly string[] = [tableName('goals'), tableName('bases')];

const tableSheet = ({ names }: Pick<ReadReply, 'names'>): string | undefined =>
  names.find(({ name }) => name === tableNames.decomposition)?.sheet;

/** Sums of sums of sums … */
const DEEPEST = 8;

const isWithin = (area: AreaContent['area'], seen: AreaContent): boolean =>
  contains(seen.area, area.row, area.column) &&
  contains(seen.area, area.row + area.rows - 1, area.column + area.columns - 1);

/**
 * The selection in a reply to {@link selectionQueries}. Refused: nothing is selected, the record of changes or of the
 * goals, a sheet that is all calculated, or a plan of another format. `language`: of texts where the workbook holds no
 * plan.
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
  const summed = reply.areas[1] ?? null;
  return done({
    selection,
    numbers: summed ?? selection,
    only: (summed && summedBy(summed, selection.area)?.cells) ?? null,
    reply,
    messages: inputs ? messagesFor(inputs) : messagesIn[language],
    isPlan: selection.sheet === tableSheet(reply),
    locked: lockedCellsIn(reply),
  });
}
