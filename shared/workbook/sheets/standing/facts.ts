import { daysBetween } from '#engine/days/arithmetic.ts';
import { toSerial } from '#engine/days/serial.ts';
import { isPast } from '#engine/standing/read-plan.ts';
import { columnName } from '#formula/address.ts';
import { formulasOn } from '#formula/fx.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import { chosen, chosenPeriod } from '#workbook/sheets/common/choices.ts';
import { inputCell } from '#workbook/sheets/common/context.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { factRow, helperFact } from '#workbook/sheets/common/fact-row.ts';
import { trackedPeriods } from '#workbook/sheets/common/tracked-periods.ts';
import { shownCell } from '#workbook/sheets/execution-workings/choice-line.ts';
import { workingsNames } from '#workbook/sheets/execution-workings/names.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { standingRows } from './layout.ts';

/** Facts and months begin in the third column. */
const FIRST = 2;

/** The days of the chosen period, its number, whether it is over, the plan's first day and the days from it on. */
export const standingFacts = factRow(standingRows.facts, FIRST, [
  'first',
  'last',
  'period',
  'over',
  'start',
  'days',
]);

export function drawStandingFacts(context: ExecutionContext, draft: SheetDraft): void {
  const { plan, execution, messages } = context;
  const { tracking } = messages.executionTables;
  const { periodFirst, periodLast, periodKeys } = workingsNames;
  const fx = formulasOn(draft.name);
  const fact = standingFacts.cell;
  const period = chosenPeriod(context, 'standingPeriod');
  const { start } = plan.inputs;
  const ofPeriod = (name: string): string => `INDEX(${name},${fact('period')})`;
  const day = namedStyle('calculation', formats.day);
  const [today, typed] = [nameOf('execution', 'asOf'), inputCell(context, ['execution', 'today'])];
  standingFacts.draw(draft, {
    first: {
      title: tracking.firstDay,
      formula: ofPeriod(periodFirst),
      value: toSerial(period.first),
      style: day,
    },
    last: {
      title: tracking.lastDay,
      formula: ofPeriod(periodLast),
      value: toSerial(period.last),
      style: day,
    },
    period: helperFact(
      fx`MATCH(${shownCell(context, 'standingPeriod')},${periodKeys},0)`,
      chosen(context, 'standingPeriod').at + 1,
    ),
    over: helperFact(
      fx`IF(OR(${today}>${fact('last')},AND(${typed}<>"",${today}>=${fact('last')})),1,0)`,
      isPast(execution, period) ? 1 : 0,
    ),
    start: helperFact(fx`${inputCell(context, ['start'])}`, toSerial(start)),
    days: helperFact(`${fact('last')}-${fact('start')}+1`, daysBetween(start, period.last) + 1),
  });
  drawMonths(context, draft);
}

/** 1 for each month of the plan that lies in the period, side by side. */
function drawMonths(context: ExecutionContext, draft: SheetDraft): void {
  const { plan } = context;
  const periods = trackedPeriods(context);
  const [from, to] = chosenPeriod(context, 'standingPeriod').months;
  const { periodFirst, periodLast } = workingsNames;
  const fact = standingFacts.cell;
  plan.months.forEach(({ key }, month) => {
    const place = periods.findIndex((each) => each.key === key) + 1;
    const formula = `IF(AND(INDEX(${periodFirst},${place})>=${fact('first')},INDEX(${periodLast},${place})<=${fact('last')}),1,0)`;
    const value = month >= from && month < to ? 1 : 0;
    draft.put(standingRows.months, FIRST + month, { formula, value }, namedStyle('code', formats.hidden));
  });
}

/** Those cells of a sheet. */
export function monthFlags({ months }: ExecutionContext['plan']): string {
  const row = standingRows.months + 1;
  return `$${columnName(FIRST)}$${row}:$${columnName(FIRST + months.length - 1)}$${row}`;
}

/** One past the last column that they take. */
export const flagsEnd = ({ months }: ExecutionContext['plan']): number => FIRST + months.length;
