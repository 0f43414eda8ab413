import { parseDay } from '#engine/days/day.ts';

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

const NUMBER = /^(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?%?$/i;
const TEXT = /^"(?:[^"]|"")*"$/;
const SHEET = String.raw`(?:'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)?`;
const CELL = String.raw`\$?[A-Z]{1,3}\$?[1-9]\d{0,6}`;
const REFERENCE = new RegExp(`^${SHEET}(${CELL})(?::(${CELL}))?$`, 'iu');
const DAY = /^(?:TODAY\(\)|DATE\(\d{4},\d{1,2},\d{1,2}\))$/i;

/** The argument that a text between two commas of a call is. */
export function readArgument(written: string): Argument {
  const text = written.trim();
  if (text === '') return { kind: 'omitted' };
  if (NUMBER.test(text)) return { kind: 'number', text, value: numberOf(text) };
  if (TEXT.test(text)) return readText(text.slice(1, -1).replaceAll('""', '"'));
  if (DAY.test(text)) return { kind: 'day', text };
  if (text.startsWith('{')) return readConstant(text);
  const [, first, last] = REFERENCE.exec(text) ?? [];
  if (first === undefined) return { kind: 'other' };
  if (last === undefined) return { kind: 'cell', text };
  return plain(first) === plain(last) ? { kind: 'other' } : { kind: 'range', text };
}

function readText(value: string): Argument {
  const day = parseDay(value, []);
  if (!day.ok) return value.trim() === '' ? { kind: 'omitted' } : { kind: 'text', value };
  const [year, month, date] = value.split('-').map(Number);
  return { kind: 'day', text: `DATE(${year},${month},${date})` };
}

function readConstant(text: string): Argument {
  const parts = text.slice(1, -1).split(/[,;]/);
  if (!text.endsWith('}') || !parts.every((part) => NUMBER.test(part.trim()))) return { kind: 'other' };
  return { kind: 'numbers', values: parts.map((part) => numberOf(part.trim())) };
}

const numberOf = (text: string): number =>
  text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text);
const plain = (cell: string): string => cell.replaceAll('$', '').toUpperCase();
