import { IronCalc } from '@ironcalc/workbook';
import '@ironcalc/workbook/style.css';
import { memo, useEffect, useMemo } from 'react';
import type { Shown } from './engine.ts';
import { type GridListener, watched } from './watch.ts';

const THEME = {
  '--typography-font-family': 'inherit',
  '--palette-primary-main': '#0f6cbd',
  '--palette-primary-light': '#479ef5',
  '--palette-primary-dark': '#0c3b5e',
  '--palette-sheet-outline-color': '#0f6cbd',
  '--palette-sheet-outline-editing-color': '#cfe4fa',
  '--palette-sheet-outline-background-color': '#0f6cbd1a',
} as const;

interface GridProps {
  readonly shown: Shown;
  readonly listener: GridListener;
}

/** The embedded spreadsheet. */
export const Grid = memo(function Grid({ shown, listener }: GridProps) {
  const { model } = shown;
  const watchedModel = useMemo(() => watched(model, listener), [model, listener]);
  // The grid takes the focus when it is drawn anew; a person may be in the add-in, or at the buttons above.
  const focused = document.activeElement;
  useEffect(() => {
    if (focused instanceof HTMLElement && focused.closest('header, aside') !== null) focused.focus();
  });
  // Handlers of the last drawing may still run once.
  useEffect(() => () => void setTimeout(() => model.free(), 1000), [model]);
  return <IronCalc model={watchedModel} themeVariables={THEME} />;
});
