import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWorkbookFile, writeWorkbookFile } from './file.ts';

const folder = () => mkdtemp(join(tmpdir(), 'goalsheet-file-'));

describe('a workbook file', () => {
  it('is replaced by the new bytes and leaves nothing else in the folder', async () => {
    const path = join(await folder(), '计划.xlsx');
    await writeFile(path, 'old');
    await writeWorkbookFile(path, new TextEncoder().encode('new'));
    expect(await readFile(path, 'utf8')).toBe('new');
    expect(await readdir(join(path, '..'))).toEqual(['计划.xlsx']);
  });
  it('stays as it is when the new one cannot take its place', async () => {
    const path = await folder();
    await writeFile(join(path, 'inside'), 'kept');
    await expect(writeWorkbookFile(path, new Uint8Array([1]))).rejects.toThrow();
    expect(await readdir(path)).toEqual(['inside']);
    expect(
      (await readdir(join(path, '..'))).filter((name) => name.startsWith(`.${path.split('/').pop()}`)),
    ).toEqual([]);
  });
  it('that is not there is missing, and a folder is unreadable', async () => {
    const path = await folder();
    await expect(readWorkbookFile(join(path, 'no.xlsx'))).rejects.toMatchObject({
      code: 'file.missing',
      params: { file: join(path, 'no.xlsx') },
    });
    await expect(readWorkbookFile(path)).rejects.toMatchObject({ code: 'file.unreadable' });
  });
  it('cannot be written where a file stands for its folder', async () => {
    const path = join(await folder(), 'file');
    await writeFile(path, 'kept');
    const within = join(path, 'plan.xlsx');
    await expect(writeWorkbookFile(within, new Uint8Array([1]))).rejects.toMatchObject({
      code: 'file.unwritable',
      params: { file: within, reason: 'ENOTDIR' },
    });
    await expect(readWorkbookFile(within)).rejects.toMatchObject({ code: 'file.missing' });
  });
});
