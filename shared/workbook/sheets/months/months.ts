import type { GoalPlan } from '#engine/plan/goal-plan.ts';
import type { Reference } from '#formula/fx.ts';
import { drawHeader, type LinePlaces, placesInOrder } from '#workbook/sheets/common/column-table.ts';
import {
  type Context,
  goalSection,
  pagesAcross,
  section,
  startSheet,
} from '#workbook/sheets/common/context.ts';
import { methodLabels } from '#workbook/sheets/common/methods.ts';
import type { GoalMonths, MonthsLayout } from '#workbook/sheets/common/month-layout.ts';
import type { PlanContext } from '#workbook/sheets/plan-context.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { calendarLinesOf, drawCalendar, presenceLinesOf } from './calendar.ts';
import { claimLines, drawFair, fairFrameOf, groupLines } from './fair.ts';
import { goalLinesOf } from './goal.ts';
import { goalBlock } from './goal-block.ts';
import { drawLines, monthsColumns } from './lines.ts';
import { ownBlock, ownLines } from './own.ts';

const HEADER_ROW = 3;

export function layOutMonths(context: Pick<Context, 'plan' | 'texts' | 'messages'>): MonthsLayout {
  const { plan, texts, messages } = context;
  const sheet = texts.sheets.months.name;
  const columns = placesInOrder(monthsColumns(context));
  let row = HEADER_ROW + 1;
  const take = (): number => row++;
  const lines = (list: readonly { readonly key: string }[]): LinePlaces => {
    const places = placesInOrder(list, row);
    row = places.end;
    return places;
  };
  const calendar = lines(calendarLinesOf(plan));
  row++;
  const absent = plan.absences.flatMap((inPost, at) => (inPost ? [at] : []));
  const presenceTitle = absent.length > 0 ? take() : null;
  const presence = new Map(absent.map((at) => [at, lines(presenceLinesOf(plan))]));
  if (absent.length > 0) row++;
  const goals = plan.goals.map((goal): GoalMonths => {
    const title = take();
    const ofGoal = lines(goalLinesOf(goal));
    const own = new Map(ownLeaves(goal).map((leaf) => [leaf, lines(ownLines)]));
    const claims = new Map<number, LinePlaces>();
    const groups = new Map<number, LinePlaces>();
    const frame = fairFrameOf(plan, goal);
    for (const { row: parent, children } of frame?.groups ?? []) {
      for (const child of children) claims.set(child, lines(claimLines));
      groups.set(parent, lines(groupLines));
    }
    row++;
    return { title, lines: ofGoal, own, fair: frame && { claims, groups } };
  });
  const methodsTitle = take();
  row++;
  const list = ({ length }: readonly unknown[]): Reference => {
    const first = row;
    row += length + 1;
    const [column, lastColumn] = [columns.at('what'), columns.at('code')];
    return { sheet, row: first, lastRow: first + length - 1, column, lastColumn, anchor: 'both' };
  };
  const labels = methodLabels(messages);
  return {
    sheet,
    months: plan.months.length,
    headerRow: HEADER_ROW,
    columns,
    calendar,
    presenceTitle,
    presence,
    goals,
    methodsTitle,
    monthMethods: list(labels.month),
    splitMethods: list(labels.split),
  };
}

/** Leaves whose months are calculated row by row. */
const ownLeaves = ({ schedule }: GoalPlan): readonly number[] =>
  schedule.pattern !== 'grid'
    ? schedule.rows.flatMap(({ kind }, leaf) => (kind === 'own' ? [leaf] : []))
    : [];

/**
 * How each goal's year comes to its months: working days from the calendar, who is in post when, the months'
 * weights and running totals, the rows that need a calculation of their own, and what is left for all others.
 */
export function drawMonths(context: PlanContext): SheetDraft {
  const { headerRow } = context.layouts.months;
  const draft = startSheet(context, 'months');
  drawHeader(draft, headerRow, monthsColumns(context));
  drawCalendar(draft, context);
  context.plan.goals.forEach((goal, index) => {
    drawGoal(draft, context, goal, index);
  });
  drawMethods(draft, context);
  draft.freeze = { rows: headerRow + 1, columns: 2 };
  draft.print = {
    ...draft.print,
    pagesWide: pagesAcross(context.plan, 1),
    titleRows: headerRow + 1,
    titleColumns: 2,
  };
  return draft;
}

function drawGoal(draft: SheetDraft, context: PlanContext, goal: GoalPlan, index: number): void {
  const { texts, layouts } = context;
  const { columns, goals } = layouts.months;
  const { title: row } = goals[index] as GoalMonths;
  const { key, name, measure, unit } = goal.goal;
  goalSection(draft, { row, end: columns.end, key, title: texts.goalBlock(name, measure) });
  draft.put(row, columns.at('year'), texts.split.unitNote(unit, measure), namedStyle('section'));
  const block = goalBlock(context, goal, index);
  drawLines(draft, block, goalLinesOf(goal));
  for (const leaf of block.own.keys()) drawLines(draft, ownBlock(block, index, leaf), ownLines);
  drawFair(draft, block, goals[index] as GoalMonths);
}

/** The lists that formulas look methods up in. */
function drawMethods(draft: SheetDraft, { texts, messages, layouts }: PlanContext): void {
  const { columns, methodsTitle, monthMethods, splitMethods } = layouts.months;
  section(draft, methodsTitle, columns.end - 1, texts.months.methods);
  const labels = methodLabels(messages);
  const lists = [
    [monthMethods, labels.month],
    [splitMethods, labels.split],
  ] as const;
  for (const [{ row }, list] of lists) {
    list.forEach(([name, number], index) => {
      draft.put(row + index, columns.at('what'), name, namedStyle('label'));
      draft.put(row + index, columns.at('code'), number, namedStyle('calculation', formats.count));
    });
  }
}
