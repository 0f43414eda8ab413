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
import type { CommandTexts } from '#language/hosts/commands.ts';
import { failureText } from '#language/hosts/failure-text.ts';
import type { Messages } from '#language/messages.ts';
import { type ExampleName, exampleNames } from '#workbook/examples/index.ts';
import type { LocatedIssue } from '#workbook/inputs/locate.ts';
import { type FromList, fromOptions, parseFrom, runFrom } from './from.ts';
import { parseRemoving, type Removing, removalLines, removeOptions, runRemoving } from './remove.ts';
import { type ExitCode, printJson, printText, type Report, report } from './report.ts';
import { parseRevising, type Revising, reviseOptions, runRevising } from './revise.ts';
import { keepEarlier, undoFile } from './undo.ts';
import { USAGE } from './usage.ts';

export interface Terminal {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  readonly today: Day;
  /** The language of messages where no workbook says one. */
  readonly language: Language;
  /** Says what is being done, where somebody waits; an empty text: nothing any more. */
  readonly progress?: (text: string) => void;
}

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
  | { readonly command: 'remove'; readonly file: string; readonly out: string; readonly removing: Removing }
  | { readonly command: 'revise'; readonly file: string; readonly out: string; readonly revising: Revising };

/** Runs one command of the command line; prints what people (or, with `--json`, scripts) need and returns the exit code. */
export async function runCommand(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const isJson = words.includes('--json');
  const call = parseCall(
    words.filter((word) => word !== '--json'),
    terminal.language,
  );
  const print = isJson ? printJson : printText;
  if (typeof call === 'string') {
    const messages = messagesIn[terminal.language];
    print(report(2, { failures: [call, ...(isJson ? [] : [USAGE])] }), messages, terminal);
    return 2;
  }
  const messages = messagesIn['language' in call ? call.language : terminal.language];
  const outcome = await outcomeOf(call, terminal, messages);
  terminal.progress?.('');
  print(outcome, messages, terminal);
  return outcome.code;
}

async function outcomeOf(call: Call, terminal: Terminal, messages: Messages): Promise<Report> {
  try {
    if (call.command === 'new') return await runNew(call, terminal, messages);
    if (call.command === 'from') return await runStart(call, terminal, messages);
    if (call.command === 'undo') return await runUndo(call, messages);
    if (call.command === 'remove') return await runRemove(call, terminal, messages);
    if (call.command === 'check') return await runCheck(call.file, terminal, messages);
    return await runWriting(call, terminal, messages);
  } catch (error) {
    if (!(error instanceof HostFailure)) throw error;
    return report(1, { failures: [failureText(error, messagesIn[terminal.language].failures)] });
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
    remove: removeOptions,
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
  if (command === 'remove') {
    const removing = parseRemoving(options);
    return typeof removing === 'string' ? removing : { command, file, out, removing };
  }
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
  { today, progress }: Terminal,
  { commands }: Messages,
): Promise<Report> {
  if (await isFilled(file)) return report(1, { failures: [commands.fileExists(file)] });
  progress?.(commands.calculating);
  const workbook = await openLocalWorkbook(null);
  const outcome = await startExample(workbook.host, example, language, today);
  const { issues } = outcome;
  if (outcome.kind === 'refused') return report(1, { issues });
  progress?.(commands.writing(file));
  await writeWorkbookFile(file, await workbook.save());
  return writtenReport(file, outcome.value.written, issues, commands);
}

async function runStart(
  { file, out, from, language }: Call & { command: 'from' },
  { today, progress }: Terminal,
  messages: Messages,
): Promise<Report> {
  const { commands } = messages;
  if (await isFilled(out)) return report(1, { failures: [commands.fileExists(out)] });
  progress?.(commands.calculating);
  const outcome = await runFrom({ file, from, language, today }, messages);
  const { issues } = outcome;
  if (outcome.kind === 'refused') return report(1, { issues, failures: [commands.nothingWritten] });
  const { workbook, written, lines } = outcome.value;
  progress?.(commands.writing(out));
  await writeWorkbookFile(out, await workbook.save());
  const done = writtenReport(out, written, issues, commands);
  return { ...done, lines: [...lines, ...done.lines] };
}

const writtenReport = (
  file: string,
  sheets: readonly string[],
  issues: readonly LocatedIssue[],
  commands: CommandTexts,
): Report => report(0, { issues, lines: [commands.written(file, sheets.length)], written: { file, sheets } });

async function isFilled(file: string): Promise<boolean> {
  try {
    return (await stat(file)).size > 0;
  } catch {
    return false;
  }
}

type WritingCall = Extract<Call, { command: 'build' | 'start' | 'revise' }>;

/** The commands that change a file: the file is written as a whole, or not at all. */
async function runWriting(call: WritingCall, terminal: Terminal, messages: Messages): Promise<Report> {
  const { file, out } = call;
  const { today, progress } = terminal;
  const { commands } = messages;
  progress?.(commands.reading(file));
  const before = await readWorkbookFile(file);
  const workbook = await openLocalWorkbook(before, file);
  progress?.(commands.calculating);
  const outcome = await written(call, workbook.host, today, messages);
  const { issues } = outcome;
  if (outcome.kind === 'refused') return report(1, { issues, failures: [commands.nothingWritten] });
  progress?.(commands.writing(out));
  const after = await workbook.save();
  await writeWorkbookFile(out, after);
  if (out === file) await keepEarlier(file, before, after);
  return writtenReport(out, outcome.value.written, issues, commands);
}

async function runRemove(
  { file, out, removing }: Call & { command: 'remove' },
  { today, progress }: Terminal,
  { commands }: Messages,
): Promise<Report> {
  progress?.(commands.reading(file));
  const before = await readWorkbookFile(file);
  const workbook = await openLocalWorkbook(before, file);
  progress?.(commands.calculating);
  const outcome = await runRemoving(workbook.host, removing, today);
  if (outcome.kind === 'refused') return report(1, { issues: outcome.issues });
  const { removal, isAsked } = outcome.value;
  const lines = removalLines(removal, commands.removal);
  if (isAsked) return report(1, { lines, failures: [commands.removal.asked] });
  progress?.(commands.writing(out));
  const after = await workbook.save();
  await writeWorkbookFile(out, after);
  if (out === file) await keepEarlier(file, before, after);
  return report(0, { lines: [...lines, commands.removal.removed(out, removal.sheets.length)] });
}

async function runUndo(
  { file, overwrite }: Call & { command: 'undo' },
  { commands }: Messages,
): Promise<Report> {
  const undone = await undoFile(file, overwrite);
  const text = commands.undo[undone](file);
  return undone === 'undone' ? report(0, { lines: [text] }) : report(1, { failures: [text] });
}

function written(
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

async function runCheck(
  file: string,
  { today, progress }: Terminal,
  { commands }: Messages,
): Promise<Report> {
  progress?.(commands.reading(file));
  const { host } = await openLocalWorkbook(await readWorkbookFile(file), file);
  progress?.(commands.calculating);
  const { issues, checks, verdict } = checkPlan(await host.read(planQueries), today);
  const isFine = verdict === 'fine';
  const line = isFine ? commands.checksFine : commands.checksLook;
  return report(isFine ? 0 : 1, { issues, checks, lines: [line] });
}
