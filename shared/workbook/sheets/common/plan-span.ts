import { cellAt, formulasOn } from '#formula/fx.ts';
import type { InputPlaces } from '#workbook/inputs/places.ts';

/** The plan's first and last day, as formulas of a sheet name their cells. */
export function planSpan(places: InputPlaces, sheet: string): readonly [start: string, end: string] {
  const cellOf = (field: 'start' | 'end'): string => {
    const place = places.cell([field]);
    if (!place) throw new Error(`no cell for ${field}`);
    return formulasOn(sheet)`${cellAt(place, 'both')}`;
  };
  return [cellOf('start'), cellOf('end')];
}
