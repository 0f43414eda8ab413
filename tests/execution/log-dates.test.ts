import { expect, it } from 'vitest';
import { buildPlan } from '#actions/plan/build.ts';
import { day } from '#engine/days/day.ts';
import { toSerial } from '#engine/days/serial.ts';
import type { Scalar } from '#host/sheet.ts';
import { en } from '#language/en/index.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import { shownValue } from '../merge/merging.ts';
import { readAll, verdict } from '../parity/built.ts';
import { recalculateWithIronCalc } from '../parity/recalculate-ironcalc.ts';
import { TODAY } from '../today.ts';
import { typeInto } from '../typing.ts';
import { executed } from './executed.ts';

const { logReasons } = en.executionTables;
const noDate = logReasons['actuals.date.unreadable'];
const outside = logReasons['actuals.date.outside'];

/** What is typed as the date of a row, and what its reason says. */
const dates: readonly (readonly [typed: Scalar, reason: string])[] = [
  [toSerial(day('2026-03-31')), ''],
  [toSerial(day('2026-03-31')) + 0.5, noDate],
  [toSerial(day('2026-04-01')), logReasons['actuals.date.future']],
  [toSerial(day('2025-12-31')), outside],
  [61, outside],
  [60, noDate],
  [0, noDate],
  [-3, noDate],
  [2_958_465, outside],
  [2_958_466, noDate],
  [1e10, noDate],
  [true, noDate],
  // What people type as text is a day after the build, which writes it as one.
  ['2026-03-31', ''],
  ['2026/3/31', ''],
  ['2026年3月31日', ''],
  ['3月31日', ''],
  ['31-Mar-26', ''],
  ['20260331', ''],
  [20260331, ''],
  ['2026-04-31', noDate],
  ['3/5/2026', noDate],
  ['soon', noDate],
];

it('of the log: each that is none says so, in the sheet as in the engine', async () => {
  const inputs = exampleInputs('mdrt', 'en');
  const person = inputs.members[0]!.key;
  const workbook = await executed(inputs, { log: dates.map(() => ({ date: '2026-01-05', person })) });
  for (const [index, [typed]] of dates.entries()) {
    await typeInto(workbook, nameOf('log', 'date'), typed, index);
  }
  expect(await buildPlan(workbook.host, TODAY)).toMatchObject({ kind: 'done' });
  const reply = await readAll(workbook);
  const { sheet, area } = reply.names.find(({ name }) => name === 'GS_Log')!;
  const log = reply.contents.find(({ name }) => name === sheet)!;
  const column = log.cells[area.row]!.indexOf(en.inputs.tables.log.columns.reason!.header);
  const reasons = dates.map((_, index) => shownValue(log.cells[area.row + 1 + index]?.[column]) ?? '');
  expect(reasons).toEqual(dates.map(([, reason]) => reason));
  expect(verdict(reply, recalculateWithIronCalc(reply)).differences).toEqual([]);
});
