import { bounding, intersection } from '#host/areas.ts';
import {
  type Area,
  type CellContent,
  DEFAULT_ROW_HEIGHT,
  isError,
  isFormula,
  type Scalar,
  type Style,
} from '#host/sheet.ts';
import { ExcelError } from '../failure.ts';

import type { SheetChart, SheetRule, SheetTable, SheetValidation } from './parts.ts';
import type { StyleBook } from './styles.ts';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';
const MOST_LEVELS = 7;

/** A sheet as Excel has it in memory. Rows and columns count from 0, widths are points. */
export class Sheet {
  visibility: Visibility = 'Visible';
  isProtected = false;
  tabColor = '';
  gridlines = true;
  cells: CellContent[][] = [];
  styleNumbers: number[][] = [];
  readonly widths = new Map<number, number>();
  readonly heights = new Map<number, number>();
  readonly hiddenRows = new Set<number>();
  readonly rowLevels = new Map<number, number>();
  readonly columnLevels = new Map<number, number>();
  freeze = { rows: 0, columns: 0 };
  validations: SheetValidation[] = [];
  rules: SheetRule[] = [];
  charts: SheetChart[] = [];
  tables: SheetTable[] = [];
  merges: Area[] = [];
  filter: Area | null = null;
  readonly properties = new Map<string, string>();
  print = {
    orientation: 'Portrait',
    paperSize: 'Letter',
    titleRows: null as Area | null,
    titleColumns: null as Area | null,
    footer: '',
    zoom: {} as Record<string, number | null>,
  };
  /** Whether anything but cells was changed, so that the whole sheet is to be written. */
  isOurs = false;
  changed: Area | null = null;

  constructor(
    readonly id: string,
    public name: string,
    readonly styles: StyleBook,
  ) {}

  at(row: number, column: number): CellContent {
    return this.cells[row]?.[column] ?? null;
  }

  put(row: number, column: number, content: CellContent): void {
    if (content === null && this.cells[row]?.[column] === undefined) return;
    while (this.cells.length <= row) this.cells.push([]);
    const cells = this.cells[row]!;
    while (cells.length < column) cells.push(null);
    cells[column] = content;
    const here = { row, column, rows: 1, columns: 1 };
    this.changed = this.changed === null ? here : bounding(this.changed, here);
  }

  styleAt(row: number, column: number): Style {
    return this.styles.style(this.styleNumbers[row]?.[column] ?? 0);
  }

  putStyle(row: number, column: number, number: number): void {
    if (number === 0 && this.styleNumbers[row]?.[column] === undefined) return;
    while (this.styleNumbers.length <= row) this.styleNumbers.push([]);
    const numbers = this.styleNumbers[row]!;
    while (numbers.length < column) numbers.push(0);
    numbers[column] = number;
  }

  patchStyle(area: Area, patch: Record<string, unknown>): void {
    const within = this.finite(area);
    for (let row = within.row; row < within.row + within.rows; row++) {
      for (let column = within.column; column < within.column + within.columns; column++) {
        this.putStyle(row, column, this.styles.patch(this.styleNumbers[row]?.[column] ?? 0, patch));
      }
    }
  }

  /** Whole rows and columns only as far as the sheet is used. */
  finite(area: Area): Area {
    if (area.rows * area.columns <= 2_000_000) return area;
    return intersection(area, this.extent()) ?? { ...area, rows: 0, columns: 0 };
  }

  extent(): Area {
    const rows = Math.max(this.cells.length, this.styleNumbers.length);
    let columns = 0;
    for (const row of this.cells) columns = Math.max(columns, row.length);
    for (const row of this.styleNumbers) columns = Math.max(columns, row.length);
    return { row: 0, column: 0, rows, columns };
  }

  /** From the first to the last cell that holds something or looks unlike the default; null: there is none. */
  used(): Area | null {
    let found: Area | null = null;
    const { rows } = this.extent();
    for (let row = 0; row < rows; row++) {
      const isUsed = (column: number): boolean =>
        (this.cells[row]?.[column] ?? null) !== null || (this.styleNumbers[row]?.[column] ?? 0) !== 0;
      const width = Math.max(this.cells[row]?.length ?? 0, this.styleNumbers[row]?.length ?? 0);
      let first = 0;
      while (first < width && !isUsed(first)) first++;
      if (first === width) continue;
      let last = width - 1;
      while (!isUsed(last)) last--;
      const here = { row, column: first, rows: 1, columns: last - first + 1 };
      found = found === null ? here : bounding(found, here);
    }
    return found;
  }

  height(row: number): number {
    return this.heights.get(row) ?? DEFAULT_ROW_HEIGHT;
  }

  guard(area: Area): void {
    if (!this.isProtected) return;
    const within = this.finite(area);
    for (let row = within.row; row < within.row + within.rows; row++) {
      for (let column = within.column; column < within.column + within.columns; column++) {
        if (this.styleAt(row, column).unlocked !== true) throw this.locked();
      }
    }
  }

  guardSheet(): void {
    if (this.isProtected) throw this.locked();
  }

  private locked(): ExcelError {
    return new ExcelError('AccessDenied', `${this.name} is protected.`);
  }

  /** One outline level more on each of the lines. */
  group(levels: Map<number, number>, from: number, count: number): void {
    for (let line = from; line < from + count; line++) {
      const level = (levels.get(line) ?? 0) + 1;
      if (level > MOST_LEVELS) throw new ExcelError('InvalidOperation', 'There are too many outline levels.');
      levels.set(line, level);
    }
  }

  ungroup(levels: Map<number, number>, from: number, count: number): void {
    const lines = Array.from({ length: count }, (_, index) => from + index).filter((line) =>
      levels.has(line),
    );
    if (lines.length === 0) throw new ExcelError('InvalidOperation', 'There is nothing to ungroup.');
    for (const line of lines) {
      const level = levels.get(line)! - 1;
      if (level === 0) levels.delete(line);
      else levels.set(line, level);
    }
  }
}

export const plainValue = (content: CellContent): Scalar =>
  isFormula(content) ? content.value : isError(content) ? content.error : content;
