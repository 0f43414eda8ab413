import type { DefinedName } from '#host/host.ts';
import type { Area, CellContent, SheetImage } from '#host/sheet.ts';

/** A sheet as far as a grid can show it; formulas need no values, the grid calculates them itself. */
export interface SheetView
  extends Pick<
    SheetImage,
    | 'name'
    | 'cells'
    | 'styles'
    | 'columnWidths'
    | 'rowHeights'
    | 'freeze'
    | 'gridlines'
    | 'tabColor'
    | 'conditionalFormats'
  > {
  readonly visible: boolean;
}

export interface BookView {
  readonly sheets: readonly SheetView[];
  readonly names: readonly DefinedName[];
  /** The sheet in front; null: the add-in never said. */
  readonly active: string | null;
  /** Null: neither a person nor the add-in has selected anything. */
  readonly selected: SelectedCells | null;
}
export interface SelectedCells {
  readonly sheet: string;
  readonly area: Area;
}

/** A cell as a person left it. */
export interface TypedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
}

/**
 * The workbook as one of the add-ins has it: the one truth while that add-in runs. The grid shows it and tells it what
 * a person does; the file is read into it and written from it.
 */
export interface Book {
  view(): BookView;
  /** Throws `sheet.protected` as a HostFailure. */
  type(cells: readonly TypedCell[]): void;
  select(sheet: string, area: Area): void;
  /** The .xlsx file: what the workbook was opened from, with everything that changed since. */
  save(): Promise<Uint8Array>;
}
