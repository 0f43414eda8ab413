import { afterEach, describe, expect, it, vi } from 'vitest';
import { contentBuilder } from './content.ts';
import { copiesOf } from './copies.ts';
import { stylePropertiesOf } from './style-properties.ts';
import { CELLS_A_GLANCE, yieldEvery } from './yield.ts';

afterEach(() => vi.unstubAllGlobals());

/** How often work yields to the event loop. */
async function yieldsOf(work: () => Promise<unknown>): Promise<number> {
  let yields = 0;
  class Counted extends MessageChannel {
    constructor() {
      super();
      yields++;
    }
  }
  vi.stubGlobal('MessageChannel', Counted);
  await work();
  return yields;
}

const [ROWS, COLUMNS] = [4_000, 50];
const grid = <T>(value: T): T[][] => Array.from({ length: ROWS }, () => new Array<T>(COLUMNS).fill(value));
const everywhere = { row: 0, column: 0, rows: ROWS, columns: COLUMNS };
const cells = { values: grid(1), formulas: grid(1), valueTypes: grid('Double'), numberFormat: grid('0') };

describe('work over many cells', () => {
  it('goes on at once until so many are done', async () => {
    const didCells = yieldEvery(100);
    expect(await yieldsOf(() => didCells(99))).toBe(0);
    expect(await yieldsOf(() => didCells(1))).toBe(1);
    expect(await yieldsOf(() => didCells(250))).toBe(1);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['contents are made of a reply', () => contentBuilder('Plan', COLUMNS).add(cells)],
    [
      'styles are taken apart',
      () => stylePropertiesOf({ cells: [], styles: [{ area: everywhere, style: { bold: true } }] }),
    ],
    ['copies are found', () => copiesOf(grid({ formula: '1+2', value: 3 }))],
  ])('lets the page answer in between while %s', async (_, work) => {
    expect(await yieldsOf(work)).toBeGreaterThanOrEqual((ROWS * COLUMNS) / CELLS_A_GLANCE);
  });
});
