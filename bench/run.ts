import { readdir } from 'node:fs/promises';

/** Runs every benchmark of this folder, or those named: `npm run bench -- split grid`. Figures are for reading, not for tests. */
const wanted = process.argv.slice(2);
const files = (await readdir(import.meta.dirname))
  .filter((file) => file.endsWith('.ts') && file !== 'run.ts')
  .sort();
const unknown = wanted.filter((name) => !files.includes(`${name}.ts`));
if (unknown.length > 0) {
  process.stderr.write(`No such benchmark: ${unknown.join(', ')}. There are ${files.join(', ')}.\n`);
  process.exit(2);
}
for (const file of files) {
  const name = file.slice(0, -'.ts'.length);
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  process.stdout.write(`\n== ${name}\n`);
  const { run } = (await import(`./${file}`)) as { run: () => void | Promise<void> };
  await run();
}
