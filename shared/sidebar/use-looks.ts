import { useCallback, useEffect, useState } from 'react';
import { useAppContext } from './app-context.ts';
import type { SheetEvent } from './selection-source.ts';

/** Selecting with the arrow keys tells of every cell on the way. */
const SETTLED = 200;

/**
 * How often the sheet was to be looked at since the page opened: after what a person did there, when they come back to the
 * pane, and when told to. `after`: only that counts.
 */
export function useLooks(after: SheetEvent | 'all'): readonly [looks: number, lookAgain: () => void] {
  const { selection } = useAppContext();
  const [looks, setLooks] = useState(0);
  const lookAgain = useCallback(() => setLooks((count) => count + 1), []);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = (event: SheetEvent): void => {
      if (after !== 'all' && after !== event) return;
      clearTimeout(timer);
      timer = setTimeout(lookAgain, SETTLED);
    };
    const stop = selection.listen(soon);
    addEventListener('focus', lookAgain);
    return () => {
      clearTimeout(timer);
      stop();
      removeEventListener('focus', lookAgain);
    };
  }, [selection, lookAgain, after]);
  return [looks, lookAgain];
}
