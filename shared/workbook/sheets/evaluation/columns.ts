import { cellAt, formulasOn, type Reference } from '#formula/fx.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import { chosen } from '#workbook/sheets/common/choices.ts';
import { type Column, keyAbove } from '#workbook/sheets/common/column-table.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { keyColumn, nameColumn, remarksColumn } from '#workbook/sheets/common/tree-rows.ts';
import { shownCell } from '#workbook/sheets/execution-workings/choice-line.ts';
import { workingsNames } from '#workbook/sheets/execution-workings/names.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import { completionColumns } from './completion.ts';
import {
  cellAbove,
  type EvaluatedColumn,
  type EvaluatedRow,
  evaluatedColumn,
  meanOfPeople,
} from './evaluated-column.ts';
import { countedRows, evaluationRows, MOST_WEEKS } from './layout.ts';
import { payColumns } from './pay.ts';

/** Scores by week and their mean, completion, floors, performance pay. */
export function evaluationColumns(context: ExecutionContext): readonly Column<EvaluatedRow>[] {
  const { messages } = context;
  const figures = [
    ...weekColumns(context),
    ...scoreColumns(context),
    ...completionColumns(context),
    ...payColumns(context),
  ];
  return [
    keyColumn(messages),
    nameColumn(messages, 22),
    ...figures.map(evaluatedColumn),
    remarksColumn(messages, 26),
    {
      key: 'kind',
      header: messages.executionTables.workings.kind,
      width: 6,
      above: keyAbove('kind'),
      cell: ({ line }) => ({ value: line.person ? 1 : 2, style: namedStyle('key') }),
    },
  ];
}

/** The columns of the month's weeks; those after its last one are empty. */
export const weekColumnKeys = Array.from({ length: MOST_WEEKS }, (_, index) => `W${index + 1}`);

/** Scores by week, each under the week's key. */
function weekColumns(context: ExecutionContext): EvaluatedColumn[] {
  const { plan, texts } = context;
  const fx = formulasOn(texts.sheets.evaluation.name);
  const { weekKeys, weekMonths } = workingsNames;
  const shown = shownCell(context, 'evaluationMonth');
  const month = chosen(context, 'evaluationMonth').at;
  const weeks = plan.weeks.filter((week) => week.month === month);
  const [week, who, total] = [nameOf('scores', 'week'), nameOf('scores', 'who'), nameOf('scores', 'total')];
  return weekColumnKeys.map((key, index): EvaluatedColumn => {
    const at = fx`MATCH(${shown},${weekMonths},0)+${index}`;
    const formula = fx`IFERROR(IF(INDEX(${weekMonths},${at})=${shown},INDEX(${weekKeys},${at}),""),"")`;
    return {
      key,
      header: { formula, value: weeks[index]?.period.key ?? '', style: namedStyle('header') },
      width: 12.5,
      format: formats.score,
      person: (row) => {
        const where = `${week},${cellAbove(row, key, evaluationRows.header)},${who},${row.cell('key')}`;
        return {
          formula: `IF(COUNTIFS(${where},${total},">=0")=0,"",SUMIFS(${total},${where}))`,
          value: row.line.weeks[index] ?? null,
        };
      },
      unit: (row, column) => ({ formula: meanOfPeople(row, column), value: row.line.weeks[index] ?? null }),
    };
  });
}

/** The month's score by working days, and the rank among all people. */
function scoreColumns(context: ExecutionContext): EvaluatedColumn[] {
  const { evaluation: texts } = context.messages.executionTables;
  const { name: sheet } = context.texts.sheets.evaluation;
  const fx = formulasOn(sheet);
  const lastRow = evaluationRows.first + countedRows(context) - 1;
  const all = ({ places }: EvaluatedRow, key: string): Reference => ({
    ...cellAt({ sheet, row: evaluationRows.first, column: places.at(key) }, 'both'),
    lastRow,
  });
  return [
    {
      key: 'score',
      header: texts.score,
      width: 10,
      format: formats.score,
      person: (row) => {
        const weeks = weekColumnKeys.map((key) => {
          const [days, score] = [`N(${cellAbove(row, key, evaluationRows.workdays)})`, row.cell(key)];
          return { sum: `${days}*ROUND(N(${score})*100,0)`, weight: `${days}*(${score}<>"")` };
        });
        const sum = weeks.map((week) => week.sum).join('+');
        const weights = weeks.map(({ weight }) => weight).join('+');
        return { formula: `IFERROR(ROUND((${sum})/(${weights}),0)/100,"")`, value: row.line.score };
      },
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
