import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { success } from '#engine/issue.ts';
import { headEquivalents, rampFactors } from './ramp.ts';

const ramp = [0.25, 0.5, 0.75];

describe('rampFactors', () => {
  it('are 0 before the start, the ramp from the first month, then 1', () => {
    expect(rampFactors([-2, -1, 0, 1, 2, 3, 40], ramp)).toEqual(success([0, 0, 0.25, 0.5, 0.75, 1, 1]));
  });

  it('are 1 from the start without a ramp', () => {
    expect(rampFactors([-1, 0, 1], [])).toEqual(success([0, 1, 1]));
  });

  it.each([
    [[0.5], [1], 'capacity.notWhole', ['months_since_start', 0]],
    [[0], [0.5, 50], 'capacity.share.aboveOne', ['ramp', 1]],
    [[0], [-0.5], 'capacity.share.negative', ['ramp', 0]],
  ])('of months %j and ramp %j have an issue: %s', (months, shares, code, path) => {
    expect(rampFactors(months, shares)).toMatchObject({ ok: false, issues: [{ code, path }] });
  });
});

describe('headEquivalents', () => {
  it('add full-time shares times productivity, month by month', () => {
    const people = [
      { startMonth: -12, fullTimeShare: 1 },
      { startMonth: 0, fullTimeShare: 1 },
      { startMonth: 2, fullTimeShare: 0.5 },
    ];
    expect(headEquivalents(people, 5, ramp)).toEqual(success([1.25, 1.5, 1.875, 2.25, 2.375]));
  });

  it('are 0 of nobody', () => {
    expect(headEquivalents([], 2, ramp)).toEqual(success([0, 0]));
  });

  it('are never more than the heads that have started', () => {
    const person = fc.record({
      startMonth: fc.integer({ min: -12, max: 24 }),
      fullTimeShare: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 });
    fc.assert(
      fc.property(fc.array(person, { maxLength: 8 }), shares, (people, productivity) => {
        const heads = headEquivalents(people, 12, productivity);
        const equivalents = heads.ok ? heads.value : [];
        expect(equivalents).toHaveLength(12);
        for (const [month, equivalent] of equivalents.entries()) {
          const started = people.filter(({ startMonth }) => startMonth <= month).length;
          expect(equivalent).toBeLessThanOrEqual(started);
        }
      }),
    );
  });

  it.each([
    [{ startMonth: 0.5, fullTimeShare: 1 }, 12, 'capacity.notWhole', ['people', 0, 'start_month']],
    [{ startMonth: 0, fullTimeShare: 50 }, 12, 'capacity.share.aboveOne', ['people', 0, 'full_time_share']],
    [{ startMonth: 0, fullTimeShare: 1 }, 0, 'capacity.months.outside', ['months']],
    [{ startMonth: 0, fullTimeShare: 1 }, 1201, 'capacity.months.outside', ['months']],
  ])('of %j over %d months have an issue: %s', (person, months, code, path) => {
    expect(headEquivalents([person], months, [])).toMatchObject({ ok: false, issues: [{ code, path }] });
  });
});
