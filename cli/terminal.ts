import { languageFor } from '#language/locale.ts';
import { runCommand } from './cli.ts';
import type { ExitCode } from './report.ts';
import { localToday } from './today.ts';

/** Runs a command in the terminal of this process. What is being done is shown where a person looks on. */
export function runInTerminal(words: readonly string[]): Promise<ExitCode> {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return runCommand(words, {
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
    language: languageFor(LC_ALL ?? LC_MESSAGES ?? LANG),
    today: localToday(),
    ...(process.stderr.isTTY ? { progress: showProgress } : {}),
  });
}

const CLEAR_LINE = '\r\u001b[K';
const showProgress = (text: string): boolean => process.stderr.write(`${CLEAR_LINE}${text}`);
