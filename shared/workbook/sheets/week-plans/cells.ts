import { tableCells } from '#workbook/inputs/computed.ts';
import type { RecordFrame } from '#workbook/records/record-frame.ts';
import { textOf } from '#workbook/records/rows.ts';
import { personFormula, rosterFormula, rosterPositions } from '#workbook/sheets/common/roster-formula.ts';

/** Beside each plan for a week: whose it is; people plan, units show what theirs have planned. */
export const weekPlanCells = tableCells({
  state: ({ execution }: RecordFrame) => {
    const { people, units, former } = execution.context;
    const position = rosterPositions(execution);
    return {
      keys: [...people.map(({ key }) => key), ...units.map(() => ''), ...former.map(({ key }) => key)],
      at: (index: number) => position(textOf(execution.rows.weekPlans[index] ?? {}, 'person')),
    };
  },
  columns: {
    at: {
      formula: ({ fx, cell }) => rosterFormula(fx, cell('person')),
      value: (index, { at }) => at(index),
    },
    who: { formula: personFormula, value: (index, { at, keys }) => keys[Number(at(index)) - 1] ?? '' },
  },
});
