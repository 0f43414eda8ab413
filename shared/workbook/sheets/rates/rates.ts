import type { RatePlan } from '#engine/plan/goal-plan.ts';
import type { UnsummedGoal } from '#engine/plan/inputs.ts';
import { rateOver } from '#engine/plan/rates.ts';
import { columnName } from '#formula/address.ts';
import { formulasOn } from '#formula/fx.ts';
import { monthAxis } from '#workbook/sheets/common/axis.ts';
import { axisGroups, notZero } from '#workbook/sheets/common/axis-cells.ts';
import { drawCell, drawHeader, drawRows, placesInOrder } from '#workbook/sheets/common/column-table.ts';
import { type Context, goalSection, pagesAcross, startSheet } from '#workbook/sheets/common/context.ts';
import { branchGroups, memberRows } from '#workbook/sheets/common/tree-rows.ts';
import type { PlanContext } from '#workbook/sheets/plan-context.ts';
import { amountFormat, formats, percentFormat } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { goalLineCell, type RateRow, type RateTable, rateColumns } from './columns.ts';
import type { RateBlock, RatesLayout } from './layout.ts';

const HEADER_ROW = 4;

/** Key, name and own target stand before the axis. */
const LABELS = 3;

export function layOutRates({ plan, texts, messages }: Context): RatesLayout | null {
  if (plan.rates.length === 0) return null;
  const axis = monthAxis(plan, texts, LABELS);
  let row = HEADER_ROW + 1;
  const goals = plan.rates.map((): RateBlock => {
    const title = row;
    const first = title + 1;
    const goal = first + plan.tree.rows.length;
    row = goal + 3;
    return { title, first, goal, difference: goal + 1 };
  });
  const columns = placesInOrder(rateColumns(messages, axis));
  return { sheet: texts.sheets.rates.name, headerRow: HEADER_ROW, axis, columns, goals };
}

/** Decimals to which a weighted rate is compared with the goal: those of its unit. */
export const rateDecimals = ({ goal: { unit } }: RatePlan): number =>
  unit >= 1 ? 0 : Math.round(-Math.log10(unit));

/** Rates and averages by month: the same for everybody unless typed, of several the weighted one. Null: none. */
export function drawRates(context: PlanContext): SheetDraft | null {
  const { plan, texts, messages, layouts } = context;
  const { rates: layout } = layouts;
  if (!layout) return null;
  const { headerRow, axis, columns } = layout;
  const draft = startSheet(context, 'rates');
  drawHeader(draft, headerRow, rateColumns(messages, axis));
  draft.rowHeights.push({ row: headerRow, height: 32 });
  draft.columnGroups.push(...axisGroups(axis));
  plan.rates.forEach((rate, index) => {
    const { goal } = rate;
    const block = layout.goals[index] as RateBlock;
    const at = plan.goals.findIndex((each) => each.goal.key === goal.weightedBy);
    const by = plan.goals[at]?.goal;
    const of: RateTable = {
      context,
      rate,
      block,
      by: layouts.decomposition.goals[at] ?? null,
      fx: formulasOn(draft.name),
      format: rateFormat(goal),
      weightFormat: by ? amountFormat(by.unit) : formats.count,
      productFormat: amountFormat(Math.min(goal.unit, 1) / 100),
      decimals: rateDecimals(rate),
    };
    const title = texts.goalBlock(goal.name, goal.measure);
    goalSection(draft, { row: block.title, end: columns.end, key: goal.key, title });
    const { trackedApart, weightedBy, alike } = texts.unsummed;
    const note = `${by ? weightedBy(by.name) : alike} ${trackedApart}`;
    draft.put(block.title, columns.at('year'), note, namedStyle('section'));
    const rows = memberRows(plan, block.first).map((row): RateRow => ({ ...row, of }));
    draft.rowGroups.push(...branchGroups(plan.tree, block.first));
    for (const { at: row, label } of rows) {
      draft.style({ row, column: 0, rows: 1, columns: columns.at('remarks') }, namedStyle(label));
    }
    drawRows(draft, rows, rateColumns(messages, axis));
    drawFoot(draft, of);
  });
  draft.freeze = { rows: headerRow + 1, columns: 2 };
  draft.print = {
    ...draft.print,
    pagesWide: pagesAcross(plan, 1),
    titleRows: headerRow + 1,
    titleColumns: 2,
  };
  return draft;
}

/** With more decimals than the unit has, since weighted ones are no multiples of it. */
export const rateFormat = ({ kind, unit }: UnsummedGoal): string =>
  kind === 'rate' ? percentFormat(Math.min(unit, 0.01) / 10) : amountFormat(Math.min(unit, 1) / 100);

function drawFoot(draft: SheetDraft, of: RateTable): void {
  const { context, block, rate } = of;
  const { axis, columns } = context.layouts.rates!;
  const { texts } = context;
  draft.put(block.goal, 0, 'Σ', namedStyle('label'));
  draft.put(block.goal, 1, texts.unsummed.goalLine, namedStyle('label'));
  for (const period of axis) {
    const cell = goalLineCell(of, period);
    if (cell) drawCell(draft, block.goal, period.column, cell);
  }
  const year = columns.at('year');
  const letter = columnName(year);
  draft.put(block.difference, 0, 'Δ', namedStyle('difference'));
  draft.put(block.difference, 1, texts.difference, namedStyle('difference'));
  drawCell(draft, block.difference, year, {
    formula: `ROUND(${letter}${block.first + 1}-${letter}${block.goal + 1},${of.decimals})`,
    value: yearGap(rate, of.decimals),
    style: namedStyle('difference', of.decimals === 0 ? formats.difference : of.format),
  });
  draft.conditionalFormats.push(notZero(block.difference, year, 1, 1));
}

/** The year of all together. */
export const yearOf = ({ months, weights, products }: RatePlan): number =>
  rateOver({ months: months[0] ?? [], weights: weights[0] ?? [], products: products[0] ?? [] });

function yearGap(rate: RatePlan, decimals: number): number {
  const scale = 10 ** decimals;
  const gap = Math.round((yearOf(rate) - rate.goal.total) * scale) / scale;
  return gap === 0 ? 0 : gap;
}
