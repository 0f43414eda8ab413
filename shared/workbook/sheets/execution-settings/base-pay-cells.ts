import { asTyped, blockAt, tidied } from '#formula/fx.ts';
import { tableCells } from '#workbook/inputs/computed.ts';
import type { RecordFrame } from '#workbook/records/record-frame.ts';
import { textOf } from '#workbook/records/rows.ts';
import { basePayRows } from '#workbook/sheets/execution-settings/base-pay.ts';
import {
  personFormula,
  rosterFormula,
  rosterPositions,
} from '#workbook/sheets/execution-workings/roster-formula.ts';

/** Beside each base pay: the person whose it is, else the rank. */
export const basePayCells = tableCells({
  state: ({ plan, execution, places }: RecordFrame) => {
    const ranks = places.column('ranks', 'name');
    if (!ranks) throw new Error('no column ranks.name');
    const position = rosterPositions(execution);
    return {
      ranks: blockAt(ranks, 'both'),
      rows: basePayRows(plan, execution),
      at: (index: number) => position(textOf(execution.rows.basePays[index] ?? {}, 'of')),
    };
  },
  columns: {
    at: { formula: ({ fx, cell }) => rosterFormula(fx, cell('of')), value: (index, { at }) => at(index) },
    who: { formula: personFormula, value: (index, { rows }) => rows[index]?.who ?? '' },
    rank: {
      formula: ({ fx, cell }, { ranks }) => {
        const at = fx`MATCH(${asTyped(tidied(fx`${cell('of')}`))},${ranks},0)`;
        return fx`IF(OR(${cell('of')}="",${cell('who')}<>""),"",IFERROR(INDEX(${ranks},${at})&"",""))`;
      },
      value: (index, { rows }) => rows[index]?.rank ?? '',
    },
  },
});
