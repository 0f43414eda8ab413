import { treeOf } from '#engine/organisation/tree.ts';
import type { PlanInputs } from '#engine/plan/inputs.ts';
import { cellStep } from '#host/cell-step.ts';
import type { PlainStep } from '#host/reply-after.ts';
import type { CellContent } from '#host/sheet.ts';
import type { Messages } from '#language/messages.ts';
import { cellContent } from '#workbook/inputs/cells.ts';
import type { InputPlaces } from '#workbook/inputs/places.ts';
import type { FigureCell } from '#workbook/merge/figures.ts';

interface Asked {
  readonly inputs: PlanInputs;
  readonly places: InputPlaces;
  readonly messages: Messages;
  /** Index of the goal. */
  readonly goal: number;
  /** Of the decomposition: its sheet, and every figure on it. */
  readonly sheet: string;
  readonly cells: readonly FigureCell[];
}

/** What a retargeting asks for; null amounts are given up. */
interface ToType {
  readonly total: number | null;
  readonly months: readonly (number | null)[] | null;
  readonly quarters?: readonly (number | null)[] | null;
  readonly fixed: readonly { readonly member: string; readonly amount: number | null }[];
  readonly holds: readonly {
    readonly member: string;
    readonly month: number;
    readonly amount: number | null;
  }[];
}

/** What is typed into the input sheets and the months of the decomposition, so that a build gives what was asked for. */
export function retargetSteps(asked: Asked, typed: ToType): readonly PlainStep[] {
  const { total, months, quarters, fixed, holds } = typed;
  const { inputs, goal, places, messages, sheet, cells } = asked;
  const steps: PlainStep[] = [];
  const put = (path: readonly (string | number)[], content: CellContent): void => {
    const place = places.cell(path);
    if (place) steps.push(cellStep(place, content));
  };
  if (total !== null) put(['goals', goal, 'total'], total);
  if (months) {
    const method = cellContent('fixed', { kind: 'choice', choice: 'monthMethod' }, messages.inputs);
    put(['goals', goal, 'monthMethod'], method);
    months.forEach((amount, month) => {
      put(['goals', goal, 'months', month], amount);
    });
  }
  quarters?.forEach((amount, quarter) => {
    const now = inputs.goals[goal]?.quarters?.[quarter] ?? null;
    if (amount !== now) put(['goals', goal, 'quarters', quarter], amount);
  });
  steps.push(...fixedSteps(asked, fixed));
  const { rows } = treeOf(inputs.members);
  for (const { member, month, amount } of holds) {
    const at = cells.find(
      (cell) =>
        cell.goal === goal && rows[cell.row]?.key === member && cell.from === month && cell.to === month + 1,
    );
    if (at) steps.push(cellStep({ sheet, ...at.cell }, amount));
  }
  return steps;
}

/** A member without a row for the goal on the Bases sheet gets one below the others. */
export function fixedSteps(
  { inputs, goal, places }: Pick<Asked, 'inputs' | 'goal' | 'places'>,
  fixed: ToType['fixed'],
): readonly PlainStep[] {
  const key = inputs.goals[goal]?.key ?? '';
  const table = places.tables.bases;
  if (!table) return [];
  let next = Math.max(table.area.row, ...table.rows) + 1;
  return fixed.flatMap(({ member, amount }): readonly PlainStep[] => {
    const index = inputs.bases.findIndex((basis) => basis.member === member && basis.goal === key);
    const row = index >= 0 ? table.rows[index] : undefined;
    const column = table.columns.fixed;
    if (column === undefined) return [];
    if (row !== undefined) return [cellStep({ sheet: table.sheet, row, column }, amount)];
    const entry = { member, goal: key, fixed: amount };
    const at = next++;
    return Object.entries(entry).flatMap(([name, content]) => {
      const own = table.columns[name];
      return own === undefined ? [] : [cellStep({ sheet: table.sheet, row: at, column: own }, content)];
    });
  });
}
