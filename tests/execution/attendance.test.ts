import { beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '#engine/plan/inputs.ts';
import type { LocalWorkbook } from '#workbench/local/local-workbook.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import { ironCalcVerdict, readAll } from '../parity/built.ts';
import { typeInto } from '../typing.ts';
import { carriedOut } from './carried.ts';
import { changedByBuild, libreOfficeDifferences, staleFormulas } from './live.ts';
import { smallCompany } from './small.ts';

/** A few days of work, on days off too. */
function worked(language: Language): Promise<LocalWorkbook> {
  const days = ['2026-02-02', '2026-02-14', '2026-03-02', '2026-03-07', '2026-03-30', '2026-03-31'];
  const log = ['P1', 'P2', 'P3', 'P4'].flatMap((person, at) =>
    days.slice(at).flatMap((date, index) => [
      { date, person, 'counts.1': index, 'counts.2': at, 'counts.3': 9 },
      { date, person, 'counts.0': index % 2, amount: (index % 2) * 1200.5 },
    ]),
  );
  return carriedOut(smallCompany(language), { log });
}

describe.each(['en', 'zh-CN'] as const)('the table of attendance in %s', (language) => {
  let workbook: LocalWorkbook;
  beforeAll(async () => {
    workbook = await worked(language);
  });

  it('calculates to what the engine says', async () => {
    expect(ironCalcVerdict(await readAll(workbook)).differences).toEqual([]);
  });

  it('calculates to the same in LibreOffice', async () => {
    expect(await libreOfficeDifferences(workbook)).toEqual([]);
  }, 120_000);

  it('is as it was after another build', async () => {
    expect(await changedByBuild(workbook, ['GS_Attendance', 'GS_Log'])).toEqual([]);
  });
  it.each([
    ['another month and a day off', '2026-02', 46067],
    ['a month to come', '2026-07', null],
    ['what follows from an earlier day of today', null, null],
  ])('shows %s without a build', async (what, month, day) => {
    await typeInto(workbook, 'GS_AttendanceMonth', month);
    await typeInto(workbook, 'GS_AttendanceDay', day);
    if (what.includes('today')) await typeInto(workbook, 'GS_Execution_AsOf', 46084, -1);
    expect(await staleFormulas(workbook)).toEqual([]);
  });
});

it('shows a plan of one person without any records', async () => {
  const workbook = await carriedOut(exampleInputs('mdrt', 'en'), {});
  expect(ironCalcVerdict(await readAll(workbook)).differences).toEqual([]);
});
