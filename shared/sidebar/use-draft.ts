import { useCallback, useState } from 'react';
import { useAppContext } from './app-context.ts';

/** State that outlives the page and, where the entry gave a storage, the pane. Plain JSON only. */
export function useDraft<T>(key: string, initial: T): readonly [T, (next: T) => void] {
  const { drafts } = useAppContext();
  const [state, setState] = useState(() => ({ key, value: drafts.read(key, initial) }));
  // Another key is another draft: what was typed for the settings before stays with them.
  const draft = state.key === key ? state.value : drafts.read(key, initial);
  const write = useCallback(
    (next: T) => {
      drafts.write(key, next);
      setState({ key, value: next });
    },
    [drafts, key],
  );
  return [draft, write];
}
