import { monthMethods } from '#engine/plan/inputs.ts';
import { type Check, isZero } from '#workbook/sheets/common/check.ts';
import { goalIndex, inputCell } from '#workbook/sheets/common/context.ts';
import { methodNumber } from '#workbook/sheets/common/methods.ts';
import { codeOf, monthCell } from '#workbook/sheets/common/month-layout.ts';
import type { GoalTable } from '#workbook/sheets/goal-table.ts';
import { hasQuarterTotal } from '#workbook/sheets/months/shares.ts';

/** Whether months and quarters are what is typed for them on the Goals sheet; months that are kept are not. */
export function typedMonthsCheck(of: GoalTable): Check {
  const { context, fx, goal, unit, months, decimals } = of;
  const { plan, layouts, texts } = context;
  const kept = goal.kept?.months ?? 0;
  const apart = (path: readonly (string | number)[], first: number, end: number): string => {
    const typed = inputCell(context, ['goals', goalIndex(context, goal), ...path]);
    const from = monthCell(layouts.months, months.lines.at('targets'), first, 'both');
    const planned = { ...from, lastColumn: from.column + end - first - 1 };
    return fx`IF(${typed}="",0,ABS(${typed}-SUM(${planned})*${unit}))`;
  };
  const ofMonths = plan.months
    .slice(kept)
    .map((_, at) => apart(['months', kept + at], kept + at, kept + at + 1));
  const ofQuarters = plan.quarters.flatMap(({ months: [from, to] }, at) =>
    hasQuarterTotal(plan, at) ? [apart(['quarters', at], from, to)] : [],
  );
  const method = codeOf(layouts.months, months.lines.at('weights'));
  const fixed = methodNumber(monthMethods, 'fixed');
  const differences = [fx`IF(${method}=${fixed},${ofMonths.join('+') || '0'},0)`, ...ofQuarters].join('+');
  return isZero(texts.checks.typedMonths, `ROUND(${differences},${decimals})`, texts.checks.typedMonthsNote);
}
