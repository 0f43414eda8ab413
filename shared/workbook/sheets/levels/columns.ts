import type { LevelPlan } from '#engine/plan/goal-plan.ts';
import { lastEndMonth } from '#engine/plan/month-keys.ts';
import { toAmount } from '#engine/units.ts';
import { columnName } from '#formula/address.ts';
import type { FormulaTag, Reference } from '#formula/fx.ts';
import type { Messages } from '#language/messages.ts';
import type { AxisColumn } from '#workbook/sheets/common/axis.ts';
import { axisColumns } from '#workbook/sheets/common/axis-cells.ts';
import { type Cell, type Column, cellsInRow, tableCaptions } from '#workbook/sheets/common/column-table.ts';
import { goalCell, inputColumn, unitCell } from '#workbook/sheets/common/context.ts';
import { keyColumn, nameColumn, remarksColumn, type TreeRow } from '#workbook/sheets/common/tree-rows.ts';
import type { PlanContext } from '#workbook/sheets/plan-context.ts';
import { type SplitBlock, splitCell } from '#workbook/sheets/split/layout.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';

/** A level on its sheet. */
export interface LevelTable {
  readonly context: PlanContext;
  readonly level: LevelPlan;
  readonly split: SplitBlock;
  readonly fx: FormulaTag;
  readonly format: string;
  readonly decimals: number;
  /** The cell of a column in a row of the block (−1: above the first). */
  readonly cell: (row: number, key: string) => Reference;
}

export interface LevelRow extends TreeRow {
  readonly of: LevelTable;
  /** Its place among the leaves from 1, and how many there are; null: a unit. */
  readonly leaf: number | null;
  readonly leaves: number;
  /** What it shows in the columns behind the table. */
  readonly steps: LevelSteps;
}

/** What an opening value is shared by, in units. */
interface LevelSteps {
  readonly lastEnd: number;
  readonly openingWeight: number;
  readonly openingRunning: number;
  readonly opened: number;
  readonly openedRunning: number;
}
export const runningSteps = ['openingRunning', 'openedRunning'] as const;

export const levelColumns = (
  messages: Messages,
  axis: readonly AxisColumn[],
): readonly Column<LevelRow>[] => {
  const title = tableCaptions(messages);
  const step = (key: keyof LevelSteps, formula: (row: LevelRow) => string | null): Column<LevelRow> => ({
    key,
    header: title(({ unsummed }) => unsummed[key]),
    width: 14,
    blanks: 'ours',
    cell: (row) => {
      const text = formula(row);
      const style = namedStyle(key === 'lastEnd' ? 'link' : 'calculation', formats.count);
      return text === null ? null : { formula: text, value: row.steps[key], style };
    },
  });
  return [
    keyColumn(messages),
    nameColumn(messages, 24),
    {
      key: 'opening',
      header: title(({ unsummed }) => unsummed.opening),
      width: 13,
      cell: ({ of, row, style, steps, isLeaf, below }, column) => ({
        formula:
          isLeaf || row === 0
            ? of.fx`${of.cell(row, 'opened')}*${unitCell(of.context, of.level)}`
            : below(column),
        value: toAmount(steps.opened, of.level.goal.unit),
        style: namedStyle(style, of.format),
      }),
    },
    ...axisColumns(messages, axis, periodCell),
    {
      key: 'difference',
      header: title(({ difference }) => difference),
      width: 9,
      cell: ({ of, row, at }) => {
        const year = cellsInRow(of.context.layouts.levels!.columns, at, 'none')('year');
        const target = of.fx`${splitCell(of.split, row, 'amount')}`;
        return {
          formula: `ROUND(${year}-${target},${of.decimals})`,
          value: 0,
          style: namedStyle('difference', formats.difference),
        };
      },
    },
    remarksColumn(messages, 28),
    step('lastEnd', ({ of, row, isLeaf, below }) =>
      isLeaf ? lastEnd(of, row) : below(of.context.layouts.levels!.columns.at('lastEnd')),
    ),
    step('openingWeight', ({ of, row, isLeaf }) =>
      isLeaf
        ? of.fx`IF(${of.cell(0, 'lastEnd')}=0,${splitCell(of.split, row, 'target')},${of.cell(row, 'lastEnd')})`
        : null,
    ),
    step('openingRunning', running('openingWeight')),
    step('opened', opened),
    step('openedRunning', running('opened')),
  ];
};

/** The running total of a column over the leaves. */
const running =
  (key: 'openingWeight' | 'opened') =>
  ({ of, row, isLeaf }: LevelRow): string => {
    const total = key === 'opened' ? 'openedRunning' : 'openingRunning';
    const before = of.fx`${of.cell(row - 1, total)}`;
    return isLeaf ? of.fx`${before}+${of.cell(row, key)}` : before;
  };

/** The last month of the last period, in units. */
function lastEnd({ context, level, fx, cell }: LevelTable, row: number): string {
  const { goal } = level;
  const months = inputColumn(context, 'bases', `lastPeriod.${lastEndMonth(goal.months.length)}`);
  const [members, goals] = [inputColumn(context, 'bases', 'member'), inputColumn(context, 'bases', 'goal')];
  const end = fx`SUMIFS(${months},${members},${cell(row, 'key')},${goals},${goalCell(context, level, 'key')})`;
  return fx`ROUND(ROUND(${end},2)/${unitCell(context, level)},0)`;
}

/** The opening value as typed or as it ended; of a leaf its part, by running totals. */
function opened({ of, row, leaf, leaves, isLeaf }: LevelRow): string | null {
  const { context, level, fx, cell } = of;
  const typed = goalCell(context, level, 'opening');
  const whole = fx`IF(${typed}="",${cell(0, 'lastEnd')},ROUND(${typed}/${unitCell(context, level)},0))`;
  if (row === 0) return whole;
  if (!isLeaf || leaf === null) return null;
  const all = fx`${cell(context.plan.tree.rows.length - 1, 'openingRunning')}`;
  const upTo = (at: number, number: number): string =>
    fx`ROUND(${cell(0, 'opened')}*IF(${all}=0,${number},${cell(at, 'openingRunning')})/IF(${all}=0,${leaves},${all}),0)`;
  return `${upTo(row, leaf)}-${upTo(row - 1, leaf - 1)}`;
}

/** Months follow from the opening value and the target; a quarter is its last month, as is the year. */
function periodCell(member: LevelRow, period: AxisColumn): Cell {
  const { of, row, at, style, below, leaf } = member;
  const { level, fx, format, context } = of;
  const { kind, column, index, months } = period;
  const value = toAmount(level.months[row]?.[months[1] - 1] ?? 0, level.goal.unit);
  if (kind !== 'month') {
    const { axis } = context.layouts.levels!;
    const last = axis.find((each) => each.kind === 'month' && each.index === months[1] - 1)!;
    return { formula: `${columnName(last.column)}${at + 1}`, value, style: namedStyle(style, format) };
  }
  if (row === 0) return { formula: topMonth(of, index), value, style: namedStyle(style, format) };
  if (leaf === null) return { formula: below(column), value, style: namedStyle(style, format) };
  const upTo = (last: number, number: number): string => leafUpTo(member, index, [last, number]);
  const units = `${upTo(row, leaf)}-${upTo(row - 1, leaf - 1)}`;
  return {
    formula: fx`(${units})*${unitCell(context, level)}`,
    value,
    style: namedStyle('calculation', format),
  };
}

/** What all together stand at when a month ends. */
function topMonth({ context, level, fx, split, cell }: LevelTable, month: number): string {
  const { goal } = level;
  if (goal.monthMethod === 'fixed') return fx`${goalCell(context, level, 'months', month)}`;
  const target = fx`${splitCell(split, 0, 'target')}`;
  const way = straight(fx`${cell(0, 'opened')}`, target, [month, goal.months.length]);
  return fx`${way}*${unitCell(context, level)}`;
}

/** In units, of the leaves up to a row: the so many-th. */
function leafUpTo({ of, leaves }: LevelRow, month: number, [row, number]: readonly [number, number]): string {
  const { context, level, fx, split, cell } = of;
  const { goal } = level;
  const aimed = fx`${splitCell(split, row, 'runningAll')}`;
  if (goal.monthMethod !== 'fixed') {
    // The top opens with all of it: nothing is open before the first leaf.
    return straight(fx`${cell(row, 'openedRunning')}`, aimed, [month, goal.months.length]);
  }
  const path = fx`ROUND(${goalCell(context, level, 'months', month)}/${unitCell(context, level)},0)`;
  const all = fx`${splitCell(split, 0, 'target')}`;
  return `ROUND(${path}*IF(${all}=0,${number},${aimed})/IF(${all}=0,${leaves},${all}),0)`;
}

const straight = (opened: string, aimed: string, [month, all]: readonly [number, number]): string =>
  `ROUND((${opened}*${all - month - 1}+${aimed}*${month + 1})/${all},0)`;
