import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { success } from '#engine/issue.ts';
import { sensitivityGrid } from './sensitivity.ts';
import { topVolume } from './volumes.ts';

const workedCase = {
  target: 1_000_000,
  averageDeals: [2000, 4000],
  rates: [0.2, 0.5, 0.1],
  whichRate: 3,
  rateValues: [0.1, 0.2],
};

describe('sensitivityGrid', () => {
  it('has a row for each rate value and a column for each average deal', () => {
    expect(sensitivityGrid({ ...workedCase, averageDeals: [2000, 4000, 8000] }, 250)).toEqual(
      success([
        [200, 100, 50],
        [100, 50, 25],
      ]),
    );
  });

  it('has in each cell what the calculation of calls gives', () => {
    const percent = fc.integer({ min: 1, max: 100 }).map((value) => value / 100);
    const question = fc.record({
      target: fc.integer({ min: 0, max: 10_000_000 }),
      averageDeals: fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 4 }),
      rates: fc.array(percent, { minLength: 3, maxLength: 3 }),
      whichRate: fc.integer({ min: 1, max: 3 }),
      rateValues: fc.array(percent, { minLength: 1, maxLength: 4 }),
    });
    fc.assert(
      fc.property(question, fc.integer({ min: 1, max: 366 }), (asked, periods) => {
        const grid = sensitivityGrid(asked, periods);
        for (const [row, value] of asked.rateValues.entries()) {
          for (const [column, averageDeal] of asked.averageDeals.entries()) {
            const rates = asked.rates.slice();
            rates[asked.whichRate - 1] = value;
            const cell = topVolume({ target: asked.target, averageDeal, rates }, periods);
            expect(grid.ok && success(grid.value[row]![column])).toEqual(cell);
          }
        }
      }),
    );
  });

  it.each([
    [{ averageDeals: [] }, 'funnel.empty', ['avg_premiums']],
    [{ averageDeals: [1, 0] }, 'funnel.notPositive', ['avg_premiums', 1]],
    [{ whichRate: 4 }, 'funnel.whichRate.outside', ['which_rate']],
    [{ rateValues: [0.1, 20] }, 'funnel.rate.aboveOne', ['rate_values', 1]],
    [{ rateValues: [] }, 'funnel.empty', ['rate_values']],
    [{ rates: [] }, 'funnel.empty', ['rates']],
    [{ target: -5 }, 'funnel.negative', ['target']],
    [{ target: 1e18 }, 'funnel.outOfRange', []],
  ])('has an issue for %j: %s', (change, code, path) => {
    expect(sensitivityGrid({ ...workedCase, ...change })).toMatchObject({
      ok: false,
      issues: [{ code, path }],
    });
  });
});
