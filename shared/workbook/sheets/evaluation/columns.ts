import { weekStandards } from '#engine/evaluation/criteria.ts';
import { weeksInMonth } from '#engine/periods/weeks.ts';
import { cellAt, formulasOn, type Reference } from '#formula/fx.ts';
import { chosen } from '#workbook/sheets/common/choices.ts';
import { type Column, keyAbove } from '#workbook/sheets/common/column-table.ts';
import type { ExecutionSheetContext } from '#workbook/sheets/common/execution-context.ts';
import { keyColumn, nameColumn, remarksColumn } from '#workbook/sheets/common/tree-rows.ts';
import { weighedCell, weighted, weightOf } from '#workbook/sheets/common/weighted.ts';
import { workingsNames } from '#workbook/sheets/execution-workings/names.ts';
import { MOST_WEEKS } from '#workbook/sheets/execution-workings/scored-weeks.ts';
import { scoredCells } from '#workbook/sheets/execution-workings/week-scores.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import { openOnly, unlessClosed } from './closed.ts';
import { completionColumns } from './completion.ts';
import {
  cellAbove,
  type EvaluatedColumn,
  type EvaluatedRow,
  evaluatedColumn,
  leafOf,
  meanOfPeople,
} from './evaluated-column.ts';
import { evidenceColumns } from './evidence.ts';
import { countedRows, evaluationRows } from './layout.ts';
import { payColumns } from './pay.ts';

/** Behaviour by week and what it is made of, the month's result, its score, floors, performance pay. */
export function evaluationColumns(context: ExecutionSheetContext): readonly Column<EvaluatedRow>[] {
  const { messages } = context;
  const figures = [
    ...weekColumns(context),
    behaviourColumn(context),
    ...evidenceColumns(context),
    ...completionColumns(context),
    ...scoreColumns(context),
    ...payColumns(context),
  ];
  return [
    keyColumn(messages),
    nameColumn(messages, 22),
    ...figures.map((column) => evaluatedColumn(isKept(column) ? column : openOnly(context, column))),
    remarksColumn(messages, 26),
    {
      // Only the rank's formula reads it.
      key: 'kind',
      header: { value: null },
      width: 2,
      above: keyAbove('kind'),
      cell: ({ line }) => ({ value: line.person ? 1 : 2, style: namedStyle('code', formats.hidden) }),
    },
  ];
}

/** Kept when a month is closed, or what follows from that alone. */
const keptKeys = new Set([
  'plan',
  'actual',
  'completion',
  'ofUnit',
  'ofCompany',
  'behaviour',
  'score',
  'rank',
  'pay',
]);
const isKept = ({ key }: EvaluatedColumn): boolean => keptKeys.has(key);

/** The columns of the weeks that touch the month; those after the last one are empty. */
export const weekColumnKeys = Array.from({ length: MOST_WEEKS }, (_, index) => `W${index + 1}`);

/** Scores by week, each under the week's key. */
function weekColumns(context: ExecutionSheetContext): EvaluatedColumn[] {
  const { plan, texts } = context;
  const fx = formulasOn(texts.sheets.evaluation.name);
  const month = chosen(context, 'evaluationMonth').at;
  const weeks = weeksInMonth(plan.weeks, month);
  return weekColumnKeys.map((key, index): EvaluatedColumn => {
    const formula = `INDEX(${workingsNames.scoredWeeks},${index + 1})`;
    return {
      key,
      header: { formula, value: weeks[index]?.key ?? '', style: namedStyle('header') },
      width: 12.5,
      format: formats.score,
      person: (row) => ({
        formula: fx`${scoredCells(context, leafOf(context, row), 'score').at(index)}`,
        value: row.line.weeks[index] ?? null,
      }),
      unit: (row, column) => ({ formula: meanOfPeople(row, column), value: row.line.weeks[index] ?? null }),
    };
  });
}

/** The mean of the weeks by their working days. */
function behaviourColumn(context: ExecutionSheetContext): EvaluatedColumn {
  return {
    key: 'behaviour',
    header: context.messages.executionTables.evaluation.behaviour,
    width: 10,
    format: formats.score,
    person: (row) => {
      const weeks = weekColumnKeys.map((key) =>
        weighedCell(`N(${cellAbove(row, key, evaluationRows.workdays)})`, row.cell(key)),
      );
      const formula = unlessClosed(context, 'payBehaviour', row.cell('key'), weighted(weeks));
      return { formula, value: row.line.behaviour };
    },
    unit: (row, column) => ({ formula: meanOfPeople(row, column), value: row.line.behaviour }),
  };
}

/** The month's score of result and behaviour, and the rank among all people. */
function scoreColumns(context: ExecutionSheetContext): EvaluatedColumn[] {
  const { evaluation: texts } = context.messages.executionTables;
  const { name: sheet } = context.texts.sheets.evaluation;
  const fx = formulasOn(sheet);
  const lastRow = evaluationRows.first + countedRows(context) - 1;
  const all = ({ places }: EvaluatedRow, key: string): Reference => ({
    ...cellAt({ sheet, row: evaluationRows.first, column: places.at(key) }, 'both'),
    lastRow,
  });
  const ofBehaviour = `(${weekStandards.map(weightOf).join('+')})`;
  return [
    {
      key: 'score',
      header: texts.score,
      width: 10,
      format: formats.score,
      person: ({ cell, line }) => ({
        formula: unlessClosed(
          context,
          'payScores',
          cell('key'),
          weighted([
            weighedCell(weightOf('completion'), cell('result')),
            weighedCell(ofBehaviour, cell('behaviour')),
          ]),
        ),
        value: line.score,
      }),
      unit: (row, column) => ({ formula: meanOfPeople(row, column), value: row.line.score }),
    },
    {
      key: 'rank',
      header: texts.rank,
      width: 7,
      format: '0',
      person: (row) => {
        const score = row.cell('score');
        const better = fx`COUNTIFS(${all(row, 'score')},">"&${score},${all(row, 'kind')},1)`;
        return { formula: `IF(${score}="","",${better}+1)`, value: row.line.rank };
      },
    },
  ];
}
