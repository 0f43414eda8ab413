import { namedStyle } from '#workbook/style/named-style.ts';
import type { StyleName } from '#workbook/style/styles.ts';
import { type Column, keyAbove } from './column-table.ts';

/** A column of calculated cells: what is calculated, what that must give, and how it looks, said apart. */
export interface FigureColumn<Row> {
  readonly key: string;
  readonly header: Column<Row>['header'];
  /** In characters; absent: as another table of the sheet has it. */
  readonly width?: number;
  /** Of numbers; of each row where they differ. */
  readonly format?: string | ((row: Row) => string);
  /** Absent: as the numbers of its row look. */
  readonly style?: StyleName | ((row: Row) => StyleName);
  /** Null: the cell is left as it is. */
  readonly formula: (row: Row, column: number) => string | null;
  /** Null: an empty text. */
  readonly value: (row: Row) => string | number | null | undefined;
}

/** The column with its key above its header. */
export const figureColumn = <Row extends { readonly style: StyleName }>({
  key,
  header,
  width,
  format = '',
  style,
  formula,
  value,
}: FigureColumn<Row>): Column<Row> => ({
  key,
  header,
  ...(width === undefined ? {} : { width }),
  above: keyAbove(key),
  cell: (row, column) => {
    const calculated = formula(row, column);
    if (calculated === null) return null;
    const cellStyle = namedStyle(
      typeof style === 'function' ? style(row) : (style ?? row.style),
      typeof format === 'function' ? format(row) : format,
    );
    return { formula: calculated, value: value(row) ?? '', style: cellStyle };
  },
});
