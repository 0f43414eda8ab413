import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseChineseNumber } from '#engine/typed/chinese-numerals.ts';
import { NUMBER_EN, parseEnglishNumber } from './number-en.ts';
import { NUMBER } from './number-zh.ts';

describe('parseChineseNumber', () => {
  it.each([
    ['3,000万', 30_000_000],
    ['三百二十万', 3_200_000],
    ['两万五', 25_000],
    ['一万二千', 12_000],
    ['三百二', 320],
    ['一百零五', 105],
    ['十五', 15],
    ['二十', 20],
    ['二零二七', 2027],
    ['1.5亿', 150_000_000],
    ['三点五', 3.5],
    ['一亿两千万', 120_000_000],
    ['半', 0.5],
    ['4.8', 4.8],
  ])('reads %s as %d', (written, value) => {
    expect(new RegExp(`^${NUMBER}$`).test(written)).toBe(true);
    expect(parseChineseNumber(written)).toBe(value);
  });

  it('reads every whole number below ten thousand back from its characters', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        (count) => parseChineseNumber(inCharacters(count)) === count,
      ),
    );
  });
});

describe('parseEnglishNumber', () => {
  it.each([
    ['1,200', 1200],
    ['1.2m', 1_200_000],
    ['80k', 80_000],
    ['twenty-five', 25],
    ['one hundred and ten', 110],
    ['a dozen', 12],
    ['two dozen', 24],
    ['one billion', 1_000_000_000],
    ['3 million', 3_000_000],
    ['2.4 bn', 2_400_000_000],
  ])('reads %s as %d', (written, value) => {
    expect(new RegExp(`^${NUMBER_EN}$`).test(written)).toBe(true);
    expect(parseEnglishNumber(written)).toBeCloseTo(value, 6);
  });

  it('knows what is no number', () => {
    expect(parseEnglishNumber('calls')).toBeUndefined();
  });
});

/** 1 to 9999 as it is written: 1005 is 一千零五, 15 is 一十五. */
function inCharacters(count: number): string {
  const digits = '零一二三四五六七八九';
  const units = ['', '十', '百', '千'];
  return Array.from(String(count))
    .map((digit, index, all) =>
      digit === '0' ? '零' : digits.charAt(Number(digit)) + units[all.length - 1 - index],
    )
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '');
}
