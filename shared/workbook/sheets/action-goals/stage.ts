import type { TreeNode } from '#engine/organisation/tree.ts';
import type { StageGoals } from '#engine/plan/actions.ts';
import type { FunnelPlan } from '#engine/plan/funnel.ts';
import type { InPost } from '#engine/plan/plan.ts';
import { cellAt, formulasOn, type Reference } from '#formula/fx.ts';
import { type Context, inputCell, memberCell } from '#workbook/sheets/common/context.ts';
import { TOLERANCE } from '#workbook/sheets/common/tolerance.ts';
import { type MonthsLayout, monthCell, yearCell } from '#workbook/sheets/months/layout.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { type ActionsLayout, memberRow } from './layout.ts';

/** One stage of one member to be drawn. */
export interface StageDrawing {
  readonly context: Context;
  readonly layout: ActionsLayout;
  readonly months: MonthsLayout;
  readonly draft: SheetDraft;
  readonly row: number;
  /** 0 for deals. */
  readonly stage: number;
  readonly figures: StageGoals;
  readonly isLeaf: boolean;
}

/** A row of activities: the year, a week, a day, each month, and a working day of each month. */
export function drawStage(drawing: StageDrawing): void {
  const { context, layout, months, draft, row, stage, figures, isLeaf } = drawing;
  const { plan } = context;
  const { columns } = layout;
  const node = plan.tree.rows[row] as TreeNode;
  const member = plan.members[row] as (typeof plan.members)[number];
  const funnel = plan.funnel as FunnelPlan;
  const at = memberRow(layout, row) + 1 + stage;
  const fx = formulasOn(layout.sheet);
  const count = namedStyle('calculation', formats.count);
  const daily = namedStyle('calculation', formats.perDay);
  drawLabels(
    draft,
    layout,
    at,
    member.key,
    member.name,
    parentKey(context, node),
    node.depth,
    plan.inputs.funnel.stages[stage] ?? '',
    stage + 1,
    'label',
  );
  const lags = Array.from({ length: stage }, (_, lag) => fx`${inputCell(context, ['funnel', 'lags', lag])}`);
  const lead = funnel.leads[stage] as number;
  if (lags.length === 0) draft.put(at, columns.lead, 0, namedStyle('calculation', formats.count));
  else draft.calculate(at, columns.lead, lags.join('+'), lead, namedStyle('link', formats.count));

  const here = (column: number, anchor: Reference['anchor'] = 'column') =>
    cellAt({ sheet: layout.sheet, row: at, column }, anchor);
  const year = isLeaf ? yearFormula(layout, row, stage) : belowFormula(drawing, columns.year);
  draft.calculate(at, columns.year, year, figures.year, count);
  const { time } = funnel;
  const inPost = plan.absences[row] ?? null;
  const parameter = (column: number) =>
    cellAt({ sheet: layout.sheet, row: layout.scenarioRow, column }, 'both');
  draft.calculate(
    at,
    columns.perWeek,
    fx`${here(columns.year)}/${parameter(layout.parameters.weeks)}`,
    figures.year / time.weeks,
    daily,
  );
  const presence = months.presence.get(row);
  const days = presence ? yearCell(months, presence.days) : parameter(layout.parameters.days);
  const daysInPost = inPost ? sum(inPost.days) : time.days;
  draft.calculate(
    at,
    columns.perDay,
    fx`IF(${days}=0,0,${here(columns.year)}/${days})`,
    daysInPost === 0 ? 0 : figures.year / daysInPost,
    daily,
  );
  if (isLeaf && stage === layout.perMember - 2) {
    const heads = memberCell(context, row, 'headcount');
    draft.calculate(
      at,
      columns.capacity,
      fx`${parameter(layout.parameters.capacity)}*IF(${heads}="",1,${heads})`,
      plan.inputs.funnel.capacityPerDay * member.headcount,
      namedStyle('link', formats.perDay),
    );
  }
  figures.months.forEach((volume, month) => {
    const column = columns.firstMonth + month;
    const formula = isLeaf ? monthFormula(layout, months, row, at, month) : belowFormula(drawing, column);
    draft.calculate(at, column, formula, volume, count);
    const workdays = presence
      ? monthCell(months, presence.days, month, 'row')
      : monthCell(months, months.workdays, month, 'row');
    const worked = inPost ? inPostDays(inPost, month) : (plan.months[month]?.workdays ?? 0);
    draft.calculate(
      at,
      columns.firstDaily + month,
      fx`IF(${workdays}=0,0,${here(column, 'none')}/${workdays})`,
      worked === 0 ? 0 : volume / worked,
      daily,
    );
  });
  draft.put(at, columns.remarks, null, namedStyle('remark'));
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const inPostDays = ({ days }: InPost, month: number): number => days[month] as number;

/** Whole deals from the target; each stage from the deals over the rates so far, rounded up. */
function yearFormula(layout: ActionsLayout, row: number, stage: number): string {
  const { columns, parameters, scenarioRow, sheet } = layout;
  const fx = formulasOn(sheet);
  const parameter = (column: number) => cellAt({ sheet, row: scenarioRow, column }, 'both');
  const at = (offset: number) =>
    cellAt({ sheet, row: memberRow(layout, row) + offset, column: columns.year }, 'column');
  if (stage === 0) return fx`ROUNDUP(${at(0)}/${parameter(parameters.averageDeal)}*(1-${TOLERANCE}),0)`;
  const rates = parameters.rates.slice(0, stage).map((column) => fx`/${parameter(column)}`);
  return fx`ROUNDUP(${at(1)}${rates.join('')}*(1-${TOLERANCE}),0)`;
}

/** The target's months up to this one and the lead beyond, less what came before. */
function monthFormula(
  layout: ActionsLayout,
  months: MonthsLayout,
  row: number,
  at: number,
  month: number,
): string {
  const { columns, sheet } = layout;
  const fx = formulasOn(sheet);
  const target = memberRow(layout, row);
  const span = (line: number): Reference => ({
    sheet,
    row: line,
    lastRow: line,
    column: columns.firstMonth,
    lastColumn: columns.firstMonth + layout.months - 1,
    anchor: 'column',
  });
  const first = monthCell(months, months.number, 0, 'both');
  const numbers: Reference = { ...first, lastColumn: first.column + layout.months - 1 };
  const number = monthCell(months, months.number, month, 'row');
  const lead = cellAt({ sheet, row: at, column: columns.lead }, 'column');
  const year = cellAt({ sheet, row: at, column: columns.year }, 'column');
  const targetYear = cellAt({ sheet, row: target, column: columns.year }, 'column');
  const upTo = fx`ROUND(${year}*SUMPRODUCT((${numbers}<=${number}+${lead})*${span(target)})/${targetYear},0)`;
  const before = fx`ROUND(${year}*SUMPRODUCT((${numbers}<${number}+${lead})*${span(target)})/${targetYear},0)`;
  return fx`IF(${targetYear}=0,0,${upTo}-(${number}>1)*${before})`;
}

/** The same stage of those directly below. */
function belowFormula({ context, layout, row, stage }: StageDrawing, column: number): string {
  const { columns, sheet } = layout;
  const { end, children } = context.plan.tree.rows[row] as TreeNode;
  const fx = formulasOn(sheet);
  const first = memberRow(layout, row + 1);
  const last = memberRow(layout, end) - 1;
  const span = (of: number, anchor: Reference['anchor']): Reference => ({
    sheet,
    row: first,
    lastRow: last,
    column: of,
    lastColumn: of,
    anchor,
  });
  const at = memberRow(layout, row) + 1 + stage;
  const own = (of: number) => cellAt({ sheet, row: at, column: of }, 'column');
  if (children.length === 0) return '0';
  return fx`SUMIFS(${span(column, 'row')},${span(columns.parent, 'both')},${own(columns.key)},${span(columns.number, 'both')},${own(columns.number)})`;
}

export const parentKey = ({ plan }: Context, node: TreeNode): string | null =>
  plan.tree.rows[node.parent]?.key ?? null;

export function drawLabels(
  draft: SheetDraft,
  { columns }: ActionsLayout,
  at: number,
  key: string,
  name: string,
  parent: string | null,
  depth: number,
  stage: string,
  number: number,
  style: 'total' | 'subtotal' | 'label',
): void {
  const faint = style === 'label' ? namedStyle('key') : namedStyle(style);
  draft.put(at, columns.key, key, faint);
  draft.put(at, columns.name, name, namedStyle(style, '', depth));
  draft.put(at, columns.parent, parent, faint);
  draft.put(at, columns.stage, stage, namedStyle(style));
  draft.put(at, columns.number, number, faint);
}
