import type { ActionGoals } from '#engine/plan/actions.ts';
import type { Reference } from '#formula/fx.ts';
import { cellAt } from '#formula/fx.ts';
import { closedActivities } from '#workbook/sheets/common/closed-names.ts';
import { goalIndex, unitCell } from '#workbook/sheets/common/context.ts';
import { keptFormula } from '#workbook/sheets/common/kept-plan.ts';
import { monthCell, monthSpan } from '#workbook/sheets/common/month-layout.ts';
import { TOLERANCE } from '#workbook/sheets/common/tolerance.ts';
import { actionMonths, memberRow, scenarioCell } from './layout.ts';
import type { ActionRow } from './row.ts';

/** What the funnel asks for in the year; where months of it are kept, the sum of all. */
export function yearFormula(row: ActionRow, stage: number): string {
  const { of, at } = row;
  return isAnyKept(row, stage) ? of.fx`SUM(${actionMonths(of.layout, at)})` : volumeFormula(row, stage);
}

/** Whole deals from the target; each stage from the deals over the rates so far, rounded up. */
function volumeFormula(row: ActionRow, stage: number): string {
  const { of, targetAt, target } = row;
  const { fx, layout } = of;
  const whole = fx`ROUNDUP(${target('year')}/${scenarioCell(layout, 'averageDeal')}*(1-${TOLERANCE}),0)`;
  if (stage === 0) return whole;
  const cell = cellAt(
    { sheet: layout.sheet, row: targetAt + 1, column: layout.columns.at('year') },
    'column',
  );
  const deals = isAnyKept(row, 0) ? whole : fx`${cell}`;
  const rates = Array.from({ length: stage }, (_, rate) => fx`/${scenarioCell(layout, `rates.${rate}`)}`);
  return fx`ROUNDUP(${deals}${rates.join('')}*(1-${TOLERANCE}),0)`;
}

const keptOf = ({ of: { context, funnel }, row }: ActionRow): ActionGoals['kept'] =>
  funnel.actions[context.plan.tree.leaves.indexOf(row)]?.kept ?? [];
const isAnyKept = (row: ActionRow, stage: number): boolean =>
  keptOf(row).some((month) => month[stage] !== undefined);

/** What is kept of the month; else the target's months up to this one and the lead beyond, less what came before. */
export function monthFormula(row: ActionRow, stage: number, month: number): string {
  const { of, targetAt, own, target } = row;
  const { context, fx, layout } = of;
  if (keptOf(row)[month]?.[stage] !== undefined) {
    const asked = { goal: goalIndex(context, of.goal), month, who: fx`${own('key')}` };
    return keptFormula(context.plan, closedActivities(stage), asked);
  }
  const year = isAnyKept(row, stage) ? volumeFormula(row, stage) : fx`${own('year')}`;
  const { months } = context.layouts;
  const line = months.calendar.at('number');
  const numbers = monthSpan(months, line);
  const number = monthCell(months, line, month, 'row');
  // Whole numbers, so that a half is a half: sums of cents miss it by a hair.
  const inUnits = (amount: string): string => fx`ROUND(${amount}/${unitCell(context, of.goal)},0)`;
  const upTo = (comparison: '<=' | '<'): string =>
    fx`ROUND(${year}*${inUnits(fx`SUMPRODUCT((${numbers}${comparison}${number}+${own('lead')})*${actionMonths(layout, targetAt)})`)}/${inUnits(fx`${target('year')}`)},0)`;
  return fx`IF(${target('year')}=0,0,${upTo('<=')}-(${number}>1)*${upTo('<')})`;
}

/** The same stage of those directly below, in a column of the sheet. */
export function belowFormula({ of, row, node, own }: ActionRow, column: number): string {
  const { fx, layout } = of;
  if (node.children.length === 0) return '0';
  const [first, last] = [memberRow(layout, row + 1), memberRow(layout, node.end) - 1];
  const span = (at: number, anchor: Reference['anchor']): Reference => ({
    ...cellAt({ sheet: layout.sheet, row: first, column: at }, anchor),
    lastRow: last,
  });
  const [parents, numbers] = ['parent', 'number'].map((key) => span(layout.columns.at(key), 'both'));
  return fx`SUMIFS(${span(column, 'row')},${parents!},${own('key')},${numbers!},${own('number')})`;
}
