import { asTyped } from '#formula/fx.ts';
import { tableCells } from '#workbook/inputs/computed.ts';
import type { RecordFrame } from '#workbook/records/record-frame.ts';
import { textOf } from '#workbook/records/rows.ts';
import { workingsNames } from '#workbook/sheets/execution-workings/names.ts';

/** Beside the key in each row of the record the name of its goal; nothing for one that the plan no longer has. */
export const revisionCells = tableCells({
  state: ({ plan, execution }: RecordFrame) => ({
    names: new Map(plan.inputs.goals.map(({ key, name }) => [key, name])),
    keyAt: (index: number): string => textOf(execution.rows.revisions[index] ?? {}, 'goal'),
  }),
  columns: {
    goalName: {
      formula: ({ fx, cell }) => {
        const at = fx`MATCH(${asTyped(fx`${cell('goal')}`)},${workingsNames.goalKeys},0)`;
        return fx`IF(${cell('goal')}="","",IFERROR(INDEX(${workingsNames.goalNames},${at})&"",""))`;
      },
      value: (index, { names, keyAt }) => names.get(keyAt(index)) ?? '',
    },
  },
});
