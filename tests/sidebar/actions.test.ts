import { beforeAll, describe, expect, it } from 'vitest';
import type { BreakdownSettings } from '#actions/plan/breakdown-settings.ts';
import { newPlan } from '#actions/plan/new-plan.ts';
import { sidebarActions } from '#actions/sidebar.ts';
import type { SidebarActions } from '#actions/sidebar-actions.ts';
import { type LocalWorkbook, openLocalWorkbook } from '#file-host/local-workbook.ts';
import { areaName, columnName } from '#formula/address.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import { area, plainSheet } from '../contract/sheet-image.ts';
import { build, clock, take } from './replies.ts';

async function opened(sample?: 'branch' | 'mdrt'): Promise<{ book: LocalWorkbook; actions: SidebarActions }> {
  const book = await openLocalWorkbook(null);
  const actions = sidebarActions(book.host, 'en', clock);
  // A plan only: nothing of it is carried out yet.
  if (sample && (await newPlan(book.host, exampleInputs(sample, 'en'))).kind === 'refused') throw new Error();
  return { book, actions };
}

const asFound = { place: null, corrections: {} };

describe('the plan at a glance', () => {
  it('says that a new workbook holds none', async () => {
    const { actions } = await opened();
    expect(take(await actions.overview())).toEqual({ kind: 'none' });
  });

  it('has every number of the branch on one read', async () => {
    const { actions } = await opened('branch');
    const overview = take(await actions.overview());
    if (overview.kind !== 'plan') throw new Error('there is a plan');
    const [premium] = overview.goals;
    expect(overview.people).toBe(36);
    expect(overview.verdict).toBe('fine');
    expect(overview.checks.look).toBe(0);
    expect(premium?.months.reduce((sum, month) => sum + month, 0)).toBe(premium?.total);
    const [january = 0, february = 0, march = 0] = premium?.months ?? [];
    expect(premium?.due).toBeGreaterThan(january + february);
    expect(premium?.due).toBeLessThan(january + february + march);
    expect(overview.isStarted).toBe(false);
    expect(overview.goals.map(({ standing }) => standing)).toEqual([null, null, null]);
    expect(overview.round).toMatchObject({
      key: 'review',
      role: 'supervisor',
      due: '2026-03-20',
      daysLeft: 8,
    });
    expect(overview.activities.map(({ stage }) => stage)).toEqual([
      'Deals',
      'Meetings',
      'Appointments',
      'Calls',
    ]);
  });

  it.each([
    // The Spring Festival of 2026 is 15 to 23 February, and Saturday the 28th is a make-up workday.
    ['2026-02-01', '2026-02-14', 'review'],
    ['2026-02-15', '2026-02-28', 'reviewAgain'],
    ['2026-02-28', '2026-02-28', 'reviewAgain'],
    ['2026-03-29', '2026-03-31', 'completeNumbers'],
  ])('names the next step of the round on %s, on a day that is worked', async (today, due, key) => {
    const { book } = await opened('branch');
    const actions = sidebarActions(book.host, 'en', { ...clock, today: () => today });
    const overview = take(await actions.overview());
    if (overview.kind !== 'plan') throw new Error('there is a plan');
    expect(overview.round).toMatchObject({ due, key });
  });
});

describe('a place on a sheet', () => {
  it('is shown with its cells selected', async () => {
    const { book, actions } = await opened('mdrt');
    const { sheets } = await book.host.read({ sheets: [] });
    const sheet = sheets.at(-1)!.name;
    for (const [cell, area] of [
      ['C12', { row: 11, column: 2, rows: 1, columns: 1 }],
      ['B2:AA9', { row: 1, column: 1, rows: 8, columns: 26 }],
    ] as const) {
      expect(take(await actions.show({ sheet, cell }))).toEqual({ sheet, cell });
      const { areas } = await book.host.read({ sheets: [{ by: 'selection' }] });
      expect(areas[0]).toMatchObject({ sheet, area });
    }
  });

  it('is not shown where its sheet is gone, and that is said', async () => {
    const { actions } = await opened();
    expect((await actions.show({ sheet: 'Plan', cell: 'A1' })).kind).toBe('refused');
  });
});

describe('goals', () => {
  it('shows five letters each, with offsets inside the sentence', async () => {
    const { actions } = await opened('branch');
    for (const { statement, check } of take(await actions.goals()).goals) {
      expect(check.letters.map(({ letter }) => letter).join('')).toBe('SMART');
      for (const { start, end } of check.letters.flatMap(({ spans }) => spans)) {
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(statement.length);
      }
    }
  });

  it('writes a completed sentence once, and not over another', async () => {
    const { actions } = await opened('branch');
    const [, customers] = take(await actions.goals()).goals;
    if (!customers) throw new Error('the branch has three goals');
    const { key, statement } = customers;
    const answers = {
      verb: 'raise',
      object: 'new customers',
      from: '2,200',
      to: '2,600',
      by: '31 December 2026',
    };
    const completion = { key, statement, answers, plan: '', known: null };
    const { sentence, check } = take(await actions.completeGoal(completion));
    expect(check.letters.find(({ letter }) => letter === 'M')?.verdict).toBe('pass');
    const accepted = { key, place: null, before: statement, after: sentence };
    take(await actions.writeGoal(accepted));
    expect(take(await actions.goals()).goals[1]?.statement).toBe(sentence);
    expect(await actions.writeGoal(accepted)).toMatchObject({
      kind: 'refused',
      issues: [{ place: { sheet: 'Goals' } }],
    });
  });

  it('writes results beside the goals, into the same columns again', async () => {
    const { book, actions } = await opened('branch');
    take(await actions.writeResults());
    const first = await book.host.read({ sheets: [{ by: 'title', name: 'Goals' }] });
    take(await actions.writeResults());
    const second = await book.host.read({ sheets: [{ by: 'title', name: 'Goals' }] });
    expect(second.contents[0]?.cells).toEqual(first.contents[0]?.cells);
    expect(first.contents[0]?.cells.flat()).toContain('SMART check');
  });
});

describe('break down', () => {
  const changed = async (actions: SidebarActions): Promise<BreakdownSettings> => {
    const settings = take(await actions.breakdown()).settings.find(({ goal }) => goal === 'G2');
    if (!settings) throw new Error('the branch has G2');
    return { ...settings, total: 3000, monthMethod: 'equal', levels: ['lastPeriod', 'lastPeriod', null] };
  };

  it('previews what a build then writes', async () => {
    const { book, actions } = await opened('branch');
    const settings = await changed(actions);
    const preview = take(await actions.previewBreakdown(settings));
    expect(preview.total).toBe(3000);
    expect(preview.people).toBe(3000);
    expect(preview.byMonth).toEqual(Array.from({ length: 12 }, () => 250));
    const { written } = take(await build(actions, settings));
    expect(written).toEqual(expect.arrayContaining(preview.sheets.map(({ name }) => name)));
    expect(take(await actions.breakdown()).settings[1]).toMatchObject({
      total: 3000,
      monthMethod: 'equal',
    });
    const { contents } = await book.host.read({ sheets: [{ by: 'title', name: 'Target decomposition' }] });
    expect(contents[0]?.cells.flat()).toContainEqual(expect.objectContaining({ value: 3000 }));
    expect(take(await actions.overview())).toMatchObject({ kind: 'plan', verdict: 'fine' });
  });

  it('writes nothing with settings that cannot be', async () => {
    const { book, actions } = await opened('branch');
    const before = await book.save();
    const settings = { ...(await changed(actions)), total: 3000.5 };
    expect(await build(actions, settings)).toMatchObject({ kind: 'refused' });
    expect(await book.save()).toEqual(before);
  });

  it.each(['weekdays', 'six-day', 'CN'] as const)(
    'writes the calendar "%s" onto its sheet',
    async (calendar) => {
      const { actions } = await opened('branch');
      take(await build(actions, { ...(await changed(actions)), calendar }));
      const overview = take(await actions.overview());
      // 365 days of 2026: 261 Monday to Friday, 52 Saturdays; China's year has 33 days off at work and makes up for 7.
      const all = { weekdays: 261, 'six-day': 313, CN: 248 }[calendar];
      expect(overview).toMatchObject({ verdict: 'fine', workdays: { all } });
    },
  );
});

describe('start from my list', () => {
  const list = [
    ['业务员', '团队', '今年目标'],
    ['王明', '一组', 300],
    ['李娜', '一组', 500],
    ['张伟', '二组', 200],
  ];
  let book: LocalWorkbook;
  let actions: SidebarActions;
  beforeAll(async () => {
    ({ book, actions } = await opened());
    const image = plainSheet('Mine', list);
    await book.host.write({ steps: [{ step: 'sheet', previous: null, image, position: 0 }] });
  });

  it('is read around one selected cell', async () => {
    book.select({ sheet: 'Mine', area: area(2, 1, 1, 1) });
    expect(take(await actions.readList(asFound)).place).toEqual({
      sheet: 'Mine',
      row: 0,
      column: 0,
      rows: 4,
      columns: 3,
    });
  });

  it('asks for a selection', async () => {
    book.select(null);
    expect(await actions.readList(asFound)).toMatchObject({ kind: 'refused' });
  });

  it('finds what the columns are, and each person gets what the list says', async () => {
    book.select({ sheet: 'Mine', area: area(0, 0, 4, 3) });
    const reading = take(await actions.readList(asFound));
    expect(reading.members.map(({ name }) => name)).toEqual(['一组', '王明', '李娜', '二组', '张伟']);
    expect(reading.columns.map(({ role }) => role)).toEqual(['name', 'group', 'target']);
    const { proposal, place } = reading;
    expect(proposal.goals).toMatchObject([{ total: 1000, unit: 1 }]);
    const goals = proposal.goals.map((goal) => ({ ...goal, name: 'Sales', measure: 'USD', unit: null }));
    // What is selected meanwhile does not matter: the plan is of the cells that were shown.
    book.select({ sheet: 'Mine', area: area(0, 0, 1, 1) });
    const shown = { ...asFound, place: { sheet: place.sheet, area: place } };
    take(await actions.startFromList(shown, { ...proposal, title: 'Us', year: 2026, goals }));
    const settings = take(await actions.breakdown()).settings[0];
    if (!settings) throw new Error('there is a goal');
    const preview = take(await actions.previewBreakdown(settings));
    expect(preview.rows.map(({ name, year }) => [name, year])).toEqual([
      ['Us', 1000],
      ['一组', 800],
      ['王明', 300],
      ['李娜', 500],
      ['二组', 200],
      ['张伟', 200],
    ]);
  });
});

it('columns of a list are named by their letters, wherever it stands', async () => {
  const { book, actions } = await opened();
  const row = (name: string, amount: number) => [...Array(25).fill(null), name, '一组', amount];
  const image = plainSheet('Apart', [row('王明', 300), row('李娜', 500)]);
  await book.host.write({ steps: [{ step: 'sheet', previous: null, image, position: 0 }] });
  book.select({ sheet: 'Apart', area: area(0, 25, 2, 3) });
  const { columns, place } = take(await actions.readList(asFound));
  expect(columns.map((each) => columnName(each.place.column))).toEqual(['Z', 'AA', 'AB']);
  expect(areaName(place)).toBe('Z1:AB2');
});

describe('the funnel', () => {
  it('takes no scenario where there is no plan', async () => {
    const { actions } = await opened();
    const scenario = { name: 'Mine', averageDeal: 5000, rates: [0.2, 0.5, 0.2] };
    expect(await actions.insertScenario(scenario)).toMatchObject({ kind: 'refused' });
  });

  it('takes a scenario into the plan, and again under its name', async () => {
    const { actions } = await opened('mdrt');
    const scenario = { name: 'Mine', averageDeal: 5000, rates: [0.2, 0.5, 0.2] };
    take(await actions.insertScenario(scenario));
    take(await actions.insertScenario({ ...scenario, averageDeal: 8000 }));
    const funnel = take(await actions.funnel());
    if (funnel.kind !== 'funnel') throw new Error('the plan has a funnel');
    expect(funnel.scenarios).toHaveLength(4);
    expect(funnel.scenarios[3]).toEqual({ ...scenario, averageDeal: 8000 });
  });

  it('is used with another scenario until the plan is carried out, when a revision changes it', async () => {
    const { actions } = await opened('mdrt');
    const usedNow = async (): Promise<unknown> => {
      const funnel = take(await actions.funnel());
      return funnel.kind === 'funnel' ? [funnel.chosen, funnel.isStarted] : null;
    };
    take(await actions.chooseScenario('1 As today'));
    expect(await usedNow()).toEqual(['1 As today', false]);
    expect((await actions.chooseScenario('None')).kind).toBe('refused');
    take(await actions.startExecution('Ann'));
    expect((await actions.chooseScenario('2 Bigger customers')).kind).toBe('refused');
    expect(await usedNow()).toEqual(['1 As today', true]);
  });
});
