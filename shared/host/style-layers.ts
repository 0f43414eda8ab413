import type { Area, Style, StyledArea } from './sheet.ts';

/** A style for each cell of a block, from areas of which later ones win property by property. */
export interface StyleLayers {
  readonly block: Area;
  /** Lays an area over those before; its cells outside the block are left out. */
  add(styled: StyledArea): void;
  /** Each style once; 0 is that of cells under no area. */
  readonly styles: readonly Style[];
  /** Which of them a cell has; rows and columns of the block, from 0. */
  indexAt(row: number, column: number): number;
  at(row: number, column: number): Style;
}

/** Cells under the same areas share one style, so the work is one step a cell and area, whatever the styles say. */
export function styleLayers(block: Area): StyleLayers {
  const styles: Style[] = [{}];
  const cells = new Int32Array(block.rows * block.columns);
  return {
    block,
    styles,
    add({ area, style }) {
      const combined = new Map<number, number>();
      const combine = (under: number): number => {
        const known = combined.get(under) ?? styles.push({ ...styles[under], ...style }) - 1;
        combined.set(under, known);
        return known;
      };
      const left = Math.max(0, area.column - block.column);
      const right = Math.min(block.columns, area.column + area.columns - block.column);
      const bottom = Math.min(block.rows, area.row + area.rows - block.row);
      let lastUnder = -1;
      let last = 0;
      for (let row = Math.max(0, area.row - block.row); row < bottom; row++) {
        for (let at = row * block.columns + left; at < row * block.columns + right; at++) {
          const under = cells[at]!;
          if (under !== lastUnder) {
            lastUnder = under;
            last = combine(under);
          }
          cells[at] = last;
        }
      }
    },
    indexAt: (row, column) => cells[row * block.columns + column]!,
    at: (row, column) => styles[cells[row * block.columns + column]!]!,
  };
}

/** The same of all these areas at once. */
export function layStyles(areas: readonly StyledArea[], block: Area): StyleLayers {
  const layers = styleLayers(block);
  for (const styled of areas) layers.add(styled);
  return layers;
}
