import type { Language } from '#engine/plan/inputs.ts';
import type { FunctionId } from '#functions/catalogue/index.ts';
import type { LambdaTexts } from '#functions/portable/names.ts';
import type { CellContent, Scalar } from '#host/sheet.ts';
import type { PortableForm } from './portable-formula.ts';

export interface PortableRequest {
  readonly where: 'workbook' | 'selection';
  readonly widest: PortableForm;
}

/** A cell as it is and as it would be; formulas without `=`. */
export interface PortableChange {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly before: string;
  readonly after: string;
  readonly form: PortableForm;
  /** What the cell shows, before and after; an error as its text. */
  readonly value: Scalar;
}

/** A cell that needs the add-in on. */
export interface PortableRest {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly before: string;
  /** `noForm`: nothing that is allowed gives the same. */
  readonly why: 'noForm' | 'tooLong';
  readonly functions: readonly FunctionId[];
}

export interface PortablePreview {
  /** The widest form that this host calculates; no wider one is used. */
  readonly widest: PortableForm;
  readonly changes: readonly PortableChange[];
  readonly rest: readonly PortableRest[];
}

export interface PortableDone extends PortablePreview {
  /** The lines of the Changes sheet from which it can be undone, one for each sheet. */
  readonly numbers: readonly number[];
}

/** `at`: day and time as a serial number; `lambdas`: those that the host calculates. */
export interface PortableWays {
  readonly at: number;
  readonly language: Language;
  readonly lambdas: LambdaTexts;
}

/** A change with the content that it replaces. */
export interface PortableCell extends PortableChange {
  readonly content: CellContent;
}
