import {
  buildChange,
  type CellChange,
  type Change,
  changeWorkbook,
} from '#actions/protocol/change-workbook.ts';
import { done, type Outcome, refused } from '#actions/protocol/outcome.ts';
import { withRecord } from '#actions/revision/on-record.ts';
import { cellStep } from '#host/cell-step.ts';
import type { Host } from '#host/host.ts';
import type { PlainStep } from '#host/reply-after.ts';
import { figureValues } from '#workbook/changes/figure-table.ts';
import { HELD_FILL, type SelectedCell, selectedCells } from '#workbook/changes/holding.ts';
import type { LocatedIssue } from '#workbook/inputs/locate.ts';
import type { FigureCell } from '#workbook/merge/figures.ts';
import {
  type FigureTable,
  figuresIn,
  figureTable,
  isKept,
  isOpenMonth,
  keepFigures,
  releaseFigures,
} from './figure-change.ts';
import { rangeIssue, type Selected, selectionIn, selectionQueries } from './range.ts';
import type { Asking } from './spread.ts';

export interface HoldResult {
  /** Cells that were marked, or unmarked. */
  readonly cells: number;
}

/**
 * Keeps the selected numbers: a spread leaves them alone. The mark is the cell's colour, so it goes along when people sort
 * or filter, and stays in the file. On the decomposition a figure is kept where it arises, and a build follows: a month as
 * a number of its own, a year as a fixed target, what adds up others by the months below.
 */
export const holdSelection = (host: Host, asking: Asking): Promise<Outcome<HoldResult>> =>
  changeSelection(host, asking, 'hold', (selected, numbers) =>
    marking(
      selected,
      numbers.filter(({ role }) => role !== 'held'),
      HELD_FILL,
    ),
  );

/** Gives them up again; a figure of the decomposition gets its formula back, by a build in the same batch. */
export const releaseSelection = (host: Host, asking: Asking): Promise<Outcome<HoldResult>> =>
  changeSelection(host, asking, 'release', (selected, numbers) =>
    marking(
      selected,
      numbers.filter(({ role }) => role === 'held'),
      'none',
    ),
  );

const marking = (
  { selection }: Selected,
  cells: readonly SelectedCell[],
  fill: string,
): CellChange<HoldResult> => ({
  kind: 'cells',
  steps: cells.map(({ row, column, content }) => ({
    ...cellStep({ sheet: selection.sheet, row, column }, content),
    styles: [{ area: { row, column, rows: 1, columns: 1 }, style: { fill } }],
  })),
  result: { cells: cells.length },
});

/** What is to become of the selected numbers; refused without any. */
const changeSelection = async (
  host: Host,
  asking: Asking,
  how: 'hold' | 'release',
  change: (selected: Selected, numbers: readonly SelectedCell[]) => CellChange<HoldResult>,
): Promise<Outcome<HoldResult>> =>
  changeWorkbook(host, {
    read: await selectionQueries(host),
    decide: (reply): Outcome<Change<HoldResult>> => {
      const selected = selectionIn(reply, asking.language);
      if (selected.kind === 'refused') return selected;
      if (selected.value.isPlan) return changeFigures(selected.value, asking, how);
      const numbers = selectedCells(selected.value.selection).filter(
        ({ role, content }) => role !== 'other' && content !== null,
      );
      if (numbers.length > 0) return done(change(selected.value, numbers));
      return refused([{ ...rangeIssue('change.noNumbers', ['selection'], {}), place: null }]);
    },
  });

function changeFigures(
  { reply, selection }: Selected,
  asking: Asking,
  how: 'hold' | 'release',
): Outcome<Change<HoldResult>> {
  const { today } = asking;
  const table = figureTable(reply, today);
  if (table.kind === 'refused') return table;
  const chosen = figuresIn(table.value, selection.area);
  if (!chosen) return refused([{ ...rangeIssue('change.noFigures', ['selection'], {}), place: null }]);
  if (chosen.kind === 'refused') return chosen;
  const open = chosen.value.filter((figure) => !isKept(table.value, figure));
  if (how === 'hold' && open.length === 0) {
    return done({ kind: 'cells', steps: [], result: { cells: 0 } });
  }
  if (how === 'hold' && open.every((figure) => isOpenMonth(table.value, figure))) {
    const held = heldMonths(table.value, open);
    const recorded = withRecord(reply, held.steps, asking);
    if (recorded.kind === 'refused' || !recorded.value.isOnRecord) {
      return recorded.kind === 'refused' ? recorded : done(held);
    }
    return done(buildChange({ today, typed: recorded.value.steps, result: () => held.result }));
  }
  const typedMonths = typedMonthsIssue(table.value, chosen.value);
  const hasKept = chosen.value.some((figure) => isKept(table.value, figure));
  if (how === 'release' && !hasKept && typedMonths) return refused([typedMonths]);
  const change =
    how === 'hold' ? keepFigures(table.value, open) : done(releaseFigures(table.value, chosen.value));
  if (change.kind === 'refused') return change;
  const { typed } = change.value;
  const result: HoldResult = { cells: how === 'hold' ? open.length : typed.length };
  if (typed.length === 0) return done({ kind: 'cells', steps: [], result });
  const recorded = withRecord(reply, typed, asking);
  if (recorded.kind === 'refused') return recorded;
  return done(buildChange({ today, typed: recorded.value.steps, result: () => result }));
}

/** Months as they are, as numbers: nothing else of the plan changes. */
function heldMonths(
  { content, plan }: FigureTable,
  open: readonly FigureCell[],
): CellChange<HoldResult> & { readonly steps: readonly PlainStep[] } {
  const steps = open.map(({ goal, cell: { row, column }, ...figure }): PlainStep => {
    const typed = figureValues(plan, goal).amount(figure);
    const styles = [{ area: { row, column, rows: 1, columns: 1 }, style: { fill: HELD_FILL } }];
    return { ...cellStep({ sheet: content.name, row, column }, typed), styles };
  });
  return { kind: 'cells', steps, result: { cells: steps.length } };
}

/** The goal's own months are given up on the sheet where they are typed. */
function typedMonthsIssue({ plan, places }: FigureTable, chosen: readonly FigureCell[]): LocatedIssue | null {
  const goal = chosen[0]?.goal ?? 0;
  const { name, monthMethod } = plan.goals[goal]!.goal;
  const isOfMonths = chosen.every(({ row, from, to }) => row === 0 && to - from < plan.months.length);
  if (!isOfMonths || monthMethod !== 'fixed') return null;
  const path = ['goals', goal, 'monthMethod'];
  return { ...rangeIssue('change.typedMonths', ['selection'], { name }), place: places.nearest(path) };
}
