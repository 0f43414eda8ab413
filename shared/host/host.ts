import type {
  Area,
  CellContent,
  ConditionalFormat,
  RowHeight,
  SheetImage,
  StyledArea,
  ValidatedArea,
} from '#host/sheet.ts';

/**
 * The port between shared code and a spreadsheet. Everything is plain JSON. Both calls reject with a
 * {@link HostFailure} only when the host itself fails.
 */
export interface Host {
  read(batch: ReadBatch): Promise<ReadReply>;
  write(batch: WriteBatch): Promise<WriteReply>;
}

export interface ReadBatch {
  /** Which sheets' cells are wanted; the list of sheets and names always comes. */
  readonly sheets: readonly SheetQuery[];
}
/** `anchor`: the sheet on which that defined name lies. `title`: by its visible name. Names match in any case. */
export type SheetQuery =
  | { readonly by: 'anchor'; readonly name: string }
  | { readonly by: 'title'; readonly name: string }
  | { readonly by: 'all' }
  /** Only these cells, as a part of the reply of their own; `selection`: those that the person has selected. */
  | { readonly by: 'selection' }
  | { readonly by: 'area'; readonly sheet: string; readonly area: Area };

export interface ReadReply {
  readonly sheets: readonly SheetInfo[];
  readonly names: readonly DefinedName[];
  /** One for each sheet that was found, in the order of the workbook. */
  readonly contents: readonly SheetContent[];
  /** One for each query of a selection or an area, in their order; null where there is none. */
  readonly areas: readonly (AreaContent | null)[];
}
/** Some cells of a sheet, with the colours that mark what is held. */
export interface AreaContent {
  readonly sheet: string;
  readonly area: Area;
  /** As many rows and columns as the area. */
  readonly cells: readonly (readonly CellContent[])[];
  /** `RRGGBB`, null where a cell has no solid fill. */
  readonly fills: readonly (readonly (string | null)[])[];
  /** Of a selection, where a person does not see all of it, or cells are merged. */
  readonly seen?: Seen;
}
/** What a person sees of an area. */
export interface Seen {
  /** Rows and columns of the sheet that are hidden, folded or filtered. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Cells that are merged into one; none where the host does not tell. */
  readonly merged: readonly Area[];
}
/** Null: nothing to tell. */
export const seenOrNothing = (seen: Seen): { readonly seen?: Seen } =>
  seen.hiddenRows.length + seen.hiddenColumns.length + seen.merged.length > 0 ? { seen } : {};
export interface SheetInfo {
  readonly name: string;
  readonly visible: boolean;
  readonly protected: boolean;
}
/** Only names that stand for one area; the sheet's name unquoted. */
export interface DefinedName {
  readonly name: string;
  readonly sheet: string;
  readonly area: Area;
  /** It was deleted, and its sheet found without it: no host gives this. */
  readonly isLost?: true;
}
export interface SheetContent {
  readonly name: string;
  /** From the first cell of the sheet; rows may end early. */
  readonly cells: readonly (readonly CellContent[])[];
  /** Number formats that are not General, as areas; for what people's own columns must keep. */
  readonly styles: readonly StyledArea[];
  readonly columnWidths: readonly (number | null)[];
}

export interface WriteBatch {
  readonly steps: readonly WriteStep[];
}
export type WriteStep =
  /**
   * The sheet looks like this afterwards, whatever it held. `previous`: the name it has now, null: it is new.
   * `position`: its index among all sheets afterwards. Formulas and names that point at it follow its new name.
   */
  | {
      readonly step: 'sheet';
      readonly previous: string | null;
      readonly image: SheetImage;
      readonly position: number;
    }
  /**
   * Only these cells, styles and rules change; null empties a cell. The areas of styles and rules are those of the
   * sheet. Rules stand in place of what was there before the cells are written; conditional formats are added to
   * those that are there. A filter of the sheet that begins at the first cell of `filter` reaches over that area then,
   * unless it hides rows; without one there none is made. Rows of `rowHeights` get that height, whatever they hold.
   */
  | {
      readonly step: 'cells';
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly cells: readonly (readonly CellContent[])[];
      readonly styles: readonly StyledArea[];
      readonly validations?: readonly ValidatedArea[];
      readonly conditionalFormats?: readonly ConditionalFormat[];
      readonly filter?: Area;
      readonly rowHeights?: readonly RowHeight[];
    }
  /** Sets or moves a workbook name. */
  | { readonly step: 'name'; readonly name: DefinedName }
  | { readonly step: 'removeName'; readonly name: string }
  | { readonly step: 'removeSheet'; readonly sheet: string }
  /** Brings the sheet to the front; with an area, these cells of it are selected. */
  | { readonly step: 'activate'; readonly sheet: string; readonly area?: Area };

export interface WriteReply {
  readonly written: readonly string[];
}

/** Sheets that a host prepares out of sight have such names; what a broken write has left of them goes with the next. */
export const IN_PREPARATION = '~goalsheet~';
export const isInPreparation = (sheet: string): boolean => sheet.startsWith(IN_PREPARATION);

/** Why a host could not do it. Nothing of the batch was applied unless `left` says what was. */
export class HostFailure extends Error {
  readonly code: HostFailureCode;
  readonly params: Readonly<Record<string, string | number>>;
  readonly left: readonly string[];
  constructor(
    code: HostFailureCode,
    params: Readonly<Record<string, string | number>> = {},
    left: readonly string[] = [],
  ) {
    super(code);
    this.name = 'HostFailure';
    this.code = code;
    this.params = params;
    this.left = left;
  }
}

/** What was thrown, in its own words: without `Error: ` and the like, which runtimes and Google put before them. */
export const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/^(?:\w*(?:Error|Exception): )+/, '');

export type HostFailureCode =
  | 'file.missing'
  | 'file.unreadable'
  | 'file.encrypted'
  | 'file.unwritable'
  /** Its structure: no sheet may come, go, move or change its name. */
  | 'workbook.protected'
  | 'sheet.missing'
  | 'sheet.protected'
  | 'sheet.nameTaken'
  | 'host.busy'
  | 'host.interrupted';
