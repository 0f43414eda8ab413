import { columnName } from '#formula/address.ts';
import type { ConditionalFormat } from '#host/sheet.ts';
import { drawHeader, drawRows, placesInOrder } from '#workbook/sheets/common/column-table.ts';
import { type Context, pagesAcross, startSheet } from '#workbook/sheets/common/context.ts';
import { TOLERANCE } from '#workbook/sheets/common/tolerance.ts';
import type { PlanContext } from '#workbook/sheets/plan-context.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { signals } from '#workbook/style/styles.ts';
import { actionColumns, dailyKey } from './columns.ts';
import { type ActionsLayout, memberRow } from './layout.ts';
import { actionRows, actionTable } from './row.ts';
import { drawScenario, layOutScenario } from './scenario.ts';

const HEADER_ROW = 8;

export function layOutActions(context: Pick<Context, 'plan' | 'texts' | 'messages'>): ActionsLayout | null {
  const { funnel, months, inputs } = context.plan;
  if (!funnel) return null;
  return {
    sheet: context.texts.sheets.actions.name,
    headerRow: HEADER_ROW,
    firstRow: HEADER_ROW + 1,
    perMember: inputs.funnel.stages.length + 1,
    columns: placesInOrder(actionColumns(context)),
    months: months.map(({ key }) => key),
    scenario: layOutScenario(funnel),
  };
}

/** The funnel applied to everyone's target: deals, meetings, appointments, calls per month, week and day. Null: no funnel. */
export function drawActions(context: PlanContext): SheetDraft | null {
  const { plan, texts, layouts } = context;
  const { actions: layout } = layouts;
  const { funnel } = plan;
  if (!layout || !funnel) return null;
  const { columns, headerRow, firstRow, months } = layout;
  const draft = startSheet(context, 'actions');
  drawScenario(draft, context, layout, funnel);
  const table = actionTable(context, layout, funnel);
  drawHeader(draft, headerRow, actionColumns(context));
  draft.rowHeights.push({ row: headerRow, height: 32 });
  const { name, measure } = table.goal.goal;
  const [firstMonth, firstDaily] = [columns.at(months[0]!), columns.at(dailyKey(months[0]!))];
  draft.put(headerRow - 2, firstMonth, texts.actions.months, namedStyle('subtitle'));
  draft.put(headerRow - 2, firstDaily, texts.actions.daily, namedStyle('subtitle'));
  draft.put(headerRow - 2, columns.at('year'), texts.goalBlock(name, measure), namedStyle('subtitle'));
  const rows = actionRows(table);
  for (const { at, stage, label } of rows) {
    if (stage === null) {
      draft.style({ row: at, column: 0, rows: 1, columns: columns.at('remarks') }, namedStyle(label));
    }
  }
  drawRows(draft, rows, actionColumns(context));

  draft.filter = { row: headerRow, column: 0, rows: rows.length + 1, columns: columns.end };
  // Stages fold under their member's target.
  draft.rowGroups.push(
    ...plan.tree.rows.map((_, row) => {
      const first = memberRow(layout, row);
      return { from: first + 1, to: first + layout.perMember - 1, level: 1 };
    }),
  );
  draft.columnGroups.push({ from: firstDaily, to: columns.at('remarks') - 1, level: 1 });
  const over = (column: number, count: number): ConditionalFormat => {
    const capacity = `$${columnName(columns.at('capacity'))}${firstRow + 1}`;
    const cell = columnName(column) + (firstRow + 1);
    return {
      area: { row: firstRow, column, rows: rows.length, columns: count },
      formula: `AND(ISNUMBER(${capacity}),${cell}>${capacity}*(1+${TOLERANCE}))`,
      style: signals.bad,
    };
  };
  draft.conditionalFormats.push(over(columns.at('perDay'), 1), over(firstDaily, months.length));
  draft.freeze = { rows: headerRow + 1, columns: columns.at('year') };
  draft.print = {
    ...draft.print,
    paper: 'a4',
    pagesWide: pagesAcross(plan, 2),
    titleRows: headerRow + 1,
    titleColumns: 4,
  };
  return draft;
}
