import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionGoals, leadsOf } from '#engine/plan/actions.ts';
import type { Offer } from '#engine/plan/inputs.ts';
import { offerTargets, offerTree, offerWeights } from '#engine/plan/offers.ts';
import { type LeafQuestion, scheduleLeaves } from '#engine/plan/schedule.ts';
import { split } from '#engine/split/split.ts';
import { type Units, units } from '#engine/units.ts';
import { unwrap } from '../../../tests/tools/unwrap.ts';

const parts = (total: number, weights: readonly number[]): Units[] =>
  unwrap(split(units(total), weights, 'ordered'));
const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);

describe('years placed in months', () => {
  const months = fc.array(fc.nat(9), { minLength: 12, maxLength: 12 }).filter((list) => sum(list) > 0);
  const leaf = fc.record({
    share: fc.nat(20),
    presence: fc.option(fc.array(fc.nat(2200), { minLength: 12, maxLength: 12 }), { freq: 3 }),
  });
  const questions = fc
    .record({ months, leaves: fc.array(leaf, { minLength: 1, maxLength: 12 }), total: fc.nat(20_000) })
    .map(({ months: weights, leaves, total }) => {
      const shares = leaves.map(({ share }) => share);
      const years = parts(total, sum(shares) === 0 ? shares.map(() => 1) : shares);
      return {
        monthTotals: parts(total, weights),
        leaves: leaves.map(
          ({ presence }, index): LeafQuestion => ({
            key: `L${index}`,
            target: years[index] as Units,
            presence,
            held: weights.map(() => null),
          }),
        ),
      };
    });
  const workdays = Array.from({ length: 12 }, () => 22);

  it('close in every row and every column and are never negative, whoever joins or leaves', () => {
    let placed = 0;
    fc.assert(
      fc.property(questions, ({ leaves, monthTotals }) => {
        const schedule = scheduleLeaves(leaves, {
          goal: 'goal',
          months: monthTotals,
          dayWeights: workdays,
          unit: 1,
        });
        if (!schedule.ok) return;
        placed++;
        const rows = schedule.value.rows.map((row) => row.months);
        expect(rows.map(sum)).toEqual(leaves.map(({ target }) => target));
        expect(monthTotals.map((_, month) => sum(rows.map((row) => row[month]!)))).toEqual(monthTotals);
        expect(Math.min(...rows.flat())).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 600 },
    );
    expect(placed).toBeGreaterThan(300);
  });

  it('keep held months, and close all the same', () => {
    let placed = 0;
    const held = fc.record({
      total: fc.integer({ min: 1000, max: 100_000 }),
      people: fc.integer({ min: 2, max: 10 }),
      month: fc.nat(11),
      share: fc.double({ min: 0, max: 0.5, noNaN: true }),
    });
    fc.assert(
      fc.property(held, ({ total, people, month, share }) => {
        const years = parts(
          total,
          Array.from({ length: people }, (_, index) => index + 1),
        );
        const monthTotals = parts(
          total,
          Array.from({ length: 12 }, () => 1),
        );
        const fixed = units(Math.floor((monthTotals[month] as number) * share));
        const leaves = years.map(
          (target, index): LeafQuestion => ({
            key: `L${index}`,
            target,
            presence: null,
            held: monthTotals.map((_, at) => (index === people - 1 && at === month ? fixed : null)),
          }),
        );
        const schedule = scheduleLeaves(leaves, {
          goal: 'goal',
          months: monthTotals,
          dayWeights: workdays,
          unit: 1,
        });
        if (!schedule.ok) return;
        placed++;
        const rows = schedule.value.rows.map((row) => row.months);
        expect(rows[people - 1]![month]).toBe(fixed);
        expect(rows.map(sum)).toEqual(years);
        expect(monthTotals.map((_, at) => sum(rows.map((row) => row[at]!)))).toEqual(monthTotals);
      }),
    );
    expect(placed).toBeGreaterThan(50);
  });

  it.each<[string, (number | null)[], number[] | null, string]>([
    ['more is held than the year', [70, 70], null, 'plan.holds.exceed'],
    [
      'all is held and less than the year',
      Array.from({ length: 12 }, () => 1),
      null,
      'plan.holds.noFreeMonth',
    ],
    ['nobody is ever in post', [], Array.from({ length: 12 }, () => 0), 'plan.holds.noFreeMonth'],
  ])('are an issue that names the person where %s', (_, held, presence, code) => {
    const leaf = {
      key: 'P1',
      target: units(120),
      presence,
      held: Array.from({ length: 12 }, (_, month) => (held[month] ?? null) as Units | null),
    };
    const months = Array.from({ length: 12 }, () => units(10));
    expect(scheduleLeaves([leaf], { goal: 'goal', months, dayWeights: workdays, unit: 1 })).toMatchObject({
      issues: [{ code, path: ['held', 'P1'], params: { member: 'P1' } }],
    });
  });
});

describe('action goals', () => {
  it('add up over the months to the year at every stage, however far a stage runs ahead', () => {
    const question = fc.record({
      target: fc.nat(5_000_000),
      months: fc.array(fc.nat(1000), { minLength: 12, maxLength: 12 }),
      deal: fc.integer({ min: 1, max: 20_000 }),
      rates: fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 5 }),
      lags: fc.array(fc.nat(12), { minLength: 5, maxLength: 5 }),
    });
    fc.assert(
      fc.property(question, ({ target, months, deal, rates, lags }) => {
        const leads = leadsOf(lags.slice(0, rates.length));
        const shares = rates.map((rate) => rate / 100);
        const { stages } = actionGoals({
          target,
          months: months.map(units),
          averageDeal: deal,
          rates: shares,
          leads,
        });
        expect(stages).toHaveLength(rates.length + 1);
        for (const { year, months: own } of stages) {
          expect(sum(own)).toBe(sum(months) === 0 ? 0 : year);
          expect(Math.min(...own)).toBeGreaterThanOrEqual(0);
        }
        const years = stages.map(({ year }) => year);
        expect(years).toEqual([...years].sort((a, b) => a - b));
      }),
    );
  });

  it('fall a lead earlier, what comes before the first month into the first', () => {
    const months = [10, 0, 0, 30].map(units);
    const { stages } = actionGoals({ target: 40, months, averageDeal: 1, rates: [0.5], leads: leadsOf([1]) });
    expect(stages.map((stage) => stage.months)).toEqual([
      [10, 0, 0, 30],
      [20, 0, 60, 0],
    ]);
  });

  it('stay in kept months; the others follow new rates, and the year is their sum', () => {
    const months = Array.from({ length: 12 }, () => units(100_000));
    const asked = { target: 1_200_000, months, averageDeal: 10_000, leads: [0, 0] };
    const before = actionGoals({ ...asked, rates: [0.25] });
    const kept = [0, 1].map((month) => before.stages.map((stage) => stage.months[month]!));
    expect(kept).toEqual([
      [10, 40],
      [10, 40],
    ]);
    const { stages } = actionGoals({ ...asked, rates: [0.2], kept });
    const rest = (count: number): number[] => Array.from({ length: 10 }, () => count);
    expect(stages).toEqual([
      { year: 120, months: [10, 10, ...rest(10)] },
      { year: 580, months: [40, 40, ...rest(50)] },
    ]);
    // What the rates in force ask for in those months keeps nothing else.
    expect(actionGoals({ ...asked, rates: [0.25], kept }).stages).toEqual(before.stages);
  });

  it('are nothing where the target is 0', () => {
    const { stages } = actionGoals({
      target: 0,
      months: [units(0), units(0)],
      averageDeal: 100,
      rates: [0.1],
      leads: [0, 0],
    });
    expect(stages).toEqual([
      { year: 0, months: [0, 0] },
      { year: 0, months: [0, 0] },
    ]);
  });
});

describe('products and channels', () => {
  it('add up to their product and to the total', () => {
    const offers = fc.uniqueArray(
      fc.record({
        product: fc.constantFrom('A', 'B', 'C'),
        channel: fc.constantFrom('x', 'y', 'z'),
        weight: fc.nat(900).map((weight) => weight / 10),
      }),
      { minLength: 1, selector: ({ product, channel }) => product + channel },
    );
    fc.assert(
      fc.property(offers, fc.nat(100_000), (list: readonly Offer[], total) => {
        const tree = offerTree(list)!;
        const targets = offerTargets(tree, units(total), offerWeights(tree, list), 1);
        if (!targets.ok) throw new Error('offers have no fixed targets');
        expect(targets.value[0]).toBe(total);
        expect(tree.offers.filter((offer) => offer >= 0).sort((a, b) => a - b)).toEqual(
          list.map((_, index) => index),
        );
        tree.tree.rows.forEach(({ children }, row) => {
          if (children.length === 0) return;
          expect(sum(children.map((child) => targets.value[child] as number))).toBe(targets.value[row]);
        });
      }),
    );
  });

  it('are no table where nothing is offered', () => {
    expect(offerTree([])).toBeNull();
  });
});
