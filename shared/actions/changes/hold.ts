import {
  buildChange,
  type CellChange,
  type Change,
  changeWorkbook,
} from '#actions/protocol/change-workbook.ts';
import { done, type Outcome, refused } from '#actions/protocol/outcome.ts';
import type { Day } from '#engine/days/day.ts';
import type { Language } from '#engine/plan/inputs.ts';
import type { Host } from '#host/host.ts';
import type { PlainStep } from '#host/reply-after.ts';
import { isFormula } from '#host/sheet.ts';
import { HELD_FILL, type SelectedCell, selectedCells } from '#workbook/changes/holding.ts';
import { rangeIssue, type Selected, selectionIn, selectionQueries } from './range.ts';

export interface HoldResult {
  /** Cells that were marked, or unmarked. */
  readonly cells: number;
}

/**
 * Marks the selected numbers as held: a spread leaves them alone. The mark is the cell's colour, so it goes along when
 * people sort or filter, and stays in the file. A month of the decomposition table becomes a number of its own, which
 * the next build keeps.
 */
export const holdSelection = (host: Host, language: Language): Promise<Outcome<HoldResult>> =>
  changeSelection(host, language, (selected, numbers) => {
    const cells = numbers.filter(({ role }) => role !== 'held');
    return marking(
      cells.map((cell) => {
        const isOurs = isFormula(cell.content) && selected.typesOver(cell.row, cell.column);
        return mark(selected, cell, isOurs ? cell.value : cell.content, HELD_FILL);
      }),
    );
  });

/** Takes the mark off; a held month of the decomposition table gets its formula back, by a build in the same batch. */
export const releaseSelection = (host: Host, language: Language, today: Day): Promise<Outcome<HoldResult>> =>
  changeSelection(host, language, (selected, numbers) => {
    const isMonth = ({ row, column }: SelectedCell): boolean => selected.typesOver(row, column);
    const cells = numbers.filter(
      (cell) => cell.role === 'held' || (isMonth(cell) && !isFormula(cell.content)),
    );
    const steps = cells.map((cell) => mark(selected, cell, isMonth(cell) ? null : cell.content, 'none'));
    const marks = marking(steps);
    return cells.some(isMonth) ? buildChange({ today, typed: steps, result: () => marks.result }) : marks;
  });

const marking = (steps: readonly PlainStep[]): CellChange<HoldResult> => ({
  kind: 'cells',
  steps,
  result: { cells: steps.length },
});

/** What is to become of the selected numbers; refused without any. */
const changeSelection = (
  host: Host,
  language: Language,
  change: (selected: Selected, numbers: readonly SelectedCell[]) => Change<HoldResult>,
): Promise<Outcome<HoldResult>> =>
  changeWorkbook(host, {
    read: selectionQueries,
    decide: (reply) => {
      const selected = selectionIn(reply, language);
      if (selected.kind === 'refused') return selected;
      const { selection, typesOver } = selected.value;
      const numbers = selectedCells(selection, typesOver).filter(
        ({ role, content }) => role !== 'other' && content !== null,
      );
      if (numbers.length > 0) return done(change(selected.value, numbers));
      return refused([{ ...rangeIssue('change.noNumbers', ['selection'], {}), place: null }]);
    },
  });

function mark(
  { selection }: Selected,
  { row, column }: SelectedCell,
  content: SelectedCell['content'],
  fill: string,
): PlainStep {
  const styles = [{ area: { row, column, rows: 1, columns: 1 }, style: { fill } }];
  return { step: 'cells', sheet: selection.sheet, row, column, cells: [[content]], styles };
}
