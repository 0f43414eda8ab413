import { describe, expect, it } from 'vitest';
import { type DraftStorage, draftsIn } from '#sidebar/drafts.ts';
import { workbookDrafts } from './workbook-drafts.ts';

function workbook() {
  const settings = new Map<string, unknown>();
  let saves = 0;
  return {
    saves: () => saves,
    get: (name: string) => settings.get(name) ?? null,
    set: (name: string, value: unknown) => void settings.set(name, value),
    saveAsync: () => void saves++,
  };
}

function webView(): DraftStorage {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  };
}

describe('drafts in Excel', () => {
  it('belong to one workbook, also to one of two that were never saved', () => {
    const [one, other, storage] = [workbook(), workbook(), webView()];
    draftsIn(workbookDrafts(one, storage)).write('author', 'Li');
    expect(draftsIn(workbookDrafts(one, storage)).read('author', '')).toBe('Li');
    expect(draftsIn(workbookDrafts(other, storage)).read('author', '')).toBe('');
  });

  it('leave a workbook alone in which nothing was filled in', () => {
    const one = workbook();
    draftsIn(workbookDrafts(one, webView())).read('author', '');
    expect([one.saves(), one.get('goalsheet.drafts')]).toEqual([0, null]);
  });
});
