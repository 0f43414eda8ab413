import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { success } from '#engine/issue.ts';
import { lagSchedule } from './lag.ts';

describe('lagSchedule', () => {
  it('puts the calls for a March deal into January', () => {
    expect(lagSchedule([0, 0, 1], [0.5, 0.25], [1, 1])).toEqual(
      success([
        [0, 0, 1],
        [0, 2, 0],
        [8, 0, 0],
      ]),
    );
  });

  it('adds what falls before the first period to the first', () => {
    expect(lagSchedule([1, 2, 4], [0.5], [2])).toEqual(
      success([
        [1, 2, 4],
        [14, 0, 0],
      ]),
    );
  });

  it('leaves everything in its period without a lag', () => {
    expect(lagSchedule([1, 3], [0.5, 1], [0, 0])).toEqual(
      success([
        [1, 3],
        [2, 6],
        [2, 6],
      ]),
    );
  });

  it('conserves the total of every stage, and no stage falls due after the one it leads to', () => {
    const stage = fc.record({ percent: fc.integer({ min: 1, max: 100 }), lag: fc.nat(6) });
    const someDeals = fc.array(fc.nat(50), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(someDeals, fc.array(stage, { minLength: 1, maxLength: 4 }), (deals, stages) => {
        const rates = stages.map(({ percent }) => percent / 100);
        const schedule = lagSchedule(
          deals,
          rates,
          stages.map(({ lag }) => lag),
        );
        if (!schedule.ok) throw new Error('no schedule');
        let total = sum(deals);
        let shares = runningShares(deals);
        for (const [index, row] of schedule.value.slice(1).entries()) {
          total /= rates[index]!;
          expect(sum(row)).toBeCloseTo(total, 4);
          const earlier = runningShares(row);
          for (const [period, share] of shares.entries()) {
            expect(earlier[period]!).toBeGreaterThanOrEqual(share - 1e-9);
          }
          shares = earlier;
        }
      }),
    );
  });

  it.each([
    [[], [0.5], [1], 'funnel.empty', ['deals']],
    [[1, -1], [0.5], [1], 'funnel.negative', ['deals', 1]],
    [[1], [], [], 'funnel.empty', ['rates']],
    [[1], [0.5], [1, 2], 'funnel.lags.count', ['lags']],
    [[1], [0.5, 0.5], [1, 0.5], 'funnel.lags.notWhole', ['lags', 1]],
    [[1], [0.5], [-1], 'funnel.lags.notWhole', ['lags', 0]],
  ])('of deals %j, rates %j, lags %j has an issue: %s', (deals, rates, lags, code, path) => {
    expect(lagSchedule(deals, rates, lags)).toMatchObject({ ok: false, issues: [{ code, path }] });
  });
});

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Of each period, the share of the row's total that is due by its end; of nothing, all. */
function runningShares(row: readonly number[]): number[] {
  const total = sum(row);
  let due = 0;
  return row.map((volume) => {
    due += volume;
    return total === 0 ? 1 : due / total;
  });
}
