import type { FunnelPlan } from '#engine/plan/funnel.ts';
import type { GoalPlan } from '#engine/plan/goal-plan.ts';
import { toAmount } from '#engine/units.ts';
import { formulasOn, type Reference } from '#formula/fx.ts';
import { type Context, goalIndex, inputCell, sumOfRows, unitCell } from '#workbook/sheets/common/context.ts';
import type { Layouts } from '#workbook/sheets/layouts.ts';
import { monthSpan } from '#workbook/sheets/months/layout.ts';
import { splitSpan } from '#workbook/sheets/split/layout.ts';
import { amountFormat, formats } from '#workbook/style/formats.ts';
import { type Check, type Figure, found, zero } from './check.ts';
import { gaveWay } from './gave-way.ts';

/** What has to add up for a goal. */
export function goalChecks(context: Context, layouts: Layouts, goalAt: number, held: number): Check[] {
  const { plan, texts } = context;
  const { checks } = texts;
  const { sheet, decomposition, split, months, weeks, offers, memberOffers, actions } = layouts;
  const goal = plan.goals[goalAt] as GoalPlan;
  const { unit } = goal.goal;
  const fx = formulasOn(sheet);
  const amount = amountFormat(unit);
  const total = toAmount(goal.total, unit);
  const size = plan.tree.rows.length;
  const block = decomposition.goals[goalAt] as Layouts['decomposition']['goals'][number];
  const yearColumn = (decomposition.axis[0] as Layouts['decomposition']['axis'][number]).column;
  const span = (of: string, row: number, rows: number, column: number, width: number): Reference => ({
    sheet: of,
    row,
    lastRow: row + rows - 1,
    column,
    lastColumn: column + width - 1,
    anchor: 'both',
  });
  const years = span(decomposition.sheet, block.first, size, yearColumn, 1);
  const typedTotal = found(fx`${inputCell(context, ['goals', goalIndex(context, goal), 'total'])}`, total);
  const allZero = (what: string, area: Reference): Check => ({
    kind: 'check',
    what,
    expected: zero,
    found: found(fx`SUMPRODUCT(ABS(${area}))`),
    note: '',
    format: formats.difference,
  });
  const equal = (what: string, expected: Figure, is: Figure, note = ''): Check => ({
    kind: 'check',
    what,
    expected,
    found: is,
    note,
    format: amount,
  });

  const leafYears = sumOfRows(
    plan.tree.leaves.map((row) => block.first + row),
    (first, last) => fx`${span(decomposition.sheet, first, last - first + 1, yearColumn, 1)}`,
  );
  const monthRows = months.goals[goalAt] as Layouts['months']['goals'][number];
  const splitBlock = split.members[goalAt] as Layouts['split']['members'][number];
  const amounts = splitSpan(split, splitBlock, 'amount', 0, size - 1);
  const axisWidth = decomposition.columns.difference - yearColumn;
  const list: Check[] = [
    equal(checks.yearOfGoal, typedTotal, found(fx`${{ ...years, lastRow: years.row }}`, total)),
    equal(checks.yearOfPeople, typedTotal, found(leafYears, total)),
    equal(
      checks.monthsOfGoal,
      typedTotal,
      found(fx`SUM(${monthSpan(months, monthRows.targets)})*${unitCell(context, goal)}`, total),
    ),
    ...(goal.goal.monthMethod === 'fixed'
      ? [
          equal(
            checks.fixedMonths,
            typedTotal,
            found(
              `${plan.months.map((_, month) => fx`${inputCell(context, ['goals', goalIndex(context, goal), 'months', month])}`).join('+')}`,
              total,
            ),
            checks.fixedMonthsNote,
          ),
        ]
      : []),
    allZero(checks.monthsOfPeople, span(decomposition.sheet, block.difference, 1, yearColumn, axisWidth)),
    {
      ...allZero(checks.branches, years),
      found: found(fx`SUMPRODUCT(ABS(${amounts}-${years}))`),
    },
    allZero(
      checks.quarters,
      span(decomposition.sheet, block.first, size, decomposition.columns.difference, 1),
    ),
    allZero(checks.weeks, span(weeks.sheet, weeks.goals[goalAt] as number, size, weeks.difference, 1)),
  ];
  if (offers && memberOffers && plan.offers) {
    const rows = plan.offers.tree.rows.length;
    const byMonth = offers.goals[goalAt] as NonNullable<Layouts['offers']>['goals'][number];
    const byMember = memberOffers.goals[goalAt] as NonNullable<Layouts['memberOffers']>['goals'][number];
    list.push(
      allZero(checks.offersYear, span(offers.sheet, byMonth.first, rows, offers.differenceColumn, 1)),
      allZero(checks.offersMonths, span(offers.sheet, byMonth.difference, 1, 2, offers.differenceColumn - 2)),
      allZero(
        checks.membersOffers,
        span(memberOffers.sheet, byMember.first, size, memberOffers.differenceColumn, 1),
      ),
      allZero(checks.offersMembers, span(memberOffers.sheet, byMember.difference, 1, 2, rows)),
    );
  }
  if (actions && (plan.funnel as FunnelPlan).goal === goalAt) {
    const rows = size * actions.perMember;
    const year = span(actions.sheet, actions.firstRow, rows, actions.columns.year, 1);
    const monthly = span(actions.sheet, actions.firstRow, rows, actions.columns.firstMonth, actions.months);
    list.push({
      ...allZero(checks.actions, year),
      found: found(fx`ROUND(SUM(${year})-SUM(${monthly}),6)`),
    });
  }
  const cells = span(decomposition.sheet, block.first, size, yearColumn, axisWidth);
  list.push({
    ...allZero(checks.negative, cells),
    found: found(fx`COUNTIF(${cells},"<0")`),
    note: checks.negativeNote,
  });
  return [...list, ...notes(context, layouts, goalAt, held)];
}

function notes(context: Context, layouts: Layouts, goalAt: number, held: number): Check[] {
  const { plan, texts } = context;
  const { checks } = texts;
  const goal = plan.goals[goalAt] as GoalPlan;
  const note = (what: string, is: Figure, why: string): Check => ({
    kind: 'note',
    what,
    expected: zero,
    found: is,
    note: why,
    format: formats.difference,
  });
  const list: Check[] = [];
  if (goal.schedule.pattern === 'running') {
    const { formula, value } = gaveWay(context, layouts, goalAt);
    list.push(note(checks.gaveWay, { formula, value }, checks.gaveWayNote));
  } else {
    const count = plan.tree.leaves.length * plan.months.length;
    list.push(note(checks.asValues, found(String(count), count), checks.asValuesNote));
  }
  const { offers } = goal;
  if (offers) {
    const offerLeaves = offers.byMonth.rows.length;
    const fitted =
      (offers.byMonth.pattern === 'grid' ? offerLeaves * plan.months.length : 0) +
      (offers.byMember.pattern === 'grid' ? offerLeaves * plan.tree.leaves.length : 0);
    if (fitted > 0)
      list.push(note(checks.offersAsValues, found(String(fitted), fitted), checks.asValuesNote));
  }
  if (held > 0) list.push(note(checks.held, found(String(held), held), checks.heldNote));
  return list;
}
