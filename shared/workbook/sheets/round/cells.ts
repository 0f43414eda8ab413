import { parseDay } from '#engine/days/day.ts';
import { toSerial } from '#engine/days/serial.ts';
import {
  type MonthlyRoundEntry,
  monthlyRoundDay,
  monthlyRoundState,
} from '#engine/monthly-round/monthly-round.ts';
import { type MonthlyRoundStep, monthlyRoundSteps } from '#engine/monthly-round/steps.ts';
import { asTyped, textLiteral } from '#formula/fx.ts';
import type { FormulaCell } from '#host/sheet.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import type { RecordFrame, RowCells, RowFrame } from '#workbook/records/row-frame.ts';
import { plainDay, plainNumber, type RecordRow, textOf } from '#workbook/records/rows.ts';
import { workdayOnOrBeforeFormula } from '#workbook/sheets/common/workday-formula.ts';
import { workingsNames } from '#workbook/sheets/execution-workings/names.ts';

/** Beside each step of the round: what is to be done, by which day, and how it stands. */
export function monthlyRoundCells(frame: RecordFrame): RowCells {
  const { plan, execution, messages, places } = frame;
  const names = monthlyRoundSteps.map(({ key }) => messages.execution.monthlyRoundSteps[key]);
  const states = messages.execution.monthlyRoundStates;
  const sheet = places.tables.round?.sheet ?? '';
  const stepOf = (row: RecordRow): MonthlyRoundStep | null =>
    monthlyRoundSteps.find(({ number }) => number === plainNumber(row, 'step')) ?? null;
  const dueOf = (row: RecordRow): number | '' => {
    const [step, month] = [stepOf(row), plan.months.find(({ key }) => key === textOf(row, 'month'))];
    const first = month && parseDay(`${month.key}-01`);
    if (!step || !first?.ok) return '';
    const due = monthlyRoundDay(step.due, first.value, plan.calendar);
    return due.ok ? toSerial(due.value) : '';
  };
  const stateOf = (row: RecordRow): string => {
    const due = dueOf(row);
    if (due === '') return '';
    const isDone = plainDay(row, 'done') !== null;
    return states[monthlyRoundState(due - toSerial(execution.today), isDone)];
  };
  return (key, row): FormulaCell => {
    const record = row.index === null ? null : (execution.rows.round[row.index] ?? null);
    switch (key) {
      case 'what': {
        const step = record && stepOf(record);
        return {
          formula: whatFormula(row, names),
          value: step ? messages.execution.monthlyRoundSteps[step.key] : '',
        };
      }
      case 'due':
        return { formula: dueFormula(row, frame, sheet), value: record ? dueOf(record) : '' };
      case 'state':
        return { formula: stateFormula(row, states), value: record ? stateOf(record) : '' };
      default:
        throw new Error(`no formula for round.${key}`);
    }
  };
}

function whatFormula({ fx, cell }: RowFrame, names: readonly string[]): string {
  const step = cell('step');
  const number = fx`N(${step})`;
  const isStep = fx`AND(${number}>=1,${number}<=${names.length},${number}=INT(${number}))`;
  return fx`IF(${isStep},CHOOSE(${step},${names.map(textLiteral).join(',')}),"")`;
}

/** The 20th, the 28th or the last day of a month of the plan, or the working day before. */
function dueFormula({ fx, cell }: RowFrame, { places }: RecordFrame, sheet: string): string {
  const [month, step] = [cell('month'), cell('step')];
  const first = fx`DATE(LEFT(${month},4),RIGHT(${month},2),1)`;
  const day = fx`IF(${step}<=3,${first}+19,IF(${step}<=6,${first}+27,EOMONTH(${first},0)))`;
  const isKnown = fx`AND(ISNUMBER(MATCH(${asTyped(fx`${month}`)},${workingsNames.weekMonths},0)),${cell('what')}<>"")`;
  return fx`IF(${isKnown},${workdayOnOrBeforeFormula(places, sheet, day)},"")`;
}

function stateFormula(
  { fx, cell }: RowFrame,
  states: Readonly<Record<MonthlyRoundEntry['state'], string>>,
): string {
  const [due, done, today] = [cell('due'), cell('done'), nameOf('execution', 'asOf')];
  const [isDone, isOver, isToday, isAhead] = (['done', 'overdue', 'today', 'ahead'] as const).map((state) =>
    textLiteral(states[state]),
  ) as [string, string, string, string];
  const open = fx`IF(${due}<${today},${isOver},IF(${due}=${today},${isToday},${isAhead}))`;
  return fx`IF(${due}="","",IF(N(${done})>=61,${isDone},${open}))`;
}
