import { columnName } from '#formula/address.ts';
import { aligned } from '#workbook/inputs/cells.ts';
import { type Column, type ColumnPlaces, keyAbove } from '#workbook/sheets/common/column-table.ts';
import { sumOfRows } from '#workbook/sheets/common/context.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import type { TreeRow } from '#workbook/sheets/common/tree-rows.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { EvaluationLine } from './figures.ts';

/** A row of the organisation with what the engine says of it. */
export interface EvaluatedRow extends TreeRow {
  readonly line: EvaluationLine;
  /** Row of the sheet of the unit that somebody belongs to. */
  readonly unitAt: number;
  /** Rows of the sheet of all people below. */
  readonly people: readonly number[];
  readonly places: ColumnPlaces;
  /** A cell of the row by the key of its column: `$K12`. */
  readonly cell: (key: string) => string;
}
type Person = NonNullable<EvaluationLine['person']>;

/** A formula and what the engine says it gives; null: nothing. */
export interface Figure {
  readonly formula: string;
  readonly value: string | number | null;
}

/** What a column of figures shows of a person, of a unit, or of both alike; absent or null: nothing. */
export interface EvaluatedColumn {
  readonly key: string;
  readonly header: Column<EvaluatedRow>['header'];
  readonly width: number;
  /** Words, without a format, stand in the middle of their cells. */
  readonly format?: string;
  readonly person?: (row: EvaluatedRow, person: Person) => Figure;
  readonly unit?: (row: EvaluatedRow, column: number) => Figure;
  readonly every?: ((row: EvaluatedRow, column: number) => Figure) | null;
}

export const evaluatedColumn = ({
  key,
  header,
  width,
  format,
  ...of
}: EvaluatedColumn): Column<EvaluatedRow> => ({
  key,
  header,
  width,
  above: keyAbove(key),
  cell: (row, column) => {
    const { person } = row.line;
    const own = person ? of.person?.(row, person) : of.unit?.(row, column);
    const figure = own ?? of.every?.(row, column);
    if (!figure) return null;
    const style = format ? namedStyle(row.style, format) : aligned(namedStyle(row.style), 'center');
    return { formula: figure.formula, value: figure.value ?? '', style };
  },
});

/** The place of a person among the people of the plan. */
export const leafOf = ({ plan }: ExecutionContext, { row }: EvaluatedRow): number =>
  plan.tree.leaves.indexOf(row);

/** A cell above the people: `D$8`. */
export const cellAbove = ({ places }: EvaluatedRow, key: string, row: number): string =>
  `${columnName(places.at(key))}$${row + 1}`;

/** `SUM(…)` and `COUNT(…)` over all people below a unit. */
export function ofPeople({ people }: EvaluatedRow, column: number): { sum: string; count: string } {
  const name = columnName(column);
  const sum = sumOfRows(people, (first, last) => `${name}${first + 1}:${name}${last + 1}`);
  return { sum, count: sum.replaceAll('SUM(', 'COUNT(') };
}

/** The mean of all people below a unit. */
export function meanOfPeople(row: EvaluatedRow, column: number): string {
  const { sum, count } = ofPeople(row, column);
  return `IF(${count}=0,"",ROUND(ROUND((${sum})*100,0)/(${count}),0)/100)`;
}
