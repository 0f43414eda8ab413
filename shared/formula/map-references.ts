import { cornersText, type FormulaReference, referenceOf } from './reference.ts';
import { type Scope, scopeOf, scopeText, sheetKey } from './sheet-name.ts';
import { type Token, tokenize } from './tokenize.ts';

/**
 * The formula with its references changed; null: what it pointed at is gone, `#REF!`. All else stays letter by letter,
 * and so does a reference that comes back as the same object, or the sheet of one whose scope does.
 */
export function mapReferences(
  formula: string,
  change: (reference: FormulaReference, place: ReferencePlace) => FormulaReference | null,
): string {
  const tokens = tokenize(formula);
  return tokens
    .map((token, index) => {
      if (token.kind !== 'reference') return token.text;
      const reference = referenceOf(token);
      const changed = change(reference, placeOf(tokens, index));
      if (changed === reference) return token.text;
      if (changed === null) return '#REF!';
      const prefix = changed.scope === reference.scope ? token.prefix : scopeText(changed.scope);
      return prefix + cornersText(changed.first, changed.last);
    })
    .join('');
}

/**
 * Whether a reference is one end of a range that is worked out: `A1:INDEX(…)` begins with `A1`, `INDEX(…):B2` ends with
 * `B2`.
 */
export type ReferencePlace = 'alone' | 'begins' | 'ends';

function placeOf(tokens: readonly Token[], index: number): ReferencePlace {
  if (tokens[index + 1]?.text === ':') return 'begins';
  return tokens[index - 1]?.text === ':' ? 'ends' : 'alone';
}

/**
 * The formula with other scopes before its references, names, functions and tables; a scope that comes back as the same
 * object stays letter by letter, null: it is gone, and what stood there is `#REF!`.
 */
function mapScopes(formula: string, change: (scope: Scope) => Scope | null): string {
  if (!formula.includes('!')) return formula;
  return tokenize(formula)
    .map(({ kind, text, prefix }) => {
      if (prefix === '') return text;
      const scope = scopeOf(prefix);
      const changed = change(scope);
      if (changed === scope) return text;
      const bare = text.slice(prefix.length);
      if (changed !== null) return scopeText(changed) + bare;
      return kind === 'function' ? `#REF!${bare}` : '#REF!';
    })
    .join('');
}

/**
 * The formula after sheets of its workbook were renamed; null: the sheet is gone. Names are compared as spreadsheets
 * do, whatever their case. Other workbooks' sheets of the same name stay.
 */
export function renameSheets(formula: string, renamed: ReadonlyMap<string, string | null>): string {
  if (renamed.size === 0 || !formula.includes('!')) return formula;
  const folded = new Map([...renamed].map(([name, next]) => [sheetKey(name), next]));
  const next = (sheet: string): string | null | undefined => folded.get(sheetKey(sheet));
  return mapScopes(formula, (scope) => {
    if (scope.kind === 'sheet') {
      const sheet = next(scope.sheet);
      if (sheet === undefined) return scope;
      return sheet === null ? null : { kind: 'sheet', sheet };
    }
    if (scope.kind !== 'sheets') return scope;
    const [first, last] = [next(scope.first), next(scope.last)];
    if (first === undefined && last === undefined) return scope;
    if (first === null || last === null) return null;
    return { kind: 'sheets', first: first ?? scope.first, last: last ?? scope.last };
  });
}

/** Whether a sheet's name stands before some reference of the formula. */
export function namesSheet(formula: string, isWanted: (sheet: string) => boolean): boolean {
  if (!formula.includes('!')) return false;
  return tokenize(formula).some(({ prefix }) => {
    const scope = scopeOf(prefix);
    return scope.kind === 'sheet' && isWanted(scope.sheet);
  });
}
