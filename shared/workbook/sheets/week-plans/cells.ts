import { weekNamed } from '#engine/periods/weeks.ts';
import { sameName } from '#engine/plan/judge/keys.ts';
import { asTyped } from '#formula/fx.ts';
import { type WeekPlanReason, weekPlanReasons } from '#language/execution/execution-tables.ts';
import { type RowFrame, tableCells } from '#workbook/inputs/computed.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import type { RecordFrame } from '#workbook/records/record-frame.ts';
import { plainNumber, type RecordRow, textOf } from '#workbook/records/rows.ts';
import { formMetrics } from '#workbook/sheets/common/form-lines.ts';
import { keptPlans } from '#workbook/sheets/common/kept-plans.ts';
import { byPerson, sumOfLog, withinDays } from '#workbook/sheets/common/log-sums.ts';
import { metricColumn } from '#workbook/sheets/common/metric-column.ts';
import { workingsNames } from '#workbook/sheets/execution-workings/names.ts';
import {
  personFormula,
  personNamed,
  rosterFormula,
  rosterPositions,
} from '#workbook/sheets/execution-workings/roster-formula.ts';
import { weekFound } from '#workbook/sheets/execution-workings/week-formula.ts';

/**
 * Beside each plan for a week: whose it is (people plan, units show what theirs have planned), which week is meant, why it
 * is on no form (the first of `weekPlanReasons`), what was done of it, and its points (`keptPlans`).
 */
export const weekPlanCells = tableCells({
  state: ({ plan, execution, messages }: RecordFrame) => {
    const [position, named] = [rosterPositions(execution), personNamed(execution)];
    const lines = new Set(formMetrics(plan).map(({ name }) => sameName(name)));
    const rowAt = (index: number): RecordRow => execution.rows.weekPlans[index] ?? {};
    const weekKeyAt = (index: number): string =>
      plan.weeks[weekNamed(plan.weeks, textOf(rowAt(index), 'week'))]?.period.key ?? '';
    const person = (index: number): string => textOf(rowAt(index), 'person');
    const reasonAt = (index: number): WeekPlanReason | null => {
      const row = rowAt(index);
      if (TYPED.every((key) => row[key] == null || row[key] === '')) return null;
      const at = position(person(index));
      if (weekKeyAt(index) === '') return 'week';
      if (at === '' || at === 0) return 'nobody';
      if (at < 0) return 'several';
      if (named(person(index)) === '') return 'unit';
      if (!lines.has(sameName(textOf(row, 'line')))) return 'line';
      return (plainNumber(row, 'plan') ?? -1) < 0 ? 'plan' : null;
    };
    return {
      at: (index: number) => position(person(index)),
      who: (index: number) => named(person(index)),
      weekFound: weekKeyAt,
      kept: keptPlans(plan, execution, named),
      metrics: formMetrics(plan).map(({ metric }) => metricColumn(metric)),
      reason: (index: number): string => {
        const reason = reasonAt(index);
        return reason === null ? '' : messages.executionTables.weekPlanReasons[reason];
      },
    };
  },
  columns: {
    at: {
      formula: ({ fx, cell }) => rosterFormula(fx, cell('person')),
      value: (index, { at }) => at(index),
    },
    who: { formula: personFormula, value: (index, { who }) => who(index) },
    reason: { formula: reasonFormula, value: (index, { reason }) => reason(index) },
    weekFound: {
      formula: ({ fx, cell }) => weekFound(fx`${cell('week')}`),
      value: (index, { weekFound }) => weekFound(index),
    },
    done: {
      formula: (row, { metrics }) => doneFormula(row, metrics),
      value: (index, { kept }) => kept[index]?.done ?? '',
    },
    kept: { formula: keptFormula, value: (index, { kept }) => kept[index]?.points ?? '' },
  },
});

const TYPED = ['week', 'person', 'line', 'plan', 'remark'] as const;

/** Asks in the order of `weekPlanReasons`. */
function reasonFormula({ fx, cell }: RowFrame): string {
  const { formLines, weekPlanReasons: texts } = workingsNames;
  const [week, at, who, line, plan] = [cell('week'), cell('at'), cell('who'), cell('line'), cell('plan')];
  const because = (reason: WeekPlanReason): string =>
    `INDEX(${texts},${weekPlanReasons.indexOf(reason) + 1})`;
  const isLine = fx`AND(${line}<>"",ISNUMBER(MATCH(${asTyped(fx`${line}`)},${formLines},0)))`;
  const ofPlan = fx`IF(ISNUMBER(${plan}),IF(${plan}<0,${because('plan')},""),${because('plan')})`;
  const ofLine = `IF(${isLine},${ofPlan},${because('line')})`;
  const ofPerson = fx`IF(N(${at})=0,${because('nobody')},IF(${at}<0,${because('several')},IF(${who}="",${because('unit')},${ofLine})))`;
  const typed = { ...week, lastColumn: cell('remark').column };
  return fx`IF(COUNTA(${typed})=0,"",IF(${cell('weekFound')}="",${because('week')},${ofPerson}))`;
}

/** Where the row's week stands among those of the plan. */
const weekAt = ({ fx, cell }: RowFrame): string =>
  fx`MATCH(${cell('weekFound')},${workingsNames.weekKeys},0)`;

/** What the log holds of the row's line in its week; nothing for a row that is on no form, or plans nothing. */
function doneFormula(row: RowFrame, metrics: readonly string[]): string {
  const { fx, cell } = row;
  const { weekFirst, weekLast, formLines } = workingsNames;
  const [first, last] = [weekFirst, weekLast].map((days) => `INDEX(${days},${weekAt(row)})`);
  const criteria = `${byPerson(fx`${cell('who')}`)},${withinDays(first!, last!)}`;
  const line = `MATCH(${asTyped(fx`${cell('line')}`)},${formLines},0)`;
  const sums = metrics.map((metric) => sumOfLog(metric, criteria));
  const done = `ROUND(CHOOSE(${line},${sums.join(',')}),2)`;
  return fx`IF(OR(${cell('reason')}<>"",N(${cell('plan')})=0),"",${done})`;
}

/** Done of as much of the plan as of the week's working days is gone; rows of the same plan add up. */
function keptFormula(row: RowFrame): string {
  const { fx, cell } = row;
  const { weekGone, weekWorkdays } = workingsNames;
  const [plan, who, week, line] = ['plan', 'who', 'weekFound', 'line'].map((key) => nameOf('weekPlans', key));
  const planned = fx`SUMIFS(${plan!},${who!},${cell('who')},${week!},${cell('weekFound')},${line!},${cell('line')},${plan!},">=0")`;
  const at = weekAt(row);
  const due = `ROUND(${planned}*100*INDEX(${weekGone},${at})/MAX(1,INDEX(${weekWorkdays},${at})),0)`;
  const points = fx`ROUND(MAX(0,MIN(10000,ROUND(${cell('done')}*100,0)*10000/${due})),0)/100`;
  return fx`IF(${cell('done')}="","",IFERROR(${points},""))`;
}
