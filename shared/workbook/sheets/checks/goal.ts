import { guessedKind } from '#engine/plan/guessed-kind.ts';
import { countWithoutWeights } from '#engine/plan/no-data.ts';
import { toAmount } from '#engine/units.ts';
import { blockAt, type Reference } from '#formula/fx.ts';
import type { Area } from '#host/sheet.ts';
import { actionMonths, memberRow } from '#workbook/sheets/action-goals/layout.ts';
import { type Check, type Figure, found, isZero, zero } from '#workbook/sheets/common/check.ts';
import type { ColumnPlaces } from '#workbook/sheets/common/column-table.ts';
import { type Context, goalIndex, inputCell } from '#workbook/sheets/common/context.ts';
import { monthSpan } from '#workbook/sheets/common/month-layout.ts';
import type { TreeBlock } from '#workbook/sheets/common/tree-rows.ts';
import type { GoalTable } from '#workbook/sheets/goal-table.ts';
import { splitSpan } from '#workbook/sheets/split/layout.ts';
import { formats } from '#workbook/style/formats.ts';
import { gaveWay } from './gave-way.ts';
import { typedMonthsCheck } from './typed-months.ts';

/** What has to add up for a goal. */
export const goalChecks = (of: GoalTable): Check[] => [
  ...totalChecks(of),
  ...partChecks(of),
  ...actionChecks(of),
  negativeCheck(of),
  noDataCheck(of),
  ...notes(of),
];

const allZero = ({ fx }: GoalTable, what: string, area: Reference): Check =>
  isZero(what, fx`SUMPRODUCT(ABS(${area}))`);

/** Cells of a sheet over some columns. */
const cells = (sheet: string, area: Area): Reference => blockAt({ sheet, area });

/** Rows of the organisation. */
const rowsOf = ({ plan }: Context): number => plan.tree.rows.length;

/** The goal's block of the decomposition, from one column to before another. */
const decomposed = ({ context, decomposition }: GoalTable, column: number, end: number): Reference => {
  const { sheet, first: row } = decomposition;
  return cells(sheet, { row, column, rows: rowsOf(context), columns: end - column });
};

const yearsOf = (of: GoalTable): Reference => {
  const year = of.context.layouts.decomposition.columns.at('year');
  return decomposed(of, year, year + 1);
};

/** All that must be the total that was typed. */
function totalChecks(of: GoalTable): Check[] {
  const { context, fx, goal, unit, months, format } = of;
  const { layouts } = context;
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
    format,
    decimals: of.decimals,
  });
  const years = yearsOf(of);
  const ofPeople = fx`SUMPRODUCT((${splitSpan(of.split, 'weightsBelow', 0, rowsOf(context) - 1)}="")*${years})`;
  const ofMonths = fx`SUM(${monthSpan(layouts.months, months.lines.at('targets'))})`;
  return [
    equal(checks.yearOfGoal, fx`${{ ...years, lastRow: years.row }}`),
    equal(checks.yearOfPeople, ofPeople),
    equal(checks.monthsOfGoal, fx`${ofMonths}*${unit}`),
    typedMonthsCheck(of),
  ];
}

/** The differences that a table of amounts shows itself, beside its rows and below its columns. */
function marginChecks(
  of: GoalTable,
  { sheet, columns }: { readonly sheet: string; readonly columns: ColumnPlaces },
  { first, difference: row, rows }: TreeBlock & { readonly rows: number },
  says: { readonly rows: string; readonly columns: string },
): { readonly ofRows: Check; readonly ofColumns: Check } {
  const [year, column] = [columns.at('year'), columns.at('difference')];
  const beside = { row: first, column, rows, columns: 1 };
  const below = { row, column: year, rows: 1, columns: column - year };
  return {
    ofRows: allZero(of, says.rows, cells(sheet, beside)),
    ofColumns: allZero(of, says.columns, cells(sheet, below)),
  };
}

/** What parts and wholes differ by. */
function partChecks(of: GoalTable): Check[] {
  const { context, fx, index, split } = of;
  const { plan, texts, layouts } = context;
  const { checks } = texts;
  const { offers, memberOffers, decomposition, weeks } = layouts;
  const rows = rowsOf(context);
  const { ofRows: quarters, ofColumns: people } = marginChecks(
    of,
    decomposition,
    { ...of.decomposition, rows },
    { rows: checks.quarters, columns: checks.monthsOfPeople },
  );
  const amounts = splitSpan(split, 'amount', 0, rows - 1);
  const apart = fx`ROUND(SUMPRODUCT(ABS(${amounts}-${yearsOf(of)})),${of.decimals})`;
  const branches = isZero(checks.branches, apart);
  const ofWeeks = {
    row: weeks.goals[index] as number,
    column: weeks.columns.at('difference'),
    rows,
    columns: 1,
  };
  const parts = [people, branches, quarters, allZero(of, checks.weeks, cells(weeks.sheet, ofWeeks))];
  const [byMonth, byMember] = [offers?.goals[index], memberOffers?.goals[index]];
  if (!plan.offers || !offers || !memberOffers || !byMonth || !byMember) return parts;
  const monthly = marginChecks(
    of,
    offers,
    { ...byMonth, rows: plan.offers.tree.rows.length },
    { rows: checks.offersYear, columns: checks.offersMonths },
  );
  const personal = marginChecks(
    of,
    memberOffers,
    { ...byMember, rows },
    { rows: checks.membersOffers, columns: checks.offersMembers },
  );
  return [...parts, monthly.ofRows, monthly.ofColumns, personal.ofRows, personal.ofColumns];
}

/** The action goals of the goal that the funnel explains. */
function actionChecks({ context, fx, index, decimals }: GoalTable): Check[] {
  const { plan, texts, layouts } = context;
  const { actions } = layouts;
  if (!actions || plan.funnel?.goal !== index) return [];
  const first = actionMonths(actions, actions.firstRow);
  const lastRow = memberRow(actions, rowsOf(context)) - 1;
  const monthly: Reference = { ...first, lastRow, anchor: 'both' };
  const year = actions.columns.at('year');
  const yearly: Reference = { ...monthly, column: year, lastColumn: year };
  const formula = fx`ROUND(SUM(${yearly})-SUM(${monthly}),${decimals})`;
  return [{ ...isZero(texts.checks.actions, formula), decimals }];
}

function negativeCheck(of: GoalTable): Check {
  const { context, fx } = of;
  const { checks } = context.texts;
  const { columns } = context.layouts.decomposition;
  const all = decomposed(of, columns.at('year'), columns.at('difference'));
  return isZero(checks.negative, fx`COUNTIF(${all},"<0")`, checks.negativeNote);
}

/**
 * Splits whose weights are all 0, so that they come out equal, where several share something; and the way to the months
 * likewise.
 */
function noDataCheck(of: GoalTable): Check {
  const { context, fx, goal, months } = of;
  const { plan, texts, layouts } = context;
  const column = (key: string): Reference => splitSpan(of.split, key, 0, rowsOf(context) - 1);
  const splits = fx`SUMPRODUCT((${column('methodBelow')}<>"")*(${column('weightsBelow')}=0)*(${column('sharesBelow')}>1)*(${column('toShare')}<>0))`;
  const line = (key: string): Reference => monthSpan(layouts.months, months.lines.at(key));
  const ofMonths = fx`IF(SUM(${line('weights')})=0,IF(SUM(${line('targets')})=0,0,1),0)`;
  const { noData, noDataNote } = texts.checks;
  const found = { formula: `${splits}+${ofMonths}`, value: countWithoutWeights(plan, goal) };
  return { ...isZero(noData, '', noDataNote), found };
}

/** That nobody has chosen a kind for what looks like no sum. */
function asked(
  { context, goal: { goal } }: GoalTable,
  note: (what: string, is: Figure, why: string) => Check,
): Check[] {
  const kind = goal.kind === null ? guessedKind(goal) : null;
  if (kind === null) return [];
  const { inputs, tables } = context.messages;
  const { kindAsked, kindAskedNote } = tables.checks;
  return [note(kindAsked(inputs.choices.goalKind[kind]), found('1', 1), kindAskedNote)];
}

function notes(of: GoalTable): Check[] {
  const { context, goal, index } = of;
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
    ...(goal.schedule.pattern !== 'grid'
      ? // Whose first months are kept follow no share of the whole year.
        goal.kept === null
        ? [note(checks.gaveWay, gaveWay(of), checks.gaveWayNote)]
        : []
      : counted(checks.asValues, leaves.length * plan.months.length, checks.asValuesNote)),
    ...counted(checks.offersAsValues, fitted, checks.asValuesNote),
    ...counted(checks.held, held, checks.heldNote),
    ...asked(of, note),
  ];
}
