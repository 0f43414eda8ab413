import { type FocusEvent, useEffect, useRef } from 'react';

/**
 * The grid takes the focus whenever it draws itself. It may have it from a person, by a click or by a key; else the
 * focus goes back to where it was on the page. The handler belongs to what is around the grid.
 */
export function useKeptFocus(): (event: FocusEvent) => void {
  const isByHand = useRef(false);
  useEffect(() => {
    const noted = (): void => {
      isByHand.current = true;
      // The focus moves before any other task.
      setTimeout(() => {
        isByHand.current = false;
      });
    };
    const kinds = ['pointerdown', 'keydown'] as const;
    for (const kind of kinds) addEventListener(kind, noted, true);
    return () => {
      for (const kind of kinds) removeEventListener(kind, noted, true);
    };
  }, []);
  return ({ relatedTarget }) => {
    if (isByHand.current || !(relatedTarget instanceof HTMLElement)) return;
    if (relatedTarget.closest('header, aside') !== null) relatedTarget.focus();
  };
}
