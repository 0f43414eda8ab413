import { describe, expect, it } from 'vitest';
import { buildPlan } from '#actions/plan/build.ts';
import type { Language } from '#engine/plan/inputs.ts';
import type { LocalWorkbook } from '#file-host/local-workbook.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import { initialRecords } from '#workbook/records/initial-records.ts';
import { TODAY } from '../today.ts';
import { typeInto } from '../typing.ts';
import { executed } from './executed.ts';
import { describeSheets } from './sheets.ts';
import { smallCompany } from './small.ts';

/** Scores of three months: whole ones, parts, some that are none, a row twice, somebody unknown. */
function scored(language: Language): Promise<LocalWorkbook> {
  const inputs = smallCompany(language);
  const people = ['P1', 'P2', 'P3', 'P4'];
  const weeks = ['2026-02-W2', '2026-03-W1', '2026-03-W2', '2026-03-W3', '2026-03-W5'];
  const scores = people.flatMap((person, at) =>
    weeks.slice(at % 2).map((week, index) => ({
      week,
      person,
      qualitySelf: 90 - at,
      qualitySuperior: index === 0 ? null : 71.25 + index,
      growthSuperior: 60 + 7 * at,
      teamworkPeer: index === 1 ? 101 : 55.5,
      teamworkSelf: index === 2 ? 80.123 : null,
    })),
  );
  const log = people.flatMap((person, at) =>
    ['2026-02-10', '2026-03-03', '2026-03-10', '2026-03-18', '2026-03-30'].map((date, index) => ({
      date,
      person,
      'counts.0': 1,
      amount: 3000.5 * (at + 1) * (index + 1),
    })),
  );
  const [settings] = initialRecords(inputs, messagesIn[language]).execution;
  return executed(inputs, {
    log,
    scores: [
      ...scores,
      { week: '2026-03-W1', person: 'P1', qualitySelf: 10 },
      { week: '2026-03-W2', person: 'Nobody', qualitySelf: 50 },
      { week: '2026-03', person: 'P2', qualitySelf: 50 },
      { week: '2026-03-W4', person: 'T1', qualitySelf: 50 },
    ],
    execution: [
      {
        ...settings,
        basePay: 3000,
        personalMinimum: 0.6,
        personalFactor: 0.5,
        companyMinimum: 0.3,
        unitMinimum: 2,
      },
    ],
  });
}

describeSheets('scores and evaluation', scored, [
  [
    'another month, other weights and no base pay',
    [
      ['GS_EvaluationMonth', '2026-02', 0],
      ['GS_Execution_GrowthWeight', 77, 0],
      ['GS_Execution_SelfWeight', 0, 0],
      ['GS_Execution_BasePay', null, 0],
    ],
  ],
  [
    'the month of today, a lower cap, another band, no minimum for people and a larger deal',
    [
      ['GS_EvaluationMonth', null, 0],
      ['GS_Execution_BasePay', 2500.5, 0],
      ['GS_Execution_CompletionCap', 100, 0],
      ['GS_Execution_PersonalMinimum', null, 0],
      ['GS_PayBands_From', 55, 1],
      // Half a cent: 2125.425.
      ['GS_PayBands_Factor', 0.85, 1],
      ['GS_Log_Amount', 50000, 2],
    ],
  ],
]);

describe('settings that nobody can be judged by', () => {
  it.each([
    ['GS_Execution_Watch', 1.5, 0, 'tracking.threshold.order'],
    ['GS_Execution_GrowthWeight', 1.5, 0, 'evaluation.weight.notWhole'],
    ['GS_Execution_CompletionCap', 50, 0, 'evaluation.cap.range'],
    ['GS_PayBands_From', 10, 0, 'evaluation.bands.first'],
    ['GS_PayBands_Factor', 11, 2, 'evaluation.bands.factor'],
  ])('are refused at %s', async (name, value, below, code) => {
    const workbook = await executed(exampleInputs('mdrt', 'en'), {});
    await typeInto(workbook, name, value, below);
    const { names } = await workbook.host.read({ sheets: [] });
    const { sheet, area } = names.find((each) => each.name === name)!;
    const place = { sheet, row: area.row + below, column: area.column };
    const outcome = await buildPlan(workbook.host, TODAY);
    expect(outcome).toMatchObject({ kind: 'refused', issues: [{ code, place }] });
  });
});
