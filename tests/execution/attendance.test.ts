import { beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '#engine/plan/inputs.ts';
import type { LocalWorkbook } from '#workbench/local/local-workbook.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import { ironCalcVerdict, readAll } from '../parity/built.ts';
import { carriedOut } from './carried.ts';
import { changedByBuild, staleFormulas, typeInto } from './live.ts';
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

  it.each([
    ['another month', 'GS_AttendanceMonth', '2026-02'],
    ['a month to come', 'GS_AttendanceMonth', '2026-07'],
    ['the month of today', 'GS_AttendanceMonth', null],
    ['a day off', 'GS_AttendanceDay', 46088],
    ['the last working day again', 'GS_AttendanceDay', null],
    ['an earlier day as of which all is seen', 'GS_Execution_AsOf', 46084],
  ])('shows %s without a build', async (_what, name, value) => {
    if (name === 'GS_Execution_AsOf') await typeInto(workbook, name, value, -1);
    else await typeInto(workbook, name, value);
    expect(await staleFormulas(workbook)).toEqual([]);
  });

  it('is as it was after another build', async () => {
    expect(await changedByBuild(workbook)).toEqual([]);
  });
});

it('shows a plan of one person without any records', async () => {
  const workbook = await carriedOut(exampleInputs('mdrt', 'en'), {});
  expect(ironCalcVerdict(await readAll(workbook)).differences).toEqual([]);
});
