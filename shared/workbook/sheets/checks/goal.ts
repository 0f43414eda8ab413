import type { GoalPlan } from '#engine/plan/goal-plan.ts';
import { toAmount } from '#engine/units.ts';
import { blockAt, formulasOn, type Reference } from '#formula/fx.ts';
import type { Area } from '#host/sheet.ts';
import { actionMonths } from '#workbook/sheets/action-goals/layout.ts';
import { type Check, type Figure, found, zero } from '#workbook/sheets/common/check.ts';
import { goalIndex, inputCell, sumOfRows, unitCell } from '#workbook/sheets/common/context.ts';
import type { TreeBlock } from '#workbook/sheets/common/tree-rows.ts';
import type { GoalBlock } from '#workbook/sheets/decomposition/layout.ts';
import type { MemberOffersLayout } from '#workbook/sheets/member-offers/layout.ts';
import { type GoalMonths, monthSpan } from '#workbook/sheets/months/layout.ts';
import type { PlanContext } from '#workbook/sheets/plan-context.ts';
import { type SplitBlock, splitSpan } from '#workbook/sheets/split/layout.ts';
import { amountFormat, formats } from '#workbook/style/formats.ts';
import type { CheckedGoal } from './checked-goal.ts';
import { gaveWay } from './gave-way.ts';

/** What has to add up for a goal. */
export function goalChecks(context: PlanContext, index: number): Check[] {
  const { plan, texts, layouts } = context;
  const checked: CheckedGoal = {
    context,
    fx: formulasOn(texts.sheets.checks.name),
    goal: plan.goals[index] as GoalPlan,
    index,
    block: layouts.decomposition.goals[index] as GoalBlock,
    split: layouts.split.members[index] as SplitBlock,
    months: layouts.months.goals[index] as GoalMonths,
    rows: plan.tree.rows.length,
  };
  return [
    ...totalChecks(checked),
    ...partChecks(checked),
    ...offerChecks(checked),
    ...actionChecks(checked),
    negativeCheck(checked),
    ...notes(checked),
  ];
}

const isZero = (what: string, formula: string, note = ''): Check => ({
  kind: 'check',
  what,
  expected: zero,
  found: found(formula),
  note,
  format: formats.difference,
});

const allZero = ({ fx }: CheckedGoal, what: string, area: Reference): Check =>
  isZero(what, fx`SUMPRODUCT(ABS(${area}))`);

/** Cells of a sheet over some columns. */
const cells = (sheet: string, area: Area): Reference => blockAt({ sheet, area });

/** The goal's block of the decomposition, from one column to before another. */
const decomposed = ({ block, rows }: CheckedGoal, column: number, end: number): Reference =>
  cells(block.sheet, { row: block.first, column, rows, columns: end - column });

const yearsOf = (checked: CheckedGoal): Reference => {
  const year = checked.context.layouts.decomposition.columns.at('year');
  return decomposed(checked, year, year + 1);
};

/** All that must be the total that was typed. */
function totalChecks(checked: CheckedGoal): Check[] {
  const { context, fx, goal, months } = checked;
  const { plan, layouts } = context;
  const { checks } = context.texts;
  const typed = (...path: (string | number)[]): string =>
    fx`${inputCell(context, ['goals', goalIndex(context, goal), ...path])}`;
  const total = toAmount(goal.total, goal.goal.unit);
  const equal = (what: string, formula: string, note = ''): Check => ({
    kind: 'check',
    what,
    expected: found(typed('total'), total),
    found: found(formula, total),
    note,
    format: amountFormat(goal.goal.unit),
  });
  const years = yearsOf(checked);
  const ofPeople = sumOfRows(
    plan.tree.leaves.map((row) => years.row + row),
    (row, lastRow) => fx`${{ ...years, row, lastRow }}`,
  );
  const ofMonths = fx`SUM(${monthSpan(layouts.months, months.lines.at('targets'))})`;
  const fixed = plan.months.map((_, month) => typed('months', month)).join('+');
  return [
    equal(checks.yearOfGoal, fx`${{ ...years, lastRow: years.row }}`),
    equal(checks.yearOfPeople, ofPeople),
    equal(checks.monthsOfGoal, fx`${ofMonths}*${unitCell(context, goal)}`),
    ...(goal.goal.monthMethod === 'fixed' ? [equal(checks.fixedMonths, fixed, checks.fixedMonthsNote)] : []),
  ];
}

/** What parts and wholes differ by. */
function partChecks(checked: CheckedGoal): Check[] {
  const { context, fx, index, block, split, rows } = checked;
  const { decomposition, weeks } = context.layouts;
  const { checks } = context.texts;
  const [year, difference] = [decomposition.columns.at('year'), decomposition.columns.at('difference')];
  const weekDifference = weeks.columns.at('difference');
  const amounts = splitSpan(split, 'amount', 0, rows - 1);
  return [
    allZero(
      checked,
      checks.monthsOfPeople,
      cells(block.sheet, { row: block.difference, column: year, rows: 1, columns: difference - year }),
    ),
    isZero(checks.branches, fx`SUMPRODUCT(ABS(${amounts}-${yearsOf(checked)}))`),
    allZero(checked, checks.quarters, decomposed(checked, difference, difference + 1)),
    allZero(
      checked,
      checks.weeks,
      cells(weeks.sheet, { row: weeks.goals[index] as number, column: weekDifference, rows, columns: 1 }),
    ),
  ];
}

/** Both margins of the tables of offers. */
function offerChecks(checked: CheckedGoal): Check[] {
  const { context, index, rows } = checked;
  const { plan, texts, layouts } = context;
  const { checks } = texts;
  const { offers, memberOffers } = layouts;
  const byMonth = offers?.goals[index];
  const byMember = memberOffers?.goals[index];
  if (!plan.offers || !offers || !memberOffers || !byMonth || !byMember) return [];
  const margins = ({ sheet, columns }: MarginedTable, { first, difference }: TreeBlock, size: number) => {
    const [year, column] = [columns.at('year'), columns.at('difference')];
    return {
      ofRows: cells(sheet, { row: first, column, rows: size, columns: 1 }),
      ofColumns: cells(sheet, { row: difference, column: year, rows: 1, columns: column - year }),
    };
  };
  const monthly = margins(offers, byMonth, plan.offers.tree.rows.length);
  const personal = margins(memberOffers, byMember, rows);
  return [
    allZero(checked, checks.offersYear, monthly.ofRows),
    allZero(checked, checks.offersMonths, monthly.ofColumns),
    allZero(checked, checks.membersOffers, personal.ofRows),
    allZero(checked, checks.offersMembers, personal.ofColumns),
  ];
}

type MarginedTable = Pick<MemberOffersLayout, 'sheet' | 'columns'>;

/** The action goals of the goal that the funnel explains. */
function actionChecks({ context, fx, index, rows }: CheckedGoal): Check[] {
  const { plan, texts, layouts } = context;
  const { actions } = layouts;
  if (!actions || plan.funnel?.goal !== index) return [];
  const first = actionMonths(actions, actions.firstRow);
  const lastRow = actions.firstRow + rows * actions.perMember - 1;
  const monthly: Reference = { ...first, lastRow, anchor: 'both' };
  const year = actions.columns.at('year');
  const yearly: Reference = { ...monthly, column: year, lastColumn: year };
  return [isZero(texts.checks.actions, fx`ROUND(SUM(${yearly})-SUM(${monthly}),6)`)];
}

function negativeCheck(checked: CheckedGoal): Check {
  const { context, fx } = checked;
  const { checks } = context.texts;
  const { columns } = context.layouts.decomposition;
  const all = decomposed(checked, columns.at('year'), columns.at('difference'));
  return isZero(checks.negative, fx`COUNTIF(${all},"<0")`, checks.negativeNote);
}

function notes(checked: CheckedGoal): Check[] {
  const { context, goal, index } = checked;
  const { plan, texts } = context;
  const { checks } = texts;
  const { leaves } = plan.tree;
  const note = (what: string, is: Figure, why: string): Check => ({
    kind: 'note',
    what,
    expected: zero,
    found: is,
    note: why,
    format: formats.difference,
  });
  const counted = (what: string, count: number, why: string): Check[] =>
    count > 0 ? [note(what, found(String(count), count), why)] : [];
  const offers = goal.offers?.byMonth.rows.length ?? 0;
  const fitted =
    (goal.offers?.byMonth.pattern === 'grid' ? offers * plan.months.length : 0) +
    (goal.offers?.byMember.pattern === 'grid' ? offers * leaves.length : 0);
  const held = leaves.reduce(
    (count, _, leaf) =>
      count + plan.months.filter((_month, month) => context.held(index, leaf, month)).length,
    0,
  );
  return [
    ...(goal.schedule.pattern === 'running'
      ? [note(checks.gaveWay, gaveWay(checked), checks.gaveWayNote)]
      : counted(checks.asValues, leaves.length * plan.months.length, checks.asValuesNote)),
    ...counted(checks.offersAsValues, fitted, checks.asValuesNote),
    ...counted(checks.held, held, checks.heldNote),
  ];
}
