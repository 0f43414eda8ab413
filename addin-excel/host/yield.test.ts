import { afterEach, describe, expect, it, vi } from 'vitest';
import { growingContent } from './content.ts';
import { copiesOf } from './copies.ts';
import { looksOf } from './looks.ts';
import { CELLS_A_GLANCE, slices } from './yield.ts';

afterEach(() => vi.unstubAllGlobals());

/** How often work lets the page do something else. */
async function turnsOf(work: () => Promise<unknown>): Promise<number> {
  let turns = 0;
  class Counted extends MessageChannel {
    constructor() {
      super();
      turns++;
    }
  }
  vi.stubGlobal('MessageChannel', Counted);
  await work();
  return turns;
}

const [ROWS, COLUMNS] = [4_000, 50];
const grid = <T>(value: T): T[][] => Array.from({ length: ROWS }, () => new Array<T>(COLUMNS).fill(value));
const everywhere = { row: 0, column: 0, rows: ROWS, columns: COLUMNS };
const cells = { values: grid(1), formulas: grid(1), valueTypes: grid('Double'), numberFormat: grid('0') };

describe('work over many cells', () => {
  it('goes on at once until so many are done', async () => {
    const slice = slices(100);
    expect(await turnsOf(() => slice(99))).toBe(0);
    expect(await turnsOf(() => slice(1))).toBe(1);
    expect(await turnsOf(() => slice(250))).toBe(1);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['contents are made of a reply', () => growingContent('Plan', COLUMNS).add(cells)],
    [
      'looks are laid out',
      () => looksOf({ cells: [], styles: [{ area: everywhere, style: { bold: true } }] }),
    ],
    ['copies are found', () => copiesOf(grid({ formula: '1+2', value: 3 }))],
  ])('lets the page answer between its slices while %s', async (_, work) => {
    expect(await turnsOf(work)).toBeGreaterThanOrEqual((ROWS * COLUMNS) / CELLS_A_GLANCE);
  });
});
