import { invalid } from '../failure.ts';
import { type Argument, isHandle } from '../handle.ts';
import type { Plain } from '../protocol.ts';

export function textArgument(value: Argument | undefined, what = 'a text'): string {
  if (typeof value === 'string') return value;
  throw invalid(`${what} was expected`);
}
export function numberArgument(value: Argument | undefined, what = 'a number'): number {
  if (typeof value === 'number') return value;
  throw invalid(`${what} was expected`);
}
export const optionalText = (value: Argument | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined;

export function record(value: Argument | undefined): { readonly [key: string]: Plain } {
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && !isHandle(value))
    return value as { readonly [key: string]: Plain };
  throw invalid('an object was expected');
}

/** `#1F4E79` or `1F4E79`, kept as `1F4E79`. */
export const colorOf = (value: Plain): string =>
  textArgument(value, 'a colour').replace('#', '').toUpperCase();
export const colorText = (color: string | undefined): string => (color === undefined ? '' : `#${color}`);
