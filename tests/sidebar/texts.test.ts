import { describe, expect, it } from 'vitest';
import { sidebar as en } from '#language/en/sidebar/sidebar.ts';
import { sidebar as zh } from '#language/zh-CN/sidebar/sidebar.ts';
import { hardCoded, leaves, said, sourcesIn } from './words.ts';

const sources = sourcesIn('shared/sidebar');

describe('the texts of the sidebar', () => {
  const english = leaves(en);
  const chinese = leaves(zh);

  it('are the same set in both languages', () => {
    expect(chinese.map(([path]) => path)).toEqual(english.map(([path]) => path));
    for (const [index, [path, value]] of chinese.entries()) {
      expect(typeof value, path).toBe(typeof english[index]?.[1]);
    }
  });

  it('are all written, each in its language', () => {
    for (const [path, value] of english) {
      expect(said(value).trim(), path).not.toBe('');
      expect(said(value), path).not.toMatch(/[\u3400-\u9fff]/);
    }
    for (const [path, value] of chinese) {
      // Names such as SMART's letters stay as they are.
      if (/\p{L}{2}/u.test(said(value))) expect(said(value), path).toMatch(/[\u3400-\u9fff]/);
    }
  });

  it('are all used', () => {
    const all = sources.map(({ text }) => text).join('\n');
    const unused = english
      .map(([path]) => path)
      .filter((path) => !isUsed(path.split('.') as [string, ...string[]], all));
    expect(unused).toEqual([]);
  });
});

/**
 * `goals.verdicts.pass` is used by `.verdicts.pass`, or `verdicts[…]` where its name is calculated, in a file that
 * takes the group `goals` from the texts.
 */
function isUsed([group, ...rest]: readonly [string, ...string[]], all: string): boolean {
  if (!new RegExp(`\\b${group}\\b`).test(all)) return false;
  const files = sources.filter(({ text }) => takes(group, text));
  return files.some(({ text }) => {
    const whole = new RegExp(`[.]${rest.map((part) => part.replaceAll('-', '\\-')).join('[.]')}\\b`);
    const [first = '', ...below] = rest;
    const calculated = new RegExp(`[.]${first}\\[`);
    const byKey = below.length === 0 && new RegExp(`'${first}'`).test(text) && /\bt\[/.test(text);
    return whole.test(text) || (below.length > 0 && calculated.test(text)) || byKey;
  });
}

/** `const { goals: t } = texts`, `const t = texts.goals`, `const { app } = useTexts()`. */
const takes = (group: string, text: string): boolean =>
  new RegExp(`texts\\.${group}\\b|useTexts\\(\\)\\.${group}\\b`).test(text) ||
  new RegExp(
    `const \\{[^}]*\\b${group}\\b[^}]*\\} = (texts|useTexts\\(\\)|useAppContext\\(\\)\\.texts)`,
  ).test(text);

describe('the pages', () => {
  it('hold no words of their own', () => {
    const found = sources.flatMap(({ path, text }) => hardCoded(path, text));
    expect(found).toEqual([]);
  });
});

describe('words of a page’s own', () => {
  it.each([
    '<p>Hello</p>',
    '<p>{isNew ? "new" : t.old}</p>',
    '<Button title="Close" />',
    '<Button aria-label={`$' + '{count} cells`} />',
    'const label = "确定";',
  ])('are found in %s', (code) => {
    expect(hardCoded('x.tsx', code)).not.toEqual([]);
  });

  it.each([
    '<p>{t.hello} · ✓</p>',
    '<Button title={t.close} size="small" />',
    '<p>{name === "a" && t.a}</p>',
  ])('are not seen in %s', (code) => {
    expect(hardCoded('x.tsx', code)).toEqual([]);
  });
});
