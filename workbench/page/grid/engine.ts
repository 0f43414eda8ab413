import { Model } from '@ironcalc/wasm';
import type { Drawing } from '../worker/drawing.ts';

/** A model in which a person can work, and the sheet that is in front in it. */
export interface Shown {
  readonly model: Model;
  readonly active: string | null;
}

/**
 * The model that shows a drawing. It is a new one, so that undo goes back to what a person did after the last change
 * from outside, not into that change. Sheet, cell and scroll stay. Whoever draws the last one frees it.
 */
export function show(shown: Shown | null, { model: bytes, sheets, active }: Drawing): Shown {
  const place = shown === null ? null : placeIn(shown.model);
  if (bytes === null && shown !== null) {
    if (active !== shown.active) goTo(shown.model, sheets, active, place);
    return { model: shown.model, active };
  }
  const model = Model.from_bytes(bytes!, 'en');
  goTo(model, sheets, active, place);
  return { model, active };
}

interface SeenPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Top, left, bottom, right. */
  readonly range: readonly [number, number, number, number];
  readonly topRow: number;
  readonly leftColumn: number;
}

function placeIn(model: Model): SeenPlace {
  const { sheet, row, column, range, top_row, left_column } = model.getSelectedView();
  const name = model.getWorksheetsProperties()[sheet]?.name ?? '';
  return { sheet: name, row, column, range, topRow: top_row, leftColumn: left_column };
}

/** Brings the sheet into view that is in front, at the place that was looked at if it is on that sheet. */
function goTo(model: Model, sheets: Drawing['sheets'], active: string | null, place: SeenPlace | null): void {
  const indexOf = (name: string | undefined): number => sheets.findIndex((sheet) => sheet.name === name);
  const inFront = indexOf(active ?? place?.sheet);
  const index = inFront === -1 ? sheets.findIndex(({ visible }) => visible) : inFront;
  model.setSelectedSheet(index);
  if (place === null || place.sheet !== sheets[index]?.name) return;
  model.setSelectedCell(place.row, place.column);
  model.setSelectedRange(...place.range);
  model.setTopLeftVisibleCell(place.topRow, place.leftColumn);
}
