import { describe, expect, it } from 'vitest';
import { formatsOf } from './formats.ts';

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

  it('name the month of a key whatever the machine’s time zone', () => {
    expect(formatsOf('en').month('2026-01')).toBe('Jan');
  });
});
