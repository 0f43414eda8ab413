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

/** Cells of the same style as rectangles: runs in a row, joined with the same run above. */
export function styledAreas(looks: readonly (readonly number[])[], book: StyleBook): StyledArea[] {
  const done: StyledArea[] = [];
  let above = new Map<string, StyledArea>();
  for (let row = 0; row <= looks.length; row++) {
    const here = new Map<string, StyledArea>();
    for (const { column, columns, look } of runs(looks[row] ?? [])) {
      const key = `${column}:${columns}:${look}`;
      const rows = (above.get(key)?.area.rows ?? 0) + 1;
      above.delete(key);
      here.set(key, { area: { row: row - rows + 1, column, rows, columns }, style: book.style(look) });
    }
    done.push(...above.values());
    above = here;
  }
  return done;
}

function runs(looks: readonly number[]): { column: number; columns: number; look: number }[] {
  const found: { column: number; columns: number; look: number }[] = [];
  let start = 0;
  for (let column = 1; column <= looks.length; column++) {
    const look = looks[start] ?? 0;
    if (column < looks.length && (looks[column] ?? 0) === look) continue;
    if (look !== 0) found.push({ column: start, columns: column - start, look });
    start = column;
  }
  return found;
}
