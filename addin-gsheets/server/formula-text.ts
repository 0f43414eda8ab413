import { type Token, type TokenKind, tokenize } from '#formula/tokenize.ts';

/** How a spreadsheet writes formulas, against the en-US form of the port; both without the leading `=`. */
export interface FormulaText {
  toSheets(formula: string): string;
  fromSheets(text: string): string;
}

/**
 * Where the spreadsheet's locale has a decimal comma, Sheets takes `;` between arguments and `\` between the columns
 * of an array, and no formula in en-US form.
 */
export const formulaTextOf = (locale: string): FormulaText =>
  hasDecimalComma(locale) ? DECIMAL_COMMA : EN_US;

function hasDecimalComma(locale: string): boolean {
  return (1.5).toLocaleString(locale.replace('_', '-')).includes(',');
}

const EN_US: FormulaText = { toSheets: (formula) => formula, fromSheets: (text) => text };

const DECIMAL_COMMA: FormulaText = {
  toSheets: (formula) =>
    exchanged(tokenize(formula, 'point'), ({ kind, text }, isArray) => {
      if (kind === 'number') return text.replace('.', ',');
      return text === ',' ? (isArray ? '\\' : ';') : text;
    }),
  fromSheets(text) {
    const tokens = tokenize(text, 'comma');
    if (tokens.some((token, index) => isEnglishComma(token, tokens[index - 1]))) return text;
    return exchanged(tokens, ({ kind, text }, isArray) => {
      if (kind === 'number') return text.replace(',', '.');
      return text === (isArray ? '\\' : ';') ? ',' : text;
    });
  },
};

/** A comma between arguments: Sheets gave the en-US form after all. A number cannot begin with one after an operand. */
const isEnglishComma = ({ kind, text }: Token, before: Token | undefined): boolean =>
  text === ',' ||
  (kind === 'number' && text.startsWith(',') && before !== undefined && !STARTS.has(before.kind));
const STARTS: ReadonlySet<TokenKind> = new Set(['operator', 'open', 'separator', 'space']);

function exchanged(tokens: readonly Token[], change: (token: Token, isArray: boolean) => string): string {
  let depth = 0;
  return tokens
    .map((token) => {
      if (token.text === '{') depth++;
      if (token.text === '}') depth--;
      return change(token, depth > 0);
    })
    .join('');
}
