import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { success } from '#engine/issue.ts';
import { ratesBetween } from './rates.ts';
import { stageVolumes } from './volumes.ts';

describe('ratesBetween', () => {
  it.each([
    [
      [500, 5000, 10_000, 100_000],
      [0.1, 0.5, 0.1],
    ],
    [[3, 3], [1]],
    [[0.1 + 0.2, 0.3], [1]],
    [[0, 10], [0]],
    [
      [2.5, 5, 20],
      [0.5, 0.25],
    ],
  ])('%j gives %j', (volumes, rates) => {
    expect(ratesBetween(volumes)).toEqual(success(rates));
  });

  it.each([
    ['no volumes', [], 'funnel.empty', ['volumes']],
    ['one volume', [5], 'funnel.volumes.tooFew', ['volumes']],
    ['a negative volume', [1, -5], 'funnel.negative', ['volumes', 1]],
    ['the top written first', [400, 40], 'funnel.volumes.aboveEarlierStage', ['volumes', 0]],
    ['deals from nothing', [1, 0], 'funnel.volumes.aboveEarlierStage', ['volumes', 0]],
    ['no activity', [0, 0], 'funnel.noAnswer.noVolume', ['volumes', 1]],
  ])('has an issue with %s', (_, volumes, code, path) => {
    expect(ratesBetween(volumes)).toMatchObject({ ok: false, issues: [{ code, path }] });
  });

  it('finds the rates that made the volumes', () => {
    const anyRates = fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), anyRates, (deals, rates) => {
        const volumes = stageVolumes({ target: deals, averageDeal: 1, rates }, 1);
        const found = volumes.ok ? ratesBetween(volumes.value) : volumes;
        const close = rates.map((rate) => expect.closeTo(rate, 12));
        expect(found).toEqual(success(close));
      }),
    );
  });
});
