import type { GoalPlan } from '#engine/plan/goal-plan.ts';
import { columnName } from '#formula/address.ts';
import { formulasOn, textLiteral } from '#formula/fx.ts';
import { drawCell, drawHeader, drawRows, placesInOrder } from '#workbook/sheets/common/column-table.ts';
import { type Context, inputCell, section, startSheet } from '#workbook/sheets/common/context.ts';
import type { PlanContext } from '#workbook/sheets/plan-context.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { signals } from '#workbook/style/styles.ts';
import { basisLines, type FunnelTable } from './basis.ts';
import { scenarioColumns, scenarioRows } from './columns.ts';
import type { FunnelLayout } from './layout.ts';
import { drawLevers, leverLines } from './levers.ts';
import { drawSensitivity } from './sensitivity.ts';

const BASIS_ROW = 4;

export function layOutFunnel(context: Pick<Context, 'plan' | 'texts'>): FunnelLayout | null {
  const { funnel, inputs } = context.plan;
  if (!funnel) return null;
  const basis = placesInOrder(basisLines, BASIS_ROW);
  const scenarioHeader = basis.end + 3;
  const leverHeader = scenarioHeader + inputs.funnel.scenarios.length + 4;
  const levers = placesInOrder(leverLines(context), leverHeader + 1);
  return {
    sheet: context.texts.sheets.funnelTable.name,
    basis,
    scenarioHeader,
    firstScenario: scenarioHeader + 1,
    columns: placesInOrder(scenarioColumns(context)),
    leverHeader,
    levers,
    sensitivityHeader: levers.end + 3,
  };
}

/** The scenarios side by side, whether each can be done, what would have to move, and a two-way sensitivity. */
export function drawFunnel(context: PlanContext): SheetDraft | null {
  const { plan, layouts } = context;
  const { funnel: layout, actions } = layouts;
  if (!layout || !actions || !plan.funnel) return null;
  const draft = startSheet(context, 'funnelTable');
  const goal = plan.goals[plan.funnel.goal] as GoalPlan;
  const table = { context, layout, actions, fx: formulasOn(layout.sheet), funnel: plan.funnel, goal };
  drawBasis(draft, table);
  drawScenarios(draft, table);
  drawLevers(draft, table);
  drawSensitivity(draft, table);
  draft.freeze = { rows: 3, columns: 1 };
  return draft;
}

function drawBasis(draft: SheetDraft, of: FunnelTable): void {
  const { basis, columns } = of.layout;
  section(draft, BASIS_ROW - 1, columns.end - 1, of.context.texts.funnel.basis);
  for (const { key, title, formula, value, format } of basisLines) {
    const style = namedStyle('link', format(of));
    draft.put(basis.at(key), 0, title(of), namedStyle('label'));
    drawCell(draft, basis.at(key), 1, { formula: formula(of), value: value(of), style });
  }
}

function drawScenarios(draft: SheetDraft, of: FunnelTable): void {
  const { context, layout, fx } = of;
  const { texts } = context;
  const { columns, scenarioHeader, firstScenario } = layout;
  const rows = scenarioRows(of);
  section(draft, scenarioHeader - 1, columns.end - 1, texts.funnel.scenarios);
  drawHeader(draft, scenarioHeader, scenarioColumns(context));
  draft.rowHeights.push({ row: scenarioHeader, height: 48 });
  drawRows(draft, rows, scenarioColumns(context));
  const area = { row: firstScenario, column: 0, rows: rows.length };
  const within = `$${columnName(columns.at('within'))}${firstScenario + 1}`;
  const verdict = { ...area, column: columns.at('utilisation'), columns: 2 };
  draft.conditionalFormats.push(
    { area: verdict, formula: `${within}=${textLiteral(texts.funnel.no)}`, style: signals.bad },
    { area: verdict, formula: `${within}=${textLiteral(texts.funnel.yes)}`, style: signals.good },
    {
      area: { ...area, columns: columns.at('utilisation') },
      formula: fx`$A${firstScenario + 1}=${inputCell(context, ['funnel', 'chosen'])}`,
      style: { bold: true, fill: 'FFF9E5' },
    },
  );
  draft.put(firstScenario + rows.length, 0, texts.funnel.chosen, namedStyle('note'));
}
