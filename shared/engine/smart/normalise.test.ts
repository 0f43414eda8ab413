import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectLanguage, normalise } from './normalise.ts';

const textOf = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

/** All that the rules say, without comments. */
const RULES = ['.', './lexicon']
  .flatMap((folder) =>
    readdirSync(new URL(folder, import.meta.url))
      .filter((name) => /^(?!traditional).*(?<!\.test)\.ts$/.test(name))
      .map((name) => textOf(`${folder}/${name}`)),
  )
  .join('')
  .replace(/\/\*\*[\s\S]*?\*\//g, '');

describe('normalise', () => {
  it('replaces each UTF-16 unit by exactly one, so offsets stay', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (goal) => normalise(goal).length === goal.length));
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (goal) => normalise(normalise(goal)) === normalise(goal)),
    );
  });

  it('simplifies every traditional character whose simplified form stands in a rule', () => {
    const [traditional = '', simplified = ''] = textOf('../../../tests/fixtures/smart-traditional.txt').split(
      '\n',
    );
    const used = Array.from(
      traditional,
      (character, index) => [character, simplified.charAt(index)] as const,
    ).filter(([, simple]) => RULES.includes(simple));
    expect(used.length).toBeGreaterThan(500);
    expect(used.filter(([character, simple]) => normalise(character) !== normalise(simple))).toEqual([]);
  });

  it.each([
    ['１２名，％', '12名,%'],
    ['Q3 ＧＭＶ', 'q3 gmv'],
    ['業績與計畫', '业绩与计画'],
    ['3–4', '3-4'],
    ['「雲端」', '“云端”'],
    ['a\u0000b\tc', 'a b c'],
    ['俩', '两'],
    ['7×24', '7x24'],
  ])('reads %j as %j', (goal, plain) => {
    expect(normalise(goal)).toBe(plain);
  });
});

describe('detectLanguage', () => {
  it.each([
    ['升级到node 20', 'zh'],
    ['q3 gmv 破亿', 'zh'],
    ['sign 3 partners in 上海', 'en'],
    ['😀', 'en'],
  ] as const)('takes %j for %s', (plain, language) => {
    expect(detectLanguage(plain)).toBe(language);
  });
});
