import { describe, expect, it } from 'vitest';
import { languages } from '#engine/plan/inputs.ts';
import { languageFor } from './locale.ts';

describe('the language for a locale', () => {
  it.each(languages)('%s is its own', (language) => {
    expect(languageFor(language)).toBe(language);
    expect(languageFor(language.toUpperCase())).toBe(language);
  });

  it.each([
    ['en-US', 'en'],
    ['en_GB.UTF-8', 'en'],
    ['zh', 'zh-CN'],
    ['zh_TW', 'zh-CN'],
    ['zh-Hans-CN', 'zh-CN'],
    ['de-DE', 'en'],
    ['zha', 'en'],
    ['C', 'en'],
    ['', 'en'],
    [undefined, 'en'],
  ])('%s is spoken to in %s', (locale, language) => {
    expect(languageFor(locale)).toBe(language);
  });
});
