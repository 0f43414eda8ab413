import { textLiteral } from '#formula/fx.ts';
import { inEveryLanguage } from '#language/by-language/messages.ts';
import type { TableTexts } from '#language/plan/tables.ts';
import type { Check } from '#workbook/sheets/common/check.ts';
import { type Cell, type Column, cellsInRow, placesInOrder } from '#workbook/sheets/common/column-table.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';

/** A check with its row of the sheet. */
export interface CheckRow {
  readonly at: number;
  readonly check: Check;
  readonly texts: TableTexts;
}

type CheckColumnKey = 'what' | 'expected' | 'found' | 'difference' | 'state' | 'note';

const columns: readonly Omit<Column<CheckRow, CheckColumnKey>, 'header'>[] = [
  {
    key: 'what',
    align: 'left',
    width: 58,
    cell: ({ check }) => ({ value: check.what, style: namedStyle('label', '', 1) }),
  },
  {
    key: 'expected',
    width: 18,
    cell: ({ check }) => ({ ...check.expected, style: namedStyle('link', check.format) }),
  },
  {
    key: 'found',
    width: 18,
    cell: ({ check }) => ({ ...check.found, style: namedStyle('link', check.format) }),
  },
  { key: 'difference', width: 14, cell: difference },
  { key: 'state', width: 12, cell: state },
  {
    key: 'note',
    align: 'left',
    width: 60,
    cell: ({ check }) => ({ value: check.note || null, style: namedStyle('note') }),
  },
];

export const checkColumns = ({ checks }: TableTexts): readonly Column<CheckRow>[] =>
  columns.map((column) => ({ ...column, header: checks[column.key] }));

/** Where they stand, in every edition. */
export const checkPlaces = placesInOrder(columns);

const decimalsOf = ({ decimals = 6 }: Check): number => decimals;
export function gapOf(check: Check): number {
  const scale = 10 ** decimalsOf(check);
  return Math.round((check.found.value - check.expected.value) * scale) / scale;
}
const here = (key: CheckColumnKey, at: number): string => cellsInRow(checkPlaces, at)(key).slice(1);

function difference({ at, check }: CheckRow): Cell | null {
  if (check.kind === 'note') return null;
  return {
    formula: `ROUND(${here('found', at)}-${here('expected', at)},${decimalsOf(check)})`,
    value: gapOf(check),
    style: namedStyle('calculation', check.format.includes('%') ? check.format : formats.difference),
  };
}

function state({ at, check, texts }: CheckRow): Cell {
  const { worthKnowing, fine, look } = texts.checks;
  if (check.kind === 'note') return { value: worthKnowing, style: namedStyle('note') };
  return {
    formula: `IF(${here('difference', at)}=0,${textLiteral(fine)},${textLiteral(look)})`,
    value: gapOf(check) === 0 ? fine : look,
    style: namedStyle('state'),
  };
}

export type CheckState = 'fine' | 'look' | 'note';

/** What a cell of states says in whichever language; an error there is worth a look; null: it says no state. */
export function checkState(text: string): CheckState | null {
  if (text.startsWith('#')) return 'look';
  const isOne = (key: 'fine' | 'look' | 'worthKnowing'): boolean =>
    inEveryLanguage(({ tables }) => tables.checks[key]).includes(text);
  if (isOne('fine')) return 'fine';
  if (isOne('look')) return 'look';
  return isOne('worthKnowing') ? 'note' : null;
}
