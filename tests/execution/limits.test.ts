import { expect, it } from 'vitest';
import { newPlan } from '#actions/plan/new-plan.ts';
import { openLocalWorkbook } from '#file-host/local-workbook.ts';
import { en } from '#language/en/index.ts';
import { describe as inWords } from '#language/messages.ts';
import { zhCN } from '#language/zh-CN/index.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import { initialRecords } from '#workbook/records/initial-records.ts';
import { judgeLogLength, MOST_LOG_ROWS } from '#workbook/records/length.ts';

const branch = exampleInputs('branch', 'en');

it('takes a log of as many rows as a workbook bears', () => {
  expect(judgeLogLength(MOST_LOG_ROWS, branch)).toEqual([]);
});

it('says of a longer one how many days fit for so many people', () => {
  const [issue] = judgeLogLength(MOST_LOG_ROWS + 1, branch);
  expect(issue).toMatchObject({ params: { rows: 100_001, most: 100_000, people: 36, days: 2777 } });
  expect(inWords(issue!, en)).toContain('2777 days');
  expect(inWords(issue!, zhCN)).toContain('2777 天');
});

it('refuses a new plan with a longer log and writes nothing', async () => {
  const { host } = await openLocalWorkbook(null);
  const before = await host.read({ sheets: [{ by: 'all' }] });
  const log = Array.from({ length: MOST_LOG_ROWS + 1 }, () => ({ date: '2026-01-05', person: 'P01' }));
  const records = { ...initialRecords(branch, en), log };
  const outcome = await newPlan(host, branch, { records, today: branch.start });
  expect(outcome).toMatchObject({ kind: 'refused', issues: [{ code: 'actuals.log.tooLong' }] });
  expect(await host.read({ sheets: [{ by: 'all' }] })).toEqual(before);
});
