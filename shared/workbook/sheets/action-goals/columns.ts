import type { Style } from '#host/sheet.ts';
import { monthColumn } from '#workbook/sheets/common/axis.ts';
import { wholeHeader } from '#workbook/sheets/common/axis-cells.ts';
import { type Cell, type Column, tableCaptions } from '#workbook/sheets/common/column-table.ts';
import { type Context, inputCell, memberCell } from '#workbook/sheets/common/context.ts';
import { monthCell, yearCell } from '#workbook/sheets/common/month-layout.ts';
import { monthTitle, spanTitle } from '#workbook/sheets/common/period-titles.ts';
import { decompositionCell, type GoalBlock } from '#workbook/sheets/decomposition/layout.ts';
import { amountFormat, formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import { scenarioCell } from './layout.ts';
import type { ActionRow } from './row.ts';
import { belowFormula, monthFormula, yearFormula } from './volumes.ts';

const count = namedStyle('calculation', formats.count);
const perDay = namedStyle('calculation', formats.perDay);
/** In small type beside an activity. */
const faint = ({ label }: ActionRow): Style => namedStyle(label === 'label' ? 'key' : label);
const amount = ({ of, label }: ActionRow): Style => namedStyle(label, amountFormat(of.goal.goal.unit));

/** Activities only; a target has none of these. */
const ofStage =
  (cell: (row: ActionRow, stage: number) => Cell | null) =>
  (row: ActionRow): Cell | null =>
    row.stage === null ? null : cell(row, row.stage);

/** Per year, week and day, then per month, then per working day of each month. */
export function actionColumns({
  plan,
  texts,
  messages,
}: Pick<Context, 'plan' | 'texts' | 'messages'>): Column<ActionRow>[] {
  const title = tableCaptions(messages);
  const months = plan.months.map(({ key }, month) => ({ key, name: monthTitle(plan, month, texts) }));
  const above = (key: string): Cell => ({ value: key, style: namedStyle('key', formats.text) });
  const labels: readonly Omit<Column<ActionRow>, 'align' | 'blanks'>[] = [
    {
      key: 'key',
      header: title(({ key }) => key),
      width: 9,
      cell: (row) => ({ value: row.member.key, style: faint(row) }),
    },
    {
      key: 'name',
      header: title(({ name }) => name),
      width: 20,
      cell: ({ member, node, label }) => ({ value: member.name, style: namedStyle(label, '', node.depth) }),
    },
    {
      key: 'parent',
      header: title(({ parent }) => parent),
      width: 9,
      cell: (row) => ({ value: plan.tree.rows[row.node.parent]?.key ?? null, style: faint(row) }),
    },
    {
      key: 'stage',
      header: title(({ actions }) => actions.stage),
      width: 16,
      cell: ({ stage, label }) => ({
        value: stage === null ? texts.actions.target : (plan.inputs.funnel.stages[stage] ?? ''),
        style: namedStyle(label),
      }),
    },
  ];
  return [
    ...labels.map((column): Column<ActionRow> => ({ ...column, align: 'left', blanks: 'ours' })),
    {
      key: 'number',
      header: title(({ actions }) => actions.stageNumber),
      width: 10,
      blanks: 'ours',
      cell: (row) => ({ value: row.stage === null ? 0 : row.stage + 1, style: faint(row) }),
    },
    {
      key: 'lead',
      header: title(({ actions }) => actions.lead),
      width: 10,
      blanks: 'ours',
      cell: ofStage(lead),
    },
    { key: 'year', ...wholeHeader(messages, spanTitle(plan, texts)), width: 14, cell: year },
    { key: 'perWeek', header: title(({ actions }) => actions.perWeek), width: 10, cell: ofStage(weekly) },
    { key: 'perDay', header: title(({ actions }) => actions.perDay), width: 10, cell: ofStage(daily) },
    { key: 'capacity', header: title(({ actions }) => actions.capacity), width: 10, cell: ofStage(capacity) },
    ...months.map(
      ({ key, name }, month): Column<ActionRow> => ({
        key,
        header: name,
        width: 10,
        above: above(key),
        cell: (row, column) => monthVolume(row, month, column),
      }),
    ),
    ...months.map(
      ({ key, name }, month): Column<ActionRow> => ({
        key: dailyKey(key),
        header: texts.actions.perDayIn(name),
        width: 9,
        above: above(dailyKey(key)),
        cell: ofStage((row) => dailyOf(row, month)),
      }),
    ),
    {
      key: 'remarks',
      header: title(({ remarks }) => remarks),
      width: 28,
      blanks: 'people',
      cell: () => ({ value: null, style: namedStyle('remark') }),
    },
  ];
}

/** The column of a month's working days. */
export const dailyKey = (month: string): string => `${month}/d`;

function lead({ of }: ActionRow, stage: number): Cell {
  const { context, fx, funnel } = of;
  if (stage === 0) return { value: 0, style: count };
  const lags = Array.from({ length: stage }, (_, lag) => fx`${inputCell(context, ['funnel', 'lags', lag])}`);
  return {
    formula: lags.join('+'),
    value: funnel.leads[stage] as number,
    style: namedStyle('link', formats.count),
  };
}

function year(row: ActionRow, column: number): Cell {
  const { of, stage, isLeaf, figures } = row;
  if (stage === null)
    return fromDecomposition(row, of.context.layouts.decomposition.columns.at('year'), figures.year);
  const formula = isLeaf ? yearFormula(row, stage) : belowFormula(row, column);
  return { formula, value: figures.year, style: count };
}

function monthVolume(row: ActionRow, month: number, column: number): Cell {
  const { of, stage, isLeaf, figures } = row;
  const value = figures.months[month] as number;
  if (stage === null)
    return fromDecomposition(row, monthColumn(of.context.layouts.decomposition, month), value);
  return {
    formula: isLeaf ? monthFormula(row, stage, month) : belowFormula(row, column),
    value,
    style: count,
  };
}

/** The target is that of the decomposition table. */
function fromDecomposition(row: ActionRow, column: number, value: number): Cell {
  const { context, fx, goal } = row.of;
  const block = context.layouts.decomposition.goals[context.plan.goals.indexOf(goal)] as GoalBlock;
  return { formula: fx`${decompositionCell(block, row.row, column, 'column')}`, value, style: amount(row) };
}

function weekly({ of, own, figures }: ActionRow): Cell {
  const { fx, layout, funnel } = of;
  return {
    formula: fx`${own('year')}/${scenarioCell(layout, 'weeks')}`,
    value: figures.year / funnel.time.weeks,
    style: perDay,
  };
}

/** By the days in post, where somebody is so for a part of the year only. */
function daily({ of, row, own, figures }: ActionRow): Cell {
  const { context, fx, layout, funnel } = of;
  const { months } = context.layouts;
  const presence = months.presence.get(row);
  const days = presence ? yearCell(months, presence.at('days')) : scenarioCell(layout, 'days');
  const inPost = context.plan.absences[row];
  const worked = inPost ? inPost.days.reduce((sum, each) => sum + each, 0) : funnel.time.days;
  return {
    formula: fx`IF(${days}=0,0,${own('year')}/${days})`,
    value: worked === 0 ? 0 : figures.year / worked,
    style: perDay,
  };
}

/** Of the first stage, which takes the time. */
function capacity({ of, row, member, isLeaf }: ActionRow, stage: number): Cell | null {
  const { context, fx, layout } = of;
  if (!isLeaf || stage < layout.perMember - 2) return null;
  const heads = memberCell(context, row, 'headcount');
  return {
    formula: fx`${scenarioCell(layout, 'capacity')}*IF(${heads}="",1,${heads})`,
    value: context.plan.inputs.funnel.capacityPerDay * member.headcount,
    style: namedStyle('link', formats.perDay),
  };
}

function dailyOf({ of, row, own, figures }: ActionRow, month: number): Cell {
  const { context, fx, layout } = of;
  const { months } = context.layouts;
  const line = (months.presence.get(row) ?? months.calendar).at(
    months.presence.has(row) ? 'days' : 'workdays',
  );
  const workdays = monthCell(months, line, month, 'row');
  const inPost = context.plan.absences[row];
  const worked = inPost ? (inPost.days[month] as number) : (context.plan.months[month]?.workdays ?? 0);
  const volume = { ...own(layout.months[month]!), anchor: 'none' } as const;
  return {
    formula: fx`IF(${workdays}=0,0,${volume}/${workdays})`,
    value: worked === 0 ? 0 : (figures.months[month] as number) / worked,
    style: perDay,
  };
}
