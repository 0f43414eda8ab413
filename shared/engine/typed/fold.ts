/** Characters that nobody sees: zero-width marks, soft hyphens, marks of direction, variation selectors. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
/** Joiners are part of some scripts and of joined emoji: a name keeps them. */
const INVISIBLE_IN_NAMES = /(?!\u200C|\u200D|\p{Variation_Selector})\p{Default_Ignorable_Code_Point}/gu;
/** Spaces of all widths; a tab or a line break in a cell is one too. */
const SPACES = /[\s\u2800]+/g;
const DASHES = /[\u2010-\u2015\u2212\u2500\u2796\uFE58\uFE63]/g;
const APOSTROPHES = /[\u2018\u2019\u02BC\u2032`\u00B4]/g;
/** `！` to `～`, the full-width forms of ASCII. */
const FULL_WIDTH = /[\uFF01-\uFF5E]/g;
const FULL_WIDTH_SHIFT = 0xfee0;

/** Full-width letters, digits and signs as their plain ones. Other characters stay: `²` is no 2, and `①` no 1. */
export const halfWidth = (text: string): string =>
  text.replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - FULL_WIDTH_SHIFT));

/**
 * The text as readers look at it: half width, lower case, one kind of dash, apostrophe and percent sign, single
 * plain spaces between words, none at the ends, nothing invisible. Folding twice changes nothing.
 */
export const foldText = (text: string): string =>
  halfWidth(text)
    .replace(INVISIBLE, '')
    .replace(DASHES, '-')
    .replace(APOSTROPHES, "'")
    .replace(/[﹪٪]/g, '%')
    .replace(/￥/g, '¥')
    .replace(SPACES, ' ')
    .trim()
    .toLowerCase();

/**
 * A name as it should stand in a cell: without invisible marks, without spaces at its ends, with single spaces
 * inside. Case and width stay as people wrote them.
 */
export const tidyName = (text: string): string =>
  text.replace(INVISIBLE_IN_NAMES, '').replace(SPACES, ' ').trim();

/** A name without invisible marks and without spaces at its ends; inside it stays as it was typed. */
export const trimName = (text: string): string => text.replace(INVISIBLE_IN_NAMES, '').trim();

/**
 * Texts with the same key are the same name or key to a person: case, width and spaces do not count. Composed once more
 * where the space is gone that stood before an accent (a free-standing ¨ is a space with one).
 */
export const nameKey = (text: string): string =>
  foldText(text.normalize('NFKC')).replaceAll(' ', '').normalize('NFKC');
