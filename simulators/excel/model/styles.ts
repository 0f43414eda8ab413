import { rectangles } from '#host/rectangles.ts';
import type { Style, StyledArea } from '#host/sheet.ts';

/** Keeps every style once; cells hold its number. 0 is the default. */
export class StyleBook {
  private readonly styles: Style[] = [{}];
  private readonly numbers = new Map<string, number>([['{}', 0]]);
  private readonly merged = new Map<string, number>();

  style(number: number): Style {
    return this.styles[number]!;
  }

  /** The style with the properties of the patch over it; undefined ones are taken away. */
  patch(number: number, patch: Record<string, unknown>): number {
    const key = `${number}|${JSON.stringify(patch, (_, value) => (value === undefined ? null : value))}`;
    const known = this.merged.get(key);
    if (known !== undefined) return known;
    const next = this.number({ ...this.styles[number], ...patch });
    this.merged.set(key, next);
    return next;
  }

  private number(style: Style): number {
    const kept = Object.entries(style).filter(([, value]) => value !== undefined);
    const ordered = Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)));
    const key = JSON.stringify(ordered);
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.styles.push(ordered) - 1;
      this.numbers.set(key, number);
    }
    return number;
  }
}

/** Cells with a style as rectangles of equal ones. */
export function styledAreas(numbers: readonly (readonly number[])[], book: StyleBook): StyledArea[] {
  const columns = numbers.reduce((most, row) => Math.max(most, row.length), 0);
  const found = rectangles(numbers.length, columns, (row, column) => numbers[row]?.[column] || undefined);
  return found.map(({ area, value }) => ({ area, style: book.style(value) }));
}
