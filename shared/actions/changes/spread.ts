import { changeWorkbook } from '#actions/protocol/change-workbook.ts';
import { done, type Outcome, refused } from '#actions/protocol/outcome.ts';
import type { Language } from '#engine/plan/inputs.ts';
import type { AreaContent, Host } from '#host/host.ts';
import type { PlainStep } from '#host/reply-after.ts';
import type { CellContent } from '#host/sheet.ts';
import { HELD_FILL } from '#workbook/changes/holding.ts';
import { type CellRecord, logSteps, SAME_FILL } from '#workbook/changes/log.ts';
import {
  previewSpread as previewOf,
  type SpreadPreview,
  type SpreadRequest,
} from '#workbook/changes/preview.ts';
import { lockedCellUnder, lockedIssue } from '#workbook/records/locked-goals.ts';
import { type Selected, selectionIn, selectionQueries } from './range.ts';

/** What a spread over the selected cells would do. Writes nothing. */
export async function previewSpread(
  host: Host,
  request: SpreadRequest,
  language: Language,
): Promise<Outcome<SpreadPreview>> {
  const selected = selectionIn(await host.read(selectionQueries), language);
  return selected.kind === 'refused' ? selected : previewOver(selected.value, request);
}

/**
 * Spreads over the selected cells and writes one line on the Changes sheet, all in one batch or nothing. `at`: day
 * and time as a serial number. Months typed over in the decomposition table are held from then on.
 */
export const applySpread = (
  host: Host,
  request: SpreadRequest,
  at: number,
  language: Language,
): Promise<Outcome<SpreadPreview>> =>
  changeWorkbook(host, {
    read: selectionQueries,
    decide: (reply) => {
      const selected = selectionIn(reply, language);
      if (selected.kind === 'refused') return selected;
      const outcome = previewOver(selected.value, request);
      if (outcome.kind === 'refused') return outcome;
      const preview = outcome.value;
      const record = recordOf(selected.value, preview);
      const { changes } = selected.value.messages;
      const entry = {
        ...preview,
        what: request.change,
        method: changes.methods[request.shape.by],
        record,
      };
      const steps = [
        ...cellSteps(preview.sheet, record, 'after', selected.value),
        ...logSteps(reply, entry, at, changes),
      ];
      return done({ kind: 'cells', steps: record.length > 0 ? steps : [], result: preview });
    },
  });

function previewOver(
  { selection, typesOver, locked }: Selected,
  request: SpreadRequest,
): Outcome<SpreadPreview> {
  const preview = previewOf(selection, request, typesOver);
  const changed = preview.ok ? preview.value.cells.filter(({ before, after }) => before !== after) : [];
  const lockedCell = lockedCellUnder(locked, selection.sheet, changed);
  if (lockedCell) return refused([lockedIssue(lockedCell)]);
  if (preview.ok) return done(preview.value);
  return refused(preview.issues.map((issue) => ({ ...issue, place: null })));
}

function recordOf({ selection }: Selected, { cells }: SpreadPreview): readonly CellRecord[] {
  const { area } = selection;
  return cells
    .filter(({ before, after }) => before !== after)
    .map(({ row, column, after }): CellRecord => {
      const content: CellContent = selection.cells[row - area.row]?.[column - area.column] ?? null;
      const fill = selection.fills[row - area.row]?.[column - area.column] ?? null;
      return [row, column, content, after, fill];
    });
}

/** One write per run of neighbouring cells: the numbers as they become, or as they were. */
export function cellSteps(
  sheet: string,
  record: readonly CellRecord[],
  state: 'before' | 'after',
  { typesOver }: Pick<Selected, 'typesOver'>,
): readonly PlainStep[] {
  const steps: {
    step: 'cells';
    sheet: string;
    row: number;
    column: number;
    cells: CellContent[][];
    styles: AreaStyle[];
  }[] = [];
  for (const [row, column, before, after, fill] of record) {
    const content = state === 'after' ? after : before;
    const last = steps[steps.length - 1];
    const run = last?.cells[0] as CellContent[] | undefined;
    const step =
      last && run && last.row === row && last.column + run.length === column
        ? last
        : { step: 'cells' as const, sheet, row, column, cells: [[]], styles: [] };
    if (step !== last) steps.push(step);
    (step.cells[0] as CellContent[]).push(content);
    const area: AreaContent['area'] = { row, column, rows: 1, columns: 1 };
    if (fill === SAME_FILL) continue;
    if (state === 'before') step.styles.push({ area, style: { fill: fill ?? 'none' } });
    else if (typesOver(row, column)) step.styles.push({ area, style: { fill: HELD_FILL } });
  }
  return steps;
}
type AreaStyle = { area: AreaContent['area']; style: { fill: string } };
