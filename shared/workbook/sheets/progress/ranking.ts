import { rankedRows, trackingTable } from '#engine/tracking/table.ts';
import { cellAt, formulasOn } from '#formula/fx.ts';
import { shownCell } from '#workbook/sheets/common/choice-line.ts';
import { chosen, chosenPeriod } from '#workbook/sheets/common/choices.ts';
import { goalSection } from '#workbook/sheets/common/context.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { layOutTracking, trackingColumns } from '#workbook/sheets/tracking/layout.ts';
import { carriedPlan } from '#workbook/sheets/tracking/view.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { progressColumns as columns, type ProgressLayout } from './layout.ts';

/** The ranking of the tracking sheet, for its goal and period. */
export function drawProgressRanking(
  context: ExecutionContext,
  layout: ProgressLayout,
  draft: SheetDraft,
  amount: string,
): void {
  const { plan, execution, messages, texts } = context;
  const { progress, tracking } = messages.executionTables;
  const source = layOutTracking(context);
  const fx = formulasOn(draft.name);
  const sheet = texts.sheets.tracking.name;
  const link = (row: number, column: number): string => fx`${cellAt({ sheet, row, column }, 'both')}`;
  const goals = plan.goals.map(({ goal }) => goal);
  const goal = chosen(context, 'trackedGoal').at;
  const period = chosenPeriod(context, 'trackedPeriod');
  const table = trackingTable(carriedPlan(plan, execution), goal, period);

  const title = layout.ranking - 1;
  goalSection(draft, title, columns.remarks, 'ranking', progress.ranking);
  draft.calculate(
    title,
    columns.first,
    fx`${shownCell(context, 'trackedGoal')}`,
    goals[goal]?.name ?? '',
    namedStyle('section'),
  );
  draft.calculate(
    title,
    columns.last,
    fx`${shownCell(context, 'trackedPeriod')}`,
    period.key,
    namedStyle('section'),
  );
  draft.put(title, columns.plan, tracking.plan, namedStyle('section'));
  draft.put(title, columns.actual, tracking.actual, namedStyle('section'));
  draft.put(title, columns.planSoFar, tracking.completion, namedStyle('section'));
  const rows = rankedRows(table);
  const name = namedStyle('label');
  const money = namedStyle('link', amount);
  for (let index = 0; index < layout.ranked; index++) {
    const at = layout.ranking + index;
    const from = source.ranking + index;
    const row = rows[index] ?? 0;
    const { plan: planned = 0, line = null } = table.rows[row] ?? {};
    const put = (column: number, of: number, value: string | number, style: typeof money): void =>
      draft.calculate(at, column, link(from, of), value, style);
    draft.put(at, columns.key, index + 1, namedStyle('key'));
    put(columns.title, trackingColumns.name, plan.members[row]?.name ?? '', name);
    put(columns.plan, trackingColumns.plan, planned, money);
    put(columns.actual, trackingColumns.actual, line?.actual ?? '', money);
    put(
      columns.planSoFar,
      trackingColumns.completion,
      line?.completion ?? '',
      namedStyle('link', formats.rate),
    );
    draft.put(at, columns.remarks, null, namedStyle('remark'));
  }
}
