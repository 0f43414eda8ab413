import { describe, expect, it } from 'vitest';
import { type DraftStorage, draftsIn } from './drafts.ts';

const shelf = (): DraftStorage & { readonly kept: Map<string, string> } => {
  const kept = new Map<string, string>();
  return { kept, getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value) };
};

describe('drafts', () => {
  it('come back after the pane was closed', () => {
    const storage = shelf();
    draftsIn(storage).write('spread', { change: '+10%', unit: '' });
    expect(draftsIn(storage).read('spread', { change: '', unit: '1' })).toEqual({ change: '+10%', unit: '' });
  });

  it('stay in memory where nothing can be stored', () => {
    const broken: DraftStorage = {
      getItem: () => {
        throw new Error('forbidden');
      },
      setItem: () => {
        throw new Error('full');
      },
    };
    for (const drafts of [draftsIn(null), draftsIn(broken)]) {
      drafts.write('page', 'goals');
      expect(drafts.read('page', 'home')).toBe('goals');
    }
  });

  it.each([
    ['another kind', '"text"', { a: 1 }],
    ['a missing field', '{"b":1}', { a: 1 }],
    ['a list for an object', '[1]', { a: 1 }],
    ['broken text', '{', { a: 1 }],
  ])('of %s give way to the initial value', (_, text, initial) => {
    const storage = shelf();
    storage.kept.set('goalsheet.draft.x', text);
    expect(draftsIn(storage).read('x', initial)).toBe(initial);
  });
});
