import type { Area, BorderLine, Chart, ConditionalFormat, Scalar, ValidatedArea } from '#host/sheet.ts';

/** What a cell holds: a plain value, a formula, or an error that somebody typed or that came with a file. */
export type Stored = Scalar | { readonly formula: string } | { readonly error: string };

/** How cells look, one grid an aspect, as Sheets has it. */
export interface Look {
  numberFormat: string;
  background: string;
  fontColor: string;
  fontWeight: string;
  fontStyle: string;
  fontSize: number;
  horizontalAlignment: string;
  verticalAlignment: string;
  wrap: boolean;
  borderTop: BorderLine;
  borderBottom: BorderLine;
}
export type Aspect = keyof Look;
/** Undefined: as the host's default. */
export type Grid<T> = (T | undefined)[][];

export interface Rule extends ConditionalFormat {}
export interface PlacedChart {
  readonly id: number;
  readonly chart: Chart;
}

/** A sheet as the stand-in keeps it; rows and columns from 0. */
export class SheetModel {
  name: string;
  rows = 1000;
  columns = 26;
  hidden = false;
  /** Rows that a filter hides. */
  readonly filtered = new Set<number>();
  /** Protected so that this user may not edit it. */
  locked = false;
  readonly cells: Stored[][] = [];
  readonly formats: { [A in Aspect]: Grid<Look[A]> } = {
    numberFormat: [],
    background: [],
    fontColor: [],
    fontWeight: [],
    fontStyle: [],
    fontSize: [],
    horizontalAlignment: [],
    verticalAlignment: [],
    wrap: [],
    borderTop: [],
    borderBottom: [],
  };
  /** In pixels, where somebody set it. */
  readonly widths = new Map<number, number>();
  readonly heights = new Map<number, number>();
  readonly rowDepths: number[] = [];
  readonly columnDepths: number[] = [];
  groupsBefore = { rows: false, columns: false };
  freeze = { rows: 0, columns: 0 };
  gridlines = true;
  tabColor: string | null = null;
  validations: ValidatedArea[] = [];
  rules: Rule[] = [];
  filter: Area | null = null;
  charts: PlacedChart[] = [];
  metadata: { key: string; value: string }[] = [];
  /** Its name in the file that was opened; null: it is new. */
  origin: string | null = null;
  /** Cells changed since then, as row and column; `whole`: more than cells changed. */
  readonly touched = new Map<number, Set<number>>();
  whole = false;

  constructor(name: string) {
    this.name = name;
  }

  at(row: number, column: number): Stored {
    return this.cells[row]?.[column] ?? null;
  }

  store(row: number, column: number, content: Stored): void {
    if (content === null && this.at(row, column) === null) return;
    rowOf(this.cells, row)[column] = content;
    this.touch(row, column);
  }

  paint<A extends Aspect>(aspect: A, row: number, column: number, value: Look[A] | undefined): void {
    const grid: Grid<Look[A]> = this.formats[aspect];
    if (grid[row]?.[column] === value) return;
    rowOf(grid, row)[column] = value;
    this.touch(row, column);
  }

  /** Rows and columns up to the last cell that holds something; at least one each. */
  extent(): { rows: number; columns: number } {
    let rows = 1;
    let columns = 1;
    this.cells.forEach((row, index) => {
      for (let column = row.length - 1; column >= 0; column--) {
        if ((row[column] ?? null) === null) continue;
        rows = index + 1;
        columns = Math.max(columns, column + 1);
        break;
      }
    });
    return { rows, columns };
  }

  private touch(row: number, column: number): void {
    const columns = this.touched.get(row);
    if (columns === undefined) this.touched.set(row, new Set([column]));
    else columns.add(column);
  }
}

function rowOf<T>(grid: T[][], row: number): T[] {
  while (grid.length <= row) grid.push([]);
  return grid[row]!;
}
