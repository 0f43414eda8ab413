import type { LeakTable } from '#engine/tracking/leaks.ts';
import { columnName } from '#formula/address.ts';
import { formulasOn, textLiteral } from '#formula/fx.ts';
import { type ActionsLayout, scenarioCell } from '#workbook/sheets/action-goals/layout.ts';
import type { ColumnPlaces } from '#workbook/sheets/common/column-table.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { monthTitle } from '#workbook/sheets/common/period-titles.ts';
import { workingsNames } from '#workbook/sheets/execution-workings/names.ts';
import { weightNames } from '#workbook/sheets/execution-workings/weight-names.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { leakKeys } from './columns.ts';
import { leakFacts } from './facts.ts';
import { leakRows } from './layout.ts';

/** Working days gone ÷ all of each month within the period; 0 outside it. */
export function drawShares(
  { plan, texts, messages }: ExecutionContext,
  draft: SheetDraft,
  shares: LeakTable['shares'],
): void {
  const { shares: row } = leakRows;
  const { periodKeys, periodFirst, periodLast } = workingsNames;
  const { all, gone } = weightNames(plan);
  const [first, last] = [leakFacts.cell('first'), leakFacts.cell('last')];
  draft.put(row, 1, messages.executionTables.leaks.shares, namedStyle('label'));
  plan.months.forEach((month, index) => {
    const column = FIRST_MONTH + index;
    const of = (name: string): string => `INDEX(${name},MATCH(${textLiteral(month.key)},${periodKeys},0))`;
    const within = `AND(${of(periodFirst)}>=${first},${of(periodLast)}<=${last},${of(all)}>0)`;
    const formula = `IF(${within},${of(gone)}/${of(all)},0)`;
    draft.put(row - 1, column, monthTitle(plan, index, texts), namedStyle('subheader'));
    draft.put(row, column, { formula, value: shares[index] ?? 0 }, namedStyle('calculation', '0%'));
  });
}

/** Column of the sheet. */
export const FIRST_MONTH = 2;

const WORTH = '0.000';

/** What one of each stage is worth in deals at planned rates, and these rates, live from the chosen scenario. */
export function drawPlannedRates(
  context: ExecutionContext,
  draft: SheetDraft,
  { at }: ColumnPlaces,
  { rates }: LeakTable,
): void {
  const { leaks } = context.messages.executionTables;
  const actions = context.layouts.actions as ActionsLayout;
  const keys = leakKeys(context);
  const fx = formulasOn(draft.name);
  for (const [row, key, title] of [
    [leakRows.worth, '§worth', leaks.worth],
    [leakRows.rates, '§rates', leaks.plannedRates],
  ] as const) {
    draft.style({ row, column: 0, rows: 1, columns: at('remarks') }, namedStyle('difference'));
    draft.put(row, 0, key, namedStyle('key'));
    draft.put(row, 1, title, namedStyle('difference'));
  }
  rates.forEach((rate, step) => {
    const source = scenarioCell(actions, `rates.${step}`);
    const style = namedStyle('difference', formats.rate);
    draft.put(leakRows.rates, at(keys.rates[step] ?? ''), { formula: fx`${source}`, value: rate }, style);
  });
  let worth = 1;
  keys.volumes.forEach((key, index) => {
    const before = keys.volumes[index - 1];
    const rate = keys.rates[index - 1];
    if (rate !== undefined) worth *= rates[index - 1] ?? 1;
    const worthBefore = before && `${columnName(at(before))}${leakRows.worth + 1}`;
    const times = rate === undefined ? '' : `*${columnName(at(rate))}$${leakRows.rates + 1}`;
    const formula = worthBefore ? worthBefore + times : '1';
    draft.put(leakRows.worth, at(key), { formula, value: worth }, namedStyle('difference', WORTH));
  });
}
