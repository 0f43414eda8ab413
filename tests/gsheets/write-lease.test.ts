import { describe, expect, it } from 'vitest';
import { buildPlan } from '#actions/plan/build.ts';
import type { Host, WriteBatch } from '#host/host.ts';
import {
  type Bridge,
  bridgeOver,
  type ScriptRunner,
  sendThrough,
} from '../../addin-gsheets/bridge/bridge.ts';
import type { CallName, Calls, PlacedContent } from '../../addin-gsheets/bridge/protocol.ts';
import { sheetsHost } from '../../addin-gsheets/bridge/sheets-host.ts';
import { plainSheet } from '../contract/sheet-image.ts';
import { TODAY } from '../today.ts';
import { hostOf, openAddOn } from './add-on.ts';
import { newExample, recording } from './plans.ts';

const withoutValues = () => new Map();
/** So many cells that they are written in parts. */
const large = (name: string, rows = 9000): WriteBatch => ({
  steps: [0, 1, 2].map((part) => ({
    step: 'sheet',
    previous: null,
    image: plainSheet(
      `${name} ${part}`,
      Array.from({ length: rows }, (_, row) => [row, `${name}`]),
    ),
    position: 0,
  })),
});

describe('Two sidebars that write at once', () => {
  it('take turns: the second waits until the first has finished all its parts', async () => {
    const { standIn } = await openAddOn(null, withoutValues);
    const events: string[] = [];
    let waits = 0;
    const bridge = bridgeOver(sendThrough(standIn.run as ScriptRunner));
    const slow = sheetsHost(
      async (call, ask) => {
        events.push(`first ${call}`);
        if (call === 'put') for (let tick = 0; tick < 50; tick++) await Promise.resolve();
        return bridge(call, ask);
      },
      { wait: async () => {} },
    );
    const second = sheetsHost(
      async (call, ask) => {
        const reply = await bridge(call, ask);
        events.push(`second ${call}`);
        return reply;
      },
      {
        async wait() {
          waits++;
          for (let tick = 0; tick < 40; tick++) await new Promise((done) => setImmediate(done));
        },
      },
    );
    const first = slow.write(large('A'));
    await Promise.resolve();
    await Promise.all([first, second.write(large('B', 10))]);
    expect(waits).toBeGreaterThan(0);
    expect(events.indexOf('first finish')).toBeLessThan(events.indexOf('second write'));
    const names = standIn.book.sheets.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['A 0', 'A 1', 'A 2', 'B 0', 'B 1', 'B 2']));
  });

  it('are told when the other does not come to an end, and go on two minutes later', async () => {
    const { standIn } = await openAddOn(null, withoutValues);
    const bridge = bridgeOver(sendThrough(standIn.run as ScriptRunner));
    await bridge('begin', { steps: [] });
    const before = standIn.book.sheets.map(({ name }) => name);
    await expect(hostOf(standIn).write(large('B', 10))).rejects.toMatchObject({ code: 'host.busy' });
    await expect(hostOf(standIn).write(large('B'))).rejects.toMatchObject({ code: 'host.busy' });
    expect(standIn.book.sheets.map(({ name }) => name)).toEqual(before);
    const turn = JSON.parse(standIn.book.properties.get('goalsheet.turn')!) as { until: number };
    standIn.book.properties.set('goalsheet.turn', JSON.stringify({ ...turn, until: turn.until - 120_001 }));
    expect((await hostOf(standIn).write(large('B', 10))).written).toHaveLength(3);
  });

  it('are told when an execution holds the lock', async () => {
    const { standIn } = await openAddOn(null, withoutValues);
    standIn.lock.holder = {};
    await expect(hostOf(standIn).write(large('B', 10))).rejects.toMatchObject({ code: 'host.busy' });
    standIn.lock.holder = null;
    expect((await hostOf(standIn).write(large('B', 10))).written).toHaveLength(3);
  });

  it('cannot go on with a turn that is not theirs', async () => {
    const { standIn } = await openAddOn(null, withoutValues);
    const bridge = bridgeOver(sendThrough(standIn.run as ScriptRunner));
    await bridge('begin', { steps: [] });
    await expect(bridge('put', { token: 'other', contents: [] })).rejects.toMatchObject({
      code: 'host.busy',
    });
    await expect(bridge('finish', { token: 'other', steps: [] })).rejects.toMatchObject({
      code: 'host.busy',
    });
  });
});

describe('A large batch', () => {
  it('is written in parts of whole sheets, with progress, to the same end as in one', async () => {
    const whole = await openAddOn(null, withoutValues);
    const recorded = recording(whole.host);
    await newExample(recorded.host, 'branch', 'en');
    const sheets = (await whole.host.read({ sheets: [{ by: 'all' }] })).contents;
    const [batch] = recorded.batches;

    const parts = await openAddOn(null, withoutValues);
    const progress: string[] = [];
    const calls: string[] = [];
    const bridge = bridgeOver(sendThrough(parts.standIn.run as ScriptRunner));
    const host: Host = sheetsHost(
      (call, ask) => {
        calls.push(call);
        return bridge(call, ask);
      },
      { wait: async () => {}, onProgress: (written, total) => progress.push(`${written}/${total}`) },
    );
    await host.write(batch!);
    expect(calls).toEqual(['begin', ...progress.map(() => 'put'), 'finish']);
    expect(progress.length).toBeGreaterThan(1);
    expect(progress.at(-1)).toBe('15/15');
    expect((await parts.host.read({ sheets: [{ by: 'all' }] })).contents).toEqual(sheets);
    expect((await buildPlan(parts.host, TODAY)).kind).toBe('done');
  });

  it('never cuts a sheet, and keeps every content once and in order', async () => {
    const steps = [12_000, 9000, 5000, 50_000, 1, 2].map((cells, index) => ({
      ...CELLS,
      sheet: `${index}`,
      cells: [Array.from({ length: cells }, () => 1)],
    }));
    const parts: PlacedContent[][] = [];
    const bridge = (method: CallName, params: unknown): Promise<unknown> => {
      if (method === 'put') parts.push([...(params as Calls['put']['params']).contents]);
      return Promise.resolve({ token: '', sheets: steps.map(({ sheet }) => sheet) });
    };
    await sheetsHost(bridge as Bridge, { wait: async () => {} }).write({ steps });
    expect(parts.flat().map(({ content }) => content)).toEqual(steps);
    expect(parts.map((part) => part.map(({ sheet }) => sheet))).toEqual([
      ['0'],
      ['1', '2'],
      ['3'],
      ['4', '5'],
    ]);
  });

  it('that fails in its second part is taken back, and gives up its turn', async () => {
    const { standIn, host } = await openAddOn(null, withoutValues);
    let values = 0;
    standIn.watch.onCall = (_, name) => {
      if (name === 'Range.setValues' && ++values === 3) throw new Error('Service Spreadsheets failed.');
    };
    await expect(host.write(large('A'))).rejects.toMatchObject({ code: 'host.interrupted' });
    expect(standIn.book.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
    expect((await hostOf(standIn).write(large('A'))).written).toHaveLength(3);
  });
});

const CELLS = { step: 'cells', sheet: 'x', row: 0, column: 0, styles: [] } as const;
