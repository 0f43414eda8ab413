import { civilOf } from '#engine/days/day.ts';
import { toSerial } from '#engine/days/serial.ts';
import { columnName } from '#formula/address.ts';
import { cellAt, formulasOn, textLiteral } from '#formula/fx.ts';
import { shownCell } from '#workbook/sheets/common/choice-line.ts';
import { type TrackedPeriod, trackedPeriods } from '#workbook/sheets/common/tracked-periods.ts';
import { workingsNames } from '#workbook/sheets/execution-workings/names.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import { factCell, type LeaksDrawing } from './drawing.ts';
import { inRow, leakFacts } from './layout.ts';

/** The period's days, the share of each month that is gone, the header, and what was planned. */
export function drawLeakHead(drawing: LeaksDrawing, period: TrackedPeriod): void {
  drawFacts(drawing, period);
  drawShares(drawing);
  drawHeader(drawing);
  drawPlanned(drawing);
}

function drawFacts({ context, layout, actions, funnel, draft }: LeaksDrawing, period: TrackedPeriod): void {
  const { tracking, leaks } = context.messages.executionTables;
  const { factRow: row, sheet } = layout;
  const fx = formulasOn(sheet);
  const shown = shownCell(context, 'leakPeriod');
  const { periodFirst, periodLast, periodKeys } = workingsNames;
  const day = namedStyle('calculation', formats.day);
  const at = trackedPeriods(context).findIndex(({ key }) => key === period.key) + 1;
  const number = factCell(layout, 'period');
  const put = (column: number, title: string): void =>
    draft.put(row - 1, column, title, namedStyle('subheader'));
  put(1, leaks.scenario);
  const scenario = cellAt(
    { sheet: actions.sheet, row: actions.scenarioRow, column: actions.parameters.name },
    'both',
  );
  draft.calculate(row, 1, fx`${scenario}`, funnel.scenario.name, namedStyle('link'));
  put(leakFacts.first, tracking.firstDay);
  draft.calculate(row, leakFacts.first, `INDEX(${periodFirst},${number})`, toSerial(period.first), day);
  put(leakFacts.last, tracking.lastDay);
  draft.calculate(row, leakFacts.last, `INDEX(${periodLast},${number})`, toSerial(period.last), day);
  put(leakFacts.period, tracking.period);
  draft.calculate(row, leakFacts.period, fx`MATCH(${shown},${periodKeys},0)`, at, namedStyle('key'));
}

/** Working days gone ÷ all of each month within the period; 0 outside it. */
function drawShares({ context, layout, draft, table }: LeaksDrawing): void {
  const { plan, texts, messages } = context;
  const { shareRow: row } = layout;
  draft.put(row, 1, messages.executionTables.leaks.shares, namedStyle('label'));
  const [first, last] = [factCell(layout, 'first'), factCell(layout, 'last')];
  plan.months.forEach((month, index) => {
    const at = `MATCH(${textLiteral(month.key)},${workingsNames.periodKeys},0)`;
    const of = (name: string): string => `INDEX(${name},${at})`;
    const { periodFirst, periodLast, periodGone, periodWorkdays } = workingsNames;
    const within = `AND(${of(periodFirst)}>=${first},${of(periodLast)}<=${last},${of(periodWorkdays)}>0)`;
    const formula = `IF(${within},${of(periodGone)}/${of(periodWorkdays)},0)`;
    draft.put(row - 1, 2 + index, texts.monthName(civilOf(month.first).month), namedStyle('subheader'));
    draft.calculate(row, 2 + index, formula, table.shares[index] ?? 0, namedStyle('calculation', '0%'));
  });
}

function drawHeader({ context, layout, draft }: LeaksDrawing): void {
  const { leaks } = context.messages.executionTables;
  const { columns, keyRow, headerRow } = layout;
  const { stages } = context.execution.context;
  const top = stages[columns.counts.length - 1] ?? '';
  const put = (column: number, key: string, title: string, width: number, isLeft = false): void => {
    if (key) draft.put(keyRow, column, key, namedStyle('key'));
    draft.put(headerRow, column, title, namedStyle(isLeft ? 'headerLeft' : 'header'));
    draft.columnWidths[column] = width;
  };
  put(columns.key, '', context.texts.key, 9, true);
  put(columns.name, 'name', context.texts.name, 32, true);
  columns.counts.forEach((column, stage) => {
    put(column, `count${stage + 1}`, stages[stage] ?? '', 13);
  });
  put(columns.plannedTop, 'plannedTop', leaks.plannedTop(top), 13);
  columns.rates.forEach((column, step) => {
    const title = context.texts.funnel.rateOf(stages[step] ?? '', stages[step + 1] ?? '');
    put(column, `rate${step + 1}`, title, 14);
  });
  columns.losses.forEach((column, step) => {
    const isActivity = step === columns.losses.length - 1;
    const title = isActivity ? leaks.activity(top) : leaks.step(stages[step + 1] ?? '', stages[step] ?? '');
    put(column, isActivity ? 'lossActivity' : `loss${step + 1}`, title, 14);
  });
  put(columns.missing, 'missing', leaks.missing, 11);
  put(columns.worst, 'worst', leaks.worst, 22, true);
  put(columns.remarks, '', context.texts.remarks, 28, true);
  draft.rowHeights.push({ row: headerRow, height: 32 });
  draft.put(keyRow - 1, columns.counts[0] ?? 0, leaks.counts, namedStyle('subtitle'));
  draft.put(keyRow - 1, columns.rates[0] ?? 0, leaks.ownRates, namedStyle('subtitle'));
  draft.put(keyRow - 1, columns.losses[0] ?? 0, leaks.losses, namedStyle('subtitle'));
}

/** What one of each stage is worth in deals at planned rates, and these rates, live from the chosen scenario. */
function drawPlanned({ context, layout, actions, draft, table }: LeaksDrawing): void {
  const { leaks } = context.messages.executionTables;
  const { columns, worthRow, ratesRow, sheet } = layout;
  const fx = formulasOn(sheet);
  for (const [row, key, title] of [
    [worthRow, '§worth', leaks.worth],
    [ratesRow, '§rates', leaks.plannedRates],
  ] as const) {
    draft.style({ row, column: 0, rows: 1, columns: columns.remarks }, namedStyle('difference'));
    draft.put(row, 0, key, namedStyle('key'));
    draft.put(row, 1, title, namedStyle('difference'));
  }
  table.rates.forEach((rate, step) => {
    const source = cellAt(
      { sheet: actions.sheet, row: actions.scenarioRow, column: actions.parameters.rates[step] ?? 0 },
      'both',
    );
    draft.calculate(
      ratesRow,
      columns.rates[step] ?? 0,
      fx`${source}`,
      rate,
      namedStyle('difference', formats.rate),
    );
  });
  let worth = 1;
  [...columns.counts, columns.plannedTop].forEach((column, index, all) => {
    const before = `${columnName(all[index - 1] ?? 0)}${worthRow + 1}`;
    const rate = columns.rates[index - 1];
    if (index > 0 && rate !== undefined) worth *= table.rates[index - 1] ?? 1;
    const formula = index === 0 ? '1' : rate === undefined ? before : `${before}*${inRow(rate, ratesRow)}`;
    draft.calculate(worthRow, column, formula, worth, namedStyle('difference', WORTH));
  });
}

const WORTH = '0.000';
