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

/** Text in quotes, a word or address, a number, or any other sign. */
const POINT_TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}_$][\p{L}\p{N}_$.]*|\d*\.?\d+|./gsu;
const COMMA_TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}_$][\p{L}\p{N}_$.]*|\d*,?\d+|./gsu;

const DECIMAL_COMMA: FormulaText = {
  toSheets: (formula) =>
    exchanged(formula.match(POINT_TOKEN) ?? [], (token, isArray) => {
      if (token === ',') return isArray ? '\\' : ';';
      return isNumber(token) ? token.replace('.', ',') : token;
    }),
  fromSheets(text) {
    const tokens: readonly string[] = text.match(COMMA_TOKEN) ?? [];
    // A comma between arguments: Sheets gave the en-US form after all.
    if (tokens.includes(',')) return text;
    return exchanged(tokens, (token, isArray) => {
      if (token === '\\' && isArray) return ',';
      if (token === ';' && !isArray) return ',';
      return isNumber(token) ? token.replace(',', '.') : token;
    });
  },
};

const isNumber = (token: string): boolean => /^[\d.,]*\d$/.test(token);

function exchanged(tokens: readonly string[], change: (token: string, isArray: boolean) => string): string {
  let depth = 0;
  return tokens
    .map((token) => {
      if (token === '{') depth++;
      if (token === '}') depth--;
      return change(token, depth > 0);
    })
    .join('');
}
