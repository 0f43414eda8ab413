/**
 * A workbook as plain JSON: what travels between shared code and a host. Rows and columns count from 0.
 */

/** A cell's plain content. Text is text, whatever it begins with. Days are serial numbers. */
export type Scalar = string | number | boolean | null;

/** The only way to start a formula: en-US text without the leading `=`, and the value it must give. */
export interface FormulaCell {
  readonly formula: string;
  readonly value: Scalar;
}
/** What a formula gave instead of a value: `#N/A`, `#REF!` … Written only with a formula that asks for it by `NA()`. */
export interface ErrorCell {
  readonly error: string;
  readonly formula: string | null;
}
export type CellContent = Scalar | FormulaCell | ErrorCell;

export const isFormula = (cell: CellContent): cell is FormulaCell =>
  typeof cell === 'object' && cell !== null && 'value' in cell;
export const isError = (cell: CellContent): cell is ErrorCell =>
  typeof cell === 'object' && cell !== null && 'error' in cell;
/** The formula of a cell, whatever it gives; null: it has none. */
export const formulaOf = (cell: CellContent): string | null =>
  isFormula(cell) || isError(cell) ? cell.formula : null;

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** How a cell looks. Absent: as the host's default. Colours are `RRGGBB`. */
export interface Style {
  readonly numberFormat?: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly size?: number;
  readonly color?: string;
  /** `none` takes a fill away. */
  readonly fill?: string;
  readonly align?: 'left' | 'center' | 'right';
  /** Half-way up a high row; without it at the foot, as hosts do. */
  readonly middle?: true;
  readonly wrap?: true;
  readonly indent?: number;
  readonly borderTop?: BorderLine;
  readonly borderBottom?: BorderLine;
  /** Open to typing when the sheet is protected. */
  readonly unlocked?: true;
}
export interface BorderLine {
  readonly line: 'thin' | 'medium' | 'double' | 'hair';
  readonly color: string;
}
export interface StyledArea {
  readonly area: Area;
  readonly style: Style;
}

/** Whether values fit into a rule itself: Excel takes 255 signs, and separates them by commas. Others belong in cells. */
export const fitsInList = (values: readonly string[]): boolean =>
  values.join(',').length <= 255 && !values.some((value) => value.includes(','));

export type Validation =
  /** Values that fit, as {@link fitsInList} says. */
  | { readonly kind: 'list'; readonly values: readonly string[] }
  /** Values of a range, written as a formula without `=`. */
  | { readonly kind: 'listOf'; readonly range: string }
  | { readonly kind: 'number'; readonly minimum: number | null; readonly maximum: number | null }
  | { readonly kind: 'whole'; readonly minimum: number; readonly maximum: number }
  | { readonly kind: 'date'; readonly from: number; readonly to: number }
  /** True where the entry is accepted; written for the area's first cell, without `=`. */
  | { readonly kind: 'formula'; readonly formula: string };
export interface ValidatedArea {
  readonly area: Area;
  readonly rule: Validation;
  /** Shown when the cell is chosen, and when the entry is refused. */
  readonly title: string;
  readonly message: string;
}

export interface ConditionalFormat {
  readonly area: Area;
  /** True where the style applies; written for the area's first cell, without `=`. */
  readonly formula: string;
  readonly style: Pick<Style, 'bold' | 'color' | 'fill'>;
}

/** Rows or columns that fold under the line before them. */
export interface OutlineGroup {
  readonly from: number;
  readonly to: number;
  /** 1 is the outermost. */
  readonly level: number;
}

/** A row counts from 0; its height is in points. */
export interface RowHeight {
  readonly row: number;
  readonly height: number;
}
/** Of a row that nobody has sized, in points. */
export const DEFAULT_ROW_HEIGHT = 15;

export interface PrintSetup {
  readonly landscape: boolean;
  readonly paper: 'a4' | 'a3';
  /** The columns fit on so many pages side by side; as many below each other as it takes. */
  readonly pagesWide: number;
  /** Rows and columns repeated on each page, counted from the first. */
  readonly titleRows: number;
  readonly titleColumns: number;
  /** With Excel's codes: `&P` page, `&N` pages, `&&` an ampersand. */
  readonly footer: string;
}

export interface Chart {
  readonly kind: 'line' | 'column' | 'bar';
  readonly title: string;
  readonly categories: Area;
  readonly series: readonly { readonly name: string; readonly values: Area }[];
  /** Cells it covers. */
  readonly area: Area;
}

/** One whole sheet of ours, from its first cell. */
export interface SheetImage {
  readonly name: string;
  readonly cells: readonly (readonly CellContent[])[];
  /** Later areas win over earlier ones, property by property. */
  readonly styles: readonly StyledArea[];
  /** In characters of the default font, from the first column; null: the host's default. */
  readonly columnWidths: readonly (number | null)[];
  /** Only where it is not the default. */
  readonly rowHeights: readonly RowHeight[];
  readonly rowGroups: readonly OutlineGroup[];
  readonly columnGroups: readonly OutlineGroup[];
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly gridlines: boolean;
  readonly tabColor: string;
  readonly validations: readonly ValidatedArea[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly filter: Area | null;
  readonly charts: readonly Chart[];
  readonly print: PrintSetup;
}
