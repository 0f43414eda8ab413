import { type CellContent, isError, isFormula } from '#host/sheet.ts';

/** What Office.js takes for a cell; `''` empties it. */
export type Entry = string | number | boolean;

const TRUTH = /^(true|false|wahr|falsch|vrai|faux|verdadero|falso|真|假)$/i;
/** Signs and words that a number, a share, an amount, a day or a time can be made of, in any locale. */
const NUMBER_LIKE = /^[\d\s.,:/%()+\-'’E€$£¥￥年月日号时時分秒]*$/i;

/**
 * Whether Excel could take the text for something else: a formula, a number, a day, a truth value, an error. Days
 * depend on the person's system (`5. Mai 2026`), so one or two words beside digits are held for one.
 */
function isAmbiguous(text: string): boolean {
  const trimmed = text.trim();
  if (/^[=+\-@'#/\\]/.test(trimmed) || TRUTH.test(trimmed)) return true;
  if (!/\d/.test(trimmed) || trimmed.length > 40) return false;
  const words = trimmed.match(/[\p{Script=Latin}\p{Script=Cyrillic}]+/gu) ?? [];
  return (
    words.length <= 2 && NUMBER_LIKE.test(trimmed.replace(/[\p{Script=Latin}\p{Script=Cyrillic}]+/gu, ''))
  );
}

/** The entry that leaves exactly that content in the cell. Only formulas begin with `=`. */
export function entryOf(content: CellContent): Entry {
  if (content === null) return '';
  if (isFormula(content)) return `=${content.formula}`;
  if (isError(content)) return content.formula === null ? content.error : `=${content.formula}`;
  if (typeof content !== 'string') return content;
  return content === '' || isAmbiguous(content) ? `'${content}` : content;
}

/** What a cell holds, from the four ways in which Office.js tells it. */
export function contentOf(value: unknown, formula: unknown, type: unknown): CellContent {
  const isCalculated = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  if (type === 'Error') return { error: String(value), formula: isCalculated ? formula.slice(1) : null };
  const scalar = typeof value === 'number' || typeof value === 'boolean' ? value : String(value ?? '');
  if (isCalculated) return { formula: formula.slice(1), value: scalar };
  return type === 'Empty' ? null : scalar;
}
