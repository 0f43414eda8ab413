import { areaNames, type Functions } from '#simulators/ironcalc/contents.ts';
import { type Fitted, fittedModel } from '#simulators/ironcalc/fitted-model.ts';
import { type WrongCall, wrongCall } from '#simulators/ironcalc/wrong-call.ts';
import type { BookView, SelectedCells } from '../book/book.ts';
import { applyFormats } from '../grid/apply-formats.ts';

/** What the page needs to show a workbook. */
export interface Drawing {
  /** The calculated model; null: what the page shows already shows it. */
  readonly model: Uint8Array | null;
  readonly sheets: readonly { readonly name: string; readonly visible: boolean }[];
  /** The sheet in front; null: the add-in never said. */
  readonly active: string | null;
  readonly selected: SelectedCells | null;
}

/** Draws one workbook again and again, doing only what differs from the last time. */
export interface Drawer {
  /** As the workbook is now; calculates. */
  draw(next: BookView): Drawing;
  /**
   * The page shows that already: a person did it there. Calculates only where functions are called that the page cannot
   * call; whether one of them gives what the page cannot know.
   */
  skip(next: BookView): boolean;
  /** The call to which that cell, from 0, owes its error; null: none of ours. */
  wrongCall(sheet: string, row: number, column: number): WrongCall | null;
  /** The next drawing is a whole one, whatever the page shows. */
  forget(): void;
  close(): void;
}

export function drawerOf(functions: Functions): Drawer {
  const fitted = fittedModel(functions);
  let held: BookView | null = null;
  let fit: Fitted | null = null;
  let isShown = false;
  const hold = (next: BookView): Fitted => {
    fit = fitted.hold({ sheets: next.sheets, names: areaNames(next.names) });
    applyFormats(fit.model, fit.isNew ? null : held, next);
    held = next;
    return fit;
  };
  return {
    draw(next) {
      const sheets = next.sheets.map(({ name, visible }) => ({ name, visible }));
      const place = { active: next.active, selected: next.selected };
      if (isShown && held !== null && isSame(held, next)) return { model: null, sheets, ...place };
      const { model, evaluate } = hold(next);
      evaluate();
      isShown = true;
      return { model: model.toBytes(), sheets, ...place };
    },
    skip(next) {
      const { hasCalls, evaluate } = hold(next);
      return hasCalls && evaluate();
    },
    wrongCall(sheet, row, column) {
      const index = held?.sheets.findIndex(({ name }) => name === sheet) ?? -1;
      return fit === null || index === -1 ? null : wrongCall(fit.model, { sheet: index, row, column });
    },
    forget() {
      isShown = false;
    },
    close: fitted.close,
  };
}

/** Whether both show the same, wherever they were looked at. */
const isSame = (one: BookView, other: BookView): boolean =>
  one === other ||
  JSON.stringify({ ...one, ...nowhere }, withoutValues) ===
    JSON.stringify({ ...other, ...nowhere }, withoutValues);

const nowhere = { active: null, selected: null };

/** A formula is the same whatever value it was last seen with. */
const withoutValues = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'formula' in value && 'value' in value
    ? [value.formula]
    : value;
