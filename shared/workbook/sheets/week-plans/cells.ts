import { sameName } from '#engine/plan/judge/keys.ts';
import { asTyped } from '#formula/fx.ts';
import { type WeekPlanReason, weekPlanReasons } from '#language/execution/execution-tables.ts';
import { type RowFrame, tableCells } from '#workbook/inputs/computed.ts';
import type { RecordFrame } from '#workbook/records/record-frame.ts';
import { plainNumber, type RecordRow, textOf } from '#workbook/records/rows.ts';
import { formMetrics } from '#workbook/sheets/common/form-lines.ts';
import { workingsNames } from '#workbook/sheets/execution-workings/names.ts';
import {
  personFormula,
  personNamed,
  rosterFormula,
  rosterPositions,
} from '#workbook/sheets/execution-workings/roster-formula.ts';

/**
 * Beside each plan for a week: whose it is (people plan, units show what theirs have planned), and why it is on no form
 * (the first of `weekPlanReasons`).
 */
export const weekPlanCells = tableCells({
  state: ({ plan, execution, messages }: RecordFrame) => {
    const [position, named] = [rosterPositions(execution), personNamed(execution)];
    const weeks = new Set(plan.weeks.map(({ period }) => period.key.toLowerCase()));
    const lines = new Set(formMetrics(plan).map(({ name }) => sameName(name)));
    const rowAt = (index: number): RecordRow => execution.rows.weekPlans[index] ?? {};
    const person = (index: number): string => textOf(rowAt(index), 'person');
    const reasonAt = (index: number): WeekPlanReason | null => {
      const row = rowAt(index);
      if (TYPED.every((key) => row[key] == null || row[key] === '')) return null;
      const at = position(person(index));
      if (!weeks.has(textOf(row, 'week').toLowerCase())) return 'week';
      if (at === '' || at === 0) return 'nobody';
      if (at < 0) return 'several';
      if (named(person(index)) === '') return 'unit';
      if (!lines.has(sameName(textOf(row, 'line')))) return 'line';
      return (plainNumber(row, 'plan') ?? -1) < 0 ? 'plan' : null;
    };
    return {
      at: (index: number) => position(person(index)),
      who: (index: number) => named(person(index)),
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
  },
});

const TYPED = ['week', 'person', 'line', 'plan', 'remark'] as const;

/** Asks in the order of `weekPlanReasons`. */
function reasonFormula({ fx, cell }: RowFrame): string {
  const { weekKeys, formLines, weekPlanReasons: texts } = workingsNames;
  const [week, at, who, line, plan] = [cell('week'), cell('at'), cell('who'), cell('line'), cell('plan')];
  const because = (reason: WeekPlanReason): string =>
    `INDEX(${texts},${weekPlanReasons.indexOf(reason) + 1})`;
  const isIn = (typed: typeof week, known: string): string =>
    fx`AND(${typed}<>"",ISNUMBER(MATCH(${asTyped(fx`${typed}`)},${known},0)))`;
  const ofPlan = fx`IF(ISNUMBER(${plan}),IF(${plan}<0,${because('plan')},""),${because('plan')})`;
  const ofLine = `IF(${isIn(line, formLines)},${ofPlan},${because('line')})`;
  const ofPerson = fx`IF(N(${at})=0,${because('nobody')},IF(${at}<0,${because('several')},IF(${who}="",${because('unit')},${ofLine})))`;
  const typed = { ...week, lastColumn: cell('remark').column };
  return fx`IF(COUNTA(${typed})=0,"",IF(${isIn(week, weekKeys)},${ofPerson},${because('week')}))`;
}
