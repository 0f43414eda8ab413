import { tableCells } from '#workbook/inputs/computed.ts';
import type { RecordFrame } from '#workbook/records/record-frame.ts';
import { textOf } from '#workbook/records/rows.ts';
import {
  personFormula,
  personNamed,
  rosterFormula,
  rosterPositions,
} from '#workbook/sheets/execution-workings/roster-formula.ts';

/** Beside each plan for a week: whose it is; people plan, units show what theirs have planned. */
export const weekPlanCells = tableCells({
  state: ({ execution }: RecordFrame) => {
    const [position, named] = [rosterPositions(execution), personNamed(execution)];
    const person = (index: number): string => textOf(execution.rows.weekPlans[index] ?? {}, 'person');
    return {
      at: (index: number) => position(person(index)),
      who: (index: number) => named(person(index)),
    };
  },
  columns: {
    at: {
      formula: ({ fx, cell }) => rosterFormula(fx, cell('person')),
      value: (index, { at }) => at(index),
    },
    who: { formula: personFormula, value: (index, { who }) => who(index) },
  },
});
