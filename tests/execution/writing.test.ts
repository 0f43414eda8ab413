import { describe, expect, it } from 'vitest';
import { addAction, closeAction } from '#actions/execution/list-action.ts';
import { logWork, type Work } from '#actions/execution/log-work.ts';
import { readExecution } from '#actions/execution/read-execution.ts';
import { markRound } from '#actions/execution/round-done.ts';
import { newPlan } from '#actions/plan/new-plan.ts';
import { openLocalWorkbook } from '#file-host/local-workbook.ts';
import type { Host } from '#host/host.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import { tableNames } from '#workbook/sheets/generated-names.ts';
import { TODAY } from '../today.ts';
import { executed } from './executed.ts';

const plan = () => executed(exampleInputs('mdrt', 'en'), {});
const sheetsNamed = async (host: Host, wanted: readonly string[]): Promise<ReadonlySet<string>> => {
  const { names } = await host.read({ sheets: [] });
  return new Set(names.flatMap(({ name, sheet }) => (wanted.includes(name) ? [sheet] : [])));
};
const work = (changes: Partial<Work>): Work => ({
  date: '2026-03-02',
  person: 'A1',
  counts: [1, 2],
  amount: 8000,
  product: '',
  channel: '',
  customer: 'Ms Li',
  note: '',
  ...changes,
});

describe('what the sidebar writes on records', () => {
  it('is a row of the log that counts', async () => {
    const { host } = await plan();
    expect(await logWork(host, work({}), TODAY)).toMatchObject({ kind: 'done' });
    const second = await logWork(host, work({ date: '2026-03-03', amount: null, counts: [null, 3] }), TODAY);
    expect(second).toMatchObject({ kind: 'done' });
    const read = await readExecution(host, TODAY);
    if (read.kind === 'refused') throw new Error('refused');
    expect(read.value.execution.entries).toMatchObject([
      { date: '2026-03-02', person: 'A1', counts: [1, 2, 0, 0], amount: 8000, customer: 'Ms Li' },
      { date: '2026-03-03', person: 'A1', counts: [0, 3, 0, 0], amount: 0 },
    ]);
  });

  it.each([
    ['actuals.person.unknown', { person: 'Nobody' }],
    ['actuals.date.future', { date: '2026-05-01' }],
    ['actuals.count.tooFine', { counts: [0.125] }],
    ['actuals.amount.tooLarge', { amount: 2e9 }],
    ['actuals.return.above', { kind: 'return' }],
  ] as const)('is nothing where the row would not count: %s', async (code, changes) => {
    const { host } = await plan();
    const outcome = await logWork(host, work(changes), TODAY);
    expect(outcome).toMatchObject({ kind: 'refused', issues: [{ code }] });
    const read = await readExecution(host, TODAY);
    expect(read).toMatchObject({ kind: 'done', value: { execution: { log: [] } } });
  });

  it.each([
    ['a return', { kind: 'return', counts: [-1], amount: -200 }, { counts: [-1, 0, 0, 0], amount: -200 }],
    ['half a deal', { counts: [0.5, 1], amount: 300 }, { counts: [0.5, 1, 0, 0], amount: 300 }],
  ] as const)('counts %s', async (_what, changes, figures) => {
    const { host } = await plan();
    expect(await logWork(host, work(changes), TODAY)).toMatchObject({ kind: 'done', issues: [] });
    const read = await readExecution(host, TODAY);
    expect(read).toMatchObject({ kind: 'done', value: { execution: { entries: [figures] } } });
  });

  it('goes on where the spare rows end', async () => {
    const { host } = await executed(exampleInputs('mdrt', 'en'), {
      log: Array.from({ length: 3 }, () => ({ date: '2026-01-05', person: 'A1' })),
    });
    const before = await readExecution(host, TODAY);
    if (before.kind === 'refused') throw new Error('refused');
    const { area } = before.value.records.places.tables.log!;
    const rows = Array.from({ length: area.rows - 4 }, () => ['filled']);
    const below = {
      step: 'cells',
      sheet: 'Log',
      row: area.row + 4,
      column: 12,
      cells: rows,
      styles: [],
    } as const;
    await host.write({ steps: [below] });
    expect(await logWork(host, work({}), TODAY)).toMatchObject({ kind: 'done' });
    const after = await readExecution(host, TODAY);
    if (after.kind === 'refused') throw new Error('refused');
    expect(after.value.records.places.tables.log!.area.rows).toBeGreaterThan(area.rows);
    expect(after.value.execution.entries).toHaveLength(4);
  });

  it('takes the inputs and the records to write, and no generated sheet', async () => {
    const { host } = await executed(exampleInputs('mdrt', 'en'), {
      actionList: [{ kind: 'call', what: 'Ring', owner: 'A1', due: '2026-03-20' }],
    });
    const generated = await sheetsNamed(host, Object.values(tableNames));
    const seen: string[] = [];
    const watched: Host = {
      ...host,
      read: async (batch) => {
        const reply = await host.read(batch);
        seen.push(...reply.contents.map(({ name }) => name));
        return reply;
      },
    };
    const call = { kind: 'call', what: 'Ring again', owner: 'A1', customer: '', due: '2026-03-20' } as const;
    const end = { index: 0, what: 'Ring', closed: '2026-03-27', result: '' };
    const mark = { month: '2026-03', step: 2, owner: 'Chen', done: '2026-03-19' };
    for (const writing of [
      () => logWork(watched, work({}), TODAY),
      () => addAction(watched, call, TODAY),
      () => closeAction(watched, end, TODAY),
      () => markRound(watched, mark, TODAY),
    ]) {
      seen.length = 0;
      expect(await writing()).toMatchObject({ kind: 'done' });
      expect(seen).toContain('Log');
      expect(seen.filter((sheet) => generated.has(sheet))).toEqual([]);
    }
  });

  it('is an action, and its end', async () => {
    const { host } = await plan();
    const action = {
      kind: 'visit',
      what: 'See Ms Li',
      owner: 'A1',
      customer: 'Ms Li',
      due: '2026-03-20',
    } as const;
    expect(await addAction(host, action, TODAY)).toMatchObject({ kind: 'done' });
    expect(await addAction(host, { ...action, owner: 'Nobody' }, TODAY)).toMatchObject({ kind: 'refused' });
    const end = { index: 0, what: 'See Ms Li', closed: '2026-03-27', result: 'Signed' };
    expect(await closeAction(host, { ...end, closed: '2026-06-01' }, TODAY)).toMatchObject({
      kind: 'refused',
    });
    expect(await closeAction(host, { ...end, what: 'Another' }, TODAY)).toMatchObject({
      issues: [{ code: 'record.changedSince' }],
    });
    expect(await closeAction(host, end, TODAY)).toMatchObject({ kind: 'done' });
    const read = await readExecution(host, TODAY);
    expect(read).toMatchObject({
      value: { execution: { actions: [{ action: { closed: '2026-03-27', result: 'Signed' } }] } },
    });
  });

  it('is the mark of a step of the round', async () => {
    const { host } = await plan();
    const mark = { month: '2026-03', step: 2, owner: 'Chen', done: '2026-03-19' };
    expect(await markRound(host, mark, TODAY)).toMatchObject({ kind: 'done' });
    const read = await readExecution(host, TODAY);
    if (read.kind === 'refused') throw new Error('refused');
    expect(read.value.records.rows.round).toContainEqual(mark);
    expect(read.value.records.rows.round).toHaveLength(96);
  });

  it('is refused while the plan is not being carried out', async () => {
    const { host } = await openLocalWorkbook(null);
    await newPlan(host, exampleInputs('mdrt', 'en'));
    expect(await logWork(host, work({}), TODAY)).toMatchObject({
      kind: 'refused',
      issues: [{ code: 'execution.notStarted' }],
    });
  });
});
