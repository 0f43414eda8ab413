import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Conventions } from './conventions.ts';
import { readNumber, readPercent, readShare } from './number.ts';

const english: Conventions = { decimal: '.', dayOrder: null, year: null, loneX: null };

describe('a number', () => {
  it.each([
    ['1,000', 1000],
    ['１，０００', 1000],
    ['１２００', 1200],
    ['120万', 1_200_000],
    ['1.2亿', 120_000_000],
    ['9600万', 96_000_000],
    ['9.6M', 9_600_000],
    ['30K', 30_000],
    ['2.5M', 2_500_000],
    ['12m', 12_000_000],
    ['3bn', 3_000_000_000],
    ['1 million', 1_000_000],
    ['50W', 500_000],
    ['5 lakh', 500_000],
    ['4.35千', 4350],
    ['1.2百万', 1_200_000],
    ['1万亿', 1e12],
    ['1亿2000万', 120_000_000],
    ['3万5000', 35_000],
    ['5%', 0.05],
    ['5％', 0.05],
    ['5 %', 0.05],
    ['12.5‰', 0.0125],
    ['百分之五', 0.05],
    ['(1,200)', -1200],
    ['（1,200）', -1200],
    ['1,200-', -1200],
    ['−5', -5],
    ['－5', -5],
    ['–5', -5],
    ['负5', -5],
    ['+5', 5],
    ["'1200", 1200],
    ['1 234,5', 1234.5],
    ['1\u00a0234\u00a0567,8', 1234567.8],
    ['1\u202f234,567', 1234.567],
    ["1'234.5", 1234.5],
    ['1’234’567', 1234567],
    ['12,34,567', 1234567],
    ['1,2000,0000', 120_000_000],
    ['￥1,200', 1200],
    ['¥ 1200.50', 1200.5],
    ['$1.5', 1.5],
    ['US$ 3,000', 3000],
    ['-$5', -5],
    ['$-5', -5],
    ['($5.00)', -5],
    ['1200元', 1200],
    ['1200 元整', 1200],
    ['120万元', 1_200_000],
    ['RMB 120万', 1_200_000],
    ['30人', 30],
    ['8 people', 8],
    ['12 pcs', 12],
    ['1e7', 10_000_000],
    ['1.2E+06', 1_200_000],
    ['3e-2', 0.03],
    ['.5', 0.5],
    ['5.', 5],
    ['0.1', 0.1],
    ['007', 7],
    ['1。5', 1.5],
    ['\u200b1200\ufeff', 1200],
    ['\u3000 1200 \t', 1200],
    ['三百二十万', 3_200_000],
    ['两万五', 25_000],
    ['一百二十万元', 1_200_000],
    ['壹佰贰拾万元整', 1_200_000],
    ['五', 5],
    ['半', 0.5],
    ['0', 0],
    ['-0', 0],
  ])('%j is %d', (text, value) => {
    expect(readNumber(text, english)).toMatchObject({ kind: 'understood', value });
  });

  it.each(['', '   ', '\u200b', '\u3000'])('%j is blank', (text) => {
    expect(readNumber(text, english)).toEqual({ kind: 'blank' });
  });

  it.each([
    ...[
      'abc',
      '-',
      '—',
      '%',
      '1.2.3',
      '1,23,4',
      '12,34.5',
      '1 2',
      '12 00',
      '1, 200',
      '--5',
      '+-5',
      '(-5)',
      '-5-',
    ],
    ...[
      '5%%',
      '12m2',
      '12²',
      '①',
      '1/2',
      '3万5',
      '5千3百万',
      '2026-03-05',
      '3月',
      '12个月',
      '约120万',
      '120万+',
      '>5',
    ],
    ...['万', '十分', '=1+1', 'A1', '1200元/月', '$', '元', '5 5', '1,200,', '12K5', 'x'],
  ])('%j is not', (text) => {
    expect(readNumber(text, english)).toMatchObject({
      kind: 'refused',
      issue: { code: 'typed.number.notUnderstood', params: { text } },
    });
  });

  it('is no TRUE, and no number of more than 15 digits, of which the last would be lost', () => {
    expect(readNumber(true, english)).toMatchObject({ kind: 'refused' });
    expect(readNumber('110101199003078515', english)).toMatchObject({
      kind: 'refused',
      issue: { code: 'typed.number.tooPrecise', params: { digits: 18 } },
    });
    expect(readNumber('1200000000000000000', english)).toMatchObject({ kind: 'understood', value: 1.2e18 });
  });
});

describe('dots and commas', () => {
  it.each([
    ['1,234', '.', 1234],
    ['1.234', '.', 1.234],
    ['1,234', ',', 1.234],
    ['1.234', ',', 1234],
    ['1.234,5', '.', 1234.5],
    ['1,234.5', ',', 1234.5],
    ['1.234.567', '.', 1_234_567],
    ['1234,5', '.', 1234.5],
    ['2,5M', '.', 2_500_000],
    ['2,5M', ',', 2_500_000],
    ['2.5M', ',', 2_500_000],
    ['0,123', '.', 0.123],
    ['1,5', null, 1.5],
    ['1.5', null, 1.5],
    ['1234.567', null, 1234.567],
    ['0.123', null, 0.123],
    ['1,234,567', null, 1_234_567],
  ] as const)('%s, decimals after %j, is %d', (text, decimal, value) => {
    expect(readNumber(text, { ...english, decimal })).toMatchObject({ kind: 'understood', value });
  });

  it.each([
    ['1,234', null, [1234, 1.234]],
    ['1.234', null, [1234, 1.234]],
    ['-1.234万', null, [-12_340_000, -12_340]],
    ['1234,567', '.', [1_234_567, 1234.567]],
    ['1234.567', ',', [1_234_567, 1234.567]],
    ['1,2000', '.', [12_000, 1.2]],
  ] as const)('%s has two readings', (text, decimal, values) => {
    const reading = readNumber(text, { ...english, decimal });
    expect(reading).toMatchObject({ kind: 'ambiguous', issue: { code: 'typed.number.ambiguous' } });
    expect(reading.kind === 'ambiguous' && reading.readings.map(({ value }) => value)).toEqual(values);
  });
});

describe('a share', () => {
  it.each([
    ['5%', 0.05],
    ['120%', 1.2],
    ['0.05', 0.05],
    ['0', 0],
    [1.2, 1.2],
    [5, 5],
  ])('%j is %d', (typed, value) => {
    expect(readShare(typed, english)).toMatchObject({ kind: 'understood', value });
  });

  it('as 5 without a sign is 5 % or 500 %', () => {
    expect(readShare('5', english)).toMatchObject({
      kind: 'ambiguous',
      readings: [{ value: 0.05 }, { value: 5 }],
      issue: { code: 'typed.share.ambiguous', params: { percent: '5%', times: '500%' } },
    });
  });
});

describe('a field of per cents', () => {
  it.each([
    ['15', 0.15],
    ['15%', 0.15],
    ['１５％', 0.15],
    ['0.5', 0.005],
    ['4.35', 0.0435],
    ['-5', -0.05],
  ])('takes %j for %d', (text, value) => {
    expect(readPercent(text, english)).toMatchObject({ kind: 'understood', value });
  });
  it.each(['', 'x'])('takes %j for nothing', (text) => {
    expect(readPercent(text, english).kind).not.toBe('understood');
  });
});

/** As CLDR has people write: the locale, and what stands before its decimals. */
const locales = [
  ['en', '.'],
  ['en-IN', '.'],
  ['zh-CN', '.'],
  ['ja', '.'],
  ['de', ','],
  ['de-CH', '.'],
  ['de-AT', ','],
  ['fr', ','],
  ['es', ','],
  ['it', ','],
  ['pl', ','],
  ['sv', ','],
  ['ru', ','],
  ['pt-BR', ','],
] as const;
const anyLocale = fc.constantFrom(...locales);
/** Numbers of at most 15 digits, four of them decimals. */
const decimals = fc
  .tuple(fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }), fc.integer({ min: 0, max: 4 }))
  .map(([count, places]) => Number(`${count}e-${places}`));

describe('numbers as CLDR writes them', () => {
  const value = (text: string, decimal: Conventions['decimal']) => {
    const reading = readNumber(text, { ...english, decimal });
    return reading.kind === 'understood' ? reading.value : `${reading.kind}: ${text}`;
  };
  /** -0 is written, and read as 0. */
  const plus = (number: number): number => (number === 0 ? 0 : number);

  it.each([
    [{ maximumFractionDigits: 4 }],
    [{ useGrouping: false, maximumFractionDigits: 4 }],
    [{ style: 'percent', maximumFractionDigits: 6 }],
    [{ style: 'currency', currency: 'EUR', maximumFractionDigits: 4 }],
    [{ style: 'currency', currency: 'CNY', currencySign: 'accounting', maximumFractionDigits: 4 }],
  ] as const)('with %j are read back in every locale', (options) => {
    fc.assert(
      fc.property(anyLocale, decimals, ([locale, decimal], number) => {
        const text = new Intl.NumberFormat(locale, options).format(number);
        expect(value(text, decimal)).toBe(plus(number));
      }),
    );
  });

  it.each([
    ['en', 'short'],
    ['en', 'long'],
    ['zh-CN', 'short'],
    ['zh-TW', 'short'],
    ['ja', 'short'],
  ] as const)('in short in %s (%s) are read back exactly', (locale, compactDisplay) => {
    const format = new Intl.NumberFormat(locale, {
      notation: 'compact',
      compactDisplay,
      maximumSignificantDigits: 4,
    });
    const short = fc
      .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 0, max: 8 }))
      .map(([digits, zeros]) => Number(`${digits}e${zeros}`));
    fc.assert(
      fc.property(short, (number) => {
        expect(value(format.format(number), '.')).toBe(number);
      }),
    );
  });

  it('are normalised once: normal forms are normal, and mean the same', () => {
    fc.assert(
      fc.property(decimals, fc.constantFrom('.', ',', null), (number, decimal) => {
        const conventions = { ...english, decimal } as Conventions;
        const first = readNumber(number, conventions);
        if (first.kind !== 'understood') throw new Error(first.kind);
        const again = readNumber(first.normal, conventions);
        expect(again).toEqual({ ...first, value: plus(first.value) });
      }),
    );
  });
});
