import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RUN_FOLDER } from './once.ts';

/** Makes the folder that all test files of one run share before the first of them, and removes it after the last. */
export default async function makeRunFolder(): Promise<() => Promise<void>> {
  if (process.env[RUN_FOLDER] !== undefined) return async () => {};
  const folder = await mkdtemp(join(tmpdir(), 'goalsheet-run-'));
  process.env[RUN_FOLDER] = folder;
  return () => rm(folder, { recursive: true, force: true });
}
