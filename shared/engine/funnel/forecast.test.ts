import { describe, expect, it } from 'vitest';
import { success } from '#engine/issue.ts';
import { forecastAmount, forecastDeals } from './forecast.ts';

describe('forecastDeals', () => {
  it.each([
    [400, [0.1, 0.5, 0.1], 2],
    [50, [0.2, 0.5, 0.2], 1],
    [3, [0.5], 1.5],
    [0, [0.1], 0],
  ])('of %d through %j are %d, not rounded', (volume, rates, deals) => {
    expect(forecastDeals(volume, rates)).toEqual(success(deals));
  });

  it.each([
    [-1, [0.5], 'funnel.negative', ['volume']],
    [1, [], 'funnel.empty', ['rates']],
    [1, [10], 'funnel.rate.aboveOne', ['rates', 0]],
    [1, [0.5, -0.1], 'funnel.rate.notPositive', ['rates', 1]],
  ])('of %d through %j have an issue: %s', (volume, rates, code, path) => {
    expect(forecastDeals(volume, rates)).toMatchObject({ ok: false, issues: [{ code, path }] });
  });
});

describe('forecastAmount', () => {
  it('is the expected deals times their average', () => {
    expect(forecastAmount(400, [0.1, 0.5, 0.1], 2000)).toEqual(success(4000));
  });

  it('needs an average above 0', () => {
    expect(forecastAmount(400, [0.1], 0)).toMatchObject({ ok: false, issues: [{ path: ['avg_premium'] }] });
  });
});
