import { stat } from 'node:fs/promises';
import { startExample } from '#actions/execution/start-example.ts';
import { startExecution } from '#actions/execution/start-execution.ts';
import { buildPlan } from '#actions/plan/build.ts';
import { checkPlan } from '#actions/plan/check.ts';
import type { Outcome } from '#actions/protocol/outcome.ts';
import { planQueries } from '#actions/protocol/read-plan.ts';
import type { Day } from '#engine/days/day.ts';
import { type Language, languages } from '#engine/plan/inputs.ts';
import { openLocalWorkbook } from '#file-host/local-workbook.ts';
import { readWorkbookFile, writeWorkbookFile } from '#file-host/xlsx/file.ts';
import { type Host, HostFailure } from '#host/host.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import { failureText } from '#language/hosts/failure-text.ts';
import type { Messages } from '#language/messages.ts';
import { type ExampleName, exampleNames } from '#workbook/examples/index.ts';
import { formatIssue } from '#workbook/inputs/format-issue.ts';
import type { LocatedIssue } from '#workbook/inputs/locate.ts';
import { FROM_USAGE, type FromList, fromOptions, parseFrom, runFrom } from './from.ts';
import { parseRevising, REVISE_USAGE, type Revising, reviseOptions, runRevising } from './revise.ts';
import { keepEarlier, UNDO_USAGE, undoFile } from './undo.ts';

/** How the program ends: done, something to mend, or called the wrong way. */
export type ExitCode = 0 | 1 | 2;

export interface Terminal {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  readonly today: Day;
  /** The language of messages where no workbook says one. */
  readonly language: Language;
}

const USAGE = `npm run plan -- new OUT.xlsx [--example mdrt|branch|blank] [--language ${languages.join('|')}]
${FROM_USAGE}
npm run plan -- build FILE.xlsx [--out FILE.xlsx]
npm run plan -- check FILE.xlsx
${REVISE_USAGE}
${UNDO_USAGE}`;

type Call =
  | {
      readonly command: 'new';
      readonly file: string;
      readonly example: ExampleName;
      readonly language: Language;
    }
  | {
      readonly command: 'from';
      readonly file: string;
      readonly out: string;
      readonly from: FromList;
      readonly language: Language;
    }
  | { readonly command: 'build'; readonly file: string; readonly out: string }
  | { readonly command: 'check'; readonly file: string }
  | { readonly command: 'undo'; readonly file: string; readonly overwrite: boolean }
  | { readonly command: 'start'; readonly file: string; readonly out: string; readonly author: string }
  | { readonly command: 'revise'; readonly file: string; readonly out: string; readonly revising: Revising };

/** Runs one command of the command line; prints what people need to know and returns the exit code. */
export async function runCommand(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const call = parseCall(words, terminal.language);
  const messages = messagesIn[terminal.language];
  if (typeof call === 'string') {
    terminal.err(call);
    terminal.err(USAGE);
    return 2;
  }
  try {
    if (call.command === 'new') return await runNew(call, terminal);
    if (call.command === 'from') return await runStart(call, terminal);
    if (call.command === 'undo') return await runUndo(call, terminal, messages);
    if (call.command === 'check') return await runCheck(call.file, terminal, messages);
    return await runWriting(call, terminal, messages);
  } catch (error) {
    if (!(error instanceof HostFailure)) throw error;
    terminal.err(failureText(error, messages.failures));
    return 1;
  }
}

/** The call, or what is wrong with it. */
function parseCall(words: readonly string[], language: Language): Call | string {
  const [command, ...rest] = words;
  const options = new Map<string, string>();
  const files: string[] = [];
  for (let at = 0; at < rest.length; at++) {
    const word = rest[at] as string;
    if (!word.startsWith('--')) {
      files.push(word);
      continue;
    }
    const value = rest[++at];
    if (value === undefined) return `${word}: a value is missing.`;
    options.set(word.slice(2), value);
  }
  const known: Readonly<Record<string, readonly string[]>> = {
    new: ['example', 'language'],
    from: fromOptions,
    build: ['out'],
    check: [],
    start: ['author', 'out'],
    revise: reviseOptions,
    undo: ['changed'],
  };
  const allowed = known[command ?? ''];
  if (!allowed) return command === undefined ? 'Say what to do.' : `${command}: there is no such command.`;
  const unknown = [...options.keys()].find((option) => !allowed.includes(option));
  if (unknown !== undefined) return `--${unknown}: ${command} has no such option.`;
  const wanted = options.get('language') ?? language;
  const chosen = languages.find((known) => known === wanted);
  if (!chosen) return `--language ${wanted}: choose ${languages.join(' or ')}.`;
  if (command === 'from') return parseFromCall(files, options, chosen);
  const [file] = files;
  if (file === undefined || files.length > 1) return `${command} takes one file.`;
  if (!isWorkbook(file)) return `${file}: the file's name must end in .xlsx.`;
  if (command === 'check') return { command, file };
  if (command === 'undo') {
    const changed = options.get('changed');
    if (changed !== undefined && changed !== 'overwrite') return `--changed ${changed}: choose overwrite.`;
    return { command, file, overwrite: changed === 'overwrite' };
  }
  const out = options.get('out') ?? file;
  if (command === 'build') return { command, file, out };
  if (command === 'start') return { command, file, out, author: options.get('author') ?? '' };
  if (command === 'revise') {
    const revising = parseRevising(options);
    return typeof revising === 'string' ? revising : { command, file, out, revising };
  }
  const example = options.get('example') ?? 'mdrt';
  if (!isExample(example)) return `--example ${example}: choose one of ${exampleNames.join(', ')}.`;
  return { command: 'new', file, example, language: chosen };
}

function parseFromCall(
  files: readonly string[],
  options: ReadonlyMap<string, string>,
  language: Language,
): Call | string {
  const [file, out] = files;
  if (file === undefined || out === undefined || files.length > 2) {
    return 'from takes two files: the list, and the workbook to be written.';
  }
  if (!/\.(xlsx|csv|tsv|txt)$/i.test(file))
    return `${file}: the list's name must end in .csv, .tsv, .txt or .xlsx.`;
  if (!isWorkbook(out)) return `${out}: the file's name must end in .xlsx.`;
  const from = parseFrom(options, messagesIn[language]);
  return typeof from === 'string' ? from : { command: 'from', file, out, from, language };
}

const isWorkbook = (file: string): boolean => file.toLowerCase().endsWith('.xlsx');
const isExample = (name: string): name is ExampleName => (exampleNames as readonly string[]).includes(name);

async function runNew(
  { file, example, language }: Call & { command: 'new' },
  terminal: Terminal,
): Promise<ExitCode> {
  const messages = messagesIn[language];
  if (await isFilled(file)) {
    terminal.err(messages.commands.fileExists(file));
    return 1;
  }
  const workbook = await openLocalWorkbook(null);
  const outcome = await startExample(workbook.host, example, language, terminal.today);
  say(outcome.issues, messages, terminal);
  if (outcome.kind === 'refused') return 1;
  await writeWorkbookFile(file, await workbook.save());
  terminal.out(messages.commands.written(file, outcome.value.written.length));
  return 0;
}

async function runStart(call: Call & { command: 'from' }, terminal: Terminal): Promise<ExitCode> {
  const { file, out, from, language } = call;
  const messages = messagesIn[language];
  if (await isFilled(out)) {
    terminal.err(messages.commands.fileExists(out));
    return 1;
  }
  const outcome = await runFrom({ file, from, language, today: terminal.today }, messages);
  say(outcome.issues, messages, terminal);
  if (outcome.kind === 'refused') {
    terminal.err(messages.commands.nothingWritten);
    return 1;
  }
  const { workbook, written, lines } = outcome.value;
  await writeWorkbookFile(out, await workbook.save());
  for (const line of lines) terminal.out(line);
  terminal.out(messages.commands.written(out, written.length));
  return 0;
}

async function isFilled(file: string): Promise<boolean> {
  try {
    return (await stat(file)).size > 0;
  } catch {
    return false;
  }
}

type WritingCall = Extract<Call, { command: 'build' | 'start' | 'revise' }>;

/** The commands that change a file: the file is written as a whole, or not at all. */
async function runWriting(call: WritingCall, terminal: Terminal, messages: Messages): Promise<ExitCode> {
  const { file, out } = call;
  const before = await readWorkbookFile(file);
  const workbook = await openLocalWorkbook(before, file);
  const outcome = await outcomeOf(call, workbook.host, terminal.today, messages);
  say(outcome.issues, messages, terminal);
  if (outcome.kind === 'refused') {
    terminal.err(messages.commands.nothingWritten);
    return 1;
  }
  const after = await workbook.save();
  await writeWorkbookFile(out, after);
  if (out === file) await keepEarlier(file, before, after);
  terminal.out(messages.commands.written(out, outcome.value.written.length));
  return 0;
}

async function runUndo(
  { file, overwrite }: Call & { command: 'undo' },
  terminal: Terminal,
  { commands }: Messages,
): Promise<ExitCode> {
  const undone = await undoFile(file, overwrite);
  const text = commands.undo[undone](file);
  (undone === 'undone' ? terminal.out : terminal.err)(text);
  return undone === 'undone' ? 0 : 1;
}

function outcomeOf(
  call: WritingCall,
  host: Host,
  today: Day,
  messages: Messages,
): Promise<Outcome<{ readonly written: readonly string[] }>> {
  switch (call.command) {
    case 'build':
      return buildPlan(host, today);
    case 'start':
      return startExecution(host, { today, author: call.author });
    case 'revise':
      return runRevising(host, call.revising, today, messages);
  }
}

async function runCheck(file: string, terminal: Terminal, messages: Messages): Promise<ExitCode> {
  const { host } = await openLocalWorkbook(await readWorkbookFile(file), file);
  const { issues, checks, verdict } = checkPlan(await host.read(planQueries), terminal.today);
  say(issues, messages, terminal);
  for (const { what, expected, found, difference, state } of checks) {
    const figures = state === 'note' ? found : `${expected} / ${found} / ${difference}`;
    terminal.out(`${state === 'look' ? '✗' : state === 'fine' ? '✓' : '·'} ${what}: ${figures}`);
  }
  terminal.out(verdict === 'fine' ? messages.commands.checksFine : messages.commands.checksLook);
  return verdict === 'fine' ? 0 : 1;
}

function say(issues: readonly LocatedIssue[], messages: Messages, { out, err }: Terminal): void {
  for (const issue of issues) (issue.severity === 'error' ? err : out)(formatIssue(issue, messages));
}
