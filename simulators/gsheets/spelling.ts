import { quotedPrefix, scopeOf } from '#formula/sheet-name.ts';
import { tokenize } from '#formula/tokenize.ts';

const PLAIN = /^[A-Za-z_][A-Za-z0-9_]*$/;

/**
 * The formula as Google Sheets returns it: a sheet's name stands in quotes unless it is of ASCII letters and digits
 * (`'目标'!A1`). All else is taken to stay as it was typed.
 */
export const sheetsSpelling = (formula: string): string =>
  tokenize(formula)
    .map(({ text, prefix }) => {
      const scope = scopeOf(prefix);
      const isPlain = scope.kind !== 'sheet' || PLAIN.test(scope.sheet);
      return isPlain ? text : quotedPrefix(scope.sheet) + text.slice(prefix.length);
    })
    .join('');
