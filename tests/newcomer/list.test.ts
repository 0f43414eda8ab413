import { describe, expect, it } from 'vitest';
import { languages } from '#engine/plan/inputs.ts';
import { typedNumber } from '#sidebar/typed-number.ts';
import { area } from '../contract/sheet-image.ts';
import { take } from '../sidebar/replies.ts';
import { accepted, companyList, withList, withPlan } from './company.ts';

const asFound = { place: null, corrections: {} };
/** 8 × 12 × 60,000 + 12 × 28 × 5,000 + 8 × 66 × 1,000: what they reached together. */
const SUM = 7_968_000;

describe.each(languages)('A list of a newcomer: %s', (language) => {
  it('twelve months are read as last period, and add up to what the list says (fault 2)', async () => {
    const { actions } = await withList(language, '2026-11-28');
    const { columns, figures, proposal } = take(await actions.readList(asFound));
    expect(columns.map(({ role }) => role)).toEqual(['name', 'group', ...Array(12).fill('last')]);
    expect(figures).toMatchObject([{ kind: 'last', sum: { read: SUM, own: SUM } }]);
    expect(proposal).toMatchObject({
      year: 2027,
      method: 'lastPeriod',
      goals: [{ total: SUM, monthMethod: 'lastPeriod', last: 0 }],
    });
  });

  it.each([12_000_000, SUM, 7_968_001, 96_000_000])('its total may be %d (fault 1)', async (total) => {
    const { actions } = await withPlan(language, '2026-03-12', { total });
    const overview = take(await actions.overview());
    expect(overview).toMatchObject({ verdict: 'fine', people: 8, goals: [{ total }] });
    if (overview.kind !== 'plan') throw new Error('there is a plan');
    expect(overview.goals[0]!.months.reduce((sum, month) => sum + month, 0)).toBeCloseTo(total, 6);
  });

  it('the plan is made of the cells that were shown, whatever is selected meanwhile (fault 3)', async () => {
    const { book, actions } = await withList(language, '2026-03-12');
    const reading = take(await actions.readList(asFound));
    const { sheet, ...place } = reading.place;
    book.select({ sheet, area: area(2, 2, 3, 2) });
    const shown = { place: { sheet, area: place }, corrections: {} };
    take(await actions.startFromList(shown, accepted(reading, 8_400_000, 2026)));
    const plan = take(await actions.breakdown());
    expect(plan.levels.length).toBe(2);
    const names = companyList(language)
      .slice(1)
      .map(([name]) => name);
    take(await actions.startExecution('Ann'));
    const week = take(await actions.executionPlan({ who: null, week: null }));
    expect(week).toMatchObject({ people: names.map((name) => ({ name })) });
  });

  it('a plan for next year says when it begins, and asks for nothing before (fault 20)', async () => {
    const { actions } = await withPlan(language, '2026-11-28', { year: 2027 });
    expect(take(await actions.overview())).toMatchObject({
      phase: 'before',
      daysToStart: 34,
      round: null,
      goals: [{ due: 0 }],
    });
    const { actions: done } = await withPlan(language, '2027-01-04');
    expect(take(await done.overview())).toMatchObject({ phase: 'after', daysToStart: 0, round: null });
  });
});

it.each([
  ['9.6M', 9_600_000],
  ['12m', 12_000_000],
  ['9600万', 96_000_000],
  ['1.2亿', 120_000_000],
  ['500K', 500_000],
  ['5k', 5_000],
])('%s is a number in every field of the pane (fault 21)', (text, value) => {
  expect(typedNumber(text)).toBe(value);
});
