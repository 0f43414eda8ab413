import type { Reference } from '#formula/fx.ts';
import { cellAt } from '#formula/fx.ts';
import { monthCell, monthSpan } from '#workbook/sheets/common/month-layout.ts';
import { TOLERANCE } from '#workbook/sheets/common/tolerance.ts';
import { actionMonths, memberRow, scenarioCell } from './layout.ts';
import type { ActionRow } from './row.ts';

/** Whole deals from the target; each stage from the deals over the rates so far, rounded up. */
export function yearFormula({ of, targetAt, target }: ActionRow, stage: number): string {
  const { fx, layout } = of;
  if (stage === 0) {
    return fx`ROUNDUP(${target('year')}/${scenarioCell(layout, 'averageDeal')}*(1-${TOLERANCE}),0)`;
  }
  const deals = cellAt(
    { sheet: layout.sheet, row: targetAt + 1, column: layout.columns.at('year') },
    'column',
  );
  const rates = Array.from({ length: stage }, (_, rate) => fx`/${scenarioCell(layout, `rates.${rate}`)}`);
  return fx`ROUNDUP(${deals}${rates.join('')}*(1-${TOLERANCE}),0)`;
}

/** The target's months up to this one and the lead beyond, less what came before. */
export function monthFormula({ of, targetAt, own, target }: ActionRow, month: number): string {
  const { context, fx, layout } = of;
  const { months } = context.layouts;
  const line = months.calendar.at('number');
  const numbers = monthSpan(months, line);
  const number = monthCell(months, line, month, 'row');
  const upTo = (comparison: '<=' | '<'): string =>
    fx`ROUND(${own('year')}*SUMPRODUCT((${numbers}${comparison}${number}+${own('lead')})*${actionMonths(layout, targetAt)})/${target('year')},0)`;
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
