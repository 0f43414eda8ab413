import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { success } from '#engine/issue.ts';
import { unwrap } from '../../../tests/tools/unwrap.ts';
import { workedScenario as worked } from '../../../tests/tools/worked-scenario.ts';
import { forecastAmount, forecastDeals } from './forecast.ts';
import { dealsNeeded, stageVolumes, topVolume } from './volumes.ts';

const anyRate = fc.integer({ min: 1, max: 100 }).map((percent) => percent / 100);
const anyFunnel = fc.record({
  target: fc.integer({ min: 0, max: 10_000_000 }),
  averageDeal: fc.integer({ min: 100, max: 100_000 }),
  rates: fc.array(anyRate, { minLength: 1, maxLength: 4 }),
});
const anyPeriods = fc.integer({ min: 1, max: 366 });

describe('dealsNeeded', () => {
  it.each([
    [1_000_000, 2000, 500],
    [55_000, 350, 158],
    [0, 2000, 0],
    [0.3, 0.1, 3],
    [1, 2000, 1],
  ])('for %d at %d each are %d', (target, averageDeal, deals) => {
    expect(dealsNeeded(target, averageDeal)).toEqual(success(deals));
  });
});

describe('topVolume', () => {
  it('is 100000 calls a year in the worked case', () => {
    expect(topVolume(worked)).toEqual(success(100_000));
  });

  it('is 400 calls a day over 250 days', () => {
    expect(topVolume(worked, 250)).toEqual(success(400));
  });

  it('counts 21 deals at 70% as 30, not 31', () => {
    expect(topVolume({ target: 21, averageDeal: 1, rates: [0.7] })).toEqual(success(30));
  });

  it('rounds deals before and calls after, nothing between', () => {
    // 2.5 deals are 3; 3 ÷ 0.9 = 3.33 meetings; 3.33 ÷ 0.9 = 3.7 calls are 4 (5 if meetings were rounded).
    expect(topVolume({ target: 5, averageDeal: 2, rates: [0.9, 0.9] })).toEqual(success(4));
  });

  it('is the last of the stage volumes', () => {
    fc.assert(
      fc.property(anyFunnel, (funnel) => {
        expect(unwrap(stageVolumes(funnel)).at(-1)).toBe(unwrap(topVolume(funnel)));
      }),
    );
  });

  it('never falls when the target rises', () => {
    fc.assert(
      fc.property(anyFunnel, fc.nat(1_000_000), anyPeriods, (funnel, rise, periods) => {
        const raised = { ...funnel, target: funnel.target + rise };
        expect(unwrap(topVolume(raised, periods))).toBeGreaterThanOrEqual(unwrap(topVolume(funnel, periods)));
      }),
    );
  });

  it('brings at least the target, worked forwards', () => {
    fc.assert(
      fc.property(anyFunnel, anyPeriods, (funnel, periods) => {
        const calls = unwrap(topVolume(funnel, periods));
        const amount = unwrap(forecastAmount(calls * periods, funnel.rates, funnel.averageDeal));
        expect(amount).toBeGreaterThanOrEqual(funnel.target * (1 - 3e-9));
      }),
    );
  });

  it('asks for no call that could be left out', () => {
    fc.assert(
      fc.property(anyFunnel, (funnel) => {
        const calls = unwrap(topVolume(funnel));
        const deals = unwrap(dealsNeeded(funnel.target, funnel.averageDeal));
        fc.pre(calls > 0);
        expect(unwrap(forecastDeals(calls - 1, funnel.rates))).toBeLessThan(deals);
      }),
    );
  });
});

describe('stageVolumes', () => {
  it('lists the deals first and the top last', () => {
    expect(stageVolumes(worked)).toEqual(success([500, 5000, 10_000, 100_000]));
  });

  it('gives exact quotients per period', () => {
    expect(stageVolumes(worked, 1000)).toEqual(success([0.5, 5, 10, 100]));
  });

  it('does not round for one period, when that period is given', () => {
    const funnel = { target: 1, averageDeal: 1, rates: [0.4] };
    expect(stageVolumes(funnel)).toEqual(success([1, 3]));
    expect(stageVolumes(funnel, 1)).toEqual(success([1, 2.5]));
  });

  it.each([
    ['four stages', 14, [0.4, 0.5, 0.35, 0.1], [14, 35, 70, 200, 2000]],
    ['float noise', 21, [0.7], [21, 30]],
    ['float noise', 42, [0.35], [42, 120]],
    ['a certain stage', 3, [1, 1], [3, 3, 3]],
  ])('reproduces a known answer: %s of %d', (_, target, rates, volumes) => {
    expect(stageVolumes({ target, averageDeal: 1, rates })).toEqual(success(volumes));
  });
});

describe('a mistake in the input', () => {
  it.each([
    ['rates of nothing', { rates: [] }, 1, 'funnel.empty', ['rates']],
    ['a rate typed as a percentage', { rates: [0.5, 10] }, 1, 'funnel.rate.aboveOne', ['rates', 1]],
    ['a rate of 0', { rates: [0, 0.5] }, 1, 'funnel.rate.notPositive', ['rates', 0]],
    ['a rate that is no number', { rates: [Number.NaN] }, 1, 'funnel.rate.notPositive', ['rates', 0]],
    ['a negative target', { target: -1 }, 1, 'funnel.negative', ['target']],
    ['an endless target', { target: Infinity }, 1, 'funnel.negative', ['target']],
    ['an average of 0', { averageDeal: 0 }, 1, 'funnel.notPositive', ['avg_premium']],
    ['no periods', {}, 0, 'funnel.notPositive', ['periods']],
    ['more than can be counted', { target: 1e19 }, 1, 'funnel.outOfRange', []],
  ])('is named: %s', (_, change, periods, code, path) => {
    const funnel = { ...worked, ...change };
    expect(topVolume(funnel, periods)).toMatchObject({ ok: false, issues: [{ code, path }] });
  });

  it('is named by the stages as by the calls', () => {
    const wrong = { target: Number.NaN, averageDeal: -1, rates: [5] };
    expect(stageVolumes(wrong, 0)).toEqual(topVolume(wrong, 0));
    expect(stageVolumes({ ...worked, target: 1e19 })).toMatchObject({
      issues: [{ code: 'funnel.outOfRange' }],
    });
  });

  it('is named beside every other mistake', () => {
    const result = topVolume({ target: -1, averageDeal: 0, rates: [2, 0] }, 0);
    expect(result.ok ? [] : result.issues.map(({ path }) => path.join('.'))).toEqual([
      'target',
      'avg_premium',
      'rates.0',
      'rates.1',
      'periods',
    ]);
  });

  it('is not float noise above 100%', () => {
    expect(topVolume({ target: 3, averageDeal: 1, rates: [1 + Number.EPSILON] })).toEqual(success(3));
  });
});
