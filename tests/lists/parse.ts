import { readFileSync } from 'node:fs';
import { day } from '#engine/days/day.ts';
import { toSerial } from '#engine/days/serial.ts';
import { type Conventions, conventionsOf } from '#engine/typed/conventions.ts';
import type { Scalar } from '#host/sheet.ts';
import type { ListBlock } from '#workbook/list/grid.ts';

/** One list of the fixture, and what has to be understood of it. */
export interface WrittenList {
  readonly name: string;
  readonly expected: string;
  readonly questions: readonly string[];
  readonly conventions: Conventions;
  readonly block: ListBlock;
}

export function writtenLists(): readonly WrittenList[] {
  const text = readFileSync(new URL('./lists.txt', import.meta.url), 'utf8');
  return text
    .split(/^# /m)
    .slice(1)
    .map((part) => {
      const [name = '', ...lines] = part.split('\n').filter((line) => line !== '');
      const marked = (mark: string): string =>
        lines.find((line) => line.startsWith(`${mark} `))?.slice(2) ?? '';
      const rows = lines.filter((line) => !/^[=?>] /.test(line)).map((line) => line.split('|').map(cellOf));
      const isUnknown = marked('>') === 'decimal unknown';
      return {
        name,
        expected: marked('='),
        questions: marked('?') === '' ? [] : marked('?').split(', '),
        conventions: { ...conventionsOf('en', 2026), ...(isUnknown ? { decimal: null } : {}) },
        block: blockOf(rows),
      };
    });
}

/** The block from B3 of a sheet, every row as wide as the widest. */
export function blockOf(rows: readonly (readonly Scalar[])[]): ListBlock {
  const columns = Math.max(...rows.map(({ length }) => length));
  const cells = rows.map((row) => Array.from({ length: columns }, (_, index) => row[index] ?? null));
  return { sheet: 'Mine', area: { row: 2, column: 1, rows: rows.length, columns }, cells };
}

function cellOf(written: string): Scalar {
  const text = written.replace(/^ | $/g, '');
  if (text === '') return null;
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (text.startsWith('@')) return toSerial(day(text.slice(1)));
  if (/^".*"$/.test(text)) return text.slice(1, -1);
  return text.replace(/^·+/, (dots) => ' '.repeat(dots.length));
}
