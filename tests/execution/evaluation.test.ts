import { describe, expect, it } from 'vitest';
import { buildPlan } from '#actions/plan/build.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import { TODAY } from '../today.ts';
import { typeInto } from '../typing.ts';
import { executed } from './executed.ts';
import { scored } from './scored.ts';
import { describeSheets } from './sheets.ts';

describeSheets('scores and evaluation', (language) => scored(language), [
  [
    'another month, other weights and no base pay',
    [
      ['GS_EvaluationMonth', '2026-02', 0],
      ['GS_Execution_GrowthWeight', 77, 0],
      ['GS_Execution_SelfWeight', 0, 0],
      ['GS_Execution_BasePay', null, 0],
      ['GS_Execution_ActivityWeight', 0, 0],
    ],
  ],
  [
    'the month of today, a lower cap, other bands and bases, no minimum for people, a larger deal and a plan kept',
    [
      ['GS_Execution_ActivityWeight', 40, 0],
      ['GS_CompletionBands_Factor', 0.7, 1],
      ['GS_BasePays_Base', 4100, 1],
      ['GS_WeekPlans_Plan', 10, 2],
      ['GS_ActionList_Closed', 46_094, 2],
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
    ['GS_CompletionBands_From', 0.1, 0, 'evaluation.bands.first'],
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
