import { Model } from '@ironcalc/wasm';
import type { BookView } from '../book/book.ts';
import { type Functions, fitContents } from './contents.ts';
import { fitLooks } from './looks.ts';

/** A model in which a person can work, and what it was made to show. */
export interface Shown {
  readonly model: Model;
  readonly view: BookView;
}

/**
 * The model that shows `next`, made from the one that is shown already. It is a new one, so that undo goes back to
 * what a person did after the last change from outside, not into that change. Sheet, cell and scroll stay. Whoever
 * draws the last one frees it.
 */
export function show(shown: Shown | null, next: BookView, functions: Functions): Shown {
  if (shown !== null && isSame(shown.view, next)) {
    if (next.active !== shown.view.active) goTo(shown.model, next, placeIn(shown.model));
    return { model: shown.model, view: next };
  }
  const model = shown?.model ?? new Model('workbook', 'en', 'UTC', 'en');
  const place = shown === null ? null : placeIn(model);
  model.pauseEvaluation();
  fitContents(model, shown?.view ?? null, next, functions);
  fitLooks(model, shown?.view ?? null, next);
  model.resumeEvaluation();
  model.evaluate();
  const fresh = Model.from_bytes(model.toBytes(), 'en');
  if (shown === null) model.free();
  goTo(fresh, next, place);
  return { model: fresh, view: next };
}

/** Whether both show the same, wherever they were looked at. */
const isSame = (one: BookView, other: BookView): boolean =>
  one === other ||
  JSON.stringify({ ...one, active: null }, withoutValues) ===
    JSON.stringify({ ...other, active: null }, withoutValues);

/** A formula is the same whatever value it was last seen with. */
const withoutValues = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'formula' in value && 'value' in value
    ? [value.formula]
    : value;

interface SeenPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly topRow: number;
  readonly leftColumn: number;
}

function placeIn(model: Model): SeenPlace {
  const { sheet, row, column, top_row, left_column } = model.getSelectedView();
  const name = model.getWorksheetsProperties()[sheet]?.name ?? '';
  return { sheet: name, row, column, topRow: top_row, leftColumn: left_column };
}

/** Brings the sheet into view that is in front, at the place that was looked at if it is on that sheet. */
function goTo(model: Model, { sheets, active }: BookView, place: SeenPlace | null): void {
  const indexOf = (name: string | undefined): number => sheets.findIndex((sheet) => sheet.name === name);
  const inFront = indexOf(active ?? place?.sheet);
  const index = inFront === -1 ? sheets.findIndex(({ visible }) => visible) : inFront;
  model.setSelectedSheet(index);
  if (place === null || place.sheet !== sheets[index]?.name) return;
  model.setSelectedCell(place.row, place.column);
  model.setTopLeftVisibleCell(place.topRow, place.leftColumn);
}
