/** Words and letters that multiply a number, as powers of ten; lower case, as {@link foldText} leaves them. */
const POWERS: Readonly<Record<string, number>> = {
  十: 1,
  百: 2,
  hundred: 2,
  k: 3,
  千: 3,
  thousand: 3,
  w: 4,
  万: 4,
  萬: 4,
  十万: 5,
  lakh: 5,
  百万: 6,
  百萬: 6,
  m: 6,
  mm: 6,
  mn: 6,
  mio: 6,
  mil: 6,
  million: 6,
  千万: 7,
  千萬: 7,
  crore: 7,
  亿: 8,
  億: 8,
  十亿: 9,
  b: 9,
  bn: 9,
  billion: 9,
  百亿: 10,
  千亿: 11,
  万亿: 12,
  trillion: 12,
};
const longestFirst = (words: readonly string[]): string =>
  [...words]
    .sort((left, right) => right.length - left.length)
    .map((word) => word.replace(/[$.]/g, '\\$&'))
    .join('|');

/** Alternatives for a pattern, the longest first. After a scale in Chinese the number may go on: 1亿2000万. */
export const SCALE_LETTERS = longestFirst(Object.keys(POWERS).filter((word) => /^[a-z]/.test(word)));
export const SCALE_CHARACTERS = longestFirst(Object.keys(POWERS).filter((word) => !/^[a-z]/.test(word)));
export const powerOf = (scale: string): number => POWERS[scale] ?? 0;

const CURRENCY_SIGNS = [
  ...[
    'us$',
    'hk$',
    'nt$',
    'au$',
    'ca$',
    'sg$',
    'a$',
    'c$',
    's$',
    'r$',
    '$',
    'cn¥',
    'jp¥',
    '¥',
    '€',
    '£',
    '₩',
    '₹',
    '฿',
  ],
  ...['rmb', 'cny', 'usd', 'eur', 'gbp', 'hkd', 'twd', 'jpy', 'krw', 'sgd', 'aud', 'cad', 'chf', 'inr', '元'],
  ...['人民币', '美元', '美金', '欧元', '英镑', '港币', '港元', '日元', '新台币'],
];
/** What is counted: 元 and pieces. */
const COUNTED = [
  ...[
    '元整',
    '元',
    '圆整',
    '圆',
    '块钱',
    '块',
    '件',
    '个',
    '人',
    '名',
    '单',
    '次',
    '台',
    '套',
    '户',
    '家',
    '张',
  ],
  ...[
    '份',
    '笔',
    '位',
    '条',
    '辆',
    '箱',
    '吨',
    '通',
    '场',
    'pcs',
    'pc',
    'units',
    'unit',
    'people',
    'persons',
  ],
  ...[
    'person',
    'heads',
    'head',
    'fte',
    'deals',
    'deal',
    'calls',
    'call',
    'visits',
    'visit',
    'dollars',
    'yuan',
  ],
];
export const CURRENCY_WORDS = longestFirst(CURRENCY_SIGNS);
export const MEASURE_WORDS = longestFirst([...CURRENCY_SIGNS, ...COUNTED]);
