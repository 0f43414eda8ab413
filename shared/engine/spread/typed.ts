import { failure, issuesOf, type Result, success } from '#engine/issue.ts';

/** What a person types into one cell to change many. */
export type TypedChange =
  | { readonly kind: 'total'; readonly total: number }
  | { readonly kind: 'by'; readonly amount: number }
  | { readonly kind: 'rate'; readonly rate: number }
  | { readonly kind: 'factor'; readonly factor: number };

export interface TypedChangeIssues {
  'change.notUnderstood': { text: string };
}
const issue = issuesOf<TypedChangeIssues>();

const SCALES: Readonly<Record<string, number>> = {
  '': 1,
  K: 1e3,
  千: 1e3,
  W: 1e4,
  万: 1e4,
  萬: 1e4,
  M: 1e6,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  億: 1e8,
  B: 1e9,
  BN: 1e9,
};
const TYPED = /^([+\-*×/÷]?)(\d+(?:\.\d+)?|\.\d+)(%|‰|K|千万|百万|千|W|万|萬|M|亿|億|BN?)?$/i;

/**
 * `1200` and `500K` are new totals, `+500` and `-1.2万` change the total by that much, `+10%` by a share of it, `*1.1`
 * and `/2` by a factor. Full-width digits and signs, spaces and separators of thousands are understood; anything else
 * is an issue.
 */
export function parseTypedChange(text: string): Result<TypedChange> {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[\s,_']/g, '')
    .replace('−', '-');
  const parts = TYPED.exec(plain);
  const notUnderstood = failure(issue('change.notUnderstood', ['change'], { text }));
  if (!parts) return notUnderstood;
  const [, sign = '', digits = '', mark = ''] = parts;
  const number = Number(digits);
  if (mark === '%' || mark === '‰') {
    const share = number / (mark === '%' ? 100 : 1000);
    if (sign === '+' || sign === '-') return success({ kind: 'rate', rate: sign === '-' ? -share : share });
    if (sign === '*' || sign === '×') return success({ kind: 'factor', factor: share });
    return notUnderstood;
  }
  const amount = number * (SCALES[mark.toUpperCase()] ?? 1);
  if (sign === '') return success({ kind: 'total', total: amount });
  if (sign === '+' || sign === '-') return success({ kind: 'by', amount: sign === '-' ? -amount : amount });
  if (sign === '*' || sign === '×') return success({ kind: 'factor', factor: amount });
  return amount === 0 ? notUnderstood : success({ kind: 'factor', factor: 1 / amount });
}

/** The total after the change, to the nearest unit where there is one (halves away from zero). */
export function changedTotal(change: TypedChange, total: number, unit: number | null): number {
  const exact = exactTotal(change, total);
  if (unit === null || change.kind === 'total' || change.kind === 'by') return exact;
  const count = exact / unit;
  const whole = Math.sign(count) * Math.round(Math.abs(Number(count.toPrecision(15))));
  return unit < 1 ? whole / Math.round(1 / unit) : whole * unit;
}

function exactTotal(change: TypedChange, total: number): number {
  switch (change.kind) {
    case 'total':
      return change.total;
    case 'by':
      return total + change.amount;
    case 'rate':
      return total * (1 + change.rate);
    case 'factor':
      return total * change.factor;
  }
}
