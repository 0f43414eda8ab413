import { withinLimits } from '#formula/limits.ts';
import { rectangles } from '#host/rectangles.ts';
import type {
  Area,
  CellContent,
  Chart,
  ConditionalFormat,
  OutlineGroup,
  PrintSetup,
  SheetImage,
  Style,
  StyledArea,
  ValidatedArea,
} from '#host/sheet.ts';
import { isFormula } from '#host/sheet.ts';
import { formats } from './formats.ts';

/** A page of A4 across, on which nothing is repeated. */
export const plainPrint: PrintSetup = {
  landscape: true,
  paper: 'a4',
  pagesWide: 1,
  titleRows: 0,
  titleColumns: 0,
  footer: '',
};

/** A column of a table that begins with keys. */
export interface KeyedColumn {
  readonly key: string;
  /** Null: earlier builds drew it, and a build takes it away. */
  readonly column: number | null;
  /** Its header in every language, where no key stands above it. */
  readonly captions: readonly string[];
  /** Whose it is what stands in a cell that we leave blank; absent: a person's, unless it is a formula. */
  readonly blanks?: 'people' | 'ours';
}

/** What a build finds a table by on the sheet that it has drawn before. */
export interface KeyedTable {
  /** None: its columns are counted. */
  readonly columns: readonly KeyedColumn[];
  /** Keys of lines without one in the first column, by what their second says in any language. */
  readonly lines: ReadonlyMap<string, string>;
}

/** A sheet under construction: cells with their styles, put one by one; {@link SheetDraft.image} makes it data. */
export class SheetDraft {
  readonly name: string;
  readonly tabColor: string;
  readonly columnWidths: (number | null)[] = [];
  readonly rowHeights: { row: number; height: number }[] = [];
  readonly rowGroups: OutlineGroup[] = [];
  readonly columnGroups: OutlineGroup[] = [];
  readonly validations: ValidatedArea[] = [];
  readonly conditionalFormats: ConditionalFormat[] = [];
  readonly charts: Chart[] = [];
  /** Defined names that lie on this sheet, besides the one over all of it. */
  readonly named: { readonly name: `GS_${string}`; readonly area: Area }[] = [];
  /** See {@link KeyedTable}. */
  readonly keyedColumns: KeyedColumn[] = [];
  readonly keyedLines = new Map<string, string>();
  freeze = { rows: 0, columns: 0 };
  gridlines = false;
  filter: Area | null = null;
  print: PrintSetup = plainPrint;
  private readonly cells: CellContent[][] = [];
  private readonly cellStyles: (Style | undefined)[][] = [];

  constructor(name: string, tabColor: string) {
    this.name = name;
    this.tabColor = tabColor;
  }

  /** Rows used so far. */
  get rows(): number {
    return this.cells.length;
  }

  /**
   * A calculated cell has the formula a person can audit, and the value the engine says it must give. Throws where Excel
   * could not load the formula.
   */
  put(row: number, column: number, content: CellContent, style?: Style): void {
    if (isFormula(content)) withinLimits(content.formula);
    const cells = grown(this.cells, row);
    while (cells.length < column) cells.push(null);
    cells[column] = content;
    if (style) grown(this.cellStyles, row)[column] = style;
  }

  style(area: Area, style: Style): void {
    for (let row = area.row; row < area.row + area.rows; row++) {
      const styles = grown(this.cellStyles, row);
      for (let column = area.column; column < area.column + area.columns; column++) styles[column] = style;
    }
  }

  /** What stands in a cell so far. */
  at(row: number, column: number): CellContent {
    return this.cells[row]?.[column] ?? null;
  }

  /** Throws where a formula stands in a cell of text: Excel would show it instead of what it gives. */
  image(): SheetImage {
    this.cells.forEach((row, at) => {
      row.forEach((content, column) => {
        const isText = this.cellStyles[at]?.[column]?.numberFormat === formats.text;
        if (isText && isFormula(content))
          throw new Error(`a formula is text: ${content.formula.slice(0, 200)}`);
      });
    });
    return {
      name: this.name,
      tabColor: this.tabColor,
      cells: this.cells,
      styles: this.styledAreas(),
      columnWidths: this.columnWidths,
      rowHeights: this.rowHeights,
      rowGroups: this.rowGroups,
      columnGroups: this.columnGroups,
      freeze: this.freeze,
      gridlines: this.gridlines,
      validations: this.validations,
      conditionalFormats: this.conditionalFormats,
      filter: this.filter,
      charts: this.charts,
      print: this.print,
    };
  }

  private styledAreas(): StyledArea[] {
    const columns = this.cellStyles.reduce((most, row) => Math.max(most, row.length), 0);
    return rectangles(this.cellStyles.length, columns, (row, column) => this.cellStyles[row]?.[column]).map(
      ({ area, value: style }) => ({ area, style }),
    );
  }
}

function grown<T>(rows: T[][], row: number): T[] {
  while (rows.length <= row) rows.push([]);
  return rows[row] as T[];
}
