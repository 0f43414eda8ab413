import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workCalendar } from '#engine/calendar/calendar.ts';
import { clock, defaultDay, judgeBlocks, plannedHours, weekOf } from '#engine/supervisor/blocks.ts';
import { checklistStates, rhythms } from '#engine/supervisor/checklists.ts';
import { defaultShares, judgeShares, timeBalance } from '#engine/supervisor/time.ts';
import { fixedTasks, timeUses } from '#engine/supervisor/uses.ts';

const nothing = { ownSales: 0, coaching: 0, meetings: 0, learning: 0, other: 0 };

const { weekdays: MONDAY_TO_FRIDAY } = workCalendar('weekdays');
const { weekdays: MONDAY_TO_SATURDAY } = workCalendar('six-day');

describe('the default day', () => {
  const week = weekOf(defaultDay, MONDAY_TO_FRIDAY);

  it('is sound: no overlap, both fixed blocks every day', () => {
    expect(judgeBlocks(week, MONDAY_TO_FRIDAY)).toEqual([]);
  });

  it('lies within one point of the default shares', () => {
    const lines = timeBalance(defaultShares, 40, plannedHours(week), nothing);
    for (const { planned, share } of lines) expect(Math.abs(planned / 40 - share)).toBeLessThan(0.01);
  });
});

describe('blocks', () => {
  const week = weekOf(defaultDay, MONDAY_TO_FRIDAY);

  it.each(fixedTasks)('without %s on a worked day have an issue for that day', (task) => {
    const without = week.filter((block) => block.task !== task || block.weekday !== 3);
    expect(judgeBlocks(without, MONDAY_TO_FRIDAY)).toMatchObject([
      { code: 'supervisor.fixed.skipped', params: { weekday: 3, task } },
    ]);
  });

  it('must hold the fixed ones on Saturday where it is worked', () => {
    const found = judgeBlocks(week, MONDAY_TO_SATURDAY);
    expect(found.map(({ params }) => [params.weekday, params.task])).toEqual(
      fixedTasks.map((task) => [6, task]),
    );
  });

  it.each([
    [510, 510, 'supervisor.block.reversed'],
    [600, 540, 'supervisor.block.reversed'],
    [-1, 540, 'supervisor.block.outside'],
    [600, 1441, 'supervisor.block.outside'],
  ])('from %i to %i are %s', (from, to, code) => {
    const block = { weekday: 1, from, to, use: 'other', task: null } as const;
    expect(judgeBlocks([block], MONDAY_TO_FRIDAY).map((issue) => issue.code)).toEqual([code]);
  });

  it('that overlap name the one they run into, whatever stands between', () => {
    const own = { weekday: 1, use: 'other', task: null } as const;
    const blocks = [
      { ...own, from: 300, to: 310 },
      { ...own, from: 60, to: 320 },
      { ...own, from: 100, to: 110 },
      { ...own, from: 320, to: 330 },
    ];
    const found = judgeBlocks(blocks, MONDAY_TO_FRIDAY).filter(({ code }) => code.endsWith('overlap'));
    expect(found.map(({ path, params }) => [path[1], params.other])).toEqual([
      [2, '01:00–05:20'],
      [0, '01:00–05:20'],
    ]);
  });

  it.each([
    [0, '00:00'],
    [545, '09:05'],
    [1440, '24:00'],
  ])('at minute %i begin at %s', (minutes, text) => {
    expect(clock(minutes)).toBe(text);
  });
});

describe('time shares', () => {
  it('give out all hours, and planned and spent stand against them', () => {
    const share = fc.nat(100);
    const shares = fc
      .record({ ownSales: share, coaching: share, meetings: share, learning: share, other: share })
      .filter((all) => timeUses.some((use) => all[use] > 0));
    fc.assert(
      fc.property(shares, fc.integer({ min: 1, max: 60 }), (given, hours) => {
        const lines = timeBalance(given, hours, nothing, given);
        expect(lines.reduce((sum, { budget }) => sum + budget, 0)).toBeCloseTo(hours, 9);
        for (const line of lines) {
          expect(line.planOverBudget + line.budget).toBe(0);
          expect(line.spentOverPlan).toBe(given[line.use]);
        }
      }),
    );
  });

  it.each([
    [defaultShares, []],
    [{ ...defaultShares, other: 6 }, ['supervisor.shares.sum']],
    [{ ...defaultShares, other: -5 }, ['supervisor.share.range']],
    [nothing, ['supervisor.shares.none']],
  ])('%j have the issues %j', (shares, codes) => {
    expect(judgeShares(shares).map(({ code }) => code)).toEqual(codes);
  });
});

describe('the checklists', () => {
  it('name each thing once, and have some for each rhythm', () => {
    const all = rhythms.map((rhythm) => checklistStates(rhythm, () => 0));
    for (const states of all) expect(states.length).toBeGreaterThan(0);
    const keys = all.flat().map((state) => state.item.key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('ask for two accompanied and two family visits a week', () => {
    const states = checklistStates('week', (key) => (key === 'familyVisits' ? 3 : 1));
    const missing = states.filter((state) => state.missing > 0);
    expect(missing.map(({ item, missing: left }) => [item.key, left])).toEqual([['accompaniedVisits', 1]]);
    expect(states.find(({ item }) => item.key === 'familyVisits')).toMatchObject({ done: 3, missing: 0 });
  });
});
