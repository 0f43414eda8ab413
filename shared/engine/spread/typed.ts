import { failure, issuesOf, type Result, success } from '#engine/issue.ts';
import { USUAL_CONVENTIONS } from '#engine/typed/conventions.ts';
import { MOST_DIGITS } from '#engine/typed/decimal.ts';
import { foldText } from '#engine/typed/fold.ts';
import { readNumber } from '#engine/typed/number.ts';

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

/** What the change does, and how much: ×110%. */
const OPERATED = /^([+\-*x×/÷])? ?(.*)$/;

/**
 * `1200` and `500K` are new totals, `+500` and `-1.2万` change the total by that much, `+10%` by a share of it, `*1.1`
 * and `/2` by a factor. Numbers are understood as everywhere; one that can be read in two ways is an issue, as is
 * anything else.
 */
export function parseTypedChange(text: string): Result<TypedChange> {
  const [, operator = '', amountText = ''] = OPERATED.exec(foldText(text)) ?? [];
  const notUnderstood = failure(issue('change.notUnderstood', ['change'], { text }));
  // A second sign, or brackets for below zero, says two things at once.
  if (/^[+\-(]/.test(amountText)) return notUnderstood;
  const reading = readNumber(amountText, USUAL_CONVENTIONS);
  if (reading.kind === 'ambiguous') return failure({ ...reading.issue, path: ['change'] });
  if (reading.kind !== 'understood' || reading.value < 0) return notUnderstood;
  const amount = reading.value;
  const isShare = /[%‰]$/.test(amountText);
  switch (operator) {
    case '':
      return isShare ? notUnderstood : success({ kind: 'total', total: amount });
    case '+':
    case '-': {
      const signed = operator === '-' ? -amount : amount;
      return success(isShare ? { kind: 'rate', rate: signed } : { kind: 'by', amount: signed });
    }
    case '/':
    case '÷':
      return isShare || amount === 0 ? notUnderstood : success({ kind: 'factor', factor: 1 / amount });
    default:
      return success({ kind: 'factor', factor: amount });
  }
}

/** The total after the change, to the nearest unit where there is one (halves away from zero). */
export function changedTotal(change: TypedChange, total: number, unit: number | null): number {
  // To 15 digits, as a spreadsheet keeps it: 5 % more of 1.1 is 1.155.
  const exact = Number(exactTotal(change, total).toPrecision(MOST_DIGITS));
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
