import { rankedRows, trackingTable } from '#engine/tracking/table.ts';
import { formulasOn } from '#formula/fx.ts';
import { chosen, chosenPeriod } from '#workbook/sheets/common/choices.ts';
import { tableCell } from '#workbook/sheets/common/column-table.ts';
import { goalSection } from '#workbook/sheets/common/context.ts';
import { executedPlan } from '#workbook/sheets/common/executed-plan.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { shownCell } from '#workbook/sheets/execution-workings/choice-line.ts';
import { trackedAmount, trackingPlaces } from '#workbook/sheets/tracking/columns.ts';
import { layOutTracking } from '#workbook/sheets/tracking/layout.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { progressPlaces } from './columns.ts';
import type { ProgressLayout } from './layout.ts';

/** The ranking of the tracking sheet, for its goal and period; it stands in the columns of the periods. */
export function drawProgressRanking(
  context: ExecutionContext,
  { ranking, ranked }: ProgressLayout,
  draft: SheetDraft,
): void {
  const { plan, execution, messages, texts } = context;
  const { progress, tracking } = messages.executionTables;
  const fx = formulasOn(draft.name);
  const { at } = progressPlaces(context);
  const { at: goal, option } = chosen(context, 'trackedGoal');
  const period = chosenPeriod(context, 'trackedPeriod');
  const title = ranking - 1;
  const section = namedStyle('section');
  goalSection(draft, { row: title, end: at('remarks') + 1, key: 'ranking', title: progress.ranking });
  const [goalShown, periodShown] = [shownCell(context, 'trackedGoal'), shownCell(context, 'trackedPeriod')];
  draft.put(title, at('first'), { formula: fx`${goalShown}`, value: option?.name ?? '' }, section);
  draft.put(title, at('last'), { formula: fx`${periodShown}`, value: period.key }, section);
  draft.put(title, at('plan'), tracking.plan, section);
  draft.put(title, at('actual'), tracking.actual, section);
  draft.put(title, at('planSoFar'), tracking.completion, section);

  const source = { sheet: texts.sheets.tracking.name, columns: trackingPlaces(context) };
  const { ranking: firstRanked } = layOutTracking(context);
  const table = trackingTable(executedPlan(plan, execution), goal, period);
  const rows = rankedRows(table);
  const money = namedStyle('link', trackedAmount(context));
  for (let index = 0; index < ranked; index++) {
    const row = rows[index] ?? 0;
    const { plan: planned = 0, line = null } = table.rows[row] ?? {};
    const link = (key: string): string => fx`${tableCell(source, firstRanked + index, key, 'both')}`;
    const own = ranking + index;
    draft.put(own, at('key'), index + 1, namedStyle('key'));
    draft.put(
      own,
      at('title'),
      { formula: link('name'), value: plan.members[row]?.name ?? '' },
      namedStyle('label'),
    );
    draft.put(own, at('plan'), { formula: link('plan'), value: planned }, money);
    draft.put(own, at('actual'), { formula: link('actual'), value: line?.actual ?? '' }, money);
    const completion = namedStyle('link', formats.rate);
    draft.put(
      own,
      at('planSoFar'),
      { formula: link('completion'), value: line?.completion ?? '' },
      completion,
    );
    draft.put(own, at('remarks'), null, namedStyle('remark'));
  }
}
