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
  if (/^[=+].|^-[^\d.]/.test(text) && text.length > 1 && !NUMBER_LIKE.test(text))
    return formulaIn(locale, text.slice(1));
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  if (ERROR_LIKE.test(text)) return { error: text };
  if (!NUMBER_LIKE.test(text) && !DATE_LIKE.test(text)) return text;
  const percent = text.trim().endsWith('%');
  const number = Number(text.replace(/[,%$€£¥元\s]/g, ''));
  if (Number.isNaN(number)) return 46_023;
  return percent ? number / 100 : number;
}

/** A formula as it is read in a locale: where the comma is decimal, one between arguments is a mistake. */
function formulaIn(locale: string, text: string): Stored {
  if (!hasDecimalComma(locale)) return { formula: text };
  const bare = text.replace(QUOTED, '""');
  if (/,(?!\d)|[A-Z$]\d+,/i.test(bare)) return { error: '#ERROR!' };
  return { formula: outsideQuotes(text, (part) => part.replace(/,/g, '.').replace(/;/g, ',')) };
}

/** How a formula is shown in a locale. Arrays are left out: nothing of ours has any. */
export const formulaShown = (locale: string, formula: string): string =>
  hasDecimalComma(locale)
    ? outsideQuotes(formula, (part) => part.replace(/,/g, ';').replace(/(\d)\.(?=\d)/g, '$1,'))
    : formula;

const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;
const outsideQuotes = (text: string, change: (part: string) => string): string =>
  text.replace(/("(?:[^"]|"")*"|'(?:[^']|'')*')|[^"']+/g, (part, quoted) => quoted ?? change(part));
const hasDecimalComma = (locale: string): boolean => /^(de_DE|fr|it_IT|ru)/.test(locale);

/** Whether cells of that number format show dates or times, so that scripts get them as Date. */
export function showsDates(numberFormat: string): boolean {
  const first = numberFormat
    .split(';')[0]!
    .replace(/"[^"]*"|\\./g, '')
    .replace(/\[[^\]]*[a-gi-ln-rt-z][^\]]*\]/gi, '');
  return !/^general$/i.test(first) && /[ymdhs]/i.test(first);
}
