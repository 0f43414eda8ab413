import type { Conventions } from '#engine/typed/conventions.ts';
import { readDate, type TypedDate } from '#engine/typed/date.ts';
import { conventionsShown } from '#engine/typed/evidence.ts';
import { readNumber } from '#engine/typed/number.ts';
import { type Reading, understoodValue } from '#engine/typed/reading.ts';
import { type Grid, type GridCell, remembered, upTo } from './grid.ts';

/** How the cells of a list are read: the conventions are those that its own texts show. */
export interface CellReaders {
  readonly conventions: Conventions;
  readonly number: (cell: GridCell) => Reading<number>;
  readonly date: (cell: GridCell) => Reading<TypedDate>;
  /** The number, 0 and more; null where there is none, or more than one. */
  readonly amount: (cell: GridCell) => number | null;
  readonly isNumber: (cell: GridCell) => boolean;
}

export function cellReaders(grid: Grid, given: Conventions): CellReaders {
  const texts = upTo(grid.rows).flatMap((row) =>
    upTo(grid.columns).flatMap((column) => {
      const { value, text } = grid.cell(row, column);
      return typeof value === 'string' ? [text] : [];
    }),
  );
  const conventions = conventionsShown(texts, given);
  const number = remembered((value) => readNumber(value, conventions));
  return {
    conventions,
    number,
    date: remembered((value) => readDate(value, conventions)),
    amount: (cell) => understoodValue(number(cell)),
    isNumber: (cell) => {
      const { kind } = number(cell);
      return kind === 'understood' || kind === 'ambiguous';
    },
  };
}
