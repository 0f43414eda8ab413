import { languageFor } from '#language/locale.ts';
import { runCommand } from './cli.ts';
import { localToday } from './today.ts';

const { LC_ALL, LC_MESSAGES, LANG } = process.env;
const language = languageFor(LC_ALL ?? LC_MESSAGES ?? LANG);
process.exitCode = await runCommand(process.argv.slice(2), {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  language,
  today: localToday(),
});
