import { realpath, stat } from 'node:fs/promises';
import { startExample } from '#actions/execution/start-example.ts';
import type { Day } from '#engine/days/day.ts';
import type { Language } from '#engine/plan/inputs.ts';
import { openLocalWorkbook } from '#file-host/local-workbook.ts';
import { readWorkbookFile, writeWorkbookFile } from '#file-host/xlsx/file.ts';
import { HostFailure } from '#host/host.ts';
import type { CommandMessages } from '#language/by-language/command-messages.ts';
import { commandMessagesIn } from '#language/by-language/command-messages.ts';
import type { CommandTexts } from '#language/hosts/commands.ts';
import { failureText } from '#language/hosts/failure-text.ts';
import type { LocatedIssue } from '#workbook/inputs/locate.ts';
import { tableName } from '#workbook/inputs/names.ts';
import { planLanguage } from '#workbook/inputs/read.ts';
import { withLostNames } from '#workbook/merge/lost-names.ts';
import { type Call, parseCall } from './call.ts';
import { runCheck } from './check.ts';
import { languageOfList, runFrom } from './from.ts';
import { runImporting } from './import.ts';
import { removalLines, runRemoving } from './remove.ts';
import { type ExitCode, printJson, printText, type Report, report } from './report.ts';
import { keepEarlier, undoFile } from './undo.ts';
import { USAGE } from './usage.ts';
import { type WritingCommand, written } from './writing.ts';

export interface Terminal {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  readonly today: Day;
  /** The language of messages where neither the call nor a workbook says one. */
  readonly language: Language;
  /** Says what is being done, where somebody waits; an empty text: nothing any more. */
  readonly progress?: (text: string) => void;
}

/** Runs one command of the command line; prints what people (or, with `--json`, scripts) need and returns the exit code. */
export async function runCommand(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const isJson = words.includes('--json');
  const call = parseCall(
    words.filter((word) => word !== '--json'),
    terminal.language,
  );
  const print = isJson ? printJson : printText;
  if (typeof call === 'string') {
    const messages = commandMessagesIn[terminal.language];
    print(report(2, { failures: [call, ...(isJson ? [] : [USAGE])] }), messages, terminal);
    return 2;
  }
  const language = await languageOf(call, terminal);
  const spoken = { ...terminal, language };
  const outcome = await outcomeOf(call, spoken);
  terminal.progress?.('');
  print(outcome, commandMessagesIn[language], terminal);
  return outcome.code;
}

/** As was said, else that of the plan in the file or of the names in the list, else the terminal's. */
async function languageOf(call: Call, { language }: Terminal): Promise<Language> {
  if (call.language) return call.language;
  if (call.command === 'new') return language;
  try {
    if (call.command === 'from') return (await languageOfList(call.file)) ?? language;
    return (await languageOfPlan(call.file)) ?? language;
  } catch (error) {
    // The command itself says what is wrong with the file.
    if (error instanceof HostFailure) return language;
    throw error;
  }
}

/** What the plan in a file says; null: there is none. */
async function languageOfPlan(file: string): Promise<Language | null> {
  const { host } = await openLocalWorkbook(await readWorkbookFile(file), file);
  return planLanguage(await host.read({ sheets: [{ by: 'anchor', name: tableName('settings') }] }));
}

async function outcomeOf(call: Call, terminal: Terminal): Promise<Report> {
  const messages = commandMessagesIn[terminal.language];
  try {
    if (call.command === 'new') return await runNew(call, terminal, messages);
    if (call.command === 'from') return await runStart(call, terminal, messages);
    if (call.command === 'undo') return await runUndo(call, messages);
    if (call.command === 'import') return await runImport(call, terminal, messages);
    if (call.command === 'remove') return await runRemove(call, terminal, messages);
    if (call.command === 'check') return await runCheck(call.file, terminal, messages);
    return await runWriting(call, terminal, messages);
  } catch (error) {
    if (!(error instanceof HostFailure)) throw error;
    return report(1, { failures: [failureText(error, messages.failures)] });
  }
}

async function runNew(
  { file, example }: Call & { command: 'new' },
  { today, progress, language }: Terminal,
  { commands }: CommandMessages,
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
  { file, out, from }: Call & { command: 'from' },
  { today, progress, language }: Terminal,
  messages: CommandMessages,
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

type WritingCall = Extract<Call, WritingCommand>;

/** The commands that change a file: the file is written as a whole, or not at all. */
async function runWriting(call: WritingCall, terminal: Terminal, messages: CommandMessages): Promise<Report> {
  const { file, out } = call;
  const { today, progress } = terminal;
  const { commands } = messages;
  progress?.(commands.reading(file));
  const before = await readWorkbookFile(file);
  const workbook = await openLocalWorkbook(before, file);
  progress?.(commands.calculating);
  const outcome = await written(call, withLostNames(workbook.host), today, messages);
  const { issues } = outcome;
  if (outcome.kind === 'refused') return report(1, { issues, failures: [commands.nothingWritten] });
  progress?.(commands.writing(out));
  const after = await workbook.save();
  await writeWorkbookFile(out, after);
  if (out === file) await keepEarlier(file, before, after);
  const done = writtenReport(out, outcome.value.written, issues, commands);
  return { ...done, lines: [...outcome.value.lines, ...done.lines] };
}

async function runImport(
  { file, out, log, importing }: Call & { command: 'import' },
  { today, progress }: Terminal,
  messages: CommandMessages,
): Promise<Report> {
  const { commands } = messages;
  progress?.(commands.reading(file));
  const before = await readWorkbookFile(file);
  const workbook = await openLocalWorkbook(before, file);
  progress?.(commands.calculating);
  const rows = { file: log, isOwn: await isSameFile(log, file) };
  const outcome = await runImporting(withLostNames(workbook.host), rows, importing, {
    today,
    messages,
  });
  const { issues } = outcome;
  if (outcome.kind === 'refused') return report(1, { issues, lines: [commands.nothingWritten] });
  const { written, isWritten, lines, failures } = outcome.value;
  if (!isWritten) return report(failures.length > 0 ? 1 : 0, { issues, lines, failures });
  progress?.(commands.writing(out));
  const after = await workbook.save();
  await writeWorkbookFile(out, after);
  if (out === file) await keepEarlier(file, before, after);
  const told = writtenReport(out, written, issues, commands);
  return { ...told, lines: [...lines, ...told.lines] };
}

async function isSameFile(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all([one, other].map((file) => realpath(file).catch(() => file)));
  return first === second;
}

async function runRemove(
  { file, out, removing }: Call & { command: 'remove' },
  { today, progress }: Terminal,
  { commands }: CommandMessages,
): Promise<Report> {
  progress?.(commands.reading(file));
  const before = await readWorkbookFile(file);
  const workbook = await openLocalWorkbook(before, file);
  progress?.(commands.calculating);
  const outcome = await runRemoving(withLostNames(workbook.host), removing, today);
  if (outcome.kind === 'refused') return report(1, { issues: outcome.issues });
  const { removal, isAsked } = outcome.value;
  const lines = removalLines(removal, commands.removal);
  if (isAsked) return report(1, { lines, failures: [commands.removal.asked] });
  progress?.(commands.writing(out));
  const after = await workbook.save();
  await writeWorkbookFile(out, after);
  if (out === file) await keepEarlier(file, before, after);
  return report(0, { lines: [...lines, commands.removal.removed(out, removal.sheets.length, out === file)] });
}

async function runUndo(
  { file, overwrite }: Call & { command: 'undo' },
  { commands }: CommandMessages,
): Promise<Report> {
  const undone = await undoFile(file, overwrite);
  const text = commands.undo[undone](file);
  return undone === 'undone' ? report(0, { lines: [text] }) : report(1, { failures: [text] });
}
