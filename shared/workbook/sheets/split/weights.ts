import type { GoalPlan } from '#engine/plan/goal-plan.ts';
import { type SplitMethod, splitMethods } from '#engine/plan/inputs.ts';
import { formulasOn, type Reference } from '#formula/fx.ts';
import {
  type Context,
  goalIndex,
  inputCell,
  inputColumn,
  memberCell,
} from '#workbook/sheets/common/context.ts';
import { type MonthsLayout, monthSpan, yearCell } from '#workbook/sheets/months/layout.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { type SplitBlock, type SplitLayout, splitCell, splitColumns } from './layout.ts';
import { belowSum } from './shares.ts';

/**
 * One member's weight under every method, whole-numbered: the live twin of `memberWeights`. Leaves speak for
 * themselves; units add up those below, unless they have a growth rate or a rank of their own.
 */
export function drawMemberWeights(
  context: Context,
  layout: SplitLayout,
  months: MonthsLayout,
  draft: SheetDraft,
  block: SplitBlock,
  goal: GoalPlan,
  row: number,
): void {
  const { tree } = context.plan;
  const fx = formulasOn(layout.sheet);
  const source = goalIndex(context, goal);
  const goalKey = inputCell(context, ['goals', source, 'key']);
  const unit = inputCell(context, ['goals', source, 'unit']);
  const key = splitCell(layout, block, row, 'key', 'column');
  const lastPeriod = splitCell(layout, block, row, 'lastPeriod', 'column');
  const isLeaf = tree.rows[row]?.children.length === 0;
  const below = (method: SplitMethod): string => belowSum(layout, block, tree, row, method);
  const basis = (column: string): string =>
    fx`SUMIFS(${inputColumn(context, 'bases', column)},${inputColumn(context, 'bases', 'member')},${key},${inputColumn(context, 'bases', 'goal')},${goalKey})`;

  const withBelow = (own: string, method: SplitMethod): string => (isLeaf ? own : `${own}+${below(method)}`);
  const grown = fx`ROUND(${lastPeriod}*ROUND(100000*(1+${basis('growth')}),0)/100000,0)`;

  const formulas: Readonly<Record<SplitMethod, string>> = {
    equal: '1',
    weights: fx`ROUND(10000*${memberCell(context, row, 'weight')},0)`,
    lastPeriod: withBelow(fx`ROUND(ROUND(${basis('lastPeriodTotal')},2)/${unit},0)`, 'lastPeriod'),
    growth: isLeaf ? grown : `IF(${basis('growth')}=0,${below('growth')},${grown})`,
    rank: rankFormula(context, layout, row, isLeaf ? '100' : below('rank')),
    headcountRank: isLeaf ? headcountFormula(context, layout, months, row) : below('headcountRank'),
    averagePotential: withBelow(
      fx`ROUND(ROUND(${basis('average')}+${basis('potential')},2)/${unit},0)`,
      'averagePotential',
    ),
  };
  for (const method of splitMethods) {
    const style = namedStyle(isLeaf ? 'link' : 'calculation', formats.count);
    const at = block.firstRow + row;
    draft.calculate(at, splitColumns[method], formulas[method], goal.weights[method][row] as number, style);
  }
}

/** Hundredths of the rank's multiple; `otherwise` where no known rank is given. */
function rankFormula(context: Context, layout: SplitLayout, row: number, otherwise: string): string {
  const fx = formulasOn(layout.sheet);
  const rank: Reference = memberCell(context, row, 'rank');
  const multiples = inputColumn(context, 'ranks', 'multiple');
  const names = inputColumn(context, 'ranks', 'name');
  return fx`IF(${rank}="",${otherwise},IFERROR(ROUND(100*INDEX(${multiples},MATCH(${rank},${names},0)),0),${otherwise}))`;
}

/** Heads × rank × share of the year in post. */
function headcountFormula(context: Context, layout: SplitLayout, months: MonthsLayout, row: number): string {
  const fx = formulasOn(layout.sheet);
  const heads = memberCell(context, row, 'headcount');
  const multiple = rankFormula(context, layout, row, '100');
  const full = fx`IF(${heads}="",100,ROUND(100*${heads},0))*${multiple}`;
  const presence = months.presence.get(row);
  if (!presence) return full;
  return fx`ROUND(${full}*SUM(${monthSpan(months, presence.present)})/(100*${yearCell(months, months.workdays)}),0)`;
}
