import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { en } from '#language/en/index.ts';
import { zhCN } from '#language/zh-CN/index.ts';
import { call, messageOf, resultOf } from './calling.ts';

interface RealCase {
  readonly id: string;
  readonly input: readonly string[];
  readonly right: readonly string[];
}
const { cases } = JSON.parse(
  readFileSync(new URL('../fixtures/real-cases.json', import.meta.url), 'utf8'),
) as { cases: RealCase[] };
const typedNumbers = cases.find(({ id }) => id === '21-functions-typed-numbers')!;

describe('arguments as people type them', () => {
  it.each(typedNumbers.input.map((formula, index) => [formula, typedNumbers.right[index]!] as const))(
    '%s gives %s',
    (formula, right) => {
      const result = resultOf(`=${formula}`);
      expect([result].flat(2).join(',')).toBe(right);
    },
  );

  it.each([
    ['"2026/3/5"', '"2026/3/9"'],
    ['"2026年3月5日"', '"2026年3月9日"'],
    ['"2026-3-5"', '"2026-3-9"'],
    ['"5-Mar-26"', '"March 9, 2026"'],
    ['"46086"', '"20260309"'],
    ['"2026-03-05 08:30"', '"2026-03-09T00:00:00Z"'],
  ])('three working days lie from %s to %s', (start, end) => {
    expect(resultOf(`=PLAN_WORKDAYS(${start},${end})`)).toBe(3);
  });

  it('are refused in words where they can be read in two ways', () => {
    expect(messageOf('PLAN_WORKDAYS', ['3/5/2026', '9/5/2026'])).toContain(
      'start: this is “3/5/2026”, which can be 2026-03-05 or 2026-05-03.',
    );
    expect(messageOf('TARGET_SPLIT', ['1234,567', [[1], [1]]], zhCN)).toContain(
      'total：这里是“1234,567”，可以理解为 1234567，也可以理解为 1234.567。',
    );
  });

  it.each([
    ['2026-02-30', '28 days'],
    ['soon', 'not a date'],
    ['3月5日', 'not a date'],
    ['2026', 'not a date'],
  ])('a day that is none is told: %s', (text, says) => {
    expect(call('PLAN_WORKDAYS', [text, '2026-03-09'])).toMatchObject({ ok: false, error: '#VALUE!' });
    expect(messageOf('PLAN_WORKDAYS', [text, '2026-03-09'], en)).toContain(says);
  });
});
