const ENGLISH = [
  'jan(?:uary)?',
  'feb(?:ruary)?',
  'mar(?:ch)?',
  'apr(?:il)?',
  'may',
  'june?',
  'july?',
  'aug(?:ust)?',
  'sept?(?:ember)?',
  'oct(?:ober)?',
  'nov(?:ember)?',
  'dec(?:ember)?',
];
/** An English month in full or short, as a pattern without groups. */
export const MONTH_NAME = `(?:${ENGLISH.join('|')})\\.?`;
const patterns = ENGLISH.map((name) => new RegExp(`^${name}\\.?$`));

/** 1 to 12; 0: it is no month. */
export const monthOfName = (name: string): number => patterns.findIndex((pattern) => pattern.test(name)) + 1;

/** As Excel reads two digits of a year: 00 to 29 are 2000 to 2029, 30 to 99 are 1930 to 1999. */
export const fullYear = (digits: string): number =>
  digits.length > 2 ? Number(digits) : Number(digits) + (Number(digits) < 30 ? 2000 : 1900);
