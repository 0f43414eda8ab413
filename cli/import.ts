import { basename, extname } from 'node:path';
import { importLog } from '#actions/import/import-log.ts';
import type {
  ImportField,
  ImportPreview,
  ImportRequest,
  ImportSource,
} from '#actions/import/import-types.ts';
import { previewImport } from '#actions/import/preview-import.ts';
import { hasErrors, type Outcome } from '#actions/protocol/outcome.ts';
import type { Day } from '#engine/days/day.ts';
import { nameKey } from '#engine/typed/fold.ts';
import { openLocalWorkbook } from '#file-host/local-workbook.ts';
import { readWorkbookFile } from '#file-host/xlsx/file.ts';
import { sameName } from '#formula/sheet-name.ts';
import type { Host } from '#host/host.ts';
import type { CommandMessages } from '#language/by-language/command-messages.ts';
import { decodeText } from '#office/decode.ts';
import { importFields, isImportField } from '#workbook/import/fields.ts';
import { headersOf } from '#workbook/inputs/labels.ts';
import { shown } from '#workbook/inputs/locate.ts';
import { importRejectsTable } from '#workbook/sheets/imports/tables.ts';
import { previewLines } from './import-lines.ts';
import { filledSheet } from './list-file.ts';

/** Options of the command `import`. */
export const importOptions = [
  'sheet',
  'column',
  'person',
  'count',
  'leave',
  'dates',
  'multiply',
  'twins',
  'lines',
  'rejects',
  'dry-run',
  'out',
];

/** What is to be imported, and how, as far as was said. */
export interface Importing {
  readonly sheet: string | null;
  readonly asked: Omit<ImportRequest, 'source'>;
  /** Nothing is written. */
  readonly isDry: boolean;
}

/** A field by its key, or as the log calls it in any language; null: there is none. */
function fieldCalled(text: string): ImportField | '' | null {
  const key = text === '' || isImportField(text) ? text : headersOf(importRejectsTable).get(nameKey(text));
  return key === '' || (key !== undefined && isImportField(key)) ? key : null;
}

/** The options of `import` as what they ask for, or what is wrong with them. */
export function parseImporting(options: ReadonlyMap<string, string>): Importing | string {
  const list = (name: string): string[] =>
    (options.get(name) ?? '')
      .split(/[;；]/)
      .map((part) => part.trim())
      .filter((part) => part !== '');
  const columns: Record<string, ImportField | ''> = {};
  for (const part of list('column')) {
    const at = part.lastIndexOf('=');
    const field = fieldCalled(part.slice(at + 1).trim());
    if (at < 1 || field === null) {
      return `--column "${part}": write HEADER=FIELD; a field is a column of the log, by its header or as one of ${importFields.join(', ')}, or nothing.`;
    }
    columns[part.slice(0, at).trim()] = field;
  }
  const aliases: Record<string, string> = {};
  for (const part of list('person')) {
    const at = part.lastIndexOf('=');
    if (at < 1) return `--person "${part}": write NAME=KEY, or NAME= for nobody of this plan.`;
    aliases[part.slice(0, at).trim()] = part.slice(at + 1).trim();
  }
  const dates = options.get('dates') ?? null;
  if (dates !== null && dates !== 'dmy' && dates !== 'mdy') return `--dates ${dates}: choose dmy or mdy.`;
  const factor = options.get('multiply') ?? null;
  const power = factor === null ? null : Math.log10(Number(factor.replaceAll(',', '')));
  if (power !== null && !Number.isInteger(power))
    return `--multiply ${factor}: write what amounts are multiplied by: 1, 1000, 10000, 0.0001 …`;
  const wrong = (
    [
      ['twins', 'skip'],
      ['lines', 'take'],
      ['rejects', 'keep'],
    ] as const
  ).find(([name, choice]) => options.has(name) && options.get(name) !== choice);
  if (wrong) return `--${wrong[0]} ${options.get(wrong[0])}: choose ${wrong[1]}.`;
  const statuses = Object.fromEntries([
    ...list('count').map((text) => [text, true] as const),
    ...list('leave').map((text) => [text, false] as const),
  ]);
  return {
    sheet: options.get('sheet') ?? null,
    isDry: options.has('dry-run'),
    asked: {
      said: { columns, statuses, ...(dates && { dayOrder: dates }), ...(power !== null && { power }) },
      aliases,
      keepsRejects: options.has('rejects'),
      skipsTwins: options.has('twins'),
      takesLines: options.has('lines'),
    },
  };
}

/** What was seen and done: `isWritten` where the workbook was changed; `failures`: why it was not. */
export interface ImportDone {
  readonly written: readonly string[];
  readonly isWritten: boolean;
  readonly lines: readonly string[];
  readonly failures: readonly string[];
}

/** The file with the rows; `isOwn`: it is the workbook that gets them. */
export interface Rows {
  readonly file: string;
  readonly isOwn: boolean;
}

/** Tells what would come of it, and imports where that was not forbidden. */
export async function runImporting(
  host: Host,
  log: Rows,
  { sheet, asked, isDry }: Importing,
  { today, messages }: { readonly today: Day; readonly messages: CommandMessages },
): Promise<Outcome<ImportDone>> {
  const first: ImportRequest = { ...asked, source: await sourceIn(host, log, sheet) };
  const { [EVERY_OTHER]: others, ...aliases } = asked.aliases;
  const asIs = await previewImport(host, { ...first, aliases }, today, messages);
  if (asIs.kind === 'refused') return asIs;
  const request = { ...first, aliases: { ...othersAre(others, asIs.value), ...aliases } };
  const isAgain = Object.keys(request.aliases).length > Object.keys(aliases).length;
  const previewed = isAgain ? await previewImport(host, request, today, messages) : asIs;
  if (previewed.kind === 'refused') return previewed;
  const preview = previewed.value;
  const { imports } = messages;
  const told = { written: [], isWritten: false, lines: previewLines(preview, messages) };
  const refusals = preview.refusals.map(({ text }) => text);
  const isAsked = preview.rejected.rows > 0 && !asked.keepsRejects;
  // Who reads the answer alone has to see it too.
  const stopped = { ...told, lines: [...told.lines, messages.commands.nothingWritten] };
  if (refusals.length > 0)
    return { ...previewed, value: { ...stopped, failures: [...refusals, ...answersTo(preview)] } };
  if (isDry)
    return { ...previewed, value: { ...told, lines: [...told.lines, imports.dryRun], failures: [] } };
  if (isAsked) return { ...previewed, value: { ...stopped, failures: [imports.rejectsAsked] } };
  const outcome = await importLog(host, request, today);
  if (outcome.kind === 'refused') return outcome;
  const { written, taken, completed, kept } = outcome.value;
  // What the build says of the plan is told by check; here only what is wrong.
  const issues = hasErrors(outcome.issues) ? outcome.issues : [];
  const value = {
    written,
    isWritten: written.length > 0,
    lines: [...told.lines, imports.written(taken.rows, completed.rows, kept)],
    failures: [],
  };
  return { kind: 'done', value, issues };
}

/** The options that answer what a preview asks. */
const answersTo = ({ asksDayOrder, powerBy }: ImportPreview): readonly string[] => [
  ...(asksDayOrder ? ['--dates mdy | --dates dmy'] : []),
  ...(powerBy === 'asked' ? ['--multiply 1 | --multiply N'] : []),
];

/** In the place of a name: every one that nobody is found by; in the place of a key: who is suggested. */
const [EVERY_OTHER, SUGGESTED] = ['*', '?'];

function othersAre(means: string | undefined, { unknown }: ImportPreview): Record<string, string> {
  if (means === undefined) return {};
  const told = unknown.flatMap(({ text, suggested }) => {
    if (means !== SUGGESTED) return [[text, means] as const];
    return suggested.length === 1 ? [[text, suggested[0]!.key] as const] : [];
  });
  return Object.fromEntries(told);
}

/** The rows of a file; those of the workbook itself stay where they are, so that mended rejects can leave their sheet. */
async function sourceIn(host: Host, log: Rows, sheet: string | null): Promise<ImportSource> {
  const { file } = log;
  if (log.isOwn && sheet !== null) {
    const { sheets } = await host.read({ sheets: [] });
    const own = sheets.find(({ name }) => sameName(name, sheet));
    return { kind: 'sheet', place: { sheet: own?.name ?? sheet, area: null } };
  }
  const bytes = await readWorkbookFile(file);
  const name = basename(file, extname(file));
  if (!file.toLowerCase().endsWith('.xlsx')) return { kind: 'text', name, text: decodeText(bytes) };
  const content = await filledSheet(await openLocalWorkbook(bytes, file), sheet);
  return { kind: 'cells', name, cells: content.cells.map((row) => row.map(shown)) };
}
