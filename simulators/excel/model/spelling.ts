import { numberText } from '#formula/number-text.ts';
import { type Scope, scopeOf, scopeText } from '#formula/sheet-name.ts';
import { type TokenKind, tokenize } from '#formula/tokenize.ts';

/**
 * The formula as Excel keeps and returns it: functions and cells in capitals, sheets in quotes only where they need
 * them, `0.000000001` for `1E-9`; spaces stay, and so do the names of a LET or LAMBDA, also where they are called.
 * `nameOf`: how a sheet is really called, whatever case was typed.
 */
export function excelSpelling(formula: string, nameOf: (sheet: string) => string): string {
  const tokens = tokenize(formula);
  const names = new Set(tokens.flatMap(({ kind, text }) => (kind === 'name' ? [text.toUpperCase()] : [])));
  return tokens
    .map(({ kind, text, prefix }) => {
      const sheet = prefix === '' ? '' : scopeText(named(scopeOf(prefix), nameOf));
      return sheet + spelled(kind, text.slice(prefix.length), names);
    })
    .join('');
}

function spelled(kind: TokenKind, text: string, names: ReadonlySet<string>): string {
  const capitals = text.toUpperCase();
  switch (kind) {
    case 'number':
      return numberText(Number(text));
    case 'function':
      return names.has(capitals) ? text : capitals;
    case 'reference':
    case 'error':
      return capitals;
    case 'name':
      return capitals === 'TRUE' || capitals === 'FALSE' ? capitals : text;
    default:
      return text;
  }
}

function named(scope: Scope, nameOf: (sheet: string) => string): Scope {
  if (scope.kind === 'sheet') return { kind: 'sheet', sheet: nameOf(scope.sheet) };
  if (scope.kind !== 'sheets') return scope;
  return { kind: 'sheets', first: nameOf(scope.first), last: nameOf(scope.last) };
}
