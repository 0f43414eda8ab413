import { type Context, section, startSheet } from '#workbook/sheets/common/context.ts';
import type { MethodLabels } from '#workbook/sheets/common/methods.ts';
import type { SplitLayout } from '#workbook/sheets/split/layout.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { drawCalendar } from './calendar.ts';
import { drawGoalMonths } from './goal.ts';
import { type MonthsLayout, monthsColumns } from './layout.ts';
import { drawOwnRows, type HeldCells } from './own.ts';

/**
 * How each goal's year comes to its months: working days from the calendar, who is in post when, the months'
 * weights and running totals, the rows that need a calculation of their own, and what is left for all others.
 */
export function drawMonths(
  context: Context,
  layout: MonthsLayout,
  split: SplitLayout,
  held: HeldCells,
  labels: MethodLabels,
): SheetDraft {
  const draft = startSheet(context, 'months');
  drawHeader(context, layout, draft);
  drawCalendar(context, layout, draft);
  context.plan.goals.forEach((goal, index) => {
    drawGoalMonths(context, layout, split, draft, goal, index);
    drawOwnRows(context, layout, split, draft, index, held);
  });
  drawMethods(context, layout, draft, labels);
  draft.freeze = { rows: layout.headerRow + 1, columns: 2 };
  draft.print = { ...draft.print, titleRows: layout.headerRow + 1, titleColumns: 2 };
  return draft;
}

function drawHeader({ plan, texts }: Context, { headerRow }: MonthsLayout, draft: SheetDraft): void {
  const { key, what, code, year, start, first } = monthsColumns;
  const titles: readonly (readonly [number, string, number])[] = [
    [key, texts.key, 14],
    [what, texts.months.what, 34],
    [code, texts.months.code, 12],
    [year, texts.year, 12],
    [start, texts.months.start, 8],
    ...plan.months.map((month, index) => [first + index, month.key, 12] as const),
  ];
  for (const [column, title, width] of titles) {
    draft.put(headerRow, column, title, namedStyle(column < 2 ? 'headerLeft' : 'header'));
    draft.columnWidths[column] = width;
  }
}

/** The lists that formulas look methods up in. */
function drawMethods(
  { texts }: Context,
  layout: MonthsLayout,
  draft: SheetDraft,
  labels: MethodLabels,
): void {
  section(draft, layout.methodsTitle, monthsColumns.first + layout.months - 1, texts.months.methods);
  const lists = [
    [layout.monthMethods, labels.month],
    [layout.splitMethods, labels.split],
  ] as const;
  for (const [reference, list] of lists) {
    list.forEach(([name, number], index) => {
      draft.put(reference.row + index, monthsColumns.what, name, namedStyle('label'));
      draft.put(reference.row + index, monthsColumns.code, number, namedStyle('calculation', formats.count));
    });
  }
}
