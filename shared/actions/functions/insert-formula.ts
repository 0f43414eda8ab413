import { onRecordIssue, rangeIssue } from '#actions/changes/range.ts';
import type { NoticePlace } from '#actions/notices.ts';
import { type Change, changeWorkbook } from '#actions/protocol/change-workbook.ts';
import { done, type Outcome, refused } from '#actions/protocol/outcome.ts';
import { cellName } from '#formula/address.ts';
import { cellStep } from '#host/cell-step.ts';
import type { Host, ReadReply } from '#host/host.ts';
import { type CellContent, formulaOf } from '#host/sheet.ts';
import { isBlank, shownText } from '#workbook/inputs/locate.ts';
import { revisionRecordUnder } from '#workbook/records/locked-goals.ts';

/** A cell that holds something, as a person reads it. */
export interface FilledCell extends NoticePlace {
  /** Its formula with `=`, or its value. */
  readonly holds: string;
}

/** A formula for the selected cell, with its `=`. */
export interface FormulaToInsert {
  readonly formula: string;
  /** The filled cell that the person lets go; null: only an empty cell is written. */
  readonly over: FilledCell | null;
}

/** `filled`: nothing was written; the person is to be asked first. */
export type InsertedFormula =
  | (NoticePlace & { readonly kind: 'inserted' })
  | (FilledCell & { readonly kind: 'filled' });

/** Writes the formula into the first selected cell; refused where nothing is selected, or the cell is on record. */
export const insertFormula = (host: Host, wanted: FormulaToInsert): Promise<Outcome<InsertedFormula>> =>
  changeWorkbook(host, {
    read: { sheets: [{ by: 'selection' }] },
    decide: (reply) => intoSelected(reply, wanted),
  });

function intoSelected(
  reply: ReadReply,
  { formula, over }: FormulaToInsert,
): Outcome<Change<InsertedFormula>> {
  const found = reply.areas[0];
  if (!found) return refused([{ ...rangeIssue('change.nothingSelected', ['selection'], {}), place: null }]);
  const { sheet, area } = found;
  const { row, column } = area;
  const recorded = revisionRecordUnder(reply, sheet, { ...area, rows: 1, columns: 1 });
  if (recorded) return refused([onRecordIssue(recorded, ['selection'])]);
  const place: NoticePlace = { sheet, cell: cellName(row, column) };
  const now = found.cells[0]?.[0] ?? null;
  const holds = heldBy(now);
  const isFree = formulaOf(now) === null && isBlank(now);
  const isLetGo = over !== null && over.sheet === sheet && over.cell === place.cell && over.holds === holds;
  if (!isFree && !isLetGo) {
    return done({ kind: 'cells', steps: [], result: { kind: 'filled', ...place, holds } });
  }
  const step = cellStep({ sheet, row, column }, { formula: formula.replace(/^=/, ''), value: null });
  return done({ kind: 'cells', steps: [step], result: { kind: 'inserted', ...place } });
}

function heldBy(content: CellContent): string {
  const formula = formulaOf(content);
  return formula === null ? shownText(content) : `=${formula}`;
}
