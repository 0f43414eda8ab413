import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openLocalWorkbook } from '#file-host/local-workbook.ts';
import { plainSheet } from '../contract/sheet-image.ts';
import { begun, logged } from '../imports/import.ts';
import { layouts } from '../imports/layouts.ts';
import { libreOfficeVerdict } from '../parity/built.ts';
import { inFolder, run } from './terminal.ts';

const [salesforce, , , orders] = layouts;

const bookIn = async (folder: string, language: 'en' | 'zh-CN' = 'en'): Promise<string> => {
  const book = join(folder, 'book.xlsx');
  await writeFile(book, await (await begun(language)).save());
  return book;
};
const logOf = async (book: string) => logged((await openLocalWorkbook(await readFile(book), book)).host);

it('imports an export into the log of a workbook, which adds up there, and undoes it', async () => {
  await inFolder(async (folder) => {
    const [book, rows] = [await bookIn(folder), join(folder, 'won.csv')];
    await writeFile(rows, salesforce!.text);
    const before = await readFile(book);
    const dry = await run(['import', rows, book, '--dry-run']);
    expect(dry).toMatchObject({ code: 0, err: '' });
    expect(dry.out).toContain('In the source: rows 5 · Amount 123,250.24');
    expect(dry.out).toContain('Into the log: rows 3 · Amount 20,250.25');
    expect(dry.out).toContain('  2026-01: rows 1 · Amount 12,500.5');
    expect(dry.out).toContain('Nothing was written: --dry-run.');
    expect(await readFile(book)).toEqual(before);
    expect(await run(['import', rows, book])).toMatchObject({ code: 0, err: '' });
    expect(await logOf(book)).toMatchObject({ rows: 3, people: salesforce!.people });
    const again = await run(['import', rows, book]);
    expect(again).toMatchObject({ code: 0, err: '' });
    expect(again.out).toContain('There already, or repeated: rows 3');
    expect(await logOf(book)).toMatchObject({ rows: 3, people: salesforce!.people });
    // Another program calculates the same.
    const workbook = await openLocalWorkbook(await readFile(book), book);
    expect((await libreOfficeVerdict(workbook)).differences).toEqual([]);
    expect(await run(['undo', book])).toMatchObject({ code: 0 });
    expect(await logOf(book)).toMatchObject({ rows: 0 });
  });
});

it.each([
  ['GB18030', (text: string) => gb18030(text)],
  ['UTF-8 with a mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
  ['semicolons', (text: string) => Buffer.from(text.replaceAll('\t', ';'))],
] as const)('reads Chinese orders in %s', async (_, written) => {
  await inFolder(async (folder) => {
    const [book, rows] = [await bookIn(folder, 'zh-CN'), join(folder, '订单.csv')];
    await writeFile(rows, written(orders!.text));
    expect(await run(['import', rows, book], 'zh-CN')).toMatchObject({ code: 0, err: '' });
    expect(await logOf(book)).toMatchObject({ rows: 3, people: orders!.people });
  });
});

it('reads a sheet of another workbook, with days and numbers as it has them', async () => {
  await inFolder(async (folder) => {
    const [book, rows] = [await bookIn(folder), join(folder, 'won.xlsx')];
    const source = await openLocalWorkbook(null);
    const cells = [
      ['Close date', 'Owner', 'Amount', 'Deal ID'],
      [46_027, 'Ann', 12.5, 7001],
      [46_028.75, 'Bob', 0.01, 7002],
    ];
    const image = { ...plainSheet('Won', []), cells };
    await source.host.write({ steps: [{ step: 'sheet', previous: null, image, position: 0 }] });
    await writeFile(rows, await source.save());
    expect(await run(['import', rows, book, '--sheet', 'won'])).toMatchObject({ code: 0, err: '' });
    expect(await logOf(book)).toMatchObject({ people: { P1: 12.5, P2: 0.01 }, months: { '2026-01': 12.51 } });
  });
});

it('writes nothing while rows are wrong, and says what to do', async () => {
  await inFolder(async (folder) => {
    const [book, rows] = [await bookIn(folder), join(folder, 'won.csv')];
    await writeFile(
      rows,
      'Date,Owner,Amount,Stage\n2026-01-05,Anne,10,Won\n2026-01-06,Bob,20,Handover\n2026-01-07,Bob,30,Won',
    );
    const before = await readFile(book);
    const refused = await run(['import', rows, book]);
    expect(refused.code).toBe(1);
    expect(refused.out).toContain('Anne (1 row): Ann (P1)?');
    expect(refused.err).toContain('--rejects keep');
    expect(refused.out.trimEnd().split('\n').at(-1)).toBe('Nothing was written.');
    expect(await readFile(book)).toEqual(before);
    const said = ['--person', 'Anne=P1', '--count', 'Handover'];
    expect(await run(['import', rows, book, ...said])).toMatchObject({ code: 0, err: '' });
    expect(await logOf(book)).toMatchObject({ people: { P1: 10, P2: 50 } });
  });
});

it('takes mended rejects off their own sheet, tells of open ones before a month is closed, and undoes both', async () => {
  await inFolder(async (folder) => {
    const [book, rows] = [await bookIn(folder), join(folder, 'won.csv')];
    const lines = [
      'Date,Owner,Amount,Order no',
      '2026-01-05,Ann,10,S1',
      '2026-01-06,Annie,20,S2',
      '2026-02-06,Bobby X,5,S3',
    ];
    await writeFile(rows, lines.join('\n'));
    expect(await run(['import', rows, book, '--rejects', 'keep'])).toMatchObject({ code: 0 });
    expect((await logOf(book)).rejects).toHaveLength(2);
    const closed = await run(['close', book, '--author', 'Mei', '--out', join(folder, 'closed.xlsx')]);
    expect(closed).toMatchObject({ code: 0 });
    expect(closed.out).toContain('1 row on Import rejects is of 2026-01');
    const mended = await run([
      'import',
      book,
      book,
      '--sheet',
      'import rejects',
      '--person',
      'Annie=P1',
      '--rejects',
      'keep',
    ]);
    expect(mended).toMatchObject({ code: 0, err: '' });
    const after = await logOf(book);
    expect(after).toMatchObject({ rows: 2, total: 30 });
    expect(after.rejects.map(({ source }) => source)).toEqual(['S3']);
    expect(
      (await run(['close', book, '--author', 'Mei', '--out', join(folder, 'closed.xlsx')])).out,
    ).not.toContain('Import rejects');
    expect(await run(['undo', book])).toMatchObject({ code: 0 });
    expect((await logOf(book)).rejects).toHaveLength(2);
  });
});

it('takes one answer for all unknown names: as suggested, then nobody', async () => {
  await inFolder(async (folder) => {
    const [book, rows] = [await bookIn(folder), join(folder, 'won.csv')];
    const strangers = Array.from({ length: 14 }, (_, at) => `2026-01-07,Stranger no. ${at},1,T${at}`);
    await writeFile(rows, ['Date,Owner,Amount,Order no', '2026-01-05,Anne,10,S1', ...strangers].join('\n'));
    const asked = await run(['import', rows, book, '--person', '*=?', '--dry-run']);
    expect(asked.out).toContain('Into the log: rows 1 · Amount 10');
    expect(asked.out).toContain('  … and 2 more');
    expect(asked.out).toContain('One answer for all 14 unknown names');
    expect(await run(['import', rows, book, '--person', 'Anne=P1; *='])).toMatchObject({ code: 0, err: '' });
    expect(await logOf(book)).toMatchObject({ people: { P1: 10 }, rows: 1 });
    expect(await run(['import', rows, book, '--column', 'Owner=人员'])).toMatchObject({ code: 0, err: '' });
  });
});

it('says how amounts and dates are read, asks where nothing says it, and calls every column by its name', async () => {
  await inFolder(async (folder) => {
    const [book, rows] = [await bookIn(folder, 'zh-CN'), join(folder, '台账.csv')];
    await writeFile(
      rows,
      '日期,姓名,金额（万元）,单号,阶段 2\n3/25/2026,Ann,1.2,S1,4\n3/4/2026,Bob,0.35,S2,5',
    );
    const first = await run(['import', rows, book], 'zh-CN');
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toContain('金额乘以 10,000，单位US$（按表头“金额（万元）”）。');
    expect(first.out).toContain('日期：3/4/2026 读作 2026-03-04（由该列其他日期判断）。');
    expect(first.out).not.toMatch(/counts\.|figures\./);
    expect(await logOf(book)).toMatchObject({ total: 15_500 });
    await writeFile(rows, '日期,姓名,金额,单号\n2/3/2026,Ann,1.2,S3');
    const asked = await run(['import', rows, book], 'zh-CN');
    expect(asked).toMatchObject({ code: 1 });
    expect(asked.err).toContain('乘以 1 还是 10,000');
    expect(asked.err).toContain('--multiply 1 | --multiply N');
    expect(asked.out).toContain('沿用上次');
    const said = await run(['import', rows, book, '--multiply', '10000'], 'zh-CN');
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(await logOf(book)).toMatchObject({ total: 27_500 });
  });
});

it.each([
  [['import', 'a.csv'], 'import takes two files'],
  [['import', 'a.pdf', 'b.xlsx'], 'must end in .csv'],
  [['import', 'a.csv', 'b.xlsx', '--column', 'Amount=money'], 'write HEADER=FIELD'],
  [['import', 'a.csv', 'b.xlsx', '--rejects', 'drop'], 'choose keep'],
  [['import', 'a.csv', 'b.xlsx', '--multiply', '万'], 'write what amounts are multiplied by'],
  [['import', 'a.csv', 'b.xlsx', '--lines', 'skip'], 'choose take'],
  [['import', 'a.csv', 'b.xlsx', '--dates', 'ymd'], 'choose dmy or mdy'],
] as const)('called the wrong way says so: %j', async (words, said) => {
  const { code, err } = await run(words);
  expect(code).toBe(2);
  expect(err).toContain(said);
});

/** Chinese characters of the cases above as GB18030 writes them: made by turning its decoder around. */
function gb18030(text: string): Buffer {
  const decoder = new TextDecoder('gb18030');
  const bytes = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail !== 0x7f) bytes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return Buffer.from(
    [...text].flatMap((sign) => (sign < '\u0080' ? [sign.charCodeAt(0)] : (bytes.get(sign) ?? []))),
  );
}
