import { done, type Outcome, refused } from '#actions/protocol/outcome.ts';
import { typedQueries } from '#actions/protocol/read-plan.ts';
import { issuesOf } from '#engine/issue.ts';
import { type Host, HostFailure, type ReadBatch, type ReadReply, type SheetContent } from '#host/host.ts';
import type { Area, CellContent } from '#host/sheet.ts';
import type { RangeIssues } from '#language/changes/changes.ts';
import { delimitedTexts } from '#workbook/list/delimited.ts';
import { currentRegion } from '#workbook/list/region.ts';
import type { ImportSource } from './import-types.ts';

const issue = issuesOf<RangeIssues>();

/** The rows of a source as they stand there; `place`: where they lie in this workbook, null: elsewhere. */
export interface SourceCells {
  readonly name: string;
  readonly cells: readonly (readonly CellContent[])[];
  readonly place: { readonly sheet: string; readonly area: Area } | null;
}

/** Inputs, records, and where the source lies. */
export const importQueries = ({ source }: { readonly source: ImportSource }): ReadBatch => {
  if (source.kind !== 'sheet') return typedQueries;
  const { place } = source;
  const own = place ? ({ by: 'title', name: place.sheet } as const) : ({ by: 'selection' } as const);
  return { sheets: [...typedQueries.sheets, own] };
};

export async function sourceCells(
  reply: ReadReply,
  host: Host,
  source: ImportSource,
): Promise<Outcome<SourceCells>> {
  if (source.kind === 'text')
    return done({ name: source.name, cells: delimitedTexts(source.text), place: null });
  if (source.kind === 'cells') return done({ ...source, place: null });
  const { place } = source;
  const selected = place ? null : reply.areas[0];
  if (!place && !selected) {
    return refused([{ ...issue('change.nothingSelected', ['selection'], {}), place: null }]);
  }
  const sheet = place?.sheet ?? selected!.sheet;
  const content = await contentOf(reply, host, sheet);
  if (!content) throw new HostFailure('sheet.missing', { sheet });
  const area = place ? (place.area ?? wholeOf(content)) : selectedArea(content, selected!.area);
  return done({ name: sheet, cells: cellsIn(content, area), place: { sheet, area } });
}

async function contentOf(
  { contents }: ReadReply,
  host: Host,
  sheet: string,
): Promise<SheetContent | undefined> {
  const known = contents.find(({ name }) => name === sheet);
  if (known) return known;
  const more = await host.read({ sheets: [{ by: 'title', name: sheet }] });
  return more.contents.find(({ name }) => name === sheet);
}

/** Of one cell the block around it; whole columns as far as the sheet is filled. */
function selectedArea(content: SheetContent, area: Area): Area {
  if (area.rows * area.columns === 1) return currentRegion(content, area.row, area.column) ?? area;
  const whole = wholeOf(content);
  return {
    ...area,
    rows: Math.max(1, Math.min(area.rows, whole.rows - area.row)),
    columns: Math.max(1, Math.min(area.columns, whole.columns - area.column)),
  };
}

const wholeOf = ({ cells }: SheetContent): Area => ({
  row: 0,
  column: 0,
  rows: Math.max(1, cells.length),
  columns: cells.reduce((most, { length }) => Math.max(most, length), 1),
});

const cellsIn = (
  { cells }: SheetContent,
  { row, column, rows, columns }: Area,
): readonly (readonly CellContent[])[] =>
  cells.slice(row, row + rows).map((each) => each.slice(column, column + columns));
