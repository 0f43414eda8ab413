import { done, type Outcome, refused } from '#actions/outcome.ts';
import { buildPlan } from '#actions/plan/build.ts';
import type { Day } from '#engine/days/day.ts';
import type { Language } from '#engine/plan/inputs.ts';
import { type Host, HostFailure, type WriteStep } from '#host/host.ts';
import { isFormula } from '#host/sheet.ts';
import { HELD_FILL, type SelectedCell, selectedCells } from '#workbook/changes/holding.ts';
import { rangeIssue, readSelection, type Selected } from './range.ts';

export interface HoldResult {
  /** Cells that were marked, or unmarked. */
  readonly cells: number;
}

/**
 * Marks the selected numbers as held: a spread leaves them alone. The mark is the cell's colour, so it goes along when
 * people sort or filter, and stays in the file. A month of the decomposition table becomes a number of its own, which
 * the next build keeps.
 */
export async function holdSelection(host: Host, language: Language): Promise<Outcome<HoldResult>> {
  const selected = await readSelection(host, language);
  if ('issues' in selected) return refused(selected.issues);
  const cells = numbersOf(selected).filter(({ role }) => role !== 'held');
  const steps = cells.map((cell): WriteStep => {
    const content =
      isFormula(cell.content) && selected.typesOver(cell.row, cell.column) ? cell.value : cell.content;
    return mark(selected, cell, content, HELD_FILL);
  });
  return finish(host, selected, steps);
}

/**
 * Takes the mark off; a held month of the decomposition table gets its formula back by a build. Where that is refused
 * or fails, all stays as it was.
 */
export async function releaseSelection(
  host: Host,
  language: Language,
  today: Day,
): Promise<Outcome<HoldResult>> {
  const selected = await readSelection(host, language);
  if ('issues' in selected) return refused(selected.issues);
  const cells = numbersOf(selected).filter(
    ({ role, row, column, content }) =>
      role === 'held' || (selected.typesOver(row, column) && !isFormula(content)),
  );
  const steps = cells.map((cell): WriteStep => {
    const content = selected.typesOver(cell.row, cell.column) ? null : cell.content;
    return mark(selected, cell, content, 'none');
  });
  const outcome = await finish(host, selected, steps);
  if (outcome.kind === 'refused' || !selected.isOnPlan || steps.length === 0) return outcome;
  const putBack = cells.map((cell) => mark(selected, cell, cell.content, fillOf(selected, cell)));
  const built = await builtOr(putBack, host, today);
  return built.kind === 'refused' ? refused(built.issues) : outcome;
}

/** A build; where nothing comes of it, what stood in the cells before is written again. */
async function builtOr(putBack: readonly WriteStep[], host: Host, today: Day): Promise<Outcome<unknown>> {
  try {
    const built = await buildPlan(host, today);
    if (built.kind === 'refused') await host.write({ steps: putBack });
    return built;
  } catch (error) {
    if (error instanceof HostFailure && error.left.length === 0) await host.write({ steps: putBack });
    throw error;
  }
}

const fillOf = ({ selection: { area, fills } }: Selected, { row, column }: SelectedCell): string =>
  fills[row - area.row]?.[column - area.column] ?? 'none';

const numbersOf = ({ selection, typesOver }: Selected): readonly SelectedCell[] =>
  selectedCells(selection, typesOver).filter(({ role, content }) => role !== 'other' && content !== null);

function mark(
  { selection }: Selected,
  { row, column }: SelectedCell,
  content: SelectedCell['content'],
  fill: string,
): WriteStep {
  const styles = [{ area: { row, column, rows: 1, columns: 1 }, style: { fill } }];
  return { step: 'cells', sheet: selection.sheet, row, column, cells: [[content]], styles };
}

async function finish(
  host: Host,
  selected: Selected,
  steps: readonly WriteStep[],
): Promise<Outcome<HoldResult>> {
  if (numbersOf(selected).length === 0) {
    return refused([{ ...rangeIssue('change.noNumbers', ['selection'], {}), place: null }]);
  }
  if (steps.length > 0) await host.write({ steps });
  return done({ cells: steps.length });
}
