import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initSync } from '@ironcalc/wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BookView, SelectedCells } from '../book/book.ts';
import { drawerOf } from '../worker/drawing.ts';
import { type Shown, show } from './engine.ts';

const sheet = (name: string): BookView['sheets'][number] => ({
  name,
  visible: true,
  cells: [[1, 2]],
  styles: [],
  columnWidths: [],
  rowHeights: [],
  freeze: { rows: 0, columns: 0 },
  gridlines: true,
  tabColor: '',
  conditionalFormats: [],
});
const view = (active: string, selected: SelectedCells | null): BookView => ({
  sheets: [sheet('One'), sheet('Two')],
  names: [],
  active,
  selected,
});
const cells = (name: string, row: number, column: number): SelectedCells => ({
  sheet: name,
  area: { row, column, rows: 2, columns: 3 },
});
const placeIn = ({ model }: Shown): unknown => {
  const { sheet: index, range, top_row: top, left_column: left } = model.getSelectedView();
  return { index, range: [...range], top, left };
};

describe('the grid', () => {
  beforeAll(() => {
    const wasm = createRequire(import.meta.url).resolve('@ironcalc/wasm/wasm_bg.wasm');
    initSync({ module: readFileSync(wasm) });
  });

  it('goes to the cells that the add-in selects, and brings them into view', () => {
    const drawer = drawerOf(new Map());
    let shown = show(null, drawer.draw(view('One', null)));
    shown = show(shown, drawer.draw(view('Two', cells('Two', 200, 20))));
    expect(placeIn(shown)).toEqual({ index: 1, range: [201, 21, 202, 23], top: 197, left: 20 });
    // A little further on the same sheet the window stays.
    shown = show(shown, drawer.draw(view('Two', cells('Two', 204, 21))));
    expect(placeIn(shown)).toEqual({ index: 1, range: [205, 22, 206, 24], top: 197, left: 20 });
    drawer.close();
  });

  it('stays where a person is as long as the add-in selects nothing new', () => {
    const drawer = drawerOf(new Map());
    const selected = cells('One', 4, 1);
    const shown = show(null, drawer.draw(view('One', selected)));
    shown.model.setSelectedCell(40, 3);
    drawer.forget();
    const { index, range } = placeIn(show(shown, drawer.draw(view('One', selected)))) as {
      index: number;
      range: number[];
    };
    expect([index, range]).toEqual([0, [40, 3, 40, 3]]);
    drawer.close();
  });
});
