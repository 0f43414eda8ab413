import { expect, it } from 'vitest';
import type { Language } from '#engine/plan/inputs.ts';
import type { LocalWorkbook } from '#file-host/local-workbook.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import { ironCalcVerdict, readAll } from '../parity/built.ts';
import { executed } from './executed.ts';
import { describeSheets } from './sheets.ts';
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
  return executed(smallCompany(language), { log });
}

describeSheets('attendance and its log', worked, [
  [
    'another month and a day off',
    [
      ['GS_AttendanceMonth', '2026-02', 0],
      ['GS_AttendanceDay', 46067, 0],
    ],
  ],
  [
    'a month to come',
    [
      ['GS_AttendanceMonth', '2026-07', 0],
      ['GS_AttendanceDay', null, 0],
    ],
  ],
  [
    'what follows from an earlier day of today',
    [
      ['GS_AttendanceMonth', null, 0],
      ['GS_Execution_AsOf', 46084, -1],
    ],
  ],
]);

it('shows a plan of one person without any records', async () => {
  const workbook = await executed(exampleInputs('mdrt', 'en'), {});
  expect(ironCalcVerdict(await readAll(workbook)).differences).toEqual([]);
});
