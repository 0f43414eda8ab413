#!/usr/bin/env node
import module from 'node:module';
import manifest from '../package.json' with { type: 'json' };
import { USAGE } from './usage.ts';

// What the program is called by. The rest is loaded when it is needed, so that help is there at once.

const words = process.argv.slice(2);
const say = (text: string): boolean => process.stdout.write(`${text}\n`);
if (words.some((word) => ['--help', '-h', 'help'].includes(word))) say(USAGE);
else if (words.includes('--version')) say(manifest.version);
else {
  // Node 22.1 and later keep compiled code for the next time.
  (module as { enableCompileCache?: () => unknown }).enableCompileCache?.();
  const { runInTerminal } = await import('./terminal.ts');
  process.exitCode = await runInTerminal(words);
}
