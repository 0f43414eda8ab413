import type { RatePlan } from '#engine/plan/goal-plan.ts';
import { monthOf, RATE_DECIMALS, rateOver } from '#engine/plan/rates.ts';
import { columnName } from '#formula/address.ts';
import { cellAt, type FormulaTag, type Reference } from '#formula/fx.ts';
import type { Messages } from '#language/messages.ts';
import { type AxisColumn, isSubtotal, monthColumn } from '#workbook/sheets/common/axis.ts';
import { axisColumns } from '#workbook/sheets/common/axis-cells.ts';
import { type Cell, type Column, tableCaptions } from '#workbook/sheets/common/column-table.ts';
import { goalCell, inputColumn } from '#workbook/sheets/common/context.ts';
import { keyColumn, nameColumn, remarksColumn, type TreeRow } from '#workbook/sheets/common/tree-rows.ts';
import { decompositionCell, type GoalBlock } from '#workbook/sheets/decomposition/layout.ts';
import type { PlanContext } from '#workbook/sheets/plan-context.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import { productKey, type RateBlock, weightKey } from './layout.ts';

/** A rate or an average on its sheet. */
export interface RateTable {
  readonly context: PlanContext;
  readonly rate: RatePlan;
  readonly block: RateBlock;
  /** Of the goal that it is weighted by; null: all count alike. */
  readonly by: GoalBlock | null;
  readonly fx: FormulaTag;
  /** Number formats: of the rate, of what it is weighted by, and of the two multiplied. */
  readonly format: string;
  readonly weightFormat: string;
  readonly productFormat: string;
  readonly decimals: number;
}

export interface RateRow extends TreeRow {
  readonly of: RateTable;
}

export const rateColumns = (messages: Messages, axis: readonly AxisColumn[]): readonly Column<RateRow>[] => {
  const title = tableCaptions(messages);
  const months = axis.filter(({ kind }) => kind === 'month');
  const behind = (
    key: (month: string) => string,
    pick: (month: string, texts: Messages['tables']['unsummed']) => string,
    cell: (row: RateRow, month: AxisColumn, column: number) => Cell,
  ): Column<RateRow>[] =>
    months.map((month) => ({
      key: key(month.key),
      header: title(({ unsummed }) => pick(month.key, unsummed)),
      width: 14,
      blanks: 'ours',
      above: { value: key(month.key), style: namedStyle('key', formats.text) },
      cell: (row, column) => cell(row, month, column),
    }));
  return [
    keyColumn(messages),
    nameColumn(messages, 24),
    { key: 'own', header: title(({ unsummed }) => unsummed.ownTarget), width: 12, cell: ownCell },
    ...axisColumns(messages, axis, periodCell),
    remarksColumn(messages, 28),
    ...behind(weightKey, (month, { weight }) => weight(month), weightCell),
    ...behind(productKey, (month, { product }) => product(month), productCell),
  ];
};

/** A cell of a row of the sheet by the key of its column. */
const cellOf = ({ context }: RateTable, at: number, key: string): Reference => {
  const { sheet, columns } = context.layouts.rates!;
  return cellAt({ sheet, row: at, column: columns.at(key) }, 'column');
};

/** What is typed for somebody on the bases, or for whoever is above. */
function ownCell({ of, row, at, node }: RateRow): Cell {
  const { context, rate, fx, block } = of;
  const where = fx`${inputColumn(context, 'bases', 'member')},${cellOf(of, at, 'key')},${inputColumn(context, 'bases', 'goal')},${goalCell(context, rate, 'key')}`;
  const typed = inputColumn(context, 'bases', 'fixed');
  const above = node.parent < 0 ? '""' : fx`${cellOf(of, block.first + node.parent, 'own')}`;
  return {
    formula: fx`IF(COUNTIFS(${where},${typed},"<>")=0,${above},SUMIFS(${typed},${where}))`,
    value: rate.own[row] ?? '',
    style: namedStyle('link', of.format),
  };
}

function weightCell({ of, row, isLeaf, below }: RateRow, { index }: AxisColumn, column: number): Cell {
  const { context, rate, fx, by } = of;
  const value = rate.weights[row]?.[index] as number;
  const style = namedStyle(isLeaf && by ? 'link' : 'calculation', of.weightFormat);
  if (!isLeaf) return { formula: below(column), value, style };
  if (!by) return { formula: '1', value, style };
  const month = monthColumn(context.layouts.decomposition, index);
  return { formula: fx`${decompositionCell(by, row, month)}`, value, style };
}

function productCell(
  { of, row, at, isLeaf, below }: RateRow,
  { index, key }: AxisColumn,
  column: number,
): Cell {
  const value = of.rate.products[row]?.[index] as number;
  const style = namedStyle('calculation', of.productFormat);
  if (!isLeaf) return { formula: below(column), value, style };
  return { formula: of.fx`${cellOf(of, at, key)}*${cellOf(of, at, weightKey(key))}`, value, style };
}

/** Leaves have their own target or the goal's; all else is weighted. */
function periodCell({ of, row, at, style, isLeaf }: RateRow, { kind, key, index, months }: AxisColumn): Cell {
  const { rate, fx, format } = of;
  const [from, to] = months;
  const look = namedStyle(style, format);
  const own = {
    months: (rate.months[row] ?? []).slice(from, to),
    weights: (rate.weights[row] ?? []).slice(from, to),
    products: (rate.products[row] ?? []).slice(from, to),
  };
  if (kind !== 'month') {
    return { formula: overMonths(of, at, months), value: rateOver(own), style: look };
  }
  const value = rate.months[row]?.[index] as number;
  const goal = fx`${cellOf(of, of.block.goal, key)}`;
  if (isLeaf) {
    const typed = cellOf(of, at, 'own');
    return { formula: fx`IF(${typed}="",${goal},${typed})`, value, style: look };
  }
  const [weight, product] = [weightKey(key), productKey(key)].map((each) => cellOf(of, at, each));
  const formula = fx`IF(${weight!}=0,${goal},ROUND(${product!}/${weight!},${RATE_DECIMALS}))`;
  return { formula, value, style: look };
}

function overMonths(of: RateTable, at: number, [from, to]: readonly [number, number]): string {
  const { context, fx } = of;
  const keys = context.plan.months.slice(from, to).map(({ key }) => key);
  const span = (key: (month: string) => string): string => {
    const [first, last] = [cellOf(of, at, key(keys[0]!)), cellOf(of, at, key(keys.at(-1)!))];
    return fx`SUM(${{ ...first, lastColumn: last.column }})`;
  };
  const [weights, products] = [span(weightKey), span(productKey)];
  const plain = keys.map((key) => `${columnName(cellOf(of, at, key).column)}${at + 1}`).join(',');
  return `IF(${weights}=0,ROUND(AVERAGE(${plain}),${RATE_DECIMALS}),ROUND(${products}/${weights},${RATE_DECIMALS}))`;
}

/** What the goal itself says in a month, or for the year; null for quarters and the years of a longer plan. */
export function goalLineCell(of: RateTable, period: AxisColumn): Cell | null {
  const { kind, index } = period;
  const { context, rate, fx, format } = of;
  if (isSubtotal(period)) return null;
  const total = goalCell(context, rate, 'total');
  const style = namedStyle('link', format);
  if (kind === 'year' || rate.goal.monthMethod !== 'fixed') {
    return { formula: fx`${total}`, value: rate.goal.total, style };
  }
  const typed = goalCell(context, rate, 'months', index);
  return { formula: fx`IF(${typed}="",${total},${typed})`, value: monthOf(rate.goal, index), style };
}
