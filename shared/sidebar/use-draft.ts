import { useCallback, useState } from 'react';
import { useAppContext } from './app-context.ts';

/** State that outlives the page and, where the entry gave a storage, the pane. Plain JSON only. */
export function useDraft<T>(key: string, initial: T): readonly [T, (next: T) => void] {
  const { drafts } = useAppContext();
  const [draft, setDraft] = useState(() => drafts.read(key, initial));
  const write = useCallback(
    (next: T) => {
      drafts.write(key, next);
      setDraft(next);
    },
    [drafts, key],
  );
  return [draft, write];
}
