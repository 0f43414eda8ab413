import { type RatedStandard, ratedStandards, raters } from '#engine/evaluation/criteria.ts';
import { columnName } from '#formula/address.ts';
import { type RowFrame, tableCells } from '#workbook/inputs/computed.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import type { RecordFrame } from '#workbook/records/record-frame.ts';
import { textOf } from '#workbook/records/rows.ts';
import { metricColumn } from '#workbook/sheets/common/metric-column.ts';
import { scoredGoal } from '#workbook/sheets/common/scored-goal.ts';
import { scoredRows } from '#workbook/sheets/common/scored-rows.ts';
import { weighedCell, weighted, weightOf } from '#workbook/sheets/common/weighted.ts';
import { scoreColumn } from '#workbook/sheets/execution-settings/fields.ts';
import { workingsNames } from '#workbook/sheets/execution-workings/names.ts';
import {
  personFormula,
  personNamed,
  rosterFormula,
  rosterPositions,
} from '#workbook/sheets/execution-workings/roster-formula.ts';
import { weekFound } from '#workbook/sheets/execution-workings/week-formula.ts';
import { weekTargetNames } from './goal.ts';

/** Beside each row of the scores: whose and which week it is, how its target is reached, the raters' means, and what they come to. */
export const scoreCells = tableCells({
  state: ({ plan, execution, places }: RecordFrame) => {
    const position = rosterPositions(execution);
    return {
      scored: scoredGoal(plan),
      rows: scoredRows(plan, execution, personNamed(execution)),
      weeks: plan.weeks,
      headerRow: places.tables.scores?.area.row ?? 0,
      at: (index: number) => position(textOf(execution.rows.scores[index] ?? {}, 'person')),
    };
  },
  columns: {
    at: {
      formula: ({ fx, cell }) => rosterFormula(fx, cell('person')),
      value: (index, { at }) => at(index),
    },
    who: { formula: personFormula, value: (index, { rows }) => rows[index]?.who ?? '' },
    completion: {
      formula: (row, { scored }) => (scored ? completionFormula(row, metricColumn(scored.metric)) : '""'),
      value: (index, { rows }) => rows[index]?.completion ?? '',
    },
    ...Object.fromEntries(
      ratedStandards.map((standard) => [
        standard,
        {
          formula: (row: RowFrame) => meanFormula(row, standard),
          value: (index: number, { rows }: { readonly rows: ReturnType<typeof scoredRows> }) =>
            rows[index]?.rated[standard] ?? '',
        },
      ]),
    ),
    weekFound: {
      formula: ({ fx, cell }) => weekFound(fx`${cell('week')}`),
      value: (index, { rows, weeks }) => weeks[rows[index]?.week ?? -1]?.period.key ?? '',
    },
    total: {
      formula: (row, { headerRow }) => totalFormula(row, headerRow),
      value: (index, { rows }) => rows[index]?.total ?? '',
    },
  },
});

/** Actual ÷ target of the week in per cent, at most the cap; nothing without a target. */
function completionFormula({ fx, cell }: RowFrame, measured: string): string {
  const { weekKeys, weekFirst, weekLast } = workingsNames;
  const { targets, members, periods } = weekTargetNames;
  const [who, week, date] = [cell('who'), cell('weekFound'), nameOf('log', 'date')];
  const at = fx`MATCH(${week},${weekKeys},0)`;
  const target = fx`INDEX(${targets},MATCH(${who},${members},0),MATCH(${week},${periods},0))`;
  const actual = fx`SUMIFS(${measured},${nameOf('log', 'who')},${who},${date},">="&INDEX(${weekFirst},${at}),${date},"<="&INDEX(${weekLast},${at}),${nameOf('log', 'counted')},1)`;
  const points = `ROUND(${actual}*100,0)*10000/ROUND(${target}*100,0)`;
  const cap = nameOf('execution', 'completionCap');
  return fx`IF(OR(${who}="",${week}=""),"",IFERROR(ROUND(MAX(0,MIN(${cap}*100,${points})),0)/100,""))`;
}

/** The raters' weighted mean; what is no score of 0 to 100 points with hundredths at most is left out. */
function meanFormula({ fx, cell }: RowFrame, standard: RatedStandard): string {
  const parts = raters.map((rater) => {
    const score = cell(scoreColumn(standard, rater));
    const isScore = fx`ISNUMBER(${score})*(ABS(N(${score})-50)<=50)*(ROUND(N(${score}),2)=N(${score}))`;
    return { weight: `${weightOf(rater)}*${isScore}`, points: fx`ROUND(N(${score})*100,0)` };
  });
  return weighted(parts);
}

/** The weighted mean of what is rated, of the first row that a person has for a week of the plan. */
function totalFormula({ fx, cell }: RowFrame, headerRow: number): string {
  const [who, week] = [cell('who'), cell('weekFound')];
  const soFar = ({ column, row }: typeof who): string => {
    const name = columnName(column);
    return `$${name}$${headerRow + 1}:$${name}${row + 1}`;
  };
  const parts = ratedStandards.map((standard) => weighedCell(weightOf(standard), fx`${cell(standard)}`));
  const isOut = fx`OR(${who}="",${week}="",COUNTIFS(${soFar(week)},${week},${soFar(who)},${who})>1)`;
  return `IF(${isOut},"",${weighted(parts)})`;
}
