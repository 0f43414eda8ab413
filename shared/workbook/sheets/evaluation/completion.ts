import { cellAt, formulasOn } from '#formula/fx.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { metricColumn } from '#workbook/sheets/common/metric-column.ts';
import { decompositionRow } from '#workbook/sheets/decomposition/layout.ts';
import { shownCell } from '#workbook/sheets/execution-workings/choice-line.ts';
import { type ScoredGoal, scoredGoal } from '#workbook/sheets/scores/goal.ts';
import { amountFormat, formats } from '#workbook/style/formats.ts';
import type { EvaluatedColumn, EvaluatedRow } from './evaluated-column.ts';
import { monthDays } from './layout.ts';

/** Target, actual and completion of people and units; empty where no goal is scored. */
export function completionColumns(context: ExecutionContext): EvaluatedColumn[] {
  const { evaluation: texts } = context.messages.executionTables;
  const scored = scoredGoal(context.plan);
  const unit = scored?.metric.of === 'amount' && context.plan.goals[scored.index]?.goal.unit;
  const amount = unit ? amountFormat(unit) : formats.count;
  return [
    {
      key: 'plan',
      header: texts.plan,
      width: 13,
      format: amount,
      every: scored && ((row) => ({ formula: targetFormula(context, scored, row), value: row.line.plan })),
    },
    {
      key: 'actual',
      header: texts.actual,
      width: 13,
      format: amount,
      every:
        scored &&
        ((row, column) => ({
          formula: row.isLeaf ? actualFormula(context, scored, row) : row.below(column),
          value: row.line.actual,
        })),
    },
    {
      key: 'completion',
      header: texts.completion,
      width: 10,
      format: formats.rate,
      every:
        scored &&
        (({ cell, line }) => {
          const [target, actual] = ['plan', 'actual'].map((key) => `ROUND(${cell(key)}*100,0)`);
          return { formula: `IF(${target}>0,${actual}/${target},"")`, value: line.completion };
        }),
    },
  ];
}

/** The row's cell in the decomposition, by the chosen month. */
function targetFormula(context: ExecutionContext, { index }: ScoredGoal, { row }: EvaluatedRow): string {
  const { decomposition } = context.layouts;
  const { axis, keyRow, sheet } = decomposition;
  const across = axis.map(({ column }) => column);
  const [column, lastColumn] = [Math.min(...across), Math.max(...across)];
  const keys = { ...cellAt({ sheet, row: keyRow, column }, 'both'), lastColumn };
  const targets = decompositionRow(decomposition, index, row);
  const shown = shownCell(context, 'evaluationMonth');
  return formulasOn(shown.sheet)`INDEX(${targets},MATCH(${shown},${keys},0))`;
}

/** What a person did in the month. */
function actualFormula({ texts }: ExecutionContext, { metric }: ScoredGoal, { cell }: EvaluatedRow): string {
  const { name: sheet } = texts.sheets.evaluation;
  const [first, last] = monthDays(sheet);
  const date = nameOf('log', 'date');
  return formulasOn(
    sheet,
  )`SUMIFS(${metricColumn(metric)},${nameOf('log', 'who')},${cell('key')},${date},">="&${first},${date},"<="&${last},${nameOf('log', 'counted')},1)`;
}
