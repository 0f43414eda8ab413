import { describe, expect, it } from 'vitest';
import { workbench as en } from '#language/en/hosts/workbench.ts';
import { workbench as zh } from '#language/zh-CN/hosts/workbench.ts';
import { hardCoded, leaves, said, sourcesIn } from './words.ts';

const sources = sourcesIn('workbench/page');
/** Names of products and file types are the same everywhere. */
const NAMES = /^(GoalSheet|Excel|Google Sheets)$/;

describe('the texts of the workbench', () => {
  it('are the same set in both languages', () => {
    expect(leaves(zh).map(([path]) => path)).toEqual(leaves(en).map(([path]) => path));
  });

  it('are all written, each in its language', () => {
    for (const [path, value] of leaves(en)) {
      expect(said(value).trim(), path).not.toBe('');
      expect(said(value), path).not.toMatch(/[\u3400-\u9fff]/);
    }
    for (const [path, value] of leaves(zh))
      if (!NAMES.test(said(value))) expect(said(value), path).toMatch(/[\u3400-\u9fff]/);
  });

  it('are all used', () => {
    const all = sources.map(({ text }) => text).join('\n');
    const unused = leaves(en).filter(([path]) => !new RegExp(`\\btexts\\.${path}\\b`).test(all));
    expect(unused).toEqual([]);
  });

  it('are the only words on the page', () => {
    expect(sources.flatMap(({ path, text }) => hardCoded(path, text))).toEqual([]);
  });
});
