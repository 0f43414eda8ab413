import { execFile } from 'node:child_process';
import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { buildCli } from '../../tools/build-cli.ts';
import { inFolder } from './terminal.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}
const call = (file: string, words: readonly string[], cwd: string): Promise<Ended> =>
  new Promise((resolve) => {
    // As on a machine that has Node and nothing else.
    const env = { PATH: `${dirname(process.execPath)}:/usr/bin:/bin`, HOME: cwd, LANG: 'en_US.UTF-8' };
    execFile(file, words, { cwd, env }, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });
const npm = join(dirname(process.execPath), 'npm');

it('is a program: packed, installed in an empty folder without a network, called with npx', async () => {
  await inFolder(async (folder) => {
    // A copy of what is packed, so that tests that run beside this one find dist/ as it was.
    const source = join(folder, 'source');
    await mkdir(source);
    for (const file of ['package.json', 'README.md']) await copyFile(join(root, file), join(source, file));
    await buildCli(join(source, 'dist/cli'));
    const packed = await call(npm, ['pack', '--ignore-scripts', '--pack-destination', folder], source);
    expect(packed).toMatchObject({ code: 0 });
    const archive = (await readdir(folder)).find((name) => name.endsWith('.tgz'))!;

    const place = join(folder, 'place');
    await mkdir(place);
    await writeFile(join(place, 'package.json'), '{"private":true}');
    const offline = ['--offline', '--no-audit', '--no-fund'];
    expect(await call(npm, ['install', ...offline, join(folder, archive)], place)).toMatchObject({ code: 0 });
    expect((await readdir(join(place, 'node_modules'))).filter((name) => !name.startsWith('.'))).toEqual([
      'goalsheet',
    ]);

    const npx = await call(npm, ['exec', '--offline', '--', 'goalsheet', '--version'], place);
    expect(npx).toEqual({ code: 0, out: '0.1.0\n', err: '' });
    const program = join(place, 'node_modules/.bin/goalsheet');
    const goalsheet = (...words: string[]): Promise<Ended> => call(program, words, place);
    expect(await goalsheet('--help')).toMatchObject({
      code: 0,
      out: expect.stringContaining('goalsheet check'),
      err: '',
    });
    expect(await goalsheet('nonsense')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('nonsense'),
    });
    expect(await goalsheet('new', 'plan.xlsx', '--example', 'blank', '--language', 'zh-CN')).toMatchObject({
      code: 0,
      out: expect.stringContaining('plan.xlsx'),
      err: '',
    });
    expect(await goalsheet('build', 'plan.xlsx')).toMatchObject({ code: 0, err: '' });
    const checked = await goalsheet('check', 'plan.xlsx', '--json');
    expect(checked).toMatchObject({ code: 0, err: '' });
    const { code, checks, failures } = JSON.parse(checked.out);
    expect({ code, failures }).toEqual({ code: 0, failures: [] });
    expect(checks.length).toBeGreaterThan(8);
    const missing = await goalsheet('check', 'none.xlsx', '--json');
    expect(missing).toMatchObject({ code: 1, err: '' });
    expect(JSON.parse(missing.out)).toMatchObject({
      code: 1,
      failures: [expect.stringContaining('none.xlsx')],
    });
  });
});
