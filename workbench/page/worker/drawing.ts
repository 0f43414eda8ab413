import { Model } from '@ironcalc/wasm';
import { areaNames, type Contents, type Functions, fitContents, sameFrame } from '../../ironcalc/contents.ts';
import type { BookView, SelectedCells } from '../book/book.ts';
import { fitLooks } from '../grid/looks.ts';

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
  let model = newModel();
  let held: BookView | null = null;
  let isShown = false;
  const hold = (next: BookView): void => {
    if (held !== null && !sameFrame(contentsOf(held), contentsOf(next))) {
      model.free();
      model = newModel();
      held = null;
    }
    model.pauseEvaluation();
    fitContents(model, held && contentsOf(held), contentsOf(next), functions);
    fitLooks(model, held, next);
    held = next;
  };
  return {
    draw(next) {
      const sheets = next.sheets.map(({ name, visible }) => ({ name, visible }));
      const place = { active: next.active, selected: next.selected };
      if (isShown && held !== null && isSame(held, next)) return { model: null, sheets, ...place };
      hold(next);
      model.resumeEvaluation();
      model.evaluate();
      isShown = true;
      return { model: model.toBytes(), sheets, ...place };
    },
    skip: hold,
    forget() {
      isShown = false;
    },
    close: () => model.free(),
  };
}

const newModel = (): Model => new Model('workbook', 'en', 'UTC', 'en');

const contentsOf = ({ sheets, names }: BookView): Contents => ({ sheets, names: areaNames(names) });

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
