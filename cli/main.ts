import { runCommand } from './cli.ts';
import { localToday } from './today.ts';

const language = /^zh/i.test(process.env.LC_ALL ?? process.env.LC_MESSAGES ?? process.env.LANG ?? '')
  ? 'zh-CN'
  : 'en';
process.exitCode = await runCommand(process.argv.slice(2), {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  language,
  today: localToday(),
});
