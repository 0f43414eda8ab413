import { describe, expect, it } from 'vitest';
import { formatsOf, withMeasure } from './formats.ts';

describe('numbers and days', () => {
  it('follow the language', () => {
    expect(formatsOf('en').short(21_600_000)).toBe('21.6M');
    expect(formatsOf('zh-CN').short(21_600_000)).toBe('2160万');
    expect(formatsOf('en').day('2026-03-20')).toBe('Mar 20');
    expect(formatsOf('zh-CN').day('2026-03-20')).toBe('3月20日');
  });

  it.each([
    [83.25, '83.25'],
    [1647.4, '1,647'],
    [-98_765, '-98,765'],
    [1_647_000, '1.65M'],
  ])('shows the figure %d as %s', (value, text) => {
    expect(formatsOf('en').figure(value)).toBe(text);
  });

  it.each([
    ['1194.5万', '元', '1194.5万元'],
    ['960万', '美元', '960万美元'],
    ['9.6M', 'USD', '9.6M USD'],
    ['12,000', '元', '12,000 元'],
  ])('set %s and %s as %s', (amount, measure, text) => {
    expect(withMeasure(amount, measure)).toBe(text);
  });

  it('name the month of a key whatever the machine’s time zone', () => {
    expect(formatsOf('en').month('2026-01')).toBe('Jan');
  });
});
