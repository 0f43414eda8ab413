import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, nameKey, tidyName } from './fold.ts';

describe('folding', () => {
  it.each([
    ['Ｔ１', 't1'],
    [' T1\u00a0', 't1'],
    ['T\u200b1', 't1'],
    ['\ufeffT1', 't1'],
    ['A\u3000 B\tC', 'a b c'],
    ['5％', '5%'],
    ['（１）', '(1)'],
    ['−5', '-5'],
    ['12²', '12²'],
  ])('%j becomes %j', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it.each([
    [' Zhao  Min ', 'Zhao Min'],
    ['赵\u200b敏\u3000', '赵敏'],
    ['Ｔ１ ', 'Ｔ１'],
    ['👩\u200d💼', '👩\u200d💼'],
  ])('a name %j is tidied to %j', (text, tidy) => {
    expect(tidyName(text)).toBe(tidy);
  });

  it.each([
    ['ＫＰＩ', 'kpi'],
    [' Year  target', 'YEAR TARGET'],
    ['产品 × 渠道', '产品×渠道'],
  ])('makes %j and %j one name', (left, right) => {
    expect(nameKey(left)).toBe(nameKey(right));
  });

  it('tells names apart as people do, not as bytes do', () => {
    expect(nameKey('Ｚhao min')).toBe(nameKey(' ZHAO  MIN\u200b'));
    expect(nameKey('赵 敏')).toBe(nameKey('赵敏'));
    expect(nameKey('赵敏')).not.toBe(nameKey('赵明'));
  });

  it('twice changes nothing', () => {
    expect(nameKey('Ⓐ¨')).toBe(nameKey(nameKey('Ⓐ¨')));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const change of [foldText, tidyName, nameKey]) expect(change(change(text))).toBe(change(text));
      }),
    );
  });
});
