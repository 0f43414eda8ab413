import type { LeafSchedule } from '#engine/plan/schedule.ts';
import type { Units } from '#engine/units.ts';
import { formulasOn, type Reference } from '#formula/fx.ts';
import { type Context, unitCell } from '#workbook/sheets/common/context.ts';
import { type SplitLayout, splitCell } from '#workbook/sheets/split/layout.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import {
  type GoalMonthRows,
  type MonthsLayout,
  monthCell,
  monthSpan,
  monthsColumns,
  type OwnRows,
  yearCell,
} from './layout.ts';

/** The cell of the decomposition table that a person has typed over, by goal, leaf and month. */
export type HeldCells = (goal: number, leaf: number, month: number) => Reference | null;

/** Months of those who join, leave, or hold a month: in proportion to the months and their presence. */
export function drawOwnRows(
  context: Context,
  layout: MonthsLayout,
  split: SplitLayout,
  draft: SheetDraft,
  goalAt: number,
  held: HeldCells,
): void {
  for (const [leaf, rows] of (layout.goals[goalAt] as GoalMonthRows).own) {
    drawLeaf(context, layout, split, draft, goalAt, leaf, rows, held);
  }
}

function drawLeaf(
  context: Context,
  layout: MonthsLayout,
  split: SplitLayout,
  draft: SheetDraft,
  goalAt: number,
  leaf: number,
  rows: OwnRows,
  held: HeldCells,
): void {
  const { plan, texts } = context;
  const goal = plan.goals[goalAt] as (typeof plan.goals)[number];
  const treeRow = plan.tree.leaves[leaf] as number;
  const member = plan.members[treeRow] as (typeof plan.members)[number];
  const goalRows = layout.goals[goalAt] as GoalMonthRows;
  const schedule = goal.schedule.rows[leaf] as LeafSchedule;
  const presence = layout.presence.get(treeRow);
  const fx = formulasOn(layout.sheet);
  const whole = namedStyle('calculation', formats.count);
  const unit = unitCell(context, goal);

  const names: readonly (readonly [number, string])[] = [
    [rows.weights, texts.months.ownWeights],
    [rows.running, texts.months.ownRunning],
    [rows.held, texts.months.held],
    [rows.months, texts.months.own],
  ];
  for (const [row, what] of names) {
    draft.put(row, monthsColumns.key, member.key, namedStyle('key'));
    draft.put(row, monthsColumns.what, `${member.name} · ${what}`, namedStyle('label'));
  }
  draft.put(rows.running, monthsColumns.start, 0, namedStyle('calculation', formats.difference));
  // Marks the rows that the sum of own rows takes.
  draft.put(rows.months, monthsColumns.code, 1, namedStyle('key'));

  const heldUnits = plan.months.map((_, month) =>
    held(goalAt, leaf, month) ? (schedule.months[month] as Units) : null,
  );
  const heldSum = heldUnits.reduce<number>((sum, month) => sum + (month ?? 0), 0);
  const target = goal.targets[treeRow] as Units;
  let weightsSoFar = 0;
  plan.months.forEach((_, month) => {
    const column = monthsColumns.first + month;
    const cell = (row: number) => monthCell(layout, row, month);
    const before = (row: number) => monthCell(layout, row, month - 1);
    const typed = held(goalAt, leaf, month);
    if (typed) {
      draft.calculate(
        rows.held,
        column,
        fx`ROUND(${typed}/${unit},0)`,
        heldUnits[month] as number,
        namedStyle('link', formats.count),
      );
    }
    const targets = fx`${cell(goalRows.targets)}`;
    const inPost = presence
      ? fx`IF(${cell(layout.workdays)}=0,0,ROUND(${targets}*${cell(presence.present)}/(100*${cell(layout.workdays)}),0))`
      : targets;
    draft.calculate(
      rows.weights,
      column,
      fx`IF(ISNUMBER(${cell(rows.held)}),0,${inPost})`,
      schedule.weights[month] as number,
      whole,
    );
    weightsSoFar += schedule.weights[month] as number;
    draft.calculate(
      rows.running,
      column,
      fx`${before(rows.running)}+${cell(rows.weights)}`,
      weightsSoFar,
      whole,
    );
    const free = fx`(${yearCell(layout, rows.months)}-${yearCell(layout, rows.held)})`;
    const all = yearCell(layout, rows.running);
    draft.calculate(
      rows.months,
      column,
      fx`IF(ISNUMBER(${cell(rows.held)}),${cell(rows.held)},ROUND(${free}*${cell(rows.running)}/${all},0)-ROUND(${free}*${before(rows.running)}/${all},0))`,
      schedule.months[month] as number,
      namedStyle('subtotal', formats.count),
    );
  });
  const last = monthCell(layout, rows.running, plan.months.length - 1);
  draft.calculate(
    rows.held,
    monthsColumns.year,
    fx`SUM(${monthSpan(layout, rows.held)})`,
    heldSum,
    namedStyle('total', formats.count),
  );
  draft.calculate(
    rows.running,
    monthsColumns.year,
    fx`IF(${last}=0,1,${last})`,
    weightsSoFar === 0 ? 1 : weightsSoFar,
    namedStyle('total', formats.count),
  );
  const block = split.members[goalAt] as SplitLayout['members'][number];
  draft.calculate(
    rows.months,
    monthsColumns.year,
    fx`${splitCell(split, block, treeRow, 'target', 'both')}`,
    target,
    namedStyle('link', formats.count),
  );
}
