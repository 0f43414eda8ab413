import type { CellContent } from '#host/sheet.ts';
import { invalid } from '../failure.ts';
import type { Plain } from '../protocol.ts';

/** How the person's system writes numbers and days; entries are read by it, en-US forms besides. */
export interface Locale {
  readonly name: string;
  readonly decimal: string;
  readonly group: string;
  readonly datePattern: RegExp;
}
const ISO_DATE = /^\d{4}[-/]\d{1,2}([-/]\d{1,2})?$/;
export const LOCALES: Readonly<Record<string, Locale>> = {
  'en-US': { name: 'en-US', decimal: '.', group: ',', datePattern: /^\d{1,2}[/-]\d{1,2}([/-]\d{2,4})?$/ },
  'de-DE': { name: 'de-DE', decimal: ',', group: '.', datePattern: /^\d{1,2}\.\d{1,2}\.?(\d{2,4})?$/ },
  'zh-CN': {
    name: 'zh-CN',
    decimal: '.',
    group: ',',
    datePattern: /^(\d{4}年\d{1,2}月(\d{1,2}日)?|\d{1,2}月\d{1,2}日|\d{1,2}[/-]\d{1,2})$/,
  },
};

const MONTH = '(?:jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez)[a-zä]*';
const MONTH_WORD = new RegExp(`^(\\d{1,2}[\\s.-]*${MONTH}[\\s.-]*\\d{0,4}|${MONTH}[\\s.-]*\\d{1,4})$`, 'i');
const TIME = /^\d{1,2}:\d{2}(:\d{2})?(\s*[ap]m)?$/i;
const ERROR_VALUE = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!)$/;

export interface Entry {
  readonly content: CellContent | { readonly entered: string };
}

/**
 * What a cell holds after `values` or `formulas` set it, as Excel takes entries: `=`, `+`, `-` and `@` begin formulas,
 * what looks like a number, a day, a share or a truth value becomes one, an apostrophe before it keeps a text.
 * In a cell formatted as text all entries but formulas without apostrophe stay what they are.
 */
export function enter(value: Plain, numberFormat: string, locale: Locale): Entry['content'] {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'string') throw invalid('a cell takes a number, a text or a truth value');
  if (value === '') return null;
  if (value.startsWith("'")) return value.slice(1);
  if (numberFormat === '@') return value;
  if (value.startsWith('=') && value.length > 1) return { entered: value.slice(1) };
  const scalar = interpreted(value.trim(), locale);
  if (scalar !== undefined) return scalar;
  if (/^[+\-@]./.test(value)) return { entered: value };
  return value;
}

/** Days stand for whatever serial number they would give: it only matters that the text is gone. */
const SOME_DAY = 46_000;

function interpreted(text: string, locale: Locale): CellContent | undefined {
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  if (ERROR_VALUE.test(text)) return { error: text, formula: null };
  if (ISO_DATE.test(text) || locale.datePattern.test(text) || MONTH_WORD.test(text)) return SOME_DAY;
  if (TIME.test(text)) return 0.5;
  const percent = text.endsWith('%');
  const bare = (percent ? text.slice(0, -1) : text).replace(/^[¥￥$€]\s*/, '').trim();
  const plain = bare.replaceAll(locale.group, '').replace(locale.decimal, '.');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return undefined;
  return percent ? Number(plain) / 100 : Number(plain);
}
