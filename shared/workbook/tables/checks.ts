import type { FunnelPlan } from '#engine/plan/funnel.ts';
import type { GoalPlan } from '#engine/plan/plan.ts';
import { toAmount } from '#engine/units.ts';
import { columnName } from '#workbook/formula/address.ts';
import { formulasOn, type Reference, textLiteral } from '#workbook/formula/formula.ts';
import type { SheetDraft } from '#workbook/look/draft.ts';
import { amountFormat, formats } from '#workbook/look/formats.ts';
import { look } from '#workbook/look/look.ts';
import { signals } from '#workbook/look/styles.ts';
import type { Execution } from '#workbook/records/execution.ts';
import { gaveWay } from './checks-gave-way.ts';
import { drawSeals, revisionChecks } from './checks-revisions.ts';
import {
  type Context,
  goalIndex,
  inputCell,
  inputColumn,
  section,
  startSheet,
  sumOfRows,
  unitCell,
} from './context.ts';
import type { Layouts } from './layouts.ts';
import { monthSpan } from './months-layout.ts';
import { splitSpan } from './split-layout.ts';

/** One reconciliation: what should be, what is. A `note` is worth knowing, not a mistake. */
export interface Check {
  readonly kind: 'check' | 'note';
  readonly what: string;
  readonly expected: Figure;
  readonly found: Figure;
  readonly note: string;
  readonly format: string;
}
interface Figure {
  readonly formula: string;
  readonly value: number;
}

export const checkColumns = { what: 0, expected: 1, found: 2, difference: 3, state: 4, note: 5 } as const;

const columns = checkColumns;

/** Where the verdict over all checks stands. */
export const verdictCell = { row: 3, column: 0 } as const;
const HEADER_ROW = 5;

/**
 * Every reconciliation with its difference, live: each is 0, or says where to look. `execution`: null while the plan is
 * not carried out.
 */
export function drawChecks(
  context: Context,
  layouts: Layouts,
  heldMonths: readonly number[],
  execution: Execution | null,
): SheetDraft {
  const { plan, texts } = context;
  const draft = startSheet(context, 'checks');
  const titles = [
    texts.checks.what,
    texts.checks.expected,
    texts.checks.found,
    texts.checks.difference,
    texts.checks.state,
    texts.checks.note,
  ];
  titles.forEach((title, column) => {
    draft.put(
      HEADER_ROW,
      column,
      title,
      look(column === columns.what || column === columns.note ? 'headerLeft' : 'header'),
    );
    draft.columnWidths[column] = [46, 18, 18, 14, 12, 60][column] as number;
  });
  let row = HEADER_ROW + 1;
  const block = (title: string, checks: readonly Check[]): void => {
    section(draft, row, columns.note, title);
    row++;
    for (const check of checks) drawCheck(context, draft, row++, check);
    row++;
  };
  block(texts.checks.general, generalChecks(context, layouts));
  plan.goals.forEach((goal, index) => {
    block(
      texts.goalBlock(goal.goal.name, goal.goal.measure),
      goalChecks(context, layouts, index, heldMonths[index] ?? 0),
    );
  });
  if (execution) {
    const first = row + 1;
    block(
      context.messages.revisions.checks.title,
      revisionChecks(context, layouts.sheet, execution.revisions, first),
    );
    drawSeals(context, draft, execution.revisions, first);
  }
  drawVerdict(context, draft, row - 2);
  draft.freeze = { rows: HEADER_ROW + 1, columns: 1 };
  draft.print = { ...draft.print, titleRows: HEADER_ROW + 1 };
  return draft;
}

function drawVerdict({ texts }: Context, draft: SheetDraft, lastRow: number): void {
  const letter = columnName(columns.state);
  const states = `${letter}${HEADER_ROW + 2}:${letter}${lastRow + 1}`;
  const bad = `COUNTIF(${states},${textLiteral(texts.checks.look)})`;
  const { row, column } = verdictCell;
  const formula = `IF(${bad}=0,${textLiteral(texts.checks.allFine)},${textLiteral(texts.checks.notAllFine)}&${bad})`;
  draft.calculate(row, column, formula, texts.checks.allFine, { ...look('section'), bold: true });
  const first = HEADER_ROW + 1;
  const rows = lastRow - first + 1;
  draft.conditionalFormats.push(
    {
      area: { row: first, column: columns.difference, rows, columns: 2 },
      formula: `$${letter}${first + 1}=${textLiteral(texts.checks.look)}`,
      style: signals.bad,
    },
    {
      area: { row: first, column: columns.state, rows, columns: 1 },
      formula: `$${letter}${first + 1}=${textLiteral(texts.checks.fine)}`,
      style: signals.good,
    },
    { area: { row, column, rows: 1, columns: 1 }, formula: `${bad}=0`, style: signals.good },
    { area: { row, column, rows: 1, columns: 1 }, formula: `${bad}>0`, style: signals.bad },
  );
}

function drawCheck({ texts }: Context, draft: SheetDraft, row: number, check: Check): void {
  const cell = (column: number): string => columnName(column) + (row + 1);
  draft.put(row, columns.what, check.what, look('label', '', 1));
  draft.calculate(
    row,
    columns.expected,
    check.expected.formula,
    check.expected.value,
    look('link', check.format),
  );
  draft.calculate(row, columns.found, check.found.formula, check.found.value, look('link', check.format));
  draft.put(row, columns.note, check.note || null, look('note'));
  if (check.kind === 'note') {
    draft.put(row, columns.state, texts.checks.worthKnowing, look('note'));
    return;
  }
  const difference = `ROUND(${cell(columns.found)}-${cell(columns.expected)},6)`;
  const gap = Math.round((check.found.value - check.expected.value) * 1e6) / 1e6;
  draft.calculate(row, columns.difference, difference, gap, look('calculation', formats.difference));
  draft.calculate(
    row,
    columns.state,
    `IF(${cell(columns.difference)}=0,${textLiteral(texts.checks.fine)},${textLiteral(texts.checks.look)})`,
    gap === 0 ? texts.checks.fine : texts.checks.look,
    look('state'),
  );
}

const zero: Figure = { formula: '0', value: 0 };
const found = (formula: string, value = 0): Figure => ({ formula, value });

function generalChecks(context: Context, { sheet }: Layouts): Check[] {
  const { plan, texts } = context;
  const text = formulasOn(sheet);
  const count = (table: 'members' | 'goals', now: number, what: string): Check => ({
    kind: 'check',
    what,
    expected: found(text`COUNTA(${inputColumn(context, table, 'key')})`, now),
    found: found(String(now), now),
    note: texts.checks.rebuildNote,
    format: formats.count,
  });
  return [
    count('members', plan.inputs.members.length, texts.checks.membersKnown),
    count('goals', plan.inputs.goals.length, texts.checks.goalsKnown),
  ];
}

function goalChecks(context: Context, layouts: Layouts, goalAt: number, held: number): Check[] {
  const { plan, texts } = context;
  const { checks } = texts;
  const { sheet, decomposition, split, months, weeks, offers, memberOffers, actions } = layouts;
  const goal = plan.goals[goalAt] as GoalPlan;
  const { unit } = goal.goal;
  const text = formulasOn(sheet);
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
  const typedTotal = found(text`${inputCell(context, ['goals', goalIndex(context, goal), 'total'])}`, total);
  const allZero = (what: string, area: Reference): Check => ({
    kind: 'check',
    what,
    expected: zero,
    found: found(text`SUMPRODUCT(ABS(${area}))`),
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
    (first, last) => text`${span(decomposition.sheet, first, last - first + 1, yearColumn, 1)}`,
  );
  const monthRows = months.goals[goalAt] as Layouts['months']['goals'][number];
  const splitBlock = split.members[goalAt] as Layouts['split']['members'][number];
  const amounts = splitSpan(split, splitBlock, 'amount', 0, size - 1);
  const axisWidth = decomposition.columns.difference - yearColumn;
  const list: Check[] = [
    equal(checks.yearOfGoal, typedTotal, found(text`${{ ...years, lastRow: years.row }}`, total)),
    equal(checks.yearOfPeople, typedTotal, found(leafYears, total)),
    equal(
      checks.monthsOfGoal,
      typedTotal,
      found(text`SUM(${monthSpan(months, monthRows.targets)})*${unitCell(context, goal)}`, total),
    ),
    ...(goal.goal.monthMethod === 'fixed'
      ? [
          equal(
            checks.fixedMonths,
            typedTotal,
            found(
              `${plan.months.map((_, month) => text`${inputCell(context, ['goals', goalIndex(context, goal), 'months', month])}`).join('+')}`,
              total,
            ),
            checks.fixedMonthsNote,
          ),
        ]
      : []),
    allZero(checks.monthsOfPeople, span(decomposition.sheet, block.difference, 1, yearColumn, axisWidth)),
    {
      ...allZero(checks.branches, years),
      found: found(text`SUMPRODUCT(ABS(${amounts}-${years}))`),
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
      found: found(text`ROUND(SUM(${year})-SUM(${monthly}),6)`),
    });
  }
  const cells = span(decomposition.sheet, block.first, size, yearColumn, axisWidth);
  list.push({
    ...allZero(checks.negative, cells),
    found: found(text`COUNTIF(${cells},"<0")`),
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
