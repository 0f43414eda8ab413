import { HALF_NOISE, MOST_AMOUNT } from '#engine/actuals/judge-figures.ts';
import { MOST_MONTHS, YEAR } from '#engine/plan/month-keys.ts';
import { asTyped, tidied } from '#formula/fx.ts';
import { handReasons } from '#language/execution/execution-tables.ts';
import { type ComputedColumn, type RowFrame, tableCells } from '#workbook/inputs/computed.ts';
import type { RecordFrame } from '#workbook/records/record-frame.ts';
import { textOf } from '#workbook/records/rows.ts';
import { judgedColumns, reasonNumber } from '#workbook/sheets/common/judged-columns.ts';
import { handYears } from '#workbook/sheets/execution-workings/hand-sum.ts';
import { handNames, ofYear, workingsNames } from '#workbook/sheets/execution-workings/names.ts';
import {
  personFormula,
  personNamed,
  rosterFormula,
  rosterPositions,
} from '#workbook/sheets/execution-workings/roster-formula.ts';
import { ROW_REASONS } from './tables.ts';

type State = ReturnType<typeof stateOf>;

function stateOf({ plan, execution, messages, places }: RecordFrame) {
  const [position, named] = [rosterPositions(execution), personNamed(execution)];
  const { people, units, former } = execution.context;
  const names = [...people, ...units, ...former].map(({ name }) => name);
  const typed = (index: number, key: string): string => textOf(execution.rows.byHand[index] ?? {}, key);
  const judged = (index: number) => execution.byHand.rows[index];
  const at = (index: number) => position(typed(index, 'person'));
  const standing = (index: number): string => (judged(index)?.isBlank === false ? 'leftOut' : 'blank');
  return {
    messages,
    years: handYears(places.tables.byHand!),
    goalAt: (index: number): number | '' =>
      typed(index, 'goal') === '' ? '' : (judged(index)?.goalAt ?? -1) + 1,
    goalName: (index: number): string => plan.inputs.goals[judged(index)?.goalAt ?? -1]?.name ?? '',
    at,
    who: (index: number) => named(typed(index, 'person')),
    personName: (index: number): string => names[Number(at(index)) - 1] ?? '',
    code: (index: number): number | '' => {
      const { issues = [] } = judged(index) ?? {};
      const number = reasonNumber({ standing: standing(index), issues }, handReasons);
      return number === Number.POSITIVE_INFINITY ? 0 : number;
    },
    counted: (index: number, month: number): number | '' => judged(index)?.counted[month] ?? '',
    numbers: (index: number): number | '' =>
      judged(index)?.isBlank === false
        ? (judged(index)?.counted.filter((number) => number !== null).length ?? 0)
        : '',
  };
}

/**
 * Beside each row of the numbers by hand: whose it is and of which goal, what counts of each month, and the first of
 * `handReasons` why something does not.
 */
export const byHandCells = tableCells({
  state: stateOf,
  columns: {
    goalName: {
      formula: ({ fx, cell }) =>
        fx`IF(N(${cell('goalAt')})>0,INDEX(${workingsNames.goalNames},${cell('goalAt')})&"","")`,
      value: (index, { goalName }) => goalName(index),
    },
    personName: {
      formula: ({ fx, cell }) =>
        fx`IF(N(${cell('at')})>0,INDEX(${workingsNames.rosterNames},${cell('at')})&"","")`,
      value: (index, { personName }) => personName(index),
    },
    goalAt: {
      formula: ({ fx, cell }) =>
        fx`IF(${cell('goal')}="","",IFERROR(MATCH(${asTyped(tidied(fx`${cell('goal')}`))},${workingsNames.goalKeys},0),0))`,
      value: (index, { goalAt }) => goalAt(index),
    },
    at: {
      formula: ({ fx, cell }) => rosterFormula(fx, cell('person')),
      value: (index, { at }) => at(index),
    },
    who: { formula: personFormula, value: (index, { who }) => who(index) },
    code: { formula: codeFormula, value: (index, { code }) => code(index) },
    reason: judgedColumns({
      reasons: handReasons,
      texts: handNames.reasons,
      textOf: (reason, { executionTables }) => executionTables.handReasons[reason],
    }).reason,
    numbers: {
      formula: (row, { years }) =>
        row.fx`IF(${row.cell('code')}="","",COUNT(${across(row, 'counted', years).join(',')}))`,
      value: (index, { numbers }) => numbers(index),
    },
    ...Object.fromEntries(
      Array.from({ length: MOST_MONTHS }, (_, month) => [`counted.${month}`, counted(month)]),
    ),
  },
});

/** The number of a month to the hundredth, where it counts. */
function counted(month: number): ComputedColumn<State> {
  return {
    formula: ({ fx, cell }) => {
      const [code, typed] = [cell('code'), cell(`months.${month}`)];
      const day = `INDEX(${ofYear('days', month)},1,${(month % YEAR) + 1})`;
      const size = fx`ROUND(${typed}*100+SIGN(${typed})*${HALF_NOISE},0)/100`;
      const ofRow = fx`AND(ISNUMBER(${code}),OR(N(${code})=0,N(${code})>${ROW_REASONS}),ISNUMBER(${typed}),N(${day})>0)`;
      return fx`IF(${ofRow},IF(ABS(${typed})<=${MOST_AMOUNT},${size},""),"")`;
    },
    value: (index, state) => state.counted(index, month),
  };
}

/** A year of months of the row each. */
const across = ({ fx, cell }: RowFrame, key: 'months' | 'counted', years: readonly number[]): string[] =>
  years.map((from) => {
    const { lastColumn } = cell(`${key}.${from + YEAR - 1}`);
    return fx`${{ ...cell(`${key}.${from}`), lastColumn }}`;
  });

/** Asks in the order of `handReasons`; empty where no month is typed. */
function codeFormula(row: RowFrame, { years }: State): string {
  const { fx, cell } = row;
  const [goalAt, person, at] = [cell('goalAt'), cell('person'), cell('at')];
  const typed = across(row, 'months', years);
  const months = typed.join(',');
  const typedOn = (which: string): string => {
    const found = typed.map(
      (block, year) => `SUMPRODUCT((${block}<>"")*(${ofYear('days', years[year]!)}${which}))`,
    );
    return `IFERROR(${found.join('+')},0)>0`;
  };
  const ofMonths = `IF(${typedOn('<0')},6,IF(COUNTA(${months})<>COUNT(${months}),7,IF(MAX(MAX(${months}),-MIN(${months}))>${MOST_AMOUNT},8,IF(${typedOn('=0')},9,0))))`;
  const ofPerson = fx`IF(${person}="",2,IF(${at}=0,3,IF(${at}<0,4,IF(INDEX(${workingsNames.rosterKinds},${at})=2,5,${ofMonths}))))`;
  const isByHand = fx`N(${goalAt})>0,INDEX(${handNames.goals},MAX(1,N(${goalAt})))=1`;
  return fx`IF(COUNTA(${months})=0,"",IF(AND(${isByHand}),${ofPerson},1))`;
}
