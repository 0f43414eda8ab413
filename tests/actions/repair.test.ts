import { describe, expect, it } from 'vitest';
import { startExample } from '#actions/execution/start-example.ts';
import { sidebarActions } from '#actions/sidebar.ts';
import { day } from '#engine/days/day.ts';
import { openLocalWorkbook } from '#file-host/local-workbook.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import { tableName } from '#workbook/inputs/names.ts';
import type { TableDefinition } from '#workbook/inputs/table.ts';
import { inputTables, planTables } from '#workbook/sheets/input-tables.ts';
import { readAll } from '../parity/built.ts';
import { clock, take } from '../sidebar/replies.ts';
import { placesIn } from '../typing.ts';

const languages = ['en', 'zh-CN'] as const;

async function opened(language: (typeof languages)[number]) {
  const book = await openLocalWorkbook(null);
  const started = await startExample(book.host, 'mdrt', language, day(clock.today()));
  if (started.kind === 'refused') throw new Error(JSON.stringify(started.issues));
  return { book, actions: sidebarActions(book.host, language, clock) };
}
type Opened = Awaited<ReturnType<typeof opened>>;

/** As Excel leaves it: the names of a sheet that was deleted stand for nothing. */
async function remove({ book: { host } }: Opened, table: keyof typeof inputTables): Promise<string> {
  const { names } = await host.read({ sheets: [] });
  const { sheet } = names.find(({ name }) => name === tableName(table))!;
  await host.write({
    steps: [
      ...names
        .filter((each) => each.sheet === sheet)
        .map(({ name }) => ({ step: 'removeName', name }) as const),
      { step: 'removeSheet', sheet },
    ],
  });
  return sheet;
}

describe('an input sheet that was deleted', () => {
  it.each(languages)('is said once, and recreated by one press: %s', async (language) => {
    const plan = await opened(language);
    const sheet = await remove(plan, 'bases');
    const { actions } = plan;
    const refused = await actions.overview();
    expect(refused).toMatchObject({
      kind: 'refused',
      issues: [{ repair: { kind: 'recreate', name: sheet } }],
    });
    const mended = await actions.repair(refused.issues[0]!.repair!);
    expect(mended.kind).toBe('done');
    expect(take(await actions.check())).toMatchObject({ kind: 'plan', verdict: 'fine' });
    expect((await plan.book.host.read({ sheets: [] })).sheets.map(({ name }) => name)).toContain(sheet);
  });

  it('is Organisation with those whom the workings name, Goals without an invented number', async () => {
    const plan = await opened('zh-CN');
    const before = (await placesIn(plan.book)).tables.members!;
    await remove(plan, 'members');
    const refused = await plan.actions.overview();
    expect((await plan.actions.repair(refused.issues[0]!.repair!)).kind).toBe('done');
    const members = (await placesIn(plan.book)).tables.members!;
    expect(members.rows).toHaveLength(before.rows.length);
    expect(take(await plan.actions.overview())).toMatchObject({ kind: 'plan', verdict: 'fine' });

    await remove(plan, 'goals');
    const without = await plan.actions.overview();
    expect(without.issues).toHaveLength(1);
    expect((await plan.actions.repair(without.issues[0]!.repair!)).kind).toBe('done');
    const codes = (await readAll(plan.book)).names.map(({ name }) => name);
    expect(codes).toContain(tableName('settings'));
    const { issues } = await plan.actions.overview();
    expect(issues.map(({ text }) => text)).toContain(messagesIn['zh-CN'].issues['plan.goals.none']({}));
  });

  it.each(['offers', 'calendar'] as const)('as that with %s', async (key) => {
    const plan = await opened('en');
    const tables = Object.values(inputTables);
    const table = tables.find(({ sheet }) => sheet === key)!.table;
    await remove(plan, table);
    const refused = await plan.actions.overview();
    expect(refused.issues).toHaveLength(1);
    expect((await plan.actions.repair(refused.issues[0]!.repair!)).kind).toBe('done');
    expect(take(await plan.actions.check())).toMatchObject({ verdict: 'fine' });
  });
});

/** Every list of the input sheets, with the settings. */
const tables = Object.values<TableDefinition>(planTables).filter(
  ({ isOptional, columns }) => !isOptional && columns.length > 1,
);

describe('a defined name of ours that was deleted', () => {
  it.each(tables.map(({ table }) => table))('comes back where its list stands: %s', async (table) => {
    const plan = await opened('en');
    const own = tableName(table);
    const before = (await plan.book.host.read({ sheets: [] })).names.filter(
      ({ name }) => name === own || name.startsWith(`${own}_`),
    );
    await plan.book.host.write({ steps: before.map(({ name }) => ({ step: 'removeName', name })) });
    const refused = await plan.actions.overview();
    expect(refused).toMatchObject({ kind: 'refused', issues: [{ repair: { kind: 'recreate' } }] });
    expect((await plan.actions.repair(refused.issues[0]!.repair!)).kind).toBe('done');
    const { names } = await plan.book.host.read({ sheets: [] });
    for (const { name, sheet, area } of before) {
      const now = names.find((each) => each.name === name);
      expect(now).toMatchObject({
        sheet,
        area: { row: area.row, column: area.column, columns: area.columns },
      });
    }
    expect(take(await plan.actions.check())).toMatchObject({ verdict: 'fine' });
  });
});

describe.each(languages)('the name of the log that was deleted: %s', (language) => {
  it('is no empty log: it comes back with its rows', async () => {
    const plan = await opened(language);
    take(await plan.actions.startExecution('Li'));
    const work = { amount: 500, product: '', channel: '', customer: '', note: '', counts: [1] };
    take(await plan.actions.logWork({ ...work, date: '2026-03-12', person: 'A1' }));
    const own = tableName('log');
    const before = (await plan.book.host.read({ sheets: [] })).names.find(({ name }) => name === own)!;
    await plan.book.host.write({ steps: [{ step: 'removeName', name: own }] });
    const refused = await plan.actions.overview();
    const found = refused.issues.find(({ repair }) => repair?.kind === 'recreate')!;
    expect(found).toMatchObject({ severity: 'error', place: { sheet: before.sheet } });
    expect((await plan.actions.repair(found.repair!)).kind).toBe('done');
    expect((await plan.actions.overview()).issues).toEqual([]);
    const tracking = take(await plan.actions.tracking({ goal: null, period: null }));
    expect(tracking).toMatchObject({ log: { counted: 1, leftOut: 0 } });
  });
});

describe('a number that one press mends', () => {
  const typeGoal = async ({ book }: Opened, field: 'total' | 'unit', value: number) => {
    const place = (await placesIn(book)).cell(['goals', 0, field])!;
    const { sheet, row, column } = place;
    await book.host.write({ steps: [{ step: 'cells', sheet, row, column, cells: [[value]], styles: [] }] });
  };

  it('is the unit of a total that has become too large for it', async () => {
    const plan = await opened('en');
    await typeGoal(plan, 'unit', 0.01);
    await typeGoal(plan, 'total', 12_000_000_000_000);
    const refused = await plan.actions.overview();
    const found = refused.issues.find(({ repair }) => repair?.kind === 'useUnit');
    expect(found?.repair).toMatchObject({ value: 0.1 });
    expect((await plan.actions.repair(found!.repair!)).kind).toBe('done');
    const { issues } = await plan.actions.overview();
    expect(issues.filter(({ repair }) => repair?.kind === 'useUnit')).toEqual([]);
  });

  it('is a unit that is none', async () => {
    const plan = await opened('en');
    await typeGoal(plan, 'unit', 0);
    const { issues } = await plan.actions.overview();
    const { repair } = issues.find((each) => each.repair?.kind === 'useUnit')!;
    expect(repair).toMatchObject({ value: 1 });
    expect((await plan.actions.repair(repair!)).kind).toBe('done');
    expect((await plan.actions.overview()).kind).toBe('done');
  });

  it('stays as it is where somebody has mended it since', async () => {
    const plan = await opened('en');
    await typeGoal(plan, 'unit', 0.01);
    await typeGoal(plan, 'total', 12_000_000_000_000);
    const { issues } = await plan.actions.overview();
    const { repair } = issues.find((each) => each.repair?.kind === 'useUnit')!;
    await typeGoal(plan, 'unit', 100);
    const late = await plan.actions.repair(repair!);
    expect(late).toMatchObject({ kind: 'refused', issues: [{ place: { sheet: 'Goals' } }] });
    expect((await plan.actions.overview()).issues).toEqual([]);
  });

  it('is a locked total that was typed over', async () => {
    const plan = await opened('en');
    take(await plan.actions.startExecution('Li'));
    await typeGoal(plan, 'total', 990_000);
    const { issues } = await plan.actions.overview();
    const found = issues.find(({ repair }) => repair?.kind === 'putBack');
    expect(found?.repair).toMatchObject({ value: 1_000_000 });
    expect((await plan.actions.repair(found!.repair!)).kind).toBe('done');
    expect(take(await plan.actions.overview())).toMatchObject({ verdict: 'fine' });
  });
});

describe('a goal whose month method', () => {
  it.each([
    ['is empty', null, []],
    ['cannot be read', 'whenever', [{ severity: 'error', place: { sheet: 'Goals' } }]],
  ])('%s does not keep the SMART check from any goal', async (_what, typed, issues) => {
    const plan = await opened('en');
    const { sheet, row, column } = (await placesIn(plan.book)).cell(['goals', 0, 'monthMethod'])!;
    const before = take(await plan.actions.goals()).goals;
    await plan.book.host.write({
      steps: [{ step: 'cells', sheet, row, column, cells: [[typed]], styles: [] }],
    });
    const goals = await plan.actions.goals();
    expect(take(goals).goals.map(({ check }) => check.letters.map(({ verdict }) => verdict))).toEqual(
      before.map(({ check }) => check.letters.map(({ verdict }) => verdict)),
    );
    expect(goals.issues).toMatchObject(issues);
  });
});
