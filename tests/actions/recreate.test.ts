import { describe, expect, it } from 'vitest';
import { startExample } from '#actions/execution/start-example.ts';
import { buildPlan } from '#actions/plan/build.ts';
import { sidebarActions } from '#actions/sidebar.ts';
import { day } from '#engine/days/day.ts';
import { openLocalWorkbook } from '#file-host/local-workbook.ts';
import type { WriteStep } from '#host/host.ts';
import { isFormula } from '#host/sheet.ts';
import { tableName } from '#workbook/inputs/names.ts';
import { readInputs } from '#workbook/inputs/read.ts';
import { withLostNames } from '#workbook/merge/lost-names.ts';
import { tableNames } from '#workbook/sheets/generated-names.ts';
import type { inputTables } from '#workbook/sheets/input-tables.ts';
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

describe('the name of a generated sheet that was deleted', () => {
  it.each(['weeks', 'decomposition', 'executionPlan'] as const)(
    'comes back with what is on the sheet, by its repair or by a build: %s',
    async (key) => {
      const plan = await opened('en');
      take(await plan.actions.startExecution('Li'));
      const { host } = plan.book;
      const own = tableNames[key];
      const { names, sheets } = await host.read({ sheets: [] });
      const before = names.find(({ name }) => name === own)!;
      // A note beside the table, and a number below it.
      const [beside, below] = [before.area.columns + 1, before.area.rows + 2];
      const cell = { step: 'cells', sheet: before.sheet, styles: [] } as const;
      await host.write({
        steps: [
          { ...cell, row: 4, column: beside, cells: [['mine']] },
          { ...cell, row: below, column: 1, cells: [[17]] },
        ],
      });
      const lose = () => host.write({ steps: [{ step: 'removeName', name: own }] });
      for (const mend of [
        async () => {
          const { issues } = await plan.actions.overview();
          const found = issues.find(({ repair }) => repair?.kind === 'reconnect')!;
          expect(found.place).toMatchObject({ sheet: before.sheet });
          return plan.actions.repair(found.repair!);
        },
        () => buildPlan(withLostNames(host), day(clock.today())),
      ]) {
        await lose();
        expect((await mend()).kind).toBe('done');
        const now = await readAll(plan.book);
        expect(now.sheets.map(({ name }) => name)).toEqual(sheets.map(({ name }) => name));
        expect(now.names.find(({ name }) => name === own)).toEqual(before);
        const { cells } = now.contents.find(({ name }) => name === before.sheet)!;
        expect([cells[4]?.[beside], cells[below]?.[1]]).toEqual(['mine', 17]);
      }
      expect(take(await plan.actions.check())).toMatchObject({ verdict: 'fine' });
    },
  );
});

describe('formulas of ours that were deleted', () => {
  it('are told once, and come back by one press', async () => {
    const plan = await opened('en');
    const { contents } = await readAll(plan.book);
    const gone = ['Weeks', 'Checks'].map((sheet) => {
      const { cells } = contents.find(({ name }) => name === sheet)!;
      const row = cells.findIndex((each) => each.some((cell) => isFormula(cell)));
      const column = cells[row]!.findIndex((cell) => isFormula(cell));
      return { step: 'cells', sheet, row, column, cells: [[null]], styles: [] } as const;
    });
    await plan.book.host.write({ steps: gone });
    const { issues } = await plan.actions.check();
    const builds = issues.filter(({ repair }) => repair?.kind === 'build');
    expect(builds).toHaveLength(1);
    expect((await plan.actions.repair(builds[0]!.repair!)).kind).toBe('done');
    expect(take(await plan.actions.check())).toMatchObject({ verdict: 'fine' });
  });
});

describe('the names of a sheet of records that were all deleted', () => {
  it('are no missing sheet: its list comes back with its rows', async () => {
    const plan = await opened('zh-CN');
    take(await plan.actions.startExecution('Li'));
    const work = { amount: 500, product: '', channel: '', customer: '', note: '', counts: [1] };
    take(await plan.actions.logWork({ ...work, date: '2026-03-12', person: 'A1' }));
    const { host } = plan.book;
    const { names, sheets } = await host.read({ sheets: [] });
    const sheet = names.find(({ name }) => name === tableName('log'))!.sheet;
    const ours = names.filter((each) => each.sheet === sheet);
    await host.write({ steps: ours.map(({ name }) => ({ step: 'removeName', name })) });
    const { issues } = await plan.actions.overview();
    const found = issues.find(({ repair }) => repair?.kind === 'recreate')!;
    expect(found).toMatchObject({ severity: 'error', place: { sheet } });
    expect((await plan.actions.repair(found.repair!)).kind).toBe('done');
    expect((await host.read({ sheets: [] })).sheets).toEqual(sheets);
    const tracking = take(await plan.actions.tracking({ goal: null, period: null }));
    expect(tracking).toMatchObject({ log: { counted: 1, leftOut: 0 } });
  });
});

/** As after a deletion of a row of settings: what stood below it has moved up. */
async function removeField(
  { book }: Opened,
  table: 'settings' | 'funnelSettings' | 'execution',
  field: string,
) {
  const { area, sheet, fields } = (await placesIn(book)).tables[table]!;
  const content = (await readAll(book)).contents.find(({ name }) => name === sheet)!;
  const from = fields[field]!;
  const last = area.row + area.rows - 1;
  const cells = Array.from({ length: last - from + 1 }, (_, index) =>
    [0, 1].map((column) =>
      from + index < last ? (content.cells[from + index + 1]?.[area.column + column] ?? null) : null,
    ),
  );
  const { names } = await book.host.read({ sheets: [] });
  const moved = names.flatMap((each): WriteStep[] => {
    if (each.sheet !== sheet || each.area.rows > 1 || each.area.column > area.column + 1) return [];
    if (each.area.row < from || each.area.row > last) return [];
    if (each.area.row === from) return [{ step: 'removeName', name: each.name }];
    return [{ step: 'name', name: { ...each, area: { ...each.area, row: each.area.row - 1 } } }];
  });
  await book.host.write({
    steps: [
      { step: 'cells', sheet, row: from, column: area.column, cells, styles: [] },
      { step: 'name', name: { name: tableName(table), sheet, area: { ...area, rows: area.rows - 1 } } },
      ...moved,
    ],
  });
}

describe('a row of settings that was deleted', () => {
  it.each([
    ['en', 'execution', 'watch'],
    ['zh-CN', 'execution', 'asOf'],
    ['zh-CN', 'settings', 'language'],
    ['en', 'settings', 'title'],
  ] as const)('comes back below the others: %s %s %s', async (language, table, field) => {
    const plan = await opened(language);
    take(await plan.actions.startExecution('Li'));
    await removeField(plan, table, field);
    const { issues } = await plan.actions.overview();
    const found = issues.find(({ repair }) => repair?.kind === 'recreateField')!;
    expect(found.repair).toMatchObject({ table, field });
    expect((await plan.actions.repair(found.repair!)).kind).toBe('done');
    expect(take(await plan.actions.check())).toMatchObject({ verdict: 'fine' });
    expect((await placesIn(plan.book)).tables[table]!.fields[field]).toBeDefined();
    expect(readInputs(await readAll(plan.book)).inputs?.language).toBe(language);
  });

  it('is its old row where the value still stands beside it', async () => {
    const plan = await opened('en');
    const { sheet, fields, columns } = (await placesIn(plan.book)).tables.settings!;
    const row = fields.start!;
    await plan.book.host.write({
      steps: [{ step: 'cells', sheet, row, column: columns.field!, cells: [[null]], styles: [] }],
    });
    const { issues } = await plan.actions.overview();
    const found = issues.find(({ repair }) => repair?.kind === 'recreateField')!;
    expect((await plan.actions.repair(found.repair!)).kind).toBe('done');
    expect(take(await plan.actions.check())).toMatchObject({ verdict: 'fine', start: '2026-01-01' });
    expect((await placesIn(plan.book)).tables.settings!.fields.start).toBe(row);
  });

  it('is refused with the cell where something else stands in its place', async () => {
    const plan = await opened('en');
    await removeField(plan, 'settings', 'title');
    const { sheet, area } = (await placesIn(plan.book)).tables.settings!;
    const below = area.row + area.rows;
    await plan.book.host.write({
      steps: [{ step: 'cells', sheet, row: below, column: area.column, cells: [['mine']], styles: [] }],
    });
    const { issues } = await plan.actions.overview();
    const refused = await plan.actions.repair(issues.find(({ repair }) => repair)!.repair!);
    expect(refused).toMatchObject({ kind: 'refused', issues: [{ place: { sheet, cell: `A${below + 1}` } }] });
  });
});

/** As after a deletion of a column: what stood behind it has moved up. */
async function removeColumn({ book }: Opened, table: keyof typeof inputTables, column: string) {
  const { area, sheet, columns } = (await placesIn(book)).tables[table]!;
  const content = (await readAll(book)).contents.find(({ name }) => name === sheet)!;
  const from = columns[column]!;
  const cells = Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.column + area.columns - from }, (_each, index) =>
      index < area.column + area.columns - from - 1
        ? (content.cells[area.row + row]?.[from + index + 1] ?? null)
        : null,
    ),
  );
  const name = { name: tableName(table), sheet, area: { ...area, columns: area.columns - 1 } };
  const { names } = await book.host.read({ sheets: [] });
  const moved = names.flatMap((each): WriteStep[] => {
    const at = each.area.column;
    if (each.sheet !== sheet || each.area.columns > 1 || at < from || at >= area.column + area.columns)
      return [];
    if (at === from) return [{ step: 'removeName', name: each.name }];
    return [{ step: 'name', name: { ...each, area: { ...each.area, column: at - 1 } } }];
  });
  await book.host.write({
    steps: [
      { step: 'cells', sheet, row: area.row, column: from, cells, styles: [] },
      { step: 'name', name },
      ...moved,
    ],
  });
}

/** The overview offers it, one press brings it back, and nothing of the kind is left to mend. */
async function columnComesBack(
  { actions, book }: Opened,
  table: keyof typeof inputTables,
  column: string,
): Promise<void> {
  const { issues } = await actions.overview();
  const found = issues.find(({ repair }) => repair?.kind === 'recreateColumn')!;
  expect(found.repair).toMatchObject({ table, column });
  expect((await actions.repair(found.repair!)).kind).toBe('done');
  expect((await placesIn(book)).tables[table]!.columns[column]).toBeDefined();
  const after = await actions.overview();
  expect(after.issues.filter(({ repair }) => repair?.kind === 'recreateColumn')).toEqual([]);
}

describe('a column of ours that was deleted', () => {
  it.each([
    ['log', 'person'],
    ['log', 'counts.1'],
    ['log', 'who'],
    ['actionList', 'due'],
    ['weekPlans', 'plan'],
    ['measures', 'goal'],
    ['round', 'done'],
  ] as const)('comes back behind the others of a record: %s %s', async (table, column) => {
    const plan = await opened('en');
    take(await plan.actions.startExecution('Li'));
    await removeColumn(plan, table, column);
    await columnComesBack(plan, table, column);
  });

  it.each([
    ['members', 'rank'],
    ['bases', 'growth'],
    ['goals', 'months.11'],
    ['scenarios', 'averageDeal'],
  ] as const)('comes back behind the others: %s %s', async (table, column) => {
    const plan = await opened('en');
    await removeColumn(plan, table, column);
    await columnComesBack(plan, table, column);
  });
});
