import { parseDay } from '#engine/days/day.ts';
import { fromSerial, toSerial } from '#engine/days/serial.ts';
import {
  type MonthlyRoundEntry,
  monthlyRoundDay,
  monthlyRoundState,
} from '#engine/monthly-round/monthly-round.ts';
import { type MonthlyRoundStep, monthlyRoundSteps } from '#engine/monthly-round/steps.ts';
import { asTyped, blockAt, textLiteral } from '#formula/fx.ts';
import { type RowFrame, tableCells } from '#workbook/inputs/computed.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import type { RecordFrame } from '#workbook/records/record-frame.ts';
import { startOf } from '#workbook/records/revisions.ts';
import { plainDay, plainNumber, type RecordRow, textOf } from '#workbook/records/rows.ts';
import { workdayOnOrBeforeFormula } from '#workbook/sheets/common/workday-formula.ts';
import { monthsName } from '#workbook/sheets/execution-workings/periods.ts';

/** Beside each step of the round: what is to be done, by which day, and how it stands. */
export const monthlyRoundCells = tableCells({
  state: (frame: RecordFrame) => {
    const { plan, execution, messages, places } = frame;
    const rowAt = (index: number): RecordRow => execution.rows.round[index] ?? {};
    const stepAt = (index: number): MonthlyRoundStep | null =>
      monthlyRoundSteps.find(({ number }) => number === plainNumber(rowAt(index), 'step')) ?? null;
    const dueAt = (index: number): number | '' => {
      const month = plan.months.find(({ key }) => key === textOf(rowAt(index), 'month'));
      const [step, first] = [stepAt(index), month && parseDay(`${month.key}-01`)];
      if (!step || !first?.ok) return '';
      const due = monthlyRoundDay(step.due, first.value, plan.calendar);
      return due.ok ? toSerial(due.value) : '';
    };
    const started = startOf(execution.revisions);
    return {
      frame,
      sheet: places.tables.round?.sheet ?? '',
      steps: messages.execution.monthlyRoundSteps,
      states: messages.execution.monthlyRoundStates,
      stepAt,
      dueAt,
      stateAt: (index: number): MonthlyRoundEntry['state'] | null => {
        const due = dueAt(index);
        if (due === '') return null;
        const isDone = plainDay(rowAt(index), 'done') !== null;
        const onDay = fromSerial(due);
        if (!onDay.ok) return null;
        return monthlyRoundState({ due: onDay.value, today: execution.today, started }, isDone);
      },
    };
  },
  columns: {
    what: {
      formula: (row, { steps }) =>
        whatFormula(
          row,
          monthlyRoundSteps.map(({ key }) => steps[key]),
        ),
      value: (index, { stepAt, steps }) => {
        const step = stepAt(index);
        return step ? steps[step.key] : '';
      },
    },
    due: {
      formula: (row, { frame, sheet }) => dueFormula(row, frame, sheet),
      value: (index, { dueAt }) => dueAt(index),
    },
    state: {
      formula: (row, { states, frame }) => stateFormula(row, states, frame),
      value: (index, { stateAt, states }) => {
        const state = stateAt(index);
        return state ? states[state] : '';
      },
    },
  },
});

function whatFormula({ fx, cell }: RowFrame, names: readonly string[]): string {
  const step = cell('step');
  const number = fx`N(${step})`;
  const isStep = fx`AND(${number}>=1,${number}<=${names.length},${number}=INT(${number}))`;
  return fx`IF(${isStep},CHOOSE(${step},${names.map(textLiteral).join(',')}),"")`;
}

/** The 20th, the 28th or the last day of a month of the plan, or the working day before. */
function dueFormula({ fx, cell }: RowFrame, { places, plan }: RecordFrame, sheet: string): string {
  const [month, step] = [cell('month'), cell('step')];
  const first = fx`DATE(LEFT(${month},4),RIGHT(${month},2),1)`;
  const day = fx`IF(${step}<=3,${first}+19,IF(${step}<=6,${first}+27,EOMONTH(${first},0)))`;
  const isKnown = fx`AND(ISNUMBER(MATCH(${asTyped(fx`${month}`)},${monthsName(plan)},0)),${cell('what')}<>"")`;
  return fx`IF(${isKnown},${workdayOnOrBeforeFormula(places, sheet, day)},"")`;
}

function stateFormula(
  { fx, cell }: RowFrame,
  states: Readonly<Record<MonthlyRoundEntry['state'], string>>,
  { places }: RecordFrame,
): string {
  const [due, done, today] = [cell('due'), cell('done'), nameOf('execution', 'asOf')];
  const text = (state: MonthlyRoundEntry['state']): string => textLiteral(states[state]);
  const [isDone, isToday, isAhead] = [text('done'), text('today'), text('ahead')];
  const dates = places.column('revisions', 'date');
  const isOver = dates
    ? fx`IF(${due}<MIN(${blockAt(dates)}),${text('before')},${text('overdue')})`
    : text('overdue');
  const open = fx`IF(${due}<${today},${isOver},IF(${due}=${today},${isToday},${isAhead}))`;
  return fx`IF(${due}="","",IF(N(${done})>=61,${isDone},${open}))`;
}
