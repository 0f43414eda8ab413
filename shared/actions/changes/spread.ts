import { buildChange, type Change, changeWorkbook, drawChange } from '#actions/protocol/change-workbook.ts';
import { done, type Outcome, refused } from '#actions/protocol/outcome.ts';
import { type ReallocationNote, withRecord } from '#actions/revision/on-record.ts';
import type { Day } from '#engine/days/day.ts';
import type { Language } from '#engine/plan/inputs.ts';
import type { Host } from '#host/host.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import { type CellRecord, logSteps } from '#workbook/changes/log.ts';
import {
  previewSpread as previewOf,
  type SpreadPreview,
  type SpreadRequest,
} from '#workbook/changes/preview.ts';
import { lockedCellUnder, lockedIssue } from '#workbook/records/locked-goals.ts';
import { isInExecution } from '#workbook/records/read.ts';
import { recordSteps } from './cell-steps.ts';
import { type FigureChange, figuresIn, figureTable, planAfter, spreadFigures } from './figure-change.ts';
import { holdsFixed, rangeIssue, type Selected, selectionIn, selectionQueries } from './range.ts';

/** Who asks: the language of what is said, and the real day. */
export interface Asking {
  readonly language: Language;
  readonly today: Day;
  /** Who moves fixed figures of a plan that is carried out, and why; absent: nobody has said. */
  readonly note?: ReallocationNote | undefined;
}

/** What a spread over the selected cells would do, with all that a build after it says. Writes nothing. */
export async function previewSpread(
  host: Host,
  request: SpreadRequest,
  asking: Asking,
): Promise<Outcome<SpreadPreview>> {
  const selected = selectionIn(await host.read(await selectionQueries(host)), asking.language);
  if (selected.kind === 'refused') return selected;
  if (!selected.value.isPlan) return previewOver(selected.value, request);
  const change = figuresOver(selected.value, request, asking);
  if (change.kind === 'refused') return change;
  const { typed, now, preview } = change.value;
  // A look at what is selected changes nothing.
  if (typed.length === 0) return done(preview(now));
  const drawn = drawChange(
    selected.value.reply,
    buildChange({ today: asking.today, typed, result: () => null }),
  );
  return drawn.kind === 'refused' ? drawn : done(preview(drawn.value.generated.plan), drawn.issues);
}

/**
 * Spreads over the selected cells and writes one line on the Changes sheet, all in one batch or nothing. `at`: day
 * and time as a serial number. On the decomposition what has to be typed is typed, and a build follows.
 */
export const applySpread = async (
  host: Host,
  request: SpreadRequest,
  at: number,
  asking: Asking,
): Promise<Outcome<SpreadPreview>> =>
  changeWorkbook(host, {
    read: await selectionQueries(host),
    decide: (reply): Outcome<Change<SpreadPreview>> => {
      const selected = selectionIn(reply, asking.language);
      if (selected.kind === 'refused') return selected;
      const { changes } = selected.value.messages;
      const method = changes.methods[request.shape.by];
      const logged = (preview: SpreadPreview, record: readonly CellRecord[], isPlan: boolean) =>
        logSteps(reply, { ...preview, what: request.change, method, record, isPlan }, at, changes);
      if (selected.value.isPlan) {
        const change = figuresOver(selected.value, request, asking);
        if (change.kind === 'refused') return change;
        const { typed, record, preview } = change.value;
        const after = planAfter(reply, typed, asking.today);
        if (after.kind === 'refused') return after;
        const result = preview(after.value);
        if (typed.length === 0) return done({ kind: 'cells', steps: [], result });
        const recorded = withRecord(reply, typed, asking);
        if (recorded.kind === 'refused') return recorded;
        const all = [...recorded.value.steps, ...logged(result, record, true)];
        return done(buildChange({ today: asking.today, typed: all, result: () => result }));
      }
      const outcome = previewOver(selected.value, request);
      if (outcome.kind === 'refused') return outcome;
      const record = recordOf(selected.value, outcome.value);
      const steps = [
        ...recordSteps(outcome.value.sheet, record, 'after'),
        ...logged(outcome.value, record, false),
      ];
      const noted = isFixedHere(selected.value)
        ? withRecord(reply, steps, asking)
        : done({ steps, isOnRecord: false });
      if (noted.kind === 'refused') return noted;
      if (noted.value.isOnRecord) {
        const { steps: typed } = noted.value;
        return done(buildChange({ today: asking.today, typed, result: () => outcome.value }));
      }
      return done({ kind: 'cells', steps: record.length > 0 ? steps : [], result: outcome.value });
    },
  });

/** A spread over figures of the decomposition. */
function figuresOver(
  { reply, selection }: Selected,
  request: SpreadRequest,
  { language, today }: Asking,
): Outcome<FigureChange> {
  const table = figureTable(reply, today);
  if (table.kind === 'refused') return table;
  const chosen = figuresIn(table.value, selection.area);
  if (!chosen) return refused([{ ...rangeIssue('change.noFigures', ['selection'], {}), place: null }]);
  if (chosen.kind === 'refused') return chosen;
  return spreadFigures({
    table: table.value,
    selection,
    chosen: chosen.value,
    request,
    texts: messagesIn[language].tables,
  });
}

/** Whether fixed years or months of a plan that is carried out stand on the sheet of the selection. */
const isFixedHere = ({ reply, numbers: { sheet } }: Selected): boolean =>
  isInExecution(reply) && holdsFixed(reply, sheet);

function previewOver({ numbers, only, locked }: Selected, request: SpreadRequest): Outcome<SpreadPreview> {
  const preview = previewOf(numbers, request, only);
  const changed = preview.ok ? preview.value.cells.filter(({ before, after }) => before !== after) : [];
  const lockedCell = lockedCellUnder(locked, numbers.sheet, changed);
  if (lockedCell) return refused([lockedIssue(lockedCell)]);
  if (preview.ok) return done(preview.value);
  return refused(preview.issues.map((issue) => ({ ...issue, place: null })));
}

function recordOf({ numbers }: Selected, { cells }: SpreadPreview): readonly CellRecord[] {
  const { area } = numbers;
  return cells
    .filter(({ before, after }) => before !== after)
    .map(({ row, column, after }): CellRecord => {
      const content = numbers.cells[row - area.row]?.[column - area.column] ?? null;
      const fill = numbers.fills[row - area.row]?.[column - area.column] ?? null;
      return [row, column, content, after, fill];
    });
}
