import { beforeAll, describe, expect, it } from 'vitest';
import type { ExecutionPlan, Tracking, Work } from '#actions/execution/execution-types.ts';
import { startExample } from '#actions/execution/start-example.ts';
import { sidebarActions } from '#actions/sidebar.ts';
import type { SidebarActions } from '#actions/sidebar-actions.ts';
import { day } from '#engine/days/day.ts';
import { openLocalWorkbook } from '#file-host/local-workbook.ts';
import { cellName } from '#formula/address.ts';
import { work as someWork } from '../actions/presses.ts';
import { recalculateWithLibreOffice } from '../parity/recalculate-libreoffice.ts';
import { take } from './replies.ts';

const clock = { today: () => '2026-03-31', now: () => 46112.5 };

async function opened(sample: 'branch' | 'mdrt') {
  const book = await openLocalWorkbook(null);
  const actions = sidebarActions(book.host, 'en', clock);
  const started = await startExample(book.host, sample, 'en', day(clock.today()));
  if (started.kind === 'refused') throw new Error(JSON.stringify(started.issues));
  return { book, actions };
}

const begun = <T extends { readonly kind: string }>(value: T): Exclude<T, { readonly kind: 'notBegun' }> => {
  if (value.kind === 'notBegun') throw new Error('the plan is being carried out');
  return value as Exclude<T, { readonly kind: 'notBegun' }>;
};

const planOf = async (actions: SidebarActions, who: string | null): Promise<ExecutionPlan> =>
  begun(take(await actions.executionPlan({ who, week: null })));
const trackingOf = async (actions: SidebarActions, period: string): Promise<Tracking> =>
  begun(take(await actions.tracking({ goal: 'G1', period })));

const work: Work = { ...someWork, customer: 'Mr. Gao' };

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
    expect((await planOf(actions, null)).week.key).toBe('2026-W14');
  });
});

describe('the execution plan of a person', () => {
  it('is shown on its sheet with that person and week chosen', async () => {
    const { book, actions } = await opened('branch');
    const { people } = await planOf(actions, null);
    const person = people[4]!;
    const place = take(await actions.showExecutionPlan({ who: person.key, week: '2026-W11' }));
    const chosen = async (name: string) => {
      const { names, contents } = await book.host.read({ sheets: [{ by: 'anchor', name }] });
      const { row, column } = names.find((each) => each.name === name)!.area;
      return contents[0]!.cells[row]![column];
    };
    expect(await chosen('GS_PlanWho')).toBe(`${person.name} · ${person.key}`);
    expect(await chosen('GS_PlanPeriod')).toBe('2026-W11 (03-09 – 03-15)');
    const { names } = await book.host.read({ sheets: [] });
    expect(place?.sheet).toBe(names.find(({ name }) => name === 'GS_ExecutionPlan')!.sheet);
  });
});

describe('the branch, seen on the last day of March', () => {
  let actions: SidebarActions;
  let book: Awaited<ReturnType<typeof opened>>['book'];
  beforeAll(async () => {
    ({ actions, book } = await opened('branch'));
  });

  it('is seen on the day of its records at a glance, whatever the clock says', async () => {
    const later = sidebarActions(book.host, 'en', { ...clock, today: () => '2026-06-01' });
    const overview = take(await later.overview());
    if (overview.kind !== 'plan') throw new Error('there is a plan');
    const [premium] = overview.goals;
    const quarter = premium?.months.slice(0, 3).reduce((sum, month) => sum + month, 0);
    expect(overview.today).toBe('2026-03-31');
    expect(premium?.due).toBe(quarter);
    expect(overview.isStarted).toBe(true);
    expect(overview.goals.map(({ standing }) => standing?.level ?? null)).toEqual([
      'watch',
      'critical',
      'onPace',
    ]);
    // What was due before it was started, on that day, is not late.
    expect(overview.round).toMatchObject({ key: 'completeNumbers', due: '2026-03-31', daysLeft: 0 });
  });

  it('shows everybody in the month of today', async () => {
    const tracking = begun(take(await actions.tracking({ goal: null, period: null })));
    expect(tracking).toMatchObject({ period: '2026-03', goal: 'G1', asOf: '2026-03-31' });
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

  it('tracks a goal by its own column of the log', async () => {
    const recruits = begun(take(await actions.tracking({ goal: 'G3', period: 'year' })));
    expect(recruits.lines?.whole).toMatchObject({ plan: 720, actual: 182 });
  });

  it('finds where a person’s deals go: the losses add up to planned less actual deals', async () => {
    const leaks = begun(take(await actions.leak({ person: 'P05', period: '2026-03' })));
    const lost = leaks.losses.map(({ dealsLost }) => dealsLost);
    expect(leaks.name).toBe('Zhou Wenbin');
    expect(leaks.losses.map(({ name }) => name)[0]).toBe('Meetings → Deals');
    expect(leaks.worst).toBe(lost.indexOf(Math.max(...lost)));
  });

  it('adds the lines of a unit up from those below it', async () => {
    const [branch, first, second] = [
      await planOf(actions, 'B'),
      await planOf(actions, 'D1'),
      await planOf(actions, 'D2'),
    ];
    for (const [index, line] of branch.lines.entries()) {
      const [left, right] = [first.lines[index]!, second.lines[index]!];
      expect(line.task).toBeCloseTo(left.task + right.task, 2);
      expect(line.done).toBeCloseTo(left.done + right.done, 2);
      expect(line.now).toBeCloseTo(left.now + right.now, 2);
    }
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
    for (const { pay, factors, parts, completion } of people) {
      if (pay !== null) expect(factors.reduce((product, factor) => product * factor)).toBeCloseTo(pay, 2);
      const result = parts.find(({ standard }) => standard === 'completion')?.evidence[0];
      expect(result ? result.part / result.whole : null).toBe(completion);
    }
  });

  it('marks a step of the round, and opens it again', async () => {
    const mark = { month: '2026-03', step: 5, owner: 'Chen Jianguo' };
    const state = async () =>
      begun(take(await actions.monthRound('2026-03'))).steps.find(({ number }) => number === 5)?.state;
    expect(await state()).toBe('before');
    take(await actions.markRound({ ...mark, done: '2026-03-31' }));
    expect(await state()).toBe('done');
    take(await actions.markRound({ ...mark, done: null }));
    expect(await state()).toBe('before');
  });

  it('shows a day’s work that was logged, as the tracking sheet calculates it', async () => {
    const before = await trackingOf(actions, '2026-03');
    const now = (await planOf(actions, 'P05')).lines[0]!.now;
    take(await actions.logWork(work));
    const after = await trackingOf(actions, '2026-03');
    expect(after.lines!.whole.actual).toBeCloseTo(before.lines!.whole.actual + 12_345.5, 2);
    expect((await planOf(actions, 'P05')).lines[0]!.now).toBeCloseTo(now + 12_345.5, 2);
    const line = after.lines!.members.find(({ key }) => key === 'P05')!;
    expect(await onSheet('P05')).toEqual(expect.arrayContaining([line.plan, line.actual, line.gap]));
  });

  it('refuses a day’s work that would not count, and writes nothing', async () => {
    const { log } = await trackingOf(actions, '2026-03');
    const reply = await actions.logWork({ ...work, person: 'Nobody' });
    expect(reply.kind).toBe('refused');
    expect(reply.issues[0]?.text).toContain('Nobody');
    expect((await trackingOf(actions, '2026-03')).log).toEqual(log);
  });

  /** What the row of a member on the tracking sheet calculates to. */
  async function onSheet(key: string): Promise<readonly unknown[]> {
    const reply = await book.host.read({ sheets: [{ by: 'all' }] });
    const { sheet } = reply.names.find(({ name }) => name === 'GS_Tracking')!;
    const { cells } = reply.contents.find(({ name }) => name === sheet)!;
    const row = cells.findIndex(([id]) => id === key);
    const file = { name: 'logged', bytes: await book.save() };
    const values = (await recalculateWithLibreOffice([file])).get(file.name)!.get(sheet)!;
    return cells[row]!.map((_, column) => values.get(cellName(row, column)));
  }

  it('closes an action, which stays on its week', async () => {
    const { actions: listed } = await planOf(actions, null);
    const open = listed.find(({ state }) => state === 'carried')!;
    const { index, what } = open;
    take(await actions.closeAction({ index, what, closed: '2026-03-31', result: 'Signed' }));
    const closed = (await planOf(actions, null)).actions.find((each) => each.index === index);
    expect(closed).toMatchObject({
      state: 'closed',
      result: 'Signed',
      timesCarriedOver: open.timesCarriedOver,
    });
  });
});
