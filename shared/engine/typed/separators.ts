import type { Conventions } from './conventions.ts';

const SPACED = /^\d{1,3}([ '_])\d{3}(?:\1\d{3})*(?:[.,]\d+)?$/;
const BY_THREE = /^[1-9]\d{0,2}([.,])\d{3}(?:\1\d{3})*$/;
/** 12,34,567: the last three digits, then two by two. */
const INDIAN = /^[1-9]\d?(?:,\d{2})+,\d{3}$/;
/** 1,2000,0000: as Chinese is spoken. */
const BY_FOUR = /^[1-9]\d{0,3}(?:,\d{4})+$/;

type Separators = Pick<Conventions, 'decimal' | 'thousands'>;

/**
 * What the digits can mean: one reading, several where it is not sure which separator is which (the likeliest
 * first), none where nobody writes so. `text`: digits with dots, commas, spaces, apostrophes and underscores.
 */
export function separatorReadings(text: string, conventions: Separators): readonly string[] {
  if (/^\d+$/.test(text)) return [text];
  if (/[ '_]/.test(text)) return SPACED.test(text) ? [text.replace(/[ '_]/g, '').replace(',', '.')] : [];
  const marks = text.replace(/\d/g, '');
  if (marks.includes('.') && marks.includes(',')) return mixed(text);
  return marks.length === 1 ? single(text, conventions) : repeated(text);
}

/** 1,234.5 and 1.234,5: the last mark stands before the decimals. */
function mixed(text: string): readonly string[] {
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  const [whole, decimals] = [text.slice(0, last), text.slice(last + 1)];
  const isGrouped = !whole.includes(text.charAt(last)) && isThousands(whole);
  return isGrouped && decimals !== '' ? [`${whole.replace(/[.,]/g, '')}.${decimals}`] : [];
}

const isThousands = (whole: string): boolean => BY_THREE.test(whole) || INDIAN.test(whole);
const repeated = (text: string): readonly string[] =>
  isThousands(text) || BY_FOUR.test(text) ? [text.replace(/[.,]/g, '')] : [];

/** One dot or comma: before the decimals, or between thousands. */
function single(text: string, { decimal, thousands }: Separators): readonly string[] {
  const [mark, [whole = '', decimals = '']] = [text.includes(',') ? ',' : '.', text.split(/[.,]/)];
  const asDecimal = `${whole || '0'}${decimals === '' ? '' : `.${decimals}`}`;
  const asGroups = whole + decimals;
  if (mark === decimal) return [asDecimal];
  // 1200, with nothing behind the comma is a slip of the hand: who knows what was to follow.
  if (decimals === '') return [];
  if (BY_THREE.test(text)) return decimal === null ? [asGroups, asDecimal] : [asGroups];
  const mayBeGroups = /^[1-9]/.test(whole) && (decimals.length === 3 || (mark === ',' && BY_FOUR.test(text)));
  if (mark === '.' && decimal === null) return [asDecimal];
  if (mark === thousands && /^[1-9]/.test(whole)) return [asDecimal, asGroups];
  return mayBeGroups ? [asGroups, asDecimal] : [asDecimal];
}
