import type { AreaContent } from '#host/host.ts';
import { type CellContent, isError, isFormula } from '#host/sheet.ts';

import type { ListRole } from './choices.ts';

/** A selected list as we understand it, for a person to confirm. */
export interface ListGuess {
  readonly sheet: string;
  readonly range: string;
  readonly hasHeader: boolean;
  /** Rows with somebody in them. */
  readonly rows: number;
  readonly columns: readonly ListColumn[];
  /** Sum of the column guessed to be amounts. */
  readonly total: number;
}
export interface ListColumn {
  readonly header: string;
  readonly sample: string;
  readonly role: ListRole;
}

const headers: readonly (readonly [ListRole, RegExp])[] = [
  ['headcount', /人数|人力|编制|headcount|\bhead|\bfte\b|staff size/i],
  [
    'group',
    /部门|团队|小组|组别|区域|大区|分部|单位|营业部|department|dept|team|group|region|unit|branch|division/i,
  ],
  [
    'name',
    /姓名|名字|名称|业务员|代理人|销售|人员|员工|客户经理|name|person|agent|salesperson|\brep\b|representative|member|who/i,
  ],
  [
    'amount',
    /目标|指标|任务|保费|业绩|销售额|金额|实绩|完成|回款|上年|去年|target|goal|quota|amount|sales|premium|revenue|actual|last year|result/i,
  ],
];

/**
 * Guesses the columns of a list: by their headers in either language, then by what they hold. Without a header the
 * first texts are names, texts that repeat are groups, and the numbers with the largest sum are amounts.
 */
export function guessList({ sheet, cells }: AreaContent, range: string): ListGuess {
  const hasHeader = looksLikeHeader(cells);
  const body = cells.slice(hasHeader ? 1 : 0).filter((row) => row.some((cell) => textOf(cell) !== ''));
  const width = Math.max(0, ...cells.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, index): Column => {
    const contents = body.map((row) => row[index] ?? null);
    const header = hasHeader ? textOf(cells[0]?.[index] ?? null) : '';
    const sample = textOf(contents.find((cell) => textOf(cell) !== '') ?? null);
    return { header, sample, contents, role: headers.find(([, words]) => words.test(header))?.[0] ?? null };
  });
  const roles = rolesOf(columns);
  return {
    sheet,
    range,
    hasHeader,
    rows: body.length,
    columns: columns.map(({ header, sample }, index) => ({ header, sample, role: roles[index] ?? 'other' })),
    total: sumOf(columns[roles.indexOf('amount')]?.contents ?? []),
  };
}

interface Column {
  readonly header: string;
  readonly sample: string;
  readonly contents: readonly CellContent[];
  readonly role: ListRole | null;
}

function rolesOf(columns: readonly Column[]): readonly ListRole[] {
  const roles: ListRole[] = columns.map(() => 'other');
  const take = (role: ListRole, index: number): void => {
    if (index >= 0 && !roles.includes(role)) roles[index] = role;
  };
  const free = (index: number): boolean => roles[index] === 'other' && columns[index]?.role == null;
  columns.forEach(({ role, contents }, index) => {
    const wantsNumbers = role === 'amount' || role === 'headcount';
    if (role !== null && wantsNumbers === isNumeric(contents)) take(role, index);
  });
  take(
    'name',
    columns.findIndex(({ contents }, index) => free(index) && isText(contents) && !repeats(contents)),
  );
  take(
    'group',
    columns.findIndex(({ contents }, index) => free(index) && isText(contents) && repeats(contents)),
  );
  const sums = columns.map(({ contents }, index) =>
    free(index) && isNumeric(contents) ? sumOf(contents) : Number.NEGATIVE_INFINITY,
  );
  const largest = Math.max(...sums);
  take('amount', Number.isFinite(largest) ? sums.indexOf(largest) : -1);
  // A list of groups alone is a list of names.
  if (!roles.includes('name')) {
    const group = roles.indexOf('group');
    if (group >= 0) roles[group] = 'name';
  }
  return roles;
}

/** Texts over numbers, or texts that we know as headers. */
function looksLikeHeader([first = [], ...rest]: readonly (readonly CellContent[])[]): boolean {
  const texts = first.map(textOf);
  if (texts.every((text) => text === '') || rest.length === 0) return false;
  if (first.some((cell) => numberOf(cell) !== null)) return false;
  const overNumbers = first.some((_, index) => isNumeric(rest.map((row) => row[index] ?? null)));
  return overNumbers || texts.some((text) => headers.some(([, words]) => words.test(text)));
}

export const numberOf = (cell: CellContent): number | null => {
  const value = isFormula(cell) ? cell.value : isError(cell) ? null : cell;
  return typeof value === 'number' ? value : null;
};
export const textOf = (cell: CellContent): string => {
  const value = isFormula(cell) ? cell.value : isError(cell) ? null : cell;
  return value === null || typeof value === 'boolean' ? '' : String(value).trim();
};

const filled = (contents: readonly CellContent[]): readonly CellContent[] =>
  contents.filter((cell) => textOf(cell) !== '');
const isNumeric = (contents: readonly CellContent[]): boolean =>
  filled(contents).length > 0 && filled(contents).every((cell) => numberOf(cell) !== null);
const isText = (contents: readonly CellContent[]): boolean =>
  filled(contents).length > 0 && filled(contents).every((cell) => numberOf(cell) === null);
const repeats = (contents: readonly CellContent[]): boolean => {
  const texts = filled(contents).map(textOf);
  return new Set(texts).size <= texts.length / 2;
};
const sumOf = (contents: readonly CellContent[]): number =>
  contents.reduce<number>((sum, cell) => sum + (numberOf(cell) ?? 0), 0);
