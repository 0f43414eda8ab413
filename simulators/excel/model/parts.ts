import type { Area, Style } from '#host/sheet.ts';
import type { Plain } from '../protocol.ts';

// What can lie on a sheet besides cells.

export interface SheetValidation {
  area: Area;
  rule: Plain;
  prompt: Plain;
  errorAlert: Plain;
}
export class SheetRule {
  formula = '';
  /** It came with the file that was opened. */
  isFromFile = false;
  style: Pick<Style, 'bold' | 'color' | 'fill'> = {};
  constructor(
    readonly id: string,
    public area: Area,
  ) {}
}
export class SheetTable {
  constructor(
    readonly id: string,
    public name: string,
    public area: Area,
  ) {}
}
export class ChartSeries {
  values: Area | null = null;
  categories: Area | null = null;
  constructor(public name: string) {}
}
export class SheetChart {
  name: string;
  title = '';
  titleVisible = true;
  area: Area = { row: 0, column: 0, rows: 15, columns: 8 };
  series: ChartSeries[] = [];
  constructor(
    readonly id: string,
    readonly chartType: string,
  ) {
    this.name = `Chart ${id}`;
  }
}
