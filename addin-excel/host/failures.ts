import { HostFailure, type HostFailureCode } from '#host/host.ts';

const CODES: Readonly<Record<string, HostFailureCode>> = {
  InvalidOperationInCellEditMode: 'host.busy',
  AccessDenied: 'sheet.protected',
  ItemAlreadyExists: 'sheet.nameTaken',
};

/** Why Excel refused; all else is `host.interrupted` with Excel's own code and words. */
export function failureOf(error: unknown, left: readonly string[] = []): HostFailure {
  if (error instanceof HostFailure)
    return left.length === 0 ? error : new HostFailure(error.code, error.params, left);
  const reason = codeOf(error);
  const code = CODES[reason] ?? 'host.interrupted';
  if (code !== 'host.interrupted') return new HostFailure(code, { sheet: '' }, left);
  return new HostFailure(code, { reason, detail: propertyOf(error, 'message') ?? '' }, left);
}

function propertyOf(error: unknown, name: 'code' | 'message'): string | undefined {
  const value: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
  return typeof value === 'string' ? value : undefined;
}

/** Excel's own code; anything else that was thrown is a bug of ours and thrown on. */
export function codeOf(error: unknown): string {
  if (error instanceof HostFailure) return error.code;
  const code = propertyOf(error, 'code');
  if (code !== undefined) return code;
  throw error;
}
