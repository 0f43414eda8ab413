/** What a person did on the sheets: selected other cells, or typed into some. */
export type SheetEvent = 'selected' | 'typed';

/** Tells when a person did something on the sheets. */
export interface SelectionSource {
  /** Calls the listener each time; returns how to stop. */
  listen(listener: (event: SheetEvent) => void): () => void;
}

/** For hosts that tell nothing: pages look again when their window is entered. */
export const noSelection: SelectionSource = { listen: () => () => {} };

/** A source that others tell. */
export function toldSelection(): {
  readonly source: SelectionSource;
  readonly tell: (event: SheetEvent) => void;
} {
  const listeners = new Set<(event: SheetEvent) => void>();
  return {
    source: {
      listen(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    tell: (event) => {
      for (const listener of listeners) listener(event);
    },
  };
}

/**
 * Asks again and again what is selected, as long as somebody listens and the page is in sight: for hosts without an event.
 * An answer that fails is as good as none.
 */
export function askedSelection(ask: () => Promise<unknown>, pause: number): SelectionSource {
  return {
    listen(listener) {
      let isOver = false;
      let last: string | null = null;
      const look = async (): Promise<void> => {
        if (document.visibilityState === 'visible') {
          const now = await ask().then(JSON.stringify, () => last);
          if (!isOver && last !== null && now !== last) listener('selected');
          last = now;
        }
        if (!isOver) setTimeout(() => void look(), pause);
      };
      void look();
      return () => {
        isOver = true;
      };
    },
  };
}
