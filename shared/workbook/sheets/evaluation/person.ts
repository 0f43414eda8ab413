import { type Floor, floors } from '#engine/evaluation/criteria.ts';
import { columnName } from '#formula/address.ts';
import { blockAt, cellAt, formulasOn, type Reference, textLiteral } from '#formula/fx.ts';
import type { EvaluationTexts } from '#language/execution/evaluation.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import { formats } from '#workbook/style/formats.ts';
import type { EvaluationLine } from './figures.ts';
import { evaluationColumns as columns, type EvaluationLayout, MOST_WEEKS } from './layout.ts';

/** A formula of a person's line and what the engine says it gives. */
export interface PersonCell {
  readonly column: number;
  readonly formula: string;
  readonly value: number | string;
  readonly format: string;
}

type Line = EvaluationLine & { readonly person: NonNullable<EvaluationLine['person']> };

/** The week scores of a person, from the scores that people typed. */
export function personWeeks({ sheet, headerRow }: EvaluationLayout, row: number, line: Line): PersonCell[] {
  const fx = formulasOn(sheet);
  const [weeks, who, total] = ['week', 'who', 'total'].map((key) => nameOf('scores', key)) as [
    string,
    string,
    string,
  ];
  return Array.from({ length: MOST_WEEKS }, (_, index) => {
    const column = columns.firstWeek + index;
    const where = fx`${weeks},${cellAt({ sheet, row: headerRow, column }, 'row')},${who},$A${row + 1}`;
    return {
      column,
      formula: `IF(COUNTIFS(${where},${total},">=0")=0,"",SUMIFS(${total},${where}))`,
      value: line.weeks[index] ?? '',
      format: formats.score,
    };
  });
}

/** The month's score by working days, and the rank among all people. */
export function personScore(layout: EvaluationLayout, row: number, line: Line): PersonCell[] {
  const { sheet, workdaysRow, firstRow, rows } = layout;
  const fx = formulasOn(sheet);
  const parts = Array.from({ length: MOST_WEEKS }, (_, index) => {
    const column = columns.firstWeek + index;
    const [days, score] = [
      fx`N(${cellAt({ sheet, row: workdaysRow, column }, 'row')})`,
      fx`${cellAt({ sheet, row, column }, 'column')}`,
    ];
    return { sum: `${days}*ROUND(N(${score})*100,0)`, weight: `${days}*(${score}<>"")` };
  });
  const sum = parts.map((part) => part.sum).join('+');
  const weights = parts.map(({ weight }) => weight).join('+');
  const block = (column: number): Reference =>
    blockAt({ sheet, area: { row: firstRow, column, rows, columns: 1 } });
  const score = fx`${cellAt({ sheet, row, column: columns.score }, 'column')}`;
  return [
    {
      column: columns.score,
      formula: `IFERROR(ROUND((${sum})/(${weights}),0)/100,"")`,
      value: line.score ?? '',
      format: formats.score,
    },
    {
      column: columns.rank,
      formula: fx`IF(${score}="","",COUNTIFS(${block(columns.score)},">"&${score},${block(columns.kind)},1)+1)`,
      value: line.rank ?? '',
      format: '0',
    },
  ];
}

/** Completions of unit and company, floors, factors and pay; `unitRow`: the sheet's row of the person's unit. */
export function personPay(
  layout: EvaluationLayout,
  row: number,
  unitRow: number,
  { person, pay }: Line,
  texts: EvaluationTexts,
): PersonCell[] {
  const here = (column: number): string => `$${columnName(column)}${row + 1}`;
  const completion = columnName(columns.completion);
  const percent = (value: number | null): number | string => value ?? '';
  const source: Readonly<Record<Floor, number>> = {
    personal: columns.completion,
    unit: columns.unit,
    company: columns.company,
  };
  const standing = { met: texts.met, missed: texts.missed, none: '–' } as const;
  const ofFloors = floors.map((floor, index): PersonCell => {
    const [minimum, cell] = [nameOf('execution', `${floor}Minimum`), here(source[floor])];
    const judged = `IF(ROUND(${cell},4)>=${minimum},${textLiteral(texts.met)},${textLiteral(texts.missed)})`;
    return {
      column: columns.firstFloor + index,
      formula: `IF(OR(${minimum}="",${cell}=""),"–",${judged})`,
      value: standing[person.floors[index]?.standing ?? 'none'],
      format: '',
    };
  });
  const factors = floors.map(
    (floor, index) =>
      `IF(${here(columns.firstFloor + index)}=${textLiteral(texts.missed)},${nameOf('execution', `${floor}Factor`)},1)`,
  );
  const [base, froms] = [nameOf('execution', 'basePay'), nameOf('payBands', 'from')];
  const score = here(columns.score);
  const reached = `SUMPRODUCT(MAX((${froms}<=${score})*${froms}))`;
  const band = here(columns.bandFactor);
  return [
    {
      column: columns.unit,
      formula: shownOf(`${completion}${unitRow + 1}`),
      value: percent(person.completions.unit),
      format: formats.rate,
    },
    {
      column: columns.company,
      formula: shownOf(`${completion}$${layout.firstRow + 1}`),
      value: percent(person.completions.company),
      format: formats.rate,
    },
    ...ofFloors,
    {
      column: columns.floorFactor,
      formula: `MIN(${factors.join(',')})`,
      value: person.floorFactor,
      format: formats.factor,
    },
    {
      column: columns.bandFactor,
      formula: `IF(${score}="","",INDEX(${nameOf('payBands', 'factor')},MATCH(${reached},${froms},0)))`,
      value: person.bandFactor ?? '',
      format: formats.factor,
    },
    {
      column: columns.pay,
      formula: `IF(OR(${base}="",${band}=""),"",ROUND(ROUND(${base}*100,0)*${millionths(band)}*${millionths(here(columns.floorFactor))}/1000000000000,0)/100)`,
      value: pay ?? '',
      format: '#,##0.00',
    },
  ];
}

/** What a cell shows; an empty one, as where no goal is scored, would count as 0. */
const shownOf = (cell: string): string => `IF(${cell}="","",${cell})`;

/** Whole numbers have no noise that would round a half of a cent down. */
const millionths = (cell: string): string => `ROUND(${cell}*1000000,0)`;
