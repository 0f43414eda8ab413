import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '#engine/plan/inputs.ts';
import { openLocalWorkbook } from '#file-host/local-workbook.ts';
import { columnOf, rowOf, sheetAt } from '../merge/merging.ts';
import { readAll } from '../parity/built.ts';
import { type, typeAt } from '../typing.ts';
import { changeFile, inFolder, run } from './terminal.ts';

describe('the command line', () => {
  it.each([
    [[]],
    [['new']],
    [['build']],
    [['check']],
    [['new', 'a.xlsx', 'b.xlsx']],
    [['new', 'a.xlsx', '--example', 'unknown']],
    [['new', 'a.xlsx', '--language', 'fr']],
    [['new', 'a.xlsx', '--out', 'b.xlsx']],
    [['build', 'a.xlsx', '--example', 'mdrt']],
    [['build', 'a.xlsx', '--out']],
    [['check', 'a.xlsx', '--strict', '1']],
  ])('says how it is used and exits with 2: %j', async (words) => {
    const { code, out, err } = await run(words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('goalsheet new OUT.xlsx');
  });

  it('tells scripts as JSON what it tells people in words, and people what is being done', async () => {
    await inFolder(async (folder) => {
      const file = join(folder, 'plan.xlsx');
      const made = await run(['new', file, '--example', 'blank', '--json']);
      const told = JSON.parse(made.out);
      expect(told).toMatchObject({ code: 0, failures: [], written: { file } });
      expect(told.written.sheets).toContain('Goals');
      await changeFile(file, (workbook) => typeAt(workbook, ['goals', 0, 'unit'], 'many'));
      const checked = await run(['check', file, '--json']);
      expect([checked.code, checked.err]).toEqual([1, '']);
      const { issues } = JSON.parse(checked.out);
      expect(issues).toContainEqual(
        expect.objectContaining({
          severity: 'error',
          sheet: 'Goals',
          cell: expect.stringMatching(/^[A-Z]+\d+$/),
        }),
      );
      const [words] = [await run(['check', file])];
      expect(words.err).toContain(issues[0].text);
      expect(JSON.parse((await run(['check', '--json'])).out)).toMatchObject({
        code: 2,
        failures: [expect.any(String)],
      });
      const steps: string[] = [];
      await run(['build', file], 'en', (text) => steps.push(text));
      expect(steps).toEqual([expect.stringContaining('Reading'), expect.stringContaining('Calculating'), '']);
    });
  });

  it('writes a new plan that checks fine, in either language', async () => {
    await inFolder(async (folder) => {
      for (const language of languages) {
        const file = join(folder, `${language}.xlsx`);
        const made = await run(['new', file, '--example', 'mdrt', '--language', language], language);
        expect(made).toMatchObject({ code: 0, err: '' });
        const checked = await run(['check', file], language);
        expect(checked).toMatchObject({ code: 0, err: '' });
        expect(checked.out).not.toContain('✗');
        expect(checked.out.match(/✓/g)!.length).toBeGreaterThan(8);
      }
    });
  });

  it('builds the worked case where no example is named, in the language of the terminal', async () => {
    await inFolder(async (folder) => {
      const file = join(folder, 'plan.xlsx');
      await run(['new', file], 'zh-CN');
      const { sheets } = await readAll(await openLocalWorkbook(await readFile(file)));
      expect(sheets.map(({ name }) => name)).toContain('梯度分解表');
    });
  });

  it('keeps a file that is there, and says so', async () => {
    await inFolder(async (folder) => {
      const file = join(folder, 'mine.xlsx');
      await writeFile(file, 'precious');
      const { code, err } = await run(['new', file]);
      expect(code).toBe(1);
      expect(err).toContain('mine.xlsx exists already');
      expect(await readFile(file, 'utf8')).toBe('precious');
    });
  });

  it('builds into another file and leaves the first as it was', async () => {
    await inFolder(async (folder) => {
      const [file, other] = [join(folder, 'a.xlsx'), join(folder, 'b.xlsx')];
      await run(['new', file, '--example', 'blank']);
      const before = await readFile(file);
      expect((await run(['build', file, '--out', other])).code).toBe(0);
      expect(await readFile(file)).toEqual(before);
      expect((await run(['check', other])).code).toBe(0);
      expect((await readdir(folder)).sort()).toEqual(['a.xlsx', 'b.xlsx']);
    });
  });

  it.each([
    ['build', 'missing.xlsx'],
    ['check', 'missing.xlsx'],
  ])('%s says that a file is missing', async (command, name) => {
    await inFolder(async (folder) => {
      const { code, err } = await run([command, join(folder, name)]);
      expect(code).toBe(1);
      expect(err).toContain(`${name}: there is no such file`);
    });
  });

  it('says that a folder is missing, without a trace of the program', async () => {
    await inFolder(async (folder) => {
      const { code, err } = await run(['new', join(folder, 'no', 'plan.xlsx')]);
      expect(code).toBe(1);
      expect(err).toContain('cannot be written (ENOENT)');
    });
  });

  it('check finds tables that are older than the inputs, until they are built again', async () => {
    await inFolder(async (folder) => {
      const file = join(folder, 'plan.xlsx');
      await run(['new', file, '--example', 'mdrt']);
      await changeFile(file, (workbook) => typeAt(workbook, ['goals', 0, 'monthMethod'], 'Equal months'));
      await changeFile(file, async (workbook) => {
        const place = { sheet: 'Organisation', row: 6 };
        const cells = ['B2', 'Second', 'A1'];
        for (const [column, text] of cells.entries())
          await type(workbook, place.sheet, place.row, column, text);
      });
      const found = await run(['check', file]);
      expect(found.code).toBe(1);
      expect(found.err).toContain('Build again.');
      expect((await run(['build', file])).code).toBe(0);
      expect((await run(['check', file])).code).toBe(0);
    });
  });

  it('check says days as dates', async () => {
    await inFolder(async (folder) => {
      const file = join(folder, 'plan.xlsx');
      await run(['new', file, '--example', 'mdrt']);
      await run(['start', file, '--author', 'Ann']);
      const { out } = await run(['check', file]);
      expect(out).toContain('2026-01-01 / 2026-01-01 / 0');
      expect(out.match(/2026-12-31 \/ 2026-12-31 \/ 0/g)!.length).toBeGreaterThan(1);
      expect(out).not.toMatch(/\b46[0-3]\d\d\b/);
    });
  });

  it('check finds a number typed over a subtotal', async () => {
    await inFolder(async (folder) => {
      const file = join(folder, 'plan.xlsx');
      await run(['new', file, '--example', 'branch', '--language', 'zh-CN']);
      await changeFile(file, async (workbook) => {
        const sheet = sheetAt(await readAll(workbook), 'decomposition');
        await type(workbook, sheet.name, rowOf(sheet, 'G1', 'T1'), columnOf(sheet, '2026-02'), 1);
      });
      const { code, err } = await run(['check', file], 'zh-CN');
      expect(code).toBe(1);
      expect(err).toContain('目标分解计划表!');
    });
  });

  it('undoes the last command that wrote into the file, byte for byte, and asks before it loses changes', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'plan.xlsx');
      await run(['new', file]);
      expect(await run(['undo', file])).toMatchObject({ code: 1, err: expect.stringContaining('nothing') });
      const before = await readFile(file);
      await run(['start', file]);
      expect(await readFile(file)).not.toEqual(before);
      expect(await run(['undo', file])).toMatchObject({ code: 0, out: expect.stringContaining('as it was') });
      expect((await readFile(file)).equals(before)).toBe(true);
      await run(['start', file]);
      await changeFile(file, async ({ host }) => {
        const { sheets } = await host.read({ sheets: [] });
        const sheet = sheets[0]!.name;
        await host.write({
          steps: [{ step: 'cells', sheet, row: 90, column: 0, cells: [['mine']], styles: [] }],
        });
      });
      const mine = await readFile(file);
      expect(await run(['undo', file])).toMatchObject({ code: 1, err: expect.stringContaining('--changed') });
      expect((await readFile(file)).equals(mine)).toBe(true);
      expect((await run(['undo', file, '--changed', 'overwrite'])).code).toBe(0);
      expect((await readFile(file)).equals(before)).toBe(true);
    }));

  it('removes the plan, and asks before it takes what is a person’s own', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'plan.xlsx');
      await run(['new', file]);
      const note = {
        step: 'cells',
        sheet: 'Target decomposition',
        row: 90,
        column: 0,
        cells: [['mine']],
      } as const;
      await changeFile(file, async ({ host }) => {
        await host.write({ steps: [{ ...note, styles: [] }] });
      });
      const mine = await readFile(file);
      const asked = await run(['remove', file]);
      expect(asked).toMatchObject({ code: 1, err: expect.stringContaining('--own remove') });
      expect(asked.out).toContain('Target decomposition · 1 cell of your own from A91 on');
      expect((await readFile(file)).equals(mine)).toBe(true);
      expect(await run(['remove', file, '--own', 'remove'])).toMatchObject({ code: 0 });
      const { host } = await openLocalWorkbook(await readFile(file));
      expect((await host.read({ sheets: [] })).sheets.map(({ name }) => name)).toEqual(['Sheet1']);
      expect(await run(['remove', file])).toMatchObject({ code: 1, err: expect.stringContaining('no plan') });
      await run(['undo', file]);
      expect((await readFile(file)).equals(mine)).toBe(true);
    }));
});
