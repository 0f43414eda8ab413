import type { FormulaCell } from '#host/sheet.ts';
import { workingsNames } from '#workbook/execution/workings-names.ts';
import type { RecordFrame, RowCells } from '../cells.ts';
import { textOf } from '../rows.ts';
import { rosterFormula, rosterPositions } from './roster.ts';

/** Beside each plan for a week: whose it is. */
export function weekPlanCells({ execution }: RecordFrame): RowCells {
  const position = rosterPositions(execution);
  const { people, units, former } = execution.context;
  const everybody = [...people, ...units, ...former];
  return (key, { text, cell, index }): FormulaCell => {
    const record = index === null ? null : (execution.rows.weekPlans[index] ?? null);
    const at = record ? position(textOf(record, 'person')) : '';
    switch (key) {
      case 'at':
        return { formula: rosterFormula(text, cell('person')), value: at };
      case 'who':
        return {
          formula: text`IF(N(${cell('at')})>0,INDEX(${workingsNames.rosterKeys},${cell('at')}),"")`,
          value: typeof at === 'number' && at > 0 ? (everybody[at - 1]?.key ?? '') : '',
        };
      default:
        throw new Error(`no formula for weekPlans.${key}`);
    }
  };
}
