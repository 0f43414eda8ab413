import { describe, expect, it } from 'vitest';
import { newPlan } from '#actions/plan/new-plan.ts';
import { openLocalWorkbook } from '#file-host/local-workbook.ts';
import type { WriteBatch } from '#host/host.ts';
import type { SheetImage, Style, StyledArea } from '#host/sheet.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import { readFileFormat } from './file-format.ts';

/** The style of every styled cell, later areas over earlier ones. */
function byCell(areas: readonly StyledArea[]): ReadonlyMap<string, Style> {
  const styles = new Map<string, Style>();
  for (const { area, style } of areas) {
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        const key = `${row}:${column}`;
        styles.set(key, { ...styles.get(key), ...style });
      }
    }
  }
  return styles;
}

describe('The format of a file', () => {
  it('are those with which its sheets were written', async () => {
    const { host, save } = await openLocalWorkbook(null);
    const images: SheetImage[] = [];
    const write = (batch: WriteBatch) => {
      for (const step of batch.steps) if (step.step === 'sheet') images.push(step.image);
      return host.write(batch);
    };
    await newPlan({ read: (batch) => host.read(batch), write }, exampleInputs('mdrt', 'en'));
    const { sheets } = await readFileFormat(await save());
    expect([...sheets.keys()]).toEqual(images.map(({ name }) => name));
    for (const image of images) {
      const look = sheets.get(image.name)!;
      expect(look.freeze).toEqual(image.freeze);
      expect(look.gridlines).toBe(image.gridlines);
      expect(look.tabColor).toBe(image.tabColor);
      expect(look.rowHeights).toEqual([...image.rowHeights].sort((a, b) => a.row - b.row));
      expect(look.conditionalFormats).toEqual(image.conditionalFormats);
      const read = byCell(look.styles);
      for (const [cell, { fill, bold, color, borderTop, align, indent }] of byCell(image.styles)) {
        const found = read.get(cell) ?? {};
        // An indent counts from an edge, so a file names one.
        const edge = align ?? (indent === undefined ? undefined : 'left');
        expect(
          [found.fill, found.bold, found.color, found.borderTop, found.align],
          `${image.name} ${cell}`,
        ).toEqual([fill, bold, color, borderTop, edge]);
      }
    }
  });

  it('of no file are none', async () => {
    expect(await readFileFormat(null)).toEqual({ sheets: new Map(), active: null });
  });
});
