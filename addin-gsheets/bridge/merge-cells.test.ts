import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WriteStep } from '#host/host.ts';
import { mergeCells } from './merge-cells.ts';

const cell = (row: number, column: number, content: number, sheet = 'S'): WriteStep => ({
  step: 'cells',
  sheet,
  row,
  column,
  cells: [[content]],
  styles: [],
});

describe('Merging cells', () => {
  it('makes one block of a column, a row, or rows under each other', () => {
    expect(mergeCells([cell(1, 2, 1), cell(2, 2, 2), cell(3, 2, 3)])).toHaveLength(1);
    expect(mergeCells([cell(1, 2, 1), cell(1, 3, 2)])).toEqual([
      { step: 'cells', sheet: 'S', row: 1, column: 2, cells: [[1, 2]], styles: [] },
    ]);
    const square = [cell(0, 0, 1), cell(0, 1, 2), cell(1, 0, 3), cell(1, 1, 4)];
    expect(mergeCells(square)).toMatchObject([
      {
        cells: [
          [1, 2],
          [3, 4],
        ],
      },
    ]);
  });

  it('leaves other sheets, gaps and styled cells apart', () => {
    const styled: WriteStep = {
      ...cell(1, 0, 1),
      styles: [{ area: AREA, style: { bold: true } }],
    } as WriteStep;
    const apart = [cell(0, 0, 1), cell(1, 0, 1, 'T'), styled, cell(2, 0, 1), cell(4, 0, 1)];
    expect(mergeCells(apart)).toEqual(apart);
  });

  it('writes the same contents to the same cells', () => {
    const steps = fc.array(
      fc
        .tuple(fc.nat(3), fc.nat(3), fc.nat(99), fc.constantFrom('S', 'T'))
        .map(([row, column, content, sheet]) => cell(row, column, content, sheet)),
    );
    fc.assert(
      fc.property(steps, (given) => {
        expect(written(mergeCells(given))).toEqual(written(given));
      }),
    );
  });
});

const AREA = { row: 1, column: 0, rows: 1, columns: 1 };

function written(steps: readonly WriteStep[]): Map<string, unknown> {
  const cells = new Map<string, unknown>();
  for (const step of steps) {
    if (step.step !== 'cells') continue;
    step.cells.forEach((row, r) => {
      row.forEach((content, c) => {
        cells.set(`${step.sheet}!${step.row + r}:${step.column + c}`, content);
      });
    });
  }
  return cells;
}
