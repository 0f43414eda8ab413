import { type Token, tokenize } from '#formula/tokenize.ts';
import type { Stored } from './sheet-model.ts';

/** Texts that Sheets takes for a number, a date, a time, an amount of money or a share when they are typed. */
const NUMBER_LIKE = /^\s*[-+(]?\s*[$€£¥]?\s*\d[\d\s.,:/\-eE+年月日%]*(?:\s*(?:am|pm))?\)?\s*[元%€]?\s*$/i;
const DATE_LIKE =
  /^\s*(?:\d{1,2}\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,4}/i;
const ERROR_LIKE = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NUM!|NAME\?|NULL!)$/;

/**
 * What a cell holds after `setValues` with that text: as if a person had typed it. A leading apostrophe says text;
 * cells of the format "plain text" keep every sign, so the apostrophe too.
 */
export function typed(text: string, numberFormat: string | undefined, locale = 'en_US'): Stored {
  if (text === '') return null;
  if (numberFormat === '@') return text;
  if (text.startsWith("'")) return text.slice(1);
  if (/^[=+].|^-[^\d.]/.test(text) && text.length > 1 && !NUMBER_LIKE.test(text)) {
    const formula = formulaTyped(locale, text.slice(1));
    return formula === null ? { error: '#ERROR!' } : { formula };
  }
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  if (ERROR_LIKE.test(text)) return { error: text };
  if (!NUMBER_LIKE.test(text) && !DATE_LIKE.test(text)) return text;
  const percent = text.trim().endsWith('%');
  const number = Number(text.replace(/[,%$€£¥元\s]/g, ''));
  if (Number.isNaN(number)) return 46_023;
  return percent ? number / 100 : number;
}

/** A formula in en-US form as it is typed in a locale; null: a mistake, a comma between arguments where it is decimal. */
export function formulaTyped(locale: string, text: string): string | null {
  if (!hasDecimalComma(locale)) return text;
  const tokens = tokenize(text, 'comma');
  const isMistake = tokens.some(
    (token, index) =>
      token.text === ',' ||
      (token.kind === 'number' && token.text.startsWith(',') && tokens[index - 1]?.kind === 'reference'),
  );
  if (isMistake) return null;
  return rewritten(tokens, { decimal: [',', '.'], list: [';', ','], column: ['\\', ','] });
}

/** How a formula is shown in a locale. */
export const formulaShown = (locale: string, formula: string): string =>
  hasDecimalComma(locale)
    ? rewritten(tokenize(formula), { decimal: ['.', ','], list: [',', ';'], column: [',', '\\'] })
    : formula;

type Change = readonly [from: string, to: string];
interface Signs {
  readonly decimal: Change;
  /** Between arguments. */
  readonly list: Change;
  /** Between the columns of an array. */
  readonly column: Change;
}

function rewritten(tokens: readonly Token[], { decimal, list, column }: Signs): string {
  let depth = 0;
  return tokens
    .map(({ kind, text }) => {
      if (text === '{') depth++;
      if (text === '}') depth--;
      if (kind === 'number') return text.replace(...decimal);
      const [from, to] = depth > 0 ? column : list;
      return text === from ? to : text;
    })
    .join('');
}

const hasDecimalComma = (locale: string): boolean => /^(de_DE|fr|it_IT|ru)/.test(locale);

/** Whether cells of that number format show dates or times, so that scripts get them as Date. */
export function showsDates(numberFormat: string): boolean {
  const first = numberFormat
    .split(';')[0]!
    .replace(/"[^"]*"|\\./g, '')
    .replace(/\[[^\]]*[a-gi-ln-rt-z][^\]]*\]/gi, '');
  return !/^general$/i.test(first) && /[ymdhs]/i.test(first);
}
