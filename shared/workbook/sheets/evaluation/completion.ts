import { cellAt, formulasOn } from '#formula/fx.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import { carriedOf, carriedTerm } from '#workbook/sheets/common/carried.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { metricColumn } from '#workbook/sheets/common/metric-column.ts';
import { type ScoredGoal, scoredGoal } from '#workbook/sheets/common/scored-goal.ts';
import { decompositionRow } from '#workbook/sheets/decomposition/layout.ts';
import { shownCell } from '#workbook/sheets/execution-workings/choice-line.ts';
import { amountFormat, formats } from '#workbook/style/formats.ts';
import type { EvaluatedColumn, EvaluatedRow } from './evaluated-column.ts';
import { monthDays } from './layout.ts';

/** Target, actual, completion and its points of people and units; empty where no goal is scored. */
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
    {
      key: 'result',
      header: context.messages.execution.standards.completion,
      width: 10,
      format: formats.score,
      every:
        scored &&
        (({ cell, line }) => {
          const [target, actual] = ['plan', 'actual'].map((key) => `ROUND(${cell(key)}*100,0)`);
          const most = `${nameOf('execution', 'completionCap')}*100`;
          const points = `ROUND(MAX(0,MIN(${most},${actual}*10000/${target})),0)/100`;
          return { formula: `IF(${target}>0,${points},"")`, value: line.result };
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
function actualFormula(
  { texts, execution }: ExecutionContext,
  { metric, index }: ScoredGoal,
  { cell }: EvaluatedRow,
): string {
  const { name: sheet } = texts.sheets.evaluation;
  const [first, last] = monthDays(sheet);
  const date = nameOf('log', 'date');
  const fx = formulasOn(sheet);
  const [key, from, to] = [cell('key'), fx`${first}`, fx`${last}`];
  const more = carriedTerm(execution, { goal: `${index + 1}`, first: from, last: to, who: carriedOf(key) });
  const done = `SUMIFS(${metricColumn(metric)},${nameOf('log', 'who')},${key},${date},">="&${from},${date},"<="&${to},${nameOf('log', 'counted')},1)`;
  return more === '' ? done : `ROUND(${done}${more},2)`;
}
