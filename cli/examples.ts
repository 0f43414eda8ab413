import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { runCommand } from './cli.ts';
import { localToday } from './today.ts';

/** Builds both examples in both languages into out/, checks them, and prints where they are. */
const folder = resolve('out');
await mkdir(folder, { recursive: true });
let worst = 0;
for (const example of ['mdrt', 'branch'] as const) {
  for (const language of ['zh-CN', 'en'] as const) {
    const file = join(folder, `${example}-${language}.xlsx`);
    await rm(file, { force: true });
    const err = (line: string) => process.stderr.write(`${line}\n`);
    const quiet = { out: () => {}, err, language, today: localToday() };
    const built = await runCommand(['new', file, '--example', example, '--language', language], quiet);
    const checked = await runCommand(['check', file], quiet);
    worst = Math.max(worst, built, checked);
    process.stdout.write(`${built === 0 && checked === 0 ? '✓' : '✗'} ${file}\n`);
  }
}
process.exitCode = worst;
