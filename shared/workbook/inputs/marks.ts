import { columnName } from '#formula/address.ts';
import type { ConditionalFormat } from '#host/sheet.ts';
import { signals } from '#workbook/style/styles.ts';
import type { TablePlace } from './places.ts';
import type { TableDefinition } from './table.ts';

/** What is painted in the rows below the first one of the area. */
export const marksOf = (
  { marks = [] }: TableDefinition,
  { area, columns }: TablePlace,
): ConditionalFormat[] =>
  marks.flatMap(({ signal, over, when }): ConditionalFormat[] => {
    if (over?.some((key) => columns[key] === undefined)) return [];
    const row = area.row + 1;
    const columnOf = (key: string): number => {
      const column = columns[key];
      if (column === undefined) throw new Error(`${key} stands nowhere`);
      return column;
    };
    const [first, last] = over?.map(columnOf) ?? [area.column, area.column + area.columns - 1];
    const [from, to] = [first as number, last as number];
    const formula = when({
      at: (key) => `$${columnName(columnOf(key))}${row + 1}`,
      self: `${columnName(from)}${row + 1}`,
    });
    return [
      {
        area: { row, column: from, rows: area.rows - 1, columns: to - from + 1 },
        formula,
        style: signals[signal],
      },
    ];
  });
