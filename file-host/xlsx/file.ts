import { open, readFile, realpath, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { HostFailure, reasonOf } from '#host/host.ts';

/** The bytes of a file. Rejects with `file.missing` or `file.unreadable`. */
export async function readWorkbookFile(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new HostFailure(isMissing(error) ? 'file.missing' : 'file.unreadable', { file: path });
  }
}

/**
 * Replaces a file only when the new one is complete on the disk: it is written beside the old one and then takes
 * its name. Rejects with `file.unwritable` and the system's code; the old file is then untouched.
 */
export async function writeWorkbookFile(path: string, bytes: Uint8Array): Promise<void> {
  // The file itself, should the path be a link to it.
  const target = await realpath(path).catch(() => path);
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    const file = await open(temporary, 'w');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } catch (error) {
    // Where there is no such folder there is nothing to remove.
    await rm(temporary, { force: true }).catch(() => undefined);
    throw new HostFailure('file.unwritable', { file: path, reason: codeOf(error) });
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : reasonOf(error);
const isMissing = (error: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes(codeOf(error));
