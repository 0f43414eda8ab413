import type { Model } from '@ironcalc/wasm';
import { areaNames, type Functions } from '#simulators/ironcalc/contents.ts';
import { fittedModel } from '#simulators/ironcalc/fitted-model.ts';
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
  /** The page shows that already: a person did it there. Calculates nothing. */
  skip(next: BookView): void;
  /** The next drawing is a whole one, whatever the page shows. */
  forget(): void;
  close(): void;
}

export function drawerOf(functions: Functions): Drawer {
  const fitted = fittedModel(functions);
  let held: BookView | null = null;
  let isShown = false;
  const hold = (next: BookView): Model => {
    const { model, isNew } = fitted.hold({ sheets: next.sheets, names: areaNames(next.names) });
    applyFormats(model, isNew ? null : held, next);
    held = next;
    return model;
  };
  return {
    draw(next) {
      const sheets = next.sheets.map(({ name, visible }) => ({ name, visible }));
      const place = { active: next.active, selected: next.selected };
      if (isShown && held !== null && isSame(held, next)) return { model: null, sheets, ...place };
      const model = hold(next);
      model.resumeEvaluation();
      model.evaluate();
      isShown = true;
      return { model: model.toBytes(), sheets, ...place };
    },
    skip: (next) => void hold(next),
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
