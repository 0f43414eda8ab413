import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '#cli/cli.ts';
import type { Language } from '#engine/plan/inputs.ts';
import { openLocalWorkbook } from '#file-host/local-workbook.ts';
import { TODAY } from '../today.ts';

/** What a command printed, and how it ended. */
export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export async function run(
  words: readonly string[],
  language: Language = 'en',
  progress: (text: string) => void = () => {},
): Promise<Run> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCommand(words, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    language,
    today: TODAY,
    progress,
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

/** An empty folder for the length of `use`. */
export async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'goalsheet-cli-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Changes a file as a person does in a spreadsheet. */
export async function changeFile(
  file: string,
  change: (workbook: Awaited<ReturnType<typeof openLocalWorkbook>>) => Promise<void>,
): Promise<void> {
  const workbook = await openLocalWorkbook(await readFile(file), file);
  await change(workbook);
  await writeFile(file, await workbook.save());
}
