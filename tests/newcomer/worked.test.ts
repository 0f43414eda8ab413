import { describe, expect, it } from 'vitest';
import { newPlan } from '#actions/plan/new-plan.ts';
import { sidebarActions } from '#actions/sidebar.ts';
import type { SidebarActions } from '#actions/sidebar-actions.ts';
import { day } from '#engine/days/day.ts';
import { toSerial } from '#engine/days/serial.ts';
import { type Language, languages } from '#engine/plan/inputs.ts';
import { openLocalWorkbook } from '#file-host/local-workbook.ts';
import { blank } from '#workbook/examples/blank.ts';
import { ironCalcVerdict, readAll } from '../parity/built.ts';
import { clock, take } from '../sidebar/replies.ts';
import { typeAt } from '../typing.ts';
import { withPlan } from './company.ts';

const TODAY = '2026-03-12';

async function withBlank(language: Language) {
  const book = await openLocalWorkbook(null);
  take({ ...(await newPlan(book.host, blank(language))), issues: [] });
  return { book, actions: sidebarActions(book.host, language, clock) };
}

/** The funnel that is proposed, for the plan's first goal. */
async function proposed(actions: SidebarActions) {
  const funnel = take(await actions.funnel());
  if (funnel.kind !== 'none') throw new Error('there is a funnel already');
  const { goals, rates, capacityPerDay } = funnel;
  return {
    funnel,
    answers: { goal: goals[0]!.key, averageDeal: goals[0]!.averageDeal, rates, capacityPerDay },
  };
}

/** One deal of 21,000 by the first person, after so many calls. */
async function logDeal(actions: SidebarActions, counts: readonly number[]) {
  const plan = take(await actions.executionPlan({ who: null, week: null }));
  if (plan.kind !== 'plan') throw new Error('it has not begun');
  const more = { amount: 21_000, product: '', channel: '', customer: '', note: '' };
  take(await actions.logWork({ date: TODAY, person: plan.people[0]!.key, counts, ...more }));
}

/** What tracking and the execution page count of the first goal. */
async function counted(actions: SidebarActions) {
  const tracking = take(await actions.tracking({ goal: null, period: null }));
  const plan = take(await actions.executionPlan({ who: null, week: null }));
  if (tracking.kind !== 'tracking' || plan.kind !== 'plan') throw new Error('it has not begun');
  return { tracked: tracking.lines?.whole.actual, thisWeek: plan.lines[0]?.now };
}

describe.each(languages)('Every plan can be worked: %s', (language) => {
  it('a plan from a list is started and its deal is counted alike on both pages (fault 7)', async () => {
    const { actions } = await withPlan(language, TODAY);
    take(await actions.startExecution('Ann'));
    await logDeal(actions, [1]);
    expect(await counted(actions)).toEqual({ tracked: 21_000, thisWeek: 21_000 });
  });

  it('has goals that are checked before anybody has put them into a sentence', async () => {
    const { actions } = await withPlan(language, TODAY);
    const [goal] = take(await actions.goals()).goals;
    expect(goal).toMatchObject({ statement: '', check: { score: 0 } });
    expect(goal!.check.hint).not.toBe('');
    // On its page nothing is red before an answer is given.
    const asked = { key: goal!.key, statement: '', plan: '', known: null };
    const untouched = take(await actions.completeGoal({ ...asked, answers: {} }));
    expect(untouched).toMatchObject({ sentence: '', isWorthWriting: false });
    expect(await actions.completeGoal({ ...asked, answers: { verb: 'x' } })).toMatchObject({
      kind: 'refused',
    });
  });

  it('a blank plan that is started is tracked', async () => {
    const { actions } = await withBlank(language);
    take(await actions.startExecution('Ann'));
    await logDeal(actions, [1]);
    expect(await counted(actions)).toEqual({ tracked: 21_000, thisWeek: 21_000 });
  });

  it('a funnel is that of this workbook, made of two answers (fault 8)', async () => {
    const { book, actions } = await withPlan(language, TODAY);
    const { funnel, answers } = await proposed(actions);
    // 8,400,000 by 8 people with a deal a week: 21,000 a deal, as a round number 20,000.
    expect(funnel).toMatchObject({
      heads: 8,
      goals: [{ name: 'Sales', total: 8_400_000, averageDeal: 20_000 }],
      rates: [0.2, 0.5, 0.2],
    });
    take(await actions.addFunnel({ ...answers, averageDeal: 21_000, rates: [0.4, 0.5, 0.2] }));
    expect(take(await actions.funnel())).toMatchObject({
      kind: 'funnel',
      goal: 'Sales',
      scenarios: [{ averageDeal: 21_000, rates: [0.4, 0.5, 0.2] }],
      frame: { target: 8_400_000, capacity: 480 },
    });
    const overview = take(await actions.check());
    if (overview.kind !== 'plan') throw new Error('there is a plan');
    expect(overview.verdict).toBe('fine');
    expect(overview.activities).toHaveLength(4);
    expect(ironCalcVerdict(await readAll(book)).differences.slice(0, 5)).toEqual([]);
  });

  it('a blank plan gets a funnel too', async () => {
    const { book, actions } = await withBlank(language);
    const { answers } = await proposed(actions);
    take(await actions.addFunnel(answers));
    expect(take(await actions.funnel())).toMatchObject({ kind: 'funnel', frame: { target: 1_200_000 } });
    expect(ironCalcVerdict(await readAll(book)).differences.slice(0, 5)).toEqual([]);
  });

  it('a plan that is carried out gets one later: what was logged stays counted, nothing is to look at', async () => {
    const { book, actions } = await withPlan(language, TODAY);
    take(await actions.startExecution('Ann'));
    await logDeal(actions, [1]);
    // Seen on that day, whichever day the calculation takes place.
    await typeAt(book, ['execution', 'today'], toSerial(day(TODAY)));
    const { answers } = await proposed(actions);
    take(await actions.addFunnel(answers));
    expect(ironCalcVerdict(await readAll(book)).differences.slice(0, 5)).toEqual([]);
    expect(take(await actions.check())).toMatchObject({ verdict: 'fine' });
    await logDeal(actions, [1, 2, 3, 30]);
    expect(await counted(actions)).toEqual({ tracked: 42_000, thisWeek: 42_000 });
  });
});

it('of a plan of several goals it is asked what they are tracked by, and the answer counts', async () => {
  const book = await openLocalWorkbook(null);
  const plan = blank('en');
  const [first] = plan.goals;
  const goals = [first!, { ...first!, key: 'G2', name: 'Policies', total: 1200, unit: 1 }];
  take({ ...(await newPlan(book.host, { ...plan, goals })), issues: [] });
  const actions = sidebarActions(book.host, 'en', clock);
  expect(take(await actions.startQuestions())).toEqual({
    goals: [
      { key: 'G1', name: first!.name, metric: 'amount' },
      { key: 'G2', name: 'Policies', metric: 'figure1' },
    ],
    metrics: [
      { key: 'byHand', name: 'By hand' },
      { key: 'amount', name: 'Amount' },
      { key: 'stage1', name: 'Deals' },
      ...[1, 2, 3, 4].map((number) => ({ key: `figure${number}`, name: `Own column ${number}` })),
    ],
  });
  take(await actions.startExecution('Ann', { G2: 'stage1' }));
  await logDeal(actions, [3]);
  const policies = take(await actions.tracking({ goal: 'G2', period: null }));
  expect(policies).toMatchObject({ lines: { whole: { actual: 3 } } });
  expect(await counted(actions)).toEqual({ tracked: 21_000, thisWeek: 21_000 });
});

it('a goal that the plan does not have gets no funnel, and a rate that is none is named', async () => {
  const { actions } = await withPlan('en', TODAY);
  const { answers } = await proposed(actions);
  expect(await actions.addFunnel({ ...answers, goal: 'G9' })).toMatchObject({ kind: 'refused' });
  expect(await actions.addFunnel({ ...answers, rates: [1.2, 0.5, 0.2] })).toMatchObject({ kind: 'refused' });
  expect(take(await actions.funnel())).toMatchObject({ kind: 'none' });
});

it('without a plan there is no funnel, and nobody else’s is shown', async () => {
  const book = await openLocalWorkbook(null);
  const actions = sidebarActions(book.host, 'en', clock);
  expect(await actions.funnel()).toMatchObject({ kind: 'refused' });
});
