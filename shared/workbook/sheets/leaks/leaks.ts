import { type LeakRow, leakTable } from '#engine/tracking/leaks.ts';
import { columnName } from '#formula/address.ts';
import { formulasOn } from '#formula/fx.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import { memberRow } from '#workbook/sheets/action-goals/layout.ts';
import { drawChoices } from '#workbook/sheets/common/choice-line.ts';
import { chosenPeriod } from '#workbook/sheets/common/choices.ts';
import { startSheet } from '#workbook/sheets/common/context.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { branchGroups, childrenSum, rowStyle } from '#workbook/sheets/common/tree-rows.ts';
import { byPerson, sumOfLog, withinDays } from '#workbook/sheets/tracking/formulas.ts';
import { carriedPlan } from '#workbook/sheets/tracking/view.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import type { StyleName } from '#workbook/style/styles.ts';
import { signals } from '#workbook/style/styles.ts';
import { factCell, type LeaksDrawing } from './drawing.ts';
import { drawLeakHead } from './head.ts';
import { inRow, layOutLeaks } from './layout.ts';

/** Own rates against the planned ones, and at which step everybody's deals are lost; null without a funnel. */
export function drawLeaks(context: ExecutionContext): SheetDraft | null {
  const layout = layOutLeaks(context);
  const { actions } = context.layouts;
  const { funnel, tree } = context.plan;
  if (!layout || !actions || !funnel) return null;
  const draft = startSheet(context, 'leaks');
  drawChoices(context, draft, 'leaks');
  const period = chosenPeriod(context, 'leakPeriod');
  const table = leakTable(carriedPlan(context.plan, context.execution), period);
  if (!table) return null;
  const drawing = { context, layout, actions, funnel, draft, table };
  drawLeakHead(drawing, period);
  tree.rows.forEach((_, row) => {
    drawRow(drawing, row, table.rows[row] as LeakRow);
  });
  const { columns, first, headerRow } = layout;
  draft.rowGroups.push(...branchGroups(tree, first));
  draft.filter = {
    row: headerRow,
    column: 0,
    rows: first - headerRow + tree.rows.length,
    columns: columns.remarks + 1,
  };
  const rate = columnName(columns.rates[0] ?? 0);
  const [loss, lastLoss] = [columns.losses[0] ?? 0, columns.losses[columns.losses.length - 1] ?? 0];
  const losses = `$${columnName(loss)}${first + 1}:$${columnName(lastLoss)}${first + 1}`;
  const lossCell = `${columnName(loss)}${first + 1}`;
  draft.conditionalFormats.push(
    {
      area: {
        row: first,
        column: columns.rates[0] ?? 0,
        rows: tree.rows.length,
        columns: columns.rates.length,
      },
      formula: `AND(ISNUMBER(${rate}${first + 1}),ROUND(${rate}${first + 1},6)<ROUND(${rate}$${layout.ratesRow + 1},6))`,
      style: signals.bad,
    },
    {
      area: { row: first, column: loss, rows: tree.rows.length, columns: columns.losses.length },
      formula: `AND(${lossCell}>0,${lossCell}=MAX(${losses}))`,
      style: signals.watch,
    },
  );
  draft.freeze = { rows: headerRow + 1, columns: 2 };
  draft.print = { ...draft.print, titleRows: headerRow + 1, titleColumns: 2 };
  return draft;
}

function drawRow({ context, layout, actions, draft }: LeaksDrawing, row: number, known: LeakRow): void {
  const { plan } = context;
  const { columns, worthRow } = layout;
  const node = plan.tree.rows[row] as (typeof plan.tree.rows)[number];
  const at = layout.first + row;
  const style: StyleName = rowStyle(plan.tree, row);
  const label = style === 'calculation' ? 'label' : style;
  const cell = (column: number): string => columnName(column) + (at + 1);
  draft.style({ row: at, column: 0, rows: 1, columns: columns.remarks }, namedStyle(label));
  draft.put(at, columns.key, node.key, label === 'label' ? namedStyle('key') : namedStyle(label));
  draft.put(at, columns.name, plan.members[row]?.name ?? '', namedStyle(label, '', node.depth));
  const within = withinDays(factCell(layout, 'first'), factCell(layout, 'last'));
  columns.counts.forEach((column, stage) => {
    const formula =
      node.children.length > 0
        ? childrenSum(plan.tree, row, layout.first, column)
        : sumOfLog(nameOf('log', `counts.${stage}`), `${byPerson(`$A${at + 1}`)},${within}`);
    draft.calculate(at, column, formula, known.counts[stage] ?? 0, namedStyle(style, formats.count));
  });

  const shares = { sheet: layout.sheet, row: layout.shareRow, lastRow: layout.shareRow };
  const top = memberRow(actions, row) + columns.counts.length;
  const firstMonth = actions.columns.firstMonth;
  const planned = formulasOn(
    layout.sheet,
  )`SUMPRODUCT(${{ ...shares, column: 2, lastColumn: 1 + actions.months, anchor: 'both' }},${{
    sheet: actions.sheet,
    row: top,
    lastRow: top,
    column: firstMonth,
    lastColumn: firstMonth + actions.months - 1,
    anchor: 'column',
  }})`;
  draft.calculate(at, columns.plannedTop, planned, known.plannedTop, namedStyle(style, formats.perDay));

  const volumes = [...columns.counts, columns.plannedTop];
  columns.rates.forEach((column, step) => {
    const [result, activity] = [cell(columns.counts[step] ?? 0), cell(columns.counts[step + 1] ?? 0)];
    const rate = known.losses[step]?.ownRate ?? '';
    draft.calculate(
      at,
      column,
      `IF(${activity}>0,${result}/${activity},"")`,
      rate,
      namedStyle(style, formats.rate),
    );
  });
  const worth = (index: number): string =>
    `${cell(volumes[index] ?? 0)}*${inRow(volumes[index] ?? 0, worthRow)}`;
  columns.losses.forEach((column, step) => {
    const loss = known.losses[step]?.dealsLost ?? 0;
    draft.calculate(at, column, `ROUND(${worth(step + 1)}-${worth(step)},6)`, loss, namedStyle(style, LOSS));
  });
  const missing = `ROUND(${worth(volumes.length - 1)}-${cell(columns.counts[0] ?? 0)},6)`;
  draft.calculate(at, columns.missing, missing, known.missing, namedStyle(style, LOSS));

  const losses = `${cell(columns.losses[0] ?? 0)}:${cell(columns.losses[columns.losses.length - 1] ?? 0)}`;
  const names = `$${inRow(columns.losses[0] ?? 0, layout.headerRow)}:$${inRow(columns.losses[columns.losses.length - 1] ?? 0, layout.headerRow)}`;
  const worst = `IF(MAX(${losses})>0,INDEX(${names},1,MATCH(MAX(${losses}),${losses},0)),"")`;
  const worstAt = known.worst ? known.losses.indexOf(known.worst) : -1;
  const worstName = draft.at(layout.headerRow, columns.losses[worstAt] ?? -1);
  draft.calculate(at, columns.worst, worst, worstAt < 0 ? '' : String(worstName), namedStyle(label, '', 1));
  draft.put(at, columns.remarks, null, namedStyle('remark'));
}

/** Deals to the tenth: they are no whole numbers at planned rates. */
const LOSS = '#,##0.0;-#,##0.0;0.0';
