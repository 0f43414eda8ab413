import { MOST_AMOUNT } from '#engine/actuals/judge-figures.ts';
import type { JudgedRow } from '#engine/actuals/row.ts';
import { FIRST_DAY, LAST_DAY } from '#engine/days/day.ts';
import { toSerial } from '#engine/days/serial.ts';
import { cellAt, formulasOn } from '#formula/fx.ts';
import type { FormulaCell } from '#host/sheet.ts';
import { logReasons } from '#language/execution/execution-tables.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import type { RecordFrame, RowCells, RowFrame } from '#workbook/records/row-frame.ts';
import { textOf } from '#workbook/records/rows.ts';
import { rosterFormula, rosterPositions } from '#workbook/sheets/common/roster-formula.ts';
import { rowFormulas } from '#workbook/sheets/common/row-formulas.ts';
import { TOLERANCE } from '#workbook/sheets/common/tolerance.ts';
import { workingsNames } from '#workbook/sheets/execution-workings/names.ts';

/**
 * Beside each row of the log: who is meant, what is wrong (the first reason in the order of `logReasons`, 0: nothing)
 * and whether it counts. Formulas are chains of IFs that ask in that order.
 */
export function logCells(frame: RecordFrame): RowCells {
  const { execution, messages } = frame;
  const { stages } = execution.context;
  const position = rosterPositions(execution);
  const sheet = frame.places.tables.log?.sheet ?? '';
  const period = (['start', 'end'] as const).map((field) => {
    const place = frame.places.cell([field]);
    if (!place) throw new Error(`no cell for ${field}`);
    return formulasOn(sheet)`${cellAt(place, 'both')}`;
  });
  const everybody = [...execution.context.people, ...execution.context.units, ...execution.context.former];
  const unitsFrom = execution.context.people.length;
  const formerFrom = unitsFrom + execution.context.units.length;
  const isUnit = (at: number): boolean => at > unitsFrom && at <= formerFrom;

  const formulas = rowFormulas();
  const atOf = (index: number | null): number | '' => {
    const record = index === null ? undefined : execution.rows.log[index];
    return record ? position(textOf(record, 'person')) : '';
  };
  const codeAt = (index: number | null): number | '' => {
    const judged = index === null ? undefined : execution.log[index];
    return judged ? codeOf(judged) : '';
  };

  return (key, row): FormulaCell => {
    switch (key) {
      case 'at': {
        const formula = formulas(key, row, ({ fx, cell }) => rosterFormula(fx, cell('person')));
        return { formula, value: atOf(row.index) };
      }
      case 'who': {
        const at = atOf(row.index);
        const formula = formulas(key, row, ({ fx, cell }) => {
          const found = cell('at');
          return fx`IF(N(${found})>0,IF(INDEX(${workingsNames.rosterKinds},${found})=2,"",INDEX(${workingsNames.rosterKeys},${found})),"")`;
        });
        const who = typeof at === 'number' && at > 0 && !isUnit(at) ? (everybody[at - 1]?.key ?? '') : '';
        return { formula, value: who };
      }
      case 'code': {
        const formula = formulas(key, row, (frame) => codeFormula(frame, stages.length, period));
        return { formula, value: codeAt(row.index) };
      }
      case 'counted': {
        const code = codeAt(row.index);
        const formula = formulas(
          key,
          row,
          ({ fx, cell }) => fx`IF(${cell('code')}="","",IF(${cell('code')}=0,1,0))`,
        );
        return { formula, value: code === '' ? '' : code === 0 ? 1 : 0 };
      }
      case 'reason': {
        const code = codeAt(row.index);
        const formula = formulas(
          key,
          row,
          ({ fx, cell }) =>
            fx`IF(N(${cell('code')})=0,"",INDEX(${workingsNames.logReasons},${cell('code')}))`,
        );
        const value =
          code === '' || code === 0 ? '' : messages.executionTables.logReasons[logReasons[code - 1]!];
        return { formula, value };
      }
      default:
        throw new Error(`no formula for log.${key}`);
    }
  };
}

/** The number of the first reason, 0 where the row counts, '' where it is blank. */
function codeOf(row: JudgedRow): number | '' {
  if (row.standing === 'blank') return '';
  if (row.standing === 'counted') return 0;
  const numbers = row.issues.map(({ code }) => logReasons.indexOf(code as (typeof logReasons)[number]) + 1);
  return Math.min(...numbers.filter((number) => number > 0));
}

function codeFormula({ fx, cell }: RowFrame, stages: number, [start, end]: readonly string[]): string {
  const [date, person, at, amount] = [cell('date'), cell('person'), cell('at'), cell('amount')];
  const today = nameOf('execution', 'asOf');
  const counts = { ...cell('counts.0'), lastColumn: cell(`counts.${stages - 1}`).lastColumn };
  const typed = { ...date, lastColumn: cell('note').lastColumn };
  const parts = Array.from({ length: stages }, (_, stage) => cell(`counts.${stage}`));
  const fractions = parts.map((part) => fx`${part}<>INT(${part})`).join(',');
  const ofAmount = fx`IF(${amount}="",0,IF(NOT(ISNUMBER(${amount})),12,IF(${amount}<0,13,IF(${amount}>${MOST_AMOUNT},14,IF(ABS(${amount}*100-ROUND(${amount}*100,0))>MIN(${TOLERANCE}*MAX(1,${amount}*100),0.01),15,0)))))`;
  const ofCounts = fx`IF(COUNTA(${counts})<>COUNT(${counts}),9,IF(MIN(${counts})<0,10,IF(OR(${fractions}),11,${ofAmount})))`;
  const ofPerson = fx`IF(${person}="",5,IF(${at}=0,6,IF(${at}<0,7,IF(INDEX(${workingsNames.rosterKinds},${at})=2,8,${ofCounts}))))`;
  const ofDate = fx`IF(${date}="",1,IF(NOT(ISNUMBER(${date})),2,IF(OR(${date}<>INT(${date}),${date}<${toSerial(FIRST_DAY)},${date}>${toSerial(LAST_DAY)}),2,IF(OR(${date}<${start!},${date}>${end!}),3,IF(${date}>${today},4,${ofPerson})))))`;
  return fx`IF(COUNTA(${typed})=0,"",${ofDate})`;
}
