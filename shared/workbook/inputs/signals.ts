import { ratedStandards, raters } from '#engine/evaluation/criteria.ts';
import { columnName } from '#formula/address.ts';
import { textLiteral } from '#formula/fx.ts';
import type { ConditionalFormat } from '#host/sheet.ts';
import { inEveryLanguage } from '#language/by-language/messages.ts';
import type { InputTableKey } from '#language/plan/inputs.ts';
import type { TablePlace } from '#workbook/inputs/places.ts';
import { scoreColumn } from '#workbook/sheets/scores/tables.ts';
import { signals } from '#workbook/style/styles.ts';

/** What is painted in a list while people fill it. */
export function tableSignals(table: InputTableKey, place: TablePlace): ConditionalFormat[] {
  if (table === 'scores') return scoreSignals(place);
  return table === 'round' ? monthlyRoundSignals(place) : [];
}

/** Columns of a list from one key to another, with the first of its cells. */
function columnsOf({ area, columns }: TablePlace, from: string, to: string) {
  const [first, last] = [columns[from] ?? 0, columns[to] ?? 0];
  const cell = (key: string): string => `$${columnName(columns[key] ?? 0)}${area.row + 2}`;
  return {
    area: { row: area.row + 1, column: first, rows: area.rows - 1, columns: last - first + 1 },
    corner: `${columnName(first)}${area.row + 2}`,
    cell,
  };
}

/** Scores that are none, and rows that count nowhere: nobody, no week of the plan, or a second row. */
function scoreSignals(place: TablePlace): ConditionalFormat[] {
  const columns = ratedStandards.flatMap((standard) => raters.map((rater) => scoreColumn(standard, rater)));
  const scores = columnsOf(place, columns[0]!, columns[columns.length - 1]!);
  const heads = columnsOf(place, 'week', 'person');
  const { corner } = scores;
  const isScore = `ISNUMBER(${corner})*(ABS(N(${corner})-50)<=50)*(ROUND(N(${corner}),2)=N(${corner}))`;
  const [week, person, total] = ['week', 'person', 'total'].map(heads.cell);
  return [
    { area: scores.area, formula: `AND(${corner}<>"",${isScore}=0)`, style: signals.bad },
    { area: heads.area, formula: `AND(${week}&${person}<>"",${total}="")`, style: signals.watch },
  ];
}

/** Overdue red, today's yellow, done green. */
function monthlyRoundSignals(place: TablePlace): ConditionalFormat[] {
  const { area, corner } = columnsOf(place, 'state', 'state');
  const shows = (state: 'done' | 'overdue' | 'today'): string => {
    const words = inEveryLanguage(
      ({ execution }) => `${corner}=${textLiteral(execution.monthlyRoundStates[state])}`,
    );
    return `OR(${words.join(',')})`;
  };
  return [
    { area, formula: shows('overdue'), style: signals.bad },
    { area, formula: shows('today'), style: signals.watch },
    { area, formula: shows('done'), style: signals.good },
  ];
}
