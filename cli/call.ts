import type { Language } from '#engine/plan/inputs.ts';
import { languages } from '#engine/plan/inputs.ts';
import { commandMessagesIn } from '#language/by-language/command-messages.ts';
import { type ExampleName, exampleNames } from '#workbook/examples/index.ts';
import { closeOptions, parseClosing } from './close.ts';
import { type FromList, fromOptions, parseFrom } from './from.ts';
import { type Importing, importOptions, parseImporting } from './import.ts';
import { parseRemoving, type Removing, removeOptions } from './remove.ts';
import { parseRevising, reviseOptions } from './revise.ts';
import type { WritingCommand } from './writing.ts';

/** A command, and in which language it is answered; null: nobody has said. */
export type Call = Command & { readonly language: Language | null };

type Command =
  | {
      readonly command: 'new';
      readonly file: string;
      readonly example: ExampleName;
    }
  | {
      readonly command: 'from';
      readonly file: string;
      readonly out: string;
      readonly from: FromList;
    }
  | (WritingCommand & { readonly file: string; readonly out: string })
  | { readonly command: 'check'; readonly file: string }
  | { readonly command: 'undo'; readonly file: string; readonly overwrite: boolean }
  | {
      readonly command: 'import';
      readonly log: string;
      readonly file: string;
      readonly out: string;
      readonly importing: Importing;
    }
  | { readonly command: 'remove'; readonly file: string; readonly out: string; readonly removing: Removing };

/** The call, or what is wrong with it. */
export function parseCall(words: readonly string[], spoken: Language): Call | string {
  const [command, ...rest] = words;
  const options = new Map<string, string>();
  const files: string[] = [];
  for (let at = 0; at < rest.length; at++) {
    const word = rest[at] as string;
    if (!word.startsWith('--')) {
      files.push(word);
      continue;
    }
    if (word === '--dry-run') {
      options.set('dry-run', '');
      continue;
    }
    const value = rest[++at];
    if (value === undefined) return `${word}: a value is missing.`;
    options.set(word.slice(2), value);
  }
  const known: Readonly<Record<string, readonly string[]>> = {
    new: ['example'],
    from: fromOptions,
    build: ['out'],
    check: [],
    start: ['author', 'out'],
    revise: reviseOptions,
    reallocate: ['typed', 'author', 'reason', 'out'],
    close: closeOptions,
    reopen: closeOptions,
    import: importOptions,
    undo: ['changed'],
    remove: removeOptions,
  };
  const own = known[command ?? ''];
  if (!own) return command === undefined ? 'Say what to do.' : `${command}: there is no such command.`;
  const unknown = [...options.keys()].find((option) => option !== 'language' && !own.includes(option));
  if (unknown !== undefined) return `--${unknown}: ${command} has no such option.`;
  const wanted = options.get('language');
  const language = languages.find((known) => known === wanted) ?? null;
  if (wanted !== undefined && language === null)
    return `--language ${wanted}: choose ${languages.join(' or ')}.`;
  const called =
    command === 'from'
      ? parseFromCall(files, options, language ?? spoken)
      : command === 'import'
        ? parseImportCall(files, options)
        : parseCommand(command as Named, files, options);
  return typeof called === 'string' ? called : { ...called, language };
}

type Named = Exclude<Command['command'], 'from' | 'import'>;

/** A command that works on one file. */
function parseCommand(
  command: Named,
  files: readonly string[],
  options: ReadonlyMap<string, string>,
): Command | string {
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
  if (command === 'close' || command === 'reopen') {
    return { command, file, out, closing: parseClosing(options) };
  }
  if (command === 'reallocate') {
    const typed = options.get('typed') ?? 'record';
    if (typed !== 'record' && typed !== 'back') return `--typed ${typed}: choose record or back.`;
    const note = { author: options.get('author') ?? '', reason: options.get('reason') ?? '' };
    return { command, file, out, note: typed === 'back' ? null : note };
  }
  if (command === 'revise') {
    const revising = parseRevising(options);
    return typeof revising === 'string' ? revising : { command, file, out, revising };
  }
  const example = options.get('example') ?? 'mdrt';
  if (!isExample(example)) return `--example ${example}: choose one of ${exampleNames.join(', ')}.`;
  return { command: 'new', file, example };
}

function parseFromCall(
  files: readonly string[],
  options: ReadonlyMap<string, string>,
  language: Language,
): Command | string {
  const [file, out] = files;
  if (file === undefined || out === undefined || files.length > 2) {
    return 'from takes two files: the list, and the workbook to be written.';
  }
  if (!isList(file)) return `${file}: the list's name must end in .csv, .tsv, .txt or .xlsx.`;
  if (!isWorkbook(out)) return `${out}: the file's name must end in .xlsx.`;
  const from = parseFrom(options, commandMessagesIn[language]);
  return typeof from === 'string' ? from : { command: 'from', file, out, from };
}

function parseImportCall(files: readonly string[], options: ReadonlyMap<string, string>): Command | string {
  const [log, file] = files;
  if (log === undefined || file === undefined || files.length > 2) {
    return 'import takes two files: the rows, and the workbook whose log gets them.';
  }
  if (!isList(log)) return `${log}: the name of the rows' file must end in .csv, .tsv, .txt or .xlsx.`;
  if (!isWorkbook(file)) return `${file}: the file's name must end in .xlsx.`;
  const importing = parseImporting(options);
  if (typeof importing === 'string') return importing;
  return { command: 'import', log, file, out: options.get('out') ?? file, importing };
}

const isList = (file: string): boolean => /\.(xlsx|csv|tsv|txt)$/i.test(file);
const isWorkbook = (file: string): boolean => file.toLowerCase().endsWith('.xlsx');
const isExample = (name: string): name is ExampleName => (exampleNames as readonly string[]).includes(name);
