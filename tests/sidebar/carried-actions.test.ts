import { beforeAll, describe, expect, it } from 'vitest';
import type { ExecutionPlan, Tracking, Work } from '#actions/execution-types.ts';
import type { Reply } from '#actions/said.ts';
import { sidebarActions } from '#actions/sidebar.ts';
import type { SidebarActions } from '#actions/sidebar-actions.ts';
import { openLocalWorkbook } from '#workbench/local/local-workbook.ts';
import { choiceNames } from '#workbook/execution/choices.ts';

const clock = { today: () => '2026-03-31', now: () => 46112.5 };

async function opened(sample: 'branch' | 'mdrt') {
  const book = await openLocalWorkbook(null);
  const actions = sidebarActions(book.host, 'en', clock);
  take(await actions.startSample(sample));
  return { book, actions };
}

function take<T>(reply: Reply<T>): T {
  if (reply.kind === 'refused') throw new Error(reply.said.map(({ text }) => text).join('\n'));
  return reply.value;
}

const begun = <T extends { readonly kind: string }>(value: T): Exclude<T, { readonly kind: 'notBegun' }> => {
  if (value.kind === 'notBegun') throw new Error('the plan is being carried out');
  return value as Exclude<T, { readonly kind: 'notBegun' }>;
};

const planOf = async (actions: SidebarActions, who: string | null): Promise<ExecutionPlan> =>
  begun(take(await actions.executionPlan({ who, week: null })));
const trackingOf = async (actions: SidebarActions, period: string): Promise<Tracking> =>
  begun(take(await actions.tracking({ goal: 'G1', period })));

const work: Work = {
  date: '2026-03-30',
  person: 'P05',
  counts: [1, 2, 3, 20],
  amount: 12_345.5,
  product: '',
  channel: '',
  customer: 'Mr. Gao',
  note: '',
};

describe('a plan that is not being carried out', () => {
  it('says so to every question of the carrying out, and begins', async () => {
    const { actions } = await opened('mdrt');
    const notBegun = { kind: 'notBegun' };
    expect(take(await actions.executionPlan({ who: null, week: null }))).toEqual(notBegun);
    expect(take(await actions.tracking({ goal: null, period: null }))).toEqual(notBegun);
    expect(take(await actions.attendance(null))).toEqual(notBegun);
    expect(take(await actions.evaluation(null))).toEqual(notBegun);
    expect(take(await actions.monthRound(null))).toEqual(notBegun);
    expect(take(await actions.revision(null))).toEqual(notBegun);
    take(await actions.startExecution('Chen Jianguo'));
    expect((await planOf(actions, null)).week.key).toBe('2026-03-W6');
  });
});

describe('the branch, seen on the last day of March', () => {
  let actions: SidebarActions;
  let book: Awaited<ReturnType<typeof opened>>['book'];
  beforeAll(async () => {
    ({ actions, book } = await opened('branch'));
  });

  it('shows everybody in the month of today', async () => {
    const tracking = begun(take(await actions.tracking({ goal: null, period: null })));
    expect(tracking).toMatchObject({ period: '2026-03', goal: 'G1', today: '2026-03-31' });
    const { whole, members, progress } = tracking.lines!;
    const people = members.filter(({ isPerson }) => isPerson);
    expect(people).toHaveLength(36);
    expect(people.reduce((sum, { actual }) => sum + actual, 0)).toBeCloseTo(whole.actual, 2);
    expect(people.reduce((sum, { plan }) => sum + plan, 0)).toBe(whole.plan);
    const ranks = people.flatMap(({ rank }) => rank ?? []);
    expect(ranks).toEqual([...ranks].sort((left, right) => left - right));
    expect(progress.map(({ key }) => key)).toHaveLength(12);
  });

  it('tells rows of the log that do not count, with their cells', async () => {
    const { log } = await trackingOf(actions, 'year');
    expect(log.leftOut).toBeGreaterThan(log.reasons.length);
    for (const { place } of log.reasons) expect(place?.sheet).toBe('Log');
  });

  it('says nothing about a goal that the log does not speak of', async () => {
    expect(begun(take(await actions.tracking({ goal: 'G3', period: null }))).lines).toBeNull();
  });

  it('finds where a person’s deals go: the losses add up to planned less actual deals', async () => {
    const leaks = begun(take(await actions.leak({ person: 'P05', period: '2026-03' })));
    const lost = leaks.losses.map(({ dealsLost }) => dealsLost);
    expect(leaks.name).toBe('Zhou Wenbin');
    expect(leaks.losses.map(({ name }) => name)[0]).toBe('Meetings → Deals');
    expect(leaks.worst).toBe(lost.indexOf(Math.max(...lost)));
  });

  it('adds the lines of a unit up from its people', async () => {
    const unit = await planOf(actions, 'T1');
    const ofPeople = await Promise.all(
      ['P02', 'P03', 'P04', 'P05', 'P06', 'P07', 'P08', 'P09', 'P10'].map((key) => planOf(actions, key)),
    );
    const among = ofPeople.filter(({ who }) => who !== 'T1');
    expect(unit.lines.map(({ name }) => name)).toEqual(among[0]?.lines.map(({ name }) => name));
    for (const line of unit.lines) expect(line.gap).toBeCloseTo(line.task - line.done, 2);
  });

  it('has a day’s attendance, whoever is absent by name', async () => {
    const day = begun(take(await actions.attendance('2026-03-31')));
    expect(day.whole.daysDue - day.whole.daysAttended).toBe(day.absent.length);
    expect(day.units.reduce((sum, { visits }) => sum + visits, 0)).toBeLessThanOrEqual(day.whole.visits);
  });

  it('has the scores of a month in the order of the organisation', async () => {
    const { people, weeks } = begun(take(await actions.evaluation('2026-03')));
    expect(people).toHaveLength(36);
    for (const person of people) expect(person.weeks).toHaveLength(weeks.length);
    expect(people.some(({ score, pay }) => score !== null && pay !== null)).toBe(true);
    expect(people.some(({ missed }) => missed.includes('personal'))).toBe(true);
  });

  it('marks a step of the round, and opens it again', async () => {
    const mark = { month: '2026-03', step: 5, owner: 'Chen Jianguo' };
    const state = async () =>
      begun(take(await actions.monthRound('2026-03'))).steps.find(({ number }) => number === 5)?.state;
    expect(await state()).toBe('overdue');
    take(await actions.markRound({ ...mark, done: '2026-03-31' }));
    expect(await state()).toBe('done');
    take(await actions.markRound({ ...mark, done: null }));
    expect(await state()).toBe('overdue');
  });

  it('shows a day’s work that was logged, as the sheet does', async () => {
    const before = await trackingOf(actions, '2026-03');
    const now = (await planOf(actions, 'P05')).lines[0]!.now;
    take(await actions.logWork(work));
    const after = await trackingOf(actions, '2026-03');
    expect(after.lines!.whole.actual).toBeCloseTo(before.lines!.whole.actual + 12_345.5, 2);
    expect((await planOf(actions, 'P05')).lines[0]!.now).toBeCloseTo(now + 12_345.5, 2);
    expect(choiceNames.trackedGoal).toBe('GS_TrackedGoal');
    expect(book.host).toBeDefined();
  });

  it('closes an action, which stays on its week', async () => {
    const { actions: listed } = await planOf(actions, null);
    const open = listed.find(({ state }) => state === 'carried')!;
    const { index, what } = open;
    take(await actions.closeAction({ index, what, closed: '2026-03-31', result: 'Signed' }));
    const closed = (await planOf(actions, null)).actions.find((each) => each.index === index);
    expect(closed).toMatchObject({ state: 'closed', result: 'Signed', timesCarried: open.timesCarried });
  });
});
