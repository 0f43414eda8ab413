import { describe, expect, it } from 'vitest';
import { importLog } from '#actions/import/import-log.ts';
import { sidebarActions } from '#actions/sidebar.ts';
import { TODAY } from '../today.ts';
import { asText, begun, imported, logged, previewed, request } from './import.ts';

const head = 'Date,Person,Customer,Amount,Order no';
const sales = [head, '2026-01-05,Ann,Acme,100.10,S1', '2026-01-06,Bob,Globex,200.20,S2'].join('\n');
const wrong = [
  head,
  '2026-01-05,Ann,Acme,100.10,S1',
  '2026-01-06,Annie Smith,Globex,200.20,S2',
  '2026-13-06,Bob,Initech,50,S3',
  '2027-01-06,Bob,Hooli,60,S4',
  '2026-01-07,Bob,Hooli,,S5',
  '2026-01-07,,Hooli,70,S6',
].join('\n');

describe('rows that are wrong', () => {
  it('keep everything from being written, and each says why', async () => {
    const { host } = await begun();
    const outcome = await importLog(host, request(asText(wrong)), TODAY);
    expect(outcome).toMatchObject({
      kind: 'refused',
      issues: [{ code: 'import.rejects', params: { rows: 5 } }],
    });
    expect(await logged(host)).toMatchObject({ rows: 0, rejects: [], columns: [] });
    const { reasons, taken, rejected } = await previewed(host, request(asText(wrong)));
    expect([taken, rejected]).toEqual([
      { rows: 1, sums: [100.1] },
      { rows: 5, sums: [380.2] },
    ]);
    expect(reasons.map(({ first }) => first[0])).toEqual([3, 4, 5, 6, 7]);
  });

  it('are kept with the reason and all that they say where a person leaves them out, once', async () => {
    const { host } = await begun();
    const asked = request(asText(wrong, 'Shop'), { keepsRejects: true });
    expect(await imported(host, asked)).toMatchObject({ taken: { rows: 1 }, rejected: { rows: 5 }, kept: 5 });
    const after = await logged(host);
    expect(after).toMatchObject({ rows: 1, total: 100.1 });
    expect(after.rejects).toHaveLength(5);
    expect(after.rejects[0]).toMatchObject({
      of: 'Shop',
      row: 3,
      date: '2026-01-06',
      person: 'Annie Smith',
      amount: '200.2',
      customer: 'Globex',
      source: 'S2',
    });
    expect(after.rejects[1]).toMatchObject({
      date: '2026-13-06',
      reason: expect.stringContaining('2026-13-06'),
    });
    expect(await imported(host, asked)).toMatchObject({ taken: { rows: 0 }, kept: 0, written: [] });
    expect(await logged(host)).toEqual(after);
  });

  it('are imported from their sheet once they are mended, and leave it', async () => {
    const { host } = await begun();
    await imported(host, request(asText(wrong, 'Shop'), { keepsRejects: true }));
    const sheet = 'Import rejects';
    const { contents } = await host.read({ sheets: [{ by: 'title', name: sheet }] });
    const row = contents[0]!.cells.findIndex((cells) => cells.includes('2026-13-06'));
    const column = contents[0]!.cells[row]!.indexOf('2026-13-06');
    await host.write({ steps: [{ step: 'cells', sheet, row, column, cells: [['2026-03-06']], styles: [] }] });
    const again = request({ kind: 'sheet', place: { sheet, area: null } }, { keepsRejects: true });
    expect(await imported(host, again)).toMatchObject({
      taken: { rows: 1, sums: expect.arrayContaining([50]) },
    });
    const after = await logged(host);
    expect(after).toMatchObject({ rows: 2, total: 150.1 });
    expect(after.rejects.map(({ source }) => source)).toEqual(['S2', 'S4', 'S5', 'S6']);
    expect(after.log[1]).toMatchObject({ person: 'P2', customer: 'Initech', source: 'S3' });
  });
});

describe('people', () => {
  it('are meant by what was said once, in every later import', async () => {
    const { host } = await begun();
    const first = request(asText(sales.replace('Ann', 'Annie Smith')), { aliases: { 'Annie Smith': 'P1' } });
    expect(await imported(host, first)).toMatchObject({ taken: { rows: 2 } });
    const later = [head, '2026-02-05,annie  smith,Acme,1,S7'].join('\n');
    expect(await imported(host, request(asText(later)))).toMatchObject({ taken: { rows: 1 } });
    expect(await logged(host)).toMatchObject({ people: { P1: 101.1, P2: 200.2 } });
  });

  it('of other teams are left out, not rejected, where a person says so', async () => {
    const { host } = await begun();
    const asked = request(asText(sales.replace('Bob', 'Stranger')), { aliases: { Stranger: '' } });
    expect(await imported(host, asked)).toMatchObject({
      taken: { rows: 1 },
      left: { rows: 1, sums: [200.2] },
      kept: 0,
    });
    expect((await logged(host)).aliases).toEqual([{ text: 'Stranger', means: '–' }]);
  });

  it('who are unknown are listed, with those who may be meant', async () => {
    const { host } = await begun();
    const text = [
      head,
      '2026-01-05,Anne,Acme,1,S1',
      '2026-01-05,Bob (left),Acme,1,S2',
      '2026-01-05,Zzz,Acme,1,S3',
      '2026-01-05,East/Cid,Acme,1,S4',
    ];
    const { unknown } = await previewed(host, request(asText(text.join('\n'))));
    expect(unknown.map(({ text: name, suggested }) => [name, suggested.map(({ key }) => key)])).toEqual([
      ['Anne', ['P1']],
      ['Bob (left)', ['P2']],
      ['Zzz', []],
      ['East/Cid', ['P3']],
    ]);
  });
});

describe('a source once more', () => {
  it('changed at a row that was imported is told, and changes nothing by itself', async () => {
    const { host } = await begun();
    await imported(host, request(asText(sales)));
    const changed = await previewed(host, request(asText(sales.replace('200.20', '250.00'))));
    expect(changed).toMatchObject({ duplicates: { rows: 1 }, rejected: { rows: 1, sums: [250] } });
    expect(changed.reasons[0]!.text).toContain('S2 is in the log already (entry 2)');
  });

  it('with a row deleted in the log brings that one back', async () => {
    const { host } = await begun();
    await imported(host, request(asText(sales)));
    const { log } = await logged(host);
    expect(log.map(({ source }) => source)).toEqual(['S1', 'S2']);
    const { contents } = await host.read({ sheets: [{ by: 'title', name: 'Log' }] });
    const row = contents[0]!.cells.findIndex((cells) => cells.includes('Globex'));
    const last = contents[0]!.cells[row]!.indexOf('S2');
    const blank = [Array.from({ length: 6 }, () => null)];
    await host.write({ steps: [{ step: 'cells', sheet: 'Log', row, column: 0, cells: blank, styles: [] }] });
    for (const column of [8, 17, 18, 19, last]) {
      await host.write({
        steps: [{ step: 'cells', sheet: 'Log', row, column, cells: [[null]], styles: [] }],
      });
    }
    expect(await imported(host, request(asText(sales)))).toMatchObject({
      taken: { rows: 1 },
      duplicates: { rows: 1 },
    });
    expect(await logged(host)).toMatchObject({ total: 300.3 });
  });

  it('under another name, with a column more, is read as it was read before', async () => {
    const { host } = await begun();
    const text = 'When,Who,What,Region\n2026-01-05,Ann,10,North';
    const said = { columns: { When: 'date', Who: 'person', What: 'amount' } } as const;
    await imported(host, request(asText(text, 'January'), { said }));
    const later = 'Who,Region,When,Seller type,What\nBob,South,2026-02-05,field,20';
    expect(await imported(host, request(asText(later, 'February')))).toMatchObject({
      name: 'January',
      taken: { rows: 1, sums: [20] },
    });
  });

  it('that has rows typed by hand before skips them', async () => {
    const { host } = await begun('en', {
      log: [{ date: '2026-01-05', person: 'Ann', amount: 100.1, 'counts.0': 1 }],
    });
    expect(await imported(host, request(asText(sales)))).toMatchObject({
      taken: { rows: 1 },
      duplicates: { rows: 1 },
    });
  });
});

describe('statuses', () => {
  const text = 'Close date,Owner,Amount,Stage\n2026-01-05,Ann,10,Handover\n2026-01-06,Ann,20,Won';
  it('that nobody knows are asked about, and kept', async () => {
    const { host } = await begun();
    const asked = await previewed(host, request(asText(text)));
    expect(asked).toMatchObject({
      taken: { rows: 1 },
      rejected: { rows: 1 },
      statuses: [{ counts: null }, { counts: true }],
    });
    const said = { statuses: { Handover: true } };
    expect(await imported(host, request(asText(text), { said }))).toMatchObject({ taken: { rows: 2 } });
    const next = text.replaceAll('2026-01', '2026-02');
    expect(await imported(host, request(asText(next)))).toMatchObject({ taken: { rows: 2, sums: [30] } });
  });
});

it('tells before writing that the log would be too long', async () => {
  const { host } = await begun();
  const rows = Array.from({ length: 100_001 }, (_, at) => `2026-01-05,Ann,Acme,1,N${at}`);
  const { refusals } = await previewed(host, request(asText([head, ...rows].join('\n'))));
  expect(refusals[0]!.text).toContain('there is room for 100,000');
});

it('asks for the columns that it cannot find', async () => {
  const { host } = await begun();
  const { refusals } = await previewed(host, request(asText('Foo,Bar\n2026-01-05,Ann')));
  expect(refusals).toHaveLength(3);
  expect(refusals[0]!.text).toContain('The source has: Foo, Bar.');
});

it('dates that can be two are rejected until somebody says which comes first', async () => {
  const { host } = await begun();
  const text = [head, '2/3/2026,Ann,Acme,1,S1'].join('\n');
  expect(await previewed(host, request(asText(text)))).toMatchObject({ rejected: { rows: 1 } });
  const dmy = await previewed(host, request(asText(text), { said: { dayOrder: 'dmy' } }));
  expect(dmy.months).toMatchObject([{ month: '2026-03', rows: 1 }]);
});

it('is taken back as one change', async () => {
  const { host } = await begun();
  const before = await host.read({ sheets: [{ by: 'all' }] });
  const actions = sidebarActions(host, 'en', { today: () => TODAY, now: () => 46_112 });
  const reply = await actions.importLog(request(asText(wrong, 'Shop'), { keepsRejects: true }));
  expect(reply).toMatchObject({ kind: 'done', value: { taken: { rows: 1 }, kept: 5 }, change: 1 });
  expect(await actions.takeBack({ change: 1, anyway: false })).toMatchObject({ kind: 'done' });
  const after = await host.read({ sheets: [{ by: 'all' }] });
  expect(after.sheets).toEqual(before.sheets);
  expect(
    after.contents.map(({ cells }) =>
      cells.map((row) => row.filter((cell) => cell !== null)).filter((row) => row.length > 0),
    ),
  ).toEqual(
    before.contents.map(({ cells }) =>
      cells.map((row) => row.filter((cell) => cell !== null)).filter((row) => row.length > 0),
    ),
  );
});
