import { expect, it } from 'vitest';
import { buildPlan } from '#actions/plan/build.ts';
import type { Language } from '#engine/plan/inputs.ts';
import type { LocalWorkbook } from '#file-host/local-workbook.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import { TODAY } from '../today.ts';
import { typeInto } from '../typing.ts';
import { executed } from './executed.ts';
import { describeSheets } from './sheets.ts';
import { smallCompany } from './small.ts';

/** Hours and checklists of a few days, in the week of today, the one before and another quarter. */
const supervised = (language: Language): Promise<LocalWorkbook> =>
  executed(smallCompany(language), {
    timeSpent: [
      { day: '2026-03-30', use: 'ownSales', hours: 4.5 },
      { day: '2026-03-31', use: 'coaching', hours: 1.25 },
      { day: '2026-03-27', use: 'learning', hours: 2 },
      { day: '2026-01-05', use: 'other', hours: 3 },
    ],
    checksDone: [
      { day: '2026-03-30', item: 'accompaniedVisits' },
      { day: '2026-03-31', item: 'accompaniedVisits' },
      { day: '2026-03-31', item: 'familyVisits' },
      { day: '2026-03-02', item: 'operatingPlan' },
      { day: '2026-01-09', item: 'quarterTraining' },
      { day: '2026-01-09', item: 'teamTarget' },
    ],
    round: [
      { month: '2026-03', step: 1, done: '2026-03-19' },
      { month: '2026-03', step: 4 },
      { month: '2026-03', step: 8 },
      { month: '2026-05', step: 2 },
      { month: '2025-12', step: 2 },
      { month: '2026-04', step: null },
    ],
  });

describeSheets("the round and the supervisor's week", supervised, [
  [
    'the first week, cut by the start of the plan, other shares and steps of other months',
    [
      ['GS_SupervisorWeek', '2026-W01', 0],
      ['GS_TimeShares_Share', 0.9, 2],
      ['GS_Round_Done', 46111, 1],
      ['GS_Round_Month', '2026-07', 2],
    ],
  ],
  [
    'the week of today, a block that begins later, a fixed block under another name',
    [
      ['GS_SupervisorWeek', null, 0],
      ['GS_Blocks_From', 0.5, 1],
      ['GS_Blocks_What', 'x', 3],
      ['GS_Blocks_What', 'y', 9],
    ],
  ],
]);

it('tells shares and blocks that are not as they should be, and builds all the same', async () => {
  const workbook = await executed(exampleInputs('mdrt', 'en'), {});
  await typeInto(workbook, 'GS_TimeShares_Share', 0.1);
  await typeInto(workbook, 'GS_Blocks_What', 'Coffee', 1);
  const outcome = await buildPlan(workbook.host, TODAY);
  expect(outcome).toMatchObject({
    kind: 'done',
    issues: [
      { code: 'supervisor.shares.sum', severity: 'warning' },
      {
        code: 'supervisor.fixed.skipped',
        severity: 'warning',
        params: { weekday: 1, task: 'guideVisitPlans' },
      },
    ],
  });
});
