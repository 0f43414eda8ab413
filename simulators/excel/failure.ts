/** How Excel refuses an action; the codes are those of `Excel.ErrorCodes`. */
export type ExcelErrorCode =
  | 'AccessDenied'
  | 'ApiNotFound'
  | 'GeneralException'
  | 'InvalidArgument'
  | 'InvalidOperation'
  | 'InvalidOperationInCellEditMode'
  | 'InvalidReference'
  | 'InvalidSelection'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'RequestPayloadSizeLimitExceeded'
  | 'ResponsePayloadSizeLimitExceeded'
  | 'UnsupportedOperation';

export class ExcelError extends Error {
  readonly code: ExcelErrorCode;
  constructor(code: ExcelErrorCode, message: string) {
    super(message);
    this.name = 'ExcelError';
    this.code = code;
  }
}

export const missing = (what: string): ExcelError =>
  new ExcelError('ItemNotFound', `The requested resource doesn't exist: ${what}.`);
export const invalid = (what: string): ExcelError =>
  new ExcelError(
    'InvalidArgument',
    `The argument is invalid or missing or has an incorrect format: ${what}.`,
  );
