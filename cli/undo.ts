import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { readWorkbookFile, writeWorkbookFile } from '#file-host/xlsx/file.ts';

/** What came of an undo; `changed`: the file is not as the command had left it. */
export type Undone = 'undone' | 'nothing' | 'changed';

/** Beside the workbook, out of sight: the digest of what a command wrote, then the file as it was before. */
const earlierOf = (file: string): string => join(dirname(file), `.${basename(file)}.before`);
const digest = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
const DIGEST_LENGTH = 32;

/** Keeps the file as it was before a command wrote into it, for one undo. */
export const keepEarlier = (file: string, before: Uint8Array, after: Uint8Array): Promise<void> =>
  writeWorkbookFile(earlierOf(file), Buffer.concat([digest(after), before]));

/** Puts the file back, byte for byte, as it was before the last command; `overwrite`: also what was changed since. */
export async function undoFile(file: string, overwrite: boolean): Promise<Undone> {
  const kept = await readFile(earlierOf(file)).catch(() => null);
  if (!kept || kept.length <= DIGEST_LENGTH) return 'nothing';
  const now = await readWorkbookFile(file);
  if (!overwrite && !digest(now).equals(kept.subarray(0, DIGEST_LENGTH))) return 'changed';
  await writeWorkbookFile(file, kept.subarray(DIGEST_LENGTH));
  await rm(earlierOf(file), { force: true });
  return 'undone';
}
