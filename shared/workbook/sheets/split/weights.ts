import { GROWTH_SCALE, RANK_SCALE, WEIGHT_SCALE } from '#engine/organisation/weights.ts';
import { defaultSplitMethod, type SplitMethod, splitMethods } from '#engine/plan/inputs.ts';
import { SEASON_HEADS } from '#engine/plan/shared-goal.ts';
import { cellAt, formulasOn, type Reference } from '#formula/fx.ts';
import type { Messages } from '#language/messages.ts';
import { type Cell, type Column, caption, type LinePlaces } from '#workbook/sheets/common/column-table.ts';
import { goalCell, inputCell, inputColumn, memberCell, unitCell } from '#workbook/sheets/common/context.ts';
import { weightLines } from '#workbook/sheets/common/day-weight.ts';
import { methodNumber, methodNumberFormula } from '#workbook/sheets/common/methods.ts';
import { monthSpan, yearCell } from '#workbook/sheets/common/month-layout.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import { belowSum, countStyle, linkStyle, type SplitRow, type SplitTable, stepColumn } from './row.ts';

/**
 * The way down that a unit has chosen, a member's weight under every way (the live twin of `memberWeights`, in whole
 * numbers), what is fixed, and the weight that counts.
 */
export function weightColumns(messages: Messages): Column<SplitRow>[] {
  const step = stepColumn(messages);
  const ofMembers =
    (cell: (row: SplitRow) => Cell | null) =>
    (row: SplitRow): Cell | null =>
      row.of.offers ? null : cell(row);
  return [
    { ...step('methodBelow', ofMembers(methodBelow)), width: 16 },
    step('methodCode', ofMembers(methodCode)),
    ...splitMethods.map(
      (method): Column<SplitRow> => ({
        key: method,
        header: caption(messages, ({ inputs }) => inputs.choices.splitMethod[method]),
        width: 16,
        cell: ofMembers((row) => ({
          formula: weightFormulas[method](row),
          value: row.of.goal.weights[method][row.row] as number,
          style: row.isLeaf ? linkStyle : countStyle,
        })),
      }),
    ),
    step('isFixed', isFixed),
    step('fixed', fixedTarget),
    step('weight', weightUsed),
  ];
}

/** What a goal can have of its own beside each member's: counted above a column, so that rows look for it only where any is. */
const ownColumns = { method: 'isFixed', weight: 'weights' } as const;

/** Above the goal's rows how many members have a way or a weight of their own for any goal. */
export function ownCounts({ block, context, offers }: SplitTable) {
  if (offers) return [];
  const fx = formulasOn(block.sheet);
  return Object.entries(ownColumns).map(([key, column]) => ({
    column: block.columns.at(column),
    formula: fx`COUNTA(${inputColumn(context, 'bases', key)})`,
    value: context.plan.inputs.bases.filter((basis) => basis[key as keyof typeof ownColumns] !== null).length,
  }));
}

/** What the goal has of its own in the row, where it has anything; else the member's. */
function ownOr(row: SplitRow, key: keyof typeof ownColumns, found: string, otherwise: string): string {
  const { of, fx } = row;
  const { sheet, titleRow, columns } = of.block;
  const any = cellAt({ sheet, row: titleRow, column: columns.at(ownColumns[key]) }, 'both');
  const typed = inputColumn(of.context, 'bases', key);
  return fx`IF(${any}=0,${otherwise},IF(COUNTIFS(${where(row)},${typed},"<>")=0,${otherwise},${found}))`;
}

function methodBelow(row: SplitRow): Cell | null {
  if (row.isLeaf) return null;
  const { of, fx } = row;
  const { context, goal } = of;
  const labels = context.layouts.months.splitMethods;
  const names = { ...labels, lastColumn: labels.column };
  const typed = inputColumn(context, 'bases', 'method');
  // Counting each label needs no array; the first ones are those of the workbook's language, in order.
  const number = Array.from({ length: names.lastRow - names.row + 1 }, (_, at) => {
    const label = cellAt({ ...names, row: names.row + at }, 'both');
    return fx`${(at % splitMethods.length) + 1}*COUNTIFS(${where(row)},${typed},${label})`;
  }).join('+');
  const ofMember = memberCell(context, row.row, 'method');
  const chosen = goal.methods[row.row] ?? null;
  return {
    formula: ownOr(
      row,
      'method',
      fx`INDEX(${names},MAX(1,${number}))`,
      fx`IF(${ofMember}="","",${ofMember})`,
    ),
    value: chosen === null ? '' : context.messages.inputs.choices.splitMethod[chosen],
    style: namedStyle('link'),
  };
}

function methodCode(row: SplitRow): Cell | null {
  if (row.isLeaf) return null;
  const labels = row.of.context.layouts.months.splitMethods;
  const none = methodNumber(splitMethods, defaultSplitMethod);
  return {
    formula: methodNumberFormula(row.fx, row.own('methodBelow'), labels, none),
    value: methodNumber(splitMethods, row.of.goal.methods[row.row] ?? defaultSplitMethod),
    style: countStyle,
  };
}

/** What the Bases sheet says of the row's member and goal. */
const where = ({ of, fx, own }: SplitRow): string => {
  const { context, goal } = of;
  const goalKey = goalCell(context, goal, 'key');
  return fx`${inputColumn(context, 'bases', 'member')},${own('key')},${inputColumn(context, 'bases', 'goal')},${goalKey}`;
};
const basis = (row: SplitRow, column: string): string =>
  row.fx`SUMIFS(${inputColumn(row.of.context, 'bases', column)},${where(row)})`;

function isFixed(row: SplitRow): Cell {
  if (row.of.offers) return { value: 0, style: countStyle };
  const typed = inputColumn(row.of.context, 'bases', 'fixed');
  return {
    formula: row.fx`MIN(1,COUNTIFS(${where(row)},${typed},"<>"))`,
    value: row.fixed === null ? 0 : 1,
    style: linkStyle,
  };
}

function fixedTarget(row: SplitRow): Cell {
  const { of, fx, fixed } = row;
  if (of.offers) return { value: 0, style: countStyle };
  const formula = fx`ROUND(${basis(row, 'fixed')}/${unitCell(of.context, of.goal)},0)`;
  return { formula, value: fixed ?? 0, style: linkStyle };
}

function weightUsed(row: SplitRow): Cell | null {
  const { of, fx, own, parent, node, weight } = row;
  if (of.offers) {
    const offer = of.offers.offers[row.row] as number;
    if (offer < 0) return { formula: belowSum(row, 'weight'), value: weight, style: countStyle };
    const typed = inputCell(of.context, ['offers', offer, 'weight']);
    return { formula: fx`ROUND(${WEIGHT_SCALE}*${typed},0)`, value: weight, style: linkStyle };
  }
  if (node.parent < 0) return null;
  const columns = splitMethods.map((method) => of.block.columns.at(method));
  const all = {
    ...own(splitMethods[0]!),
    column: Math.min(...columns),
    lastColumn: Math.max(...columns),
  };
  const formula = fx`IF(${own('isFixed')}=1,0,MAX(0,INDEX(${all},${parent('methodCode')})))`;
  return { formula, value: weight, style: countStyle };
}

/** Leaves speak for themselves; units add up those below, unless they have a growth rate or a rank of their own. */
const weightFormulas: Readonly<Record<SplitMethod, (row: SplitRow) => string>> = {
  equal: () => '1',
  weights: (row) => {
    const ofMember = row.fx`${memberCell(row.of.context, row.row, 'weight')}`;
    return `ROUND(${WEIGHT_SCALE}*${ownOr(row, 'weight', basis(row, 'weight'), ofMember)},0)`;
  },
  lastPeriod: (row) => withBelow(row, inUnits(row, basis(row, 'lastPeriodTotal')), 'lastPeriod'),
  growth: (row) => {
    const grown = row.fx`ROUND(${row.own('lastPeriod')}*ROUND(${GROWTH_SCALE}*(1+${basis(row, 'growth')}),0)/${GROWTH_SCALE},0)`;
    return row.isLeaf ? grown : `IF(${basis(row, 'growth')}=0,${belowSum(row, 'growth')},${grown})`;
  },
  rank: (row) => rankFormula(row, row.isLeaf ? `${RANK_SCALE}` : belowSum(row, 'rank')),
  headcountRank: (row) => (row.isLeaf ? headcountFormula(row) : belowSum(row, 'headcountRank')),
  averagePotential: (row) =>
    withBelow(row, inUnits(row, `${basis(row, 'average')}+${basis(row, 'potential')}`), 'averagePotential'),
};

const inUnits = ({ of, fx }: SplitRow, amount: string): string =>
  fx`ROUND(ROUND(${amount},2)/${unitCell(of.context, of.goal)},0)`;

const withBelow = (row: SplitRow, own: string, method: SplitMethod): string =>
  row.isLeaf ? own : `${own}+${belowSum(row, method)}`;

/** Hundredths of the rank's multiple; `otherwise` where no known rank is given. */
function rankFormula({ of, fx, row }: SplitRow, otherwise: string): string {
  const rank: Reference = memberCell(of.context, row, 'rank');
  const multiples = inputColumn(of.context, 'ranks', 'multiple');
  const names = inputColumn(of.context, 'ranks', 'name');
  return fx`IF(${rank}="",${otherwise},IFERROR(ROUND(${RANK_SCALE}*INDEX(${multiples},MATCH(${rank},${names},0)),0),${otherwise}))`;
}

/** As much of a full quota as the season of the months in post has of the whole one. */
function seasonQuota(
  row: SplitRow,
  full: string,
  goal: LinePlaces,
  presence: LinePlaces | undefined,
): string {
  if (!presence) return full;
  const { of, fx } = row;
  const { months } = of.context.layouts;
  const season = goal.at('season');
  const days = fx`${monthSpan(months, months.calendar.at(weightLines(of.context.plan).month))}`;
  const present = fx`SUMPRODUCT(${monthSpan(months, season)}*${monthSpan(months, presence.at('present'))}/(100*(${days}+(${days}=0))))`;
  const year = fx`${yearCell(months, season)}`;
  return `IF(${year}=0,${full},ROUND(${full}*${present}/${year},0))`;
}

/** Heads × rank × share of the year in post. */
function headcountFormula(row: SplitRow): string {
  const { of, fx } = row;
  const { months } = of.context.layouts;
  const heads = memberCell(of.context, row.row, 'headcount');
  const full = fx`IF(${heads}="",100,ROUND(100*${heads},0))*${rankFormula(row, `${RANK_SCALE}`)}`;
  const presence = months.presence.get(row.row);
  const at = of.context.plan.goals.findIndex(({ goal, season }) => season && goal.key === of.goal.goal.key);
  if (at >= 0) return seasonQuota(row, `${full}*${SEASON_HEADS}`, months.goals[at]!.lines, presence);
  if (!presence) return full;
  return fx`ROUND(${full}*SUM(${monthSpan(months, presence.at('present'))})/(100*${yearCell(months, months.calendar.at(weightLines(of.context.plan).month))}),0)`;
}
