import { numberText } from './number-text.ts';
import { printReference, referenceOf } from './reference.ts';
import { type Scope, scopeOf, scopeText, sheetKey } from './sheet-name.ts';
import { type Token, type TokenKind, tokenize } from './tokenize.ts';

/**
 * Whether two formulas, without their `=`, say the same in other spellings: programs write `目标!A1` for `'目标'!A1`,
 * `0.000000001` for `1E-9`, `SUM` for `sum`, `TRUE()` for `TRUE`, and spaces as they like.
 */
export const sameFormula = (one: string, other: string): boolean =>
  one === other || canonicalFormula(one) === canonicalFormula(other);

/** One spelling for all formulas that say the same: to compare or look up, not for people. */
export function canonicalFormula(formula: string): string {
  const tokens = withoutCalls(withoutSpaces(tokenize(formula)));
  return tokens.map(canonical).join('');
}

/** Whether two formulas say the same of other cells: references side by side count as one. */
export const sameShape = (one: string, other: string): boolean => shapeOf(one) === shapeOf(other);

function shapeOf(formula: string): string {
  const texts = withoutCalls(withoutSpaces(tokenize(formula))).map((token) =>
    token.kind === 'reference' ? REFERENCE : canonical(token),
  );
  return texts
    .filter((text, at) => {
      const [before, next] = [texts[at - 1], texts[at + 1]];
      if (text === REFERENCE) return !(before === ',' && texts[at - 2] === REFERENCE);
      return !(text === ',' && before === REFERENCE && next === REFERENCE);
    })
    .join('');
}
const REFERENCE = '#';

/** Spaces between two operands are the operator of intersection, all others say nothing. */
function withoutSpaces(tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap((token, index) => {
    if (token.kind !== 'space') return [token];
    const [before, after] = [tokens[index - 1], tokens[index + 1]];
    return before && after && ENDS.has(before.kind) && BEGINS.has(after.kind) ? [INTERSECTION] : [];
  });
}

const INTERSECTION: Token = { kind: 'space', text: ' ', prefix: '' };
const OPERANDS: readonly TokenKind[] = ['text', 'number', 'error', 'reference', 'name', 'table'];
const ENDS: ReadonlySet<TokenKind> = new Set([...OPERANDS, 'close']);
const BEGINS: ReadonlySet<TokenKind> = new Set([...OPERANDS, 'function', 'open']);

/** `TRUE()` and `FALSE()` as the constants that they are. */
function withoutCalls(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter((_, index) => {
    const open = tokens[index]?.kind === 'open' ? index : index - 1;
    const isEmpty = tokens[open]?.text === '(' && tokens[open + 1]?.text === ')';
    return !isEmpty || !/^(?:TRUE|FALSE)$/i.test(tokens[open - 1]?.text ?? '');
  });
}

function canonical(token: Token): string {
  const { kind, text, prefix } = token;
  const bare = text.slice(prefix.length);
  switch (kind) {
    case 'text':
      return text;
    case 'number':
      return numberText(Number(text));
    case 'reference': {
      const reference = referenceOf(token);
      return printReference({ ...reference, scope: folded(reference.scope) });
    }
    case 'function':
    case 'name':
      return scopeText(folded(scopeOf(prefix))) + bare.toUpperCase().replace(FILE_PREFIX, '');
    default:
      return scopeText(folded(scopeOf(prefix))) + bare.toUpperCase();
  }
}

/** What files have before functions that came after Excel 2007, and before the names of a LAMBDA. */
const FILE_PREFIX = /^(?:_XLFN\.|_XLWS\.|_XLPM\.)+/;

function folded(scope: Scope): Scope {
  switch (scope.kind) {
    case 'sheet':
      return { kind: 'sheet', sheet: sheetKey(scope.sheet) };
    case 'sheets':
      return { kind: 'sheets', first: sheetKey(scope.first), last: sheetKey(scope.last) };
    case 'book':
      return { kind: 'book', book: sheetKey(scope.book), sheets: sheetKey(scope.sheets) };
    default:
      return scope;
  }
}
