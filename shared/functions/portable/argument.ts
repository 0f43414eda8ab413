import { parseDay } from '#engine/days/day.ts';
import { areaOf, referenceOf } from '#formula/reference.ts';
import type { Token } from '#formula/tokenize.ts';

/** An argument as it stands in a formula, by what may be done with its text. */
export type Argument =
  | { readonly kind: 'omitted' }
  | { readonly kind: 'number'; readonly text: string; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  /** An array constant of numbers. */
  | { readonly kind: 'numbers'; readonly values: readonly number[] }
  /** One cell: its text may stand in a formula as often as one likes. */
  | { readonly kind: 'cell'; readonly text: string }
  /** Several cells side by side. */
  | { readonly kind: 'range'; readonly text: string }
  /** A day that needs no cell: `TODAY()`, `DATE(2026,3,1)`, `"2026-03-01"`. */
  | { readonly kind: 'day'; readonly text: string }
  /** A calculation, a name, a table: its shape is not known, and writing it twice would calculate it twice. */
  | { readonly kind: 'other' };

const DAY = /^(?:TODAY\(\)|DATE\(\d{4},\d{1,2},\d{1,2}\))$/i;

/** The argument that the tokens between two commas of a call are. */
export function readArgument(written: readonly Token[]): Argument {
  const tokens = written.filter(({ kind }) => kind !== 'space');
  const text = tokens.map((token) => token.text).join('');
  const [first, ...rest] = tokens;
  if (first === undefined) return { kind: 'omitted' };
  const value = numberOf(tokens);
  if (value !== null) return { kind: 'number', text, value };
  if (DAY.test(text)) return { kind: 'day', text };
  if (first.text === '{') return readConstant(rest);
  if (rest.length > 0) return { kind: 'other' };
  if (first.kind === 'text') return readText(first.text.slice(1, -1).replaceAll('""', '"'));
  return first.kind === 'reference' ? readReference(first) : { kind: 'other' };
}

function readReference(token: Token): Argument {
  const reference = referenceOf(token);
  const area = areaOf(reference);
  const { kind } = reference.scope;
  if (area === null || kind === 'sheets' || kind === 'gone') return { kind: 'other' };
  if (reference.last === null) return { kind: 'cell', text: token.text };
  return area.rows * area.columns === 1 ? { kind: 'other' } : { kind: 'range', text: token.text };
}

function readText(value: string): Argument {
  const day = parseDay(value, []);
  if (!day.ok) return value.trim() === '' ? { kind: 'omitted' } : { kind: 'text', value };
  const [year, month, date] = value.split('-').map(Number);
  return { kind: 'day', text: `DATE(${year},${month},${date})` };
}

/** The rest of an array constant after its brace. */
function readConstant(rest: readonly Token[]): Argument {
  if (rest.at(-1)?.text !== '}') return { kind: 'other' };
  const values = partsOf(rest.slice(0, -1), ({ kind }) => kind === 'separator').map(numberOf);
  return values.every((value) => value !== null) ? { kind: 'numbers', values } : { kind: 'other' };
}

/** `12`, `.5`, `25%`; null: it is no plain number. */
function numberOf([first, second, ...rest]: readonly Token[]): number | null {
  if (first?.kind !== 'number' || rest.length > 0) return null;
  if (second === undefined) return Number(first.text);
  return second.text === '%' ? Number(first.text) / 100 : null;
}

/** The tokens between the separators; there is always one part. */
export function partsOf(tokens: readonly Token[], separates: (token: Token) => boolean): readonly Token[][] {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (separates(token)) parts.push([]);
    else parts.at(-1)!.push(token);
  }
  return parts;
}
