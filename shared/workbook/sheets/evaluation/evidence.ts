import type { WeekStandard } from '#engine/evaluation/criteria.ts';
import { ratedStandards } from '#engine/evaluation/criteria.ts';
import { formulasOn } from '#formula/fx.ts';
import type { ExecutionSheetContext } from '#workbook/sheets/common/execution-context.ts';
import { activityStages, type Evidence } from '#workbook/sheets/execution-workings/behaviour.ts';
import { scoredCells } from '#workbook/sheets/execution-workings/week-scores.ts';
import { formats } from '#workbook/style/formats.ts';
import { type EvaluatedColumn, type EvaluatedRow, leafOf, meanOfPeople } from './evaluated-column.ts';

/** What behaviour is made of: points of the month, each beside what it follows from. */
export function evidenceColumns(context: ExecutionSheetContext): EvaluatedColumn[] {
  const { messages, plan, texts } = context;
  const { evaluation } = messages.executionTables;
  const fx = formulasOn(texts.sheets.evaluation.name);
  const allOf = (row: EvaluatedRow, key: string): string =>
    fx`${scoredCells(context, leafOf(context, row), key).all}`;

  /** The mean of the weeks by their working days. */
  const points = (standard: WeekStandard): EvaluatedColumn => ({
    key: standard,
    header: messages.execution.standards[standard],
    width: 10,
    format: formats.score,
    person: (row) => {
      const [days, scores] = [allOf(row, 'workdays'), allOf(row, standard)];
      return {
        formula: `IFERROR(ROUND(ROUND(SUMPRODUCT(${days},${scores})*100,0)/SUMIFS(${days},${scores},">=0"),0)/100,"")`,
        value: row.line.points[standard],
      };
    },
    unit: (row, column) => ({ formula: meanOfPeople(row, column), value: row.line.points[standard] }),
  });

  const sum = (key: string, header: string, value: (evidence: Evidence) => number): EvaluatedColumn => ({
    key,
    header,
    width: 13,
    format: formats.count,
    person: (row) => ({ formula: `SUM(${allOf(row, key)})`, value: value(row.line.evidence) }),
    unit: (row, column) => ({ formula: row.below(column), value: value(row.line.evidence) }),
  });

  const stages = Array.from({ length: activityStages(plan) }, (_, stage) => {
    const name = plan.inputs.funnel.stages[stage + 1] ?? '';
    return [
      sum(`planned${stage + 1}`, evaluation.plannedOf(name), ({ stages }) => stages[stage]?.planned ?? 0),
      sum(`done${stage + 1}`, evaluation.doneOf(name), ({ stages }) => stages[stage]?.done ?? 0),
    ];
  });
  return [
    points('activity'),
    ...stages.flat(),
    points('actions'),
    sum('due', evaluation.due, ({ due }) => due),
    sum('onTime', evaluation.onTime, ({ onTime }) => onTime),
    points('ownPlan'),
    sum('lines', evaluation.lines, ({ lines }) => lines),
    sum('kept', evaluation.kept, ({ kept }) => kept),
    ...ratedStandards.map(points),
  ];
}
