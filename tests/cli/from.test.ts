import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLocalWorkbook } from '#file-host/local-workbook.ts';
import { inputQueries, readInputs } from '#workbook/inputs/read.ts';
import { plainSheet } from '../contract/sheet-image.ts';
import { libreOfficeVerdict } from '../parity/built.ts';
import { inFolder, run } from './terminal.ts';

const months = 'Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec';
/** Eight people in two teams with last year's months: the first is 10 a month, each next one 10 more. */
const eight = ['Anna', 'Bob', 'Cy', 'Di', 'Ed', 'Flo', 'Gus', 'Hal'].map((name, index) =>
  [name, index < 4 ? 'North' : 'South', ...Array.from({ length: 12 }, () => (index + 1) * 10)].join(','),
);
const english = [`Name,Team,${months}`, ...eight].join('\n');
const monthsInChinese = Array.from({ length: 12 }, (_, month) => `${month + 1}月`).join(',');
const chinese = [
  `姓名,小组,${monthsInChinese}`,
  '王明,一组,10,20,30,10,20,30,10,20,30,10,20,30',
  '李娜,二组,1,2,3,1,2,3,1,2,3,1,2,3',
].join('\n');

const inputsOf = async (file: string) => {
  const { host } = await openLocalWorkbook(await readFile(file), file);
  const { inputs } = readInputs(await host.read(inputQueries));
  if (!inputs) throw new Error('there are inputs');
  return inputs;
};

describe('a plan from a list', () => {
  it('of eight people with last year’s months has them as real inputs, and checks fine', async () => {
    await inFolder(async (folder) => {
      const [list, out] = [join(folder, 'team.csv'), join(folder, 'plan.xlsx')];
      await writeFile(list, english);
      const made = await run(['from', list, out, '--total', '9.6M', '--year', '2027']);
      expect(made).toMatchObject({ code: 0, err: '' });
      expect(made.out).toContain('Read 8 people in 2 teams.');
      expect(made.out).toContain('Last period: 4,320 in all.');
      const inputs = await inputsOf(out);
      expect(inputs).toMatchObject({
        title: 'Plan 2027',
        start: '2027-01-01',
        end: '2027-12-31',
        goals: [{ total: 9_600_000, unit: 1, monthMethod: 'lastPeriod' }],
      });
      expect(inputs.members.map(({ name, method }) => [name, method]).slice(0, 3)).toEqual([
        ['Plan 2027', 'lastPeriod'],
        ['North', 'lastPeriod'],
        ['Anna', null],
      ]);
      expect(inputs.bases).toHaveLength(8);
      expect(inputs.bases[7]).toMatchObject({ lastPeriod: Array.from({ length: 12 }, () => 80) });
      expect(await run(['check', out])).toMatchObject({ code: 0, err: '' });
      // Another program calculates the same.
      const workbook = await openLocalWorkbook(await readFile(out), out);
      expect((await libreOfficeVerdict(workbook)).differences).toEqual([]);
    });
  });

  it.each([
    ['utf8', (text: string) => Buffer.from(text)],
    ['with a mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
    ['utf16le', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['in tabs', (text: string) => Buffer.from(text.replaceAll(',', '\t'))],
    [
      'quoted, between semicolons',
      (text: string) => Buffer.from(text.replace(/[^,\n]+/g, '"$&"').replaceAll(',', ';')),
    ],
  ] as const)('in Chinese comes out of a file %s', async (_, written) => {
    await inFolder(async (folder) => {
      const [list, out] = [join(folder, '名单.csv'), join(folder, 'plan.xlsx')];
      await writeFile(list, written(chinese));
      const made = await run(['from', list, out], 'zh-CN');
      expect(made).toMatchObject({ code: 0, err: '' });
      expect(made.out).toContain('读到 2 人、2 个团队。');
      expect(await inputsOf(out)).toMatchObject({
        language: 'zh-CN',
        goals: [{ name: '销售额', measure: '元', total: 264, monthMethod: 'lastPeriod' }],
      });
      expect(await run(['check', out], 'zh-CN')).toMatchObject({ code: 0, err: '' });
    });
  });

  it('of a workbook stands behind its sheets, and takes the sheet that is named', async () => {
    await inFolder(async (folder) => {
      const [list, out] = [join(folder, 'book.xlsx'), join(folder, 'plan.xlsx')];
      const workbook = await openLocalWorkbook(null);
      const rows = [
        ['2025 sales'],
        ['Team', 'Rep', 'Q1', 'Q2', 'Q3', 'Q4', 'Total'],
        ['East', 'Ann', 10, 20, 30, 40, 100],
        [null, 'Ben', '1,000', 20, 30, 40, 1090],
        ['Total', null, 1010, 40, 60, 80, 1190],
      ];
      const images = [plainSheet('Notes', [['Only a note']]), plainSheet('Sales', rows)];
      await workbook.host.write({
        steps: images.map((image, position) => ({ step: 'sheet' as const, previous: null, image, position })),
      });
      await writeFile(list, await workbook.save());
      const made = await run(['from', list, out, '--sheet', 'sales', '--language', 'en']);
      expect(made).toMatchObject({ code: 0, err: '' });
      expect(made.out).toContain('Last period 2025: 1,190, as its own total says.');
      const { host } = await openLocalWorkbook(await readFile(out), out);
      const { sheets } = await host.read({ sheets: [] });
      expect(sheets.slice(0, 2).map(({ name }) => name)).toEqual(['Notes', 'Sales']);
      expect(await run(['check', out])).toMatchObject({ code: 0, err: '' });
      expect(await run(['from', list, join(folder, 'other.xlsx'), '--sheet', 'none'])).toMatchObject({
        code: 1,
      });
    });
  });

  it('with targets keeps them: years of people, months of all', async () => {
    await inFolder(async (folder) => {
      const [list, out] = [join(folder, 'targets.csv'), join(folder, 'plan.xlsx')];
      const rows = ['Anna,North,1,1,1,1,1,1,1,1,1,1,1,9', 'Bob,North,2,2,2,2,2,2,2,2,2,2,2,2'];
      await writeFile(list, ['2027 targets', `Name,Team,${months}`, ...rows].join('\n'));
      expect(await run(['from', list, out])).toMatchObject({ code: 0, err: '' });
      const inputs = await inputsOf(out);
      expect(inputs.goals).toMatchObject([
        { total: 44, monthMethod: 'fixed', months: [3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 11] },
      ]);
      expect(inputs.bases.map(({ fixed }) => fixed)).toEqual([20, 24]);
      expect(await run(['check', out])).toMatchObject({ code: 0, err: '' });
    });
  });

  it('says what is doubtful, and writes nothing where it cannot be sure', async () => {
    await inFolder(async (folder) => {
      const list = async (text: string): Promise<string> => {
        const file = join(folder, 'list.csv');
        await writeFile(file, text);
        return file;
      };
      const out = join(folder, 'plan.xlsx');
      const names = await run(['from', await list('Name\nAnna\nBob'), out]);
      expect(names).toMatchObject({ code: 1 });
      expect(names.err).toContain('Type the total to be reached');
      const dates = await run([
        'from',
        await list('Date,Rep,Amount\n3/5/2026,Anna,1\n4/5/2026,Anna,2\n4/5/2026,Bob,2'),
        out,
      ]);
      expect(dates).toMatchObject({ code: 1 });
      expect(dates.err).toContain('"3/5/2026" can be 2026-03-05 or 2026-05-03');
      const differs = await run(['from', await list('Name,Last year\nAnna,1\nBob,2\nTotal,4'), out]);
      expect(differs).toMatchObject({ code: 0 });
      expect(differs.out).toContain("The list's own total is 4, its people add up to 3: 1 less.");
      expect(await run(['from', await list('Name,Last year\nAnna,1'), out])).toMatchObject({ code: 1 });
    });
  });

  it.each([
    [['from']],
    [['from', 'list.csv']],
    [['from', 'list.csv', 'out.csv']],
    [['from', 'list.doc', 'out.xlsx']],
    [['from', 'list.csv', 'out.xlsx', '--total', 'much']],
    [['from', 'list.csv', 'out.xlsx', '--year', '27']],
    [['from', 'list.csv', 'out.xlsx', '--language', 'fr']],
    [['from', 'list.csv', 'out.xlsx', 'more.xlsx']],
  ])('called the wrong way ends with 2: %j', async (words) => {
    const { code, err } = await run(words);
    expect(code).toBe(2);
    expect(err).toContain('goalsheet from LIST');
  });
});
