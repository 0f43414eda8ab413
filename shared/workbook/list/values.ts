import { decimalSum, timesPowerOfTen } from '#engine/typed/decimal.ts';
import { saysNothing, upTo } from './grid.ts';
import type { MemberValue } from './reading.ts';
import type { FigureColumns, Table } from './table.ts';

export const sumOf = (amounts: readonly (number | null)[]): number =>
  amounts.reduce<number>((sum, amount) => decimalSum(sum, amount ?? 0), 0);

/** The sum of those that are there; null: none is. */
const sumOrNull = (amounts: readonly (number | null)[]): number | null =>
  amounts.every((amount) => amount === null) ? null : sumOf(amounts);

/** What a row says of a figure, by month where it says so. */
export function rowValue(table: Table, row: number, figure: FigureColumns): MemberValue {
  const amounts = figure.columns.map(({ column }) => amountAt(table, row, column));
  if (figure.grain === 'year') return { months: [], total: sumOrNull(amounts) };
  const months = new Array<number | null>(12).fill(null);
  figure.columns.forEach(({ months: into }, index) => {
    const amount = amounts[index] ?? null;
    if (amount === null) return;
    evenly(amount, into.length).forEach((part, at) => {
      const month = into[at]!;
      months[month] = decimalSum(months[month] ?? 0, part);
    });
  });
  return { months, total: sumOrNull(amounts) };
}

export function amountAt({ grid, readers }: Table, row: number, column: number): number | null {
  const cell = grid.cell(row, column);
  return saysNothing(cell) ? null : readers.amount(cell);
}

/** Equal parts that add up: whole ones of a whole amount, else to the hundredth. */
export function evenly(amount: number, count: number): number[] {
  const places = Number.isInteger(amount) ? 0 : 2;
  const units = Math.trunc(timesPowerOfTen(amount, places));
  const share = Math.trunc(units / count);
  const over = units - share * count;
  const parts = upTo(count).map((index) => {
    const extra = index < Math.abs(over) ? Math.sign(over) : 0;
    return timesPowerOfTen(share + extra, -places);
  });
  const rest = decimalSum(amount, -sumOf(parts));
  return parts.map((part, index) => (index === 0 ? decimalSum(part, rest) : part));
}

/** Amounts that differ by less than half a hundredth are the same. */
export const isSame = (left: number, right: number): boolean => Math.abs(left - right) < 0.005;
