import { Model } from '@ironcalc/wasm';
import { CELL_TYPE } from '#simulators/ironcalc/value.ts';
import type { SelectedCells } from '../book/book.ts';
import type { Drawing } from '../worker/drawing.ts';

/** A model in which a person can work, and what was in front and selected in it when it was last told. */
export interface Shown extends Pick<Drawing, 'active' | 'selected'> {
  readonly model: Model;
}

/**
 * The model that shows a drawing. It is a new one, so that undo goes back to what a person did after the last change
 * from outside, not into that change. Sheet, cell and scroll stay, unless the add-in has selected other cells. Whoever
 * draws the last one frees it.
 */
export function show(shown: Shown | null, drawing: Drawing): Shown {
  const { model: bytes, sheets, active, selected } = drawing;
  const seen = shown === null ? null : placeIn(shown.model);
  const isMoved = selected !== null && !isSame(selected, shown?.selected ?? null);
  const place = isMoved ? placeOf(selected, seen) : seen;
  if (bytes === null && shown !== null) {
    if (isMoved || active !== shown.active) goTo(shown.model, sheets, active, place);
    return { model: shown.model, active, selected };
  }
  const model = Model.from_bytes(bytes!, 'en');
  goTo(model, sheets, active, place);
  return { model, active, selected };
}

/** The selected cell, from 0, if it is a formula that gives an error. */
export function erringCell(model: Model): readonly [sheet: string, row: number, column: number] | null {
  const { sheet, row, column } = model.getSelectedView();
  if (model.getCellType(sheet, row, column) !== CELL_TYPE.error) return null;
  if (!model.getCellContent(sheet, row, column).startsWith('=')) return null;
  return [model.getWorksheetsProperties()[sheet]!.name, row - 1, column - 1];
}

const isSame = (one: SelectedCells, other: SelectedCells | null): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

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

/** How many rows and columns are in view wherever the grid is; those before cells that are newly shown. */
const IN_VIEW = { rows: 12, columns: 4 };
const BEFORE = { rows: 4, columns: 1 };

/** The cells' place; the window stays where it is if they are in view. */
function placeOf({ sheet, area }: SelectedCells, seen: SeenPlace | null): SeenPlace {
  const [row, column] = [area.row + 1, area.column + 1];
  const isNear = (at: number, first: number, count: number): boolean => at >= first && at < first + count;
  const { topRow, leftColumn } = seen?.sheet === sheet ? seen : { topRow: 1, leftColumn: 1 };
  return {
    sheet,
    row,
    column,
    range: [row, column, area.row + area.rows, area.column + area.columns],
    topRow: isNear(row, topRow, IN_VIEW.rows) ? topRow : Math.max(1, row - BEFORE.rows),
    leftColumn: isNear(column, leftColumn, IN_VIEW.columns)
      ? leftColumn
      : Math.max(1, column - BEFORE.columns),
  };
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
