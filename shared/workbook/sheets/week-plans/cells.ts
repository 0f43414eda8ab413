import type { FormulaCell } from '#host/sheet.ts';
import type { RecordFrame, RowCells } from '#workbook/records/row-frame.ts';
import { textOf } from '#workbook/records/rows.ts';
import { rosterFormula, rosterPositions } from '#workbook/sheets/common/roster-formula.ts';
import { workingsNames } from '#workbook/sheets/execution-workings/names.ts';

/** Beside each plan for a week: whose it is; people plan, units show what theirs have planned. */
export function weekPlanCells({ execution }: RecordFrame): RowCells {
  const position = rosterPositions(execution);
  const { people, units, former } = execution.context;
  const keys = [...people.map(({ key }) => key), ...units.map(() => ''), ...former.map(({ key }) => key)];
  return (key, { fx, cell, index }): FormulaCell => {
    const record = index === null ? null : (execution.rows.weekPlans[index] ?? null);
    const at = record ? position(textOf(record, 'person')) : '';
    switch (key) {
      case 'at':
        return { formula: rosterFormula(fx, cell('person')), value: at };
      case 'who':
        return {
          formula: fx`IF(N(${cell('at')})>0,IF(INDEX(${workingsNames.rosterKinds},${cell('at')})=2,"",INDEX(${workingsNames.rosterKeys},${cell('at')})),"")`,
          value: typeof at === 'number' && at > 0 ? (keys[at - 1] ?? '') : '',
        };
      default:
        throw new Error(`no formula for weekPlans.${key}`);
    }
  };
}
