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
import { openLocalWorkbook } from '#file-host/local-workbook.ts';
import { decodeText } from '#file-host/text/decode.ts';
import { readWorkbookFile } from '#file-host/xlsx/file.ts';
import type { Host } from '#host/host.ts';
import type { CommandMessages } from '#language/by-language/command-messages.ts';
import { importFields, isImportField } from '#workbook/import/fields.ts';
import { shown } from '#workbook/inputs/locate.ts';
import { filledSheet } from './list-file.ts';

/** Options of the command `import`. */
export const importOptions = [
  'sheet',
  'column',
  'person',
  'count',
  'leave',
  'dates',
  'twins',
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
    const field = part.slice(at + 1).trim();
    if (at < 1 || (field !== '' && !isImportField(field))) {
      return `--column "${part}": write HEADER=FIELD; a field is one of ${importFields.join(', ')}, or nothing.`;
    }
    columns[part.slice(0, at).trim()] = field as ImportField | '';
  }
  const aliases: Record<string, string> = {};
  for (const part of list('person')) {
    const at = part.lastIndexOf('=');
    if (at < 1) return `--person "${part}": write NAME=KEY, or NAME= for nobody of this plan.`;
    aliases[part.slice(0, at).trim()] = part.slice(at + 1).trim();
  }
  const dates = options.get('dates') ?? null;
  if (dates !== null && dates !== 'dmy' && dates !== 'mdy') return `--dates ${dates}: choose dmy or mdy.`;
  const wrong = (
    [
      ['twins', 'skip'],
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
      said: { columns, statuses, ...(dates && { dayOrder: dates }) },
      aliases,
      keepsRejects: options.has('rejects'),
      skipsTwins: options.has('twins'),
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

/** Tells what would come of it, and imports where that was not forbidden. */
export async function runImporting(
  host: Host,
  log: string,
  { sheet, asked, isDry }: Importing,
  { today, messages }: { readonly today: Day; readonly messages: CommandMessages },
): Promise<Outcome<ImportDone>> {
  const request: ImportRequest = { ...asked, source: await sourceIn(log, sheet) };
  const previewed = await previewImport(host, request, today, messages);
  if (previewed.kind === 'refused') return previewed;
  const preview = previewed.value;
  const { imports } = messages;
  const told = { written: [], isWritten: false, lines: previewLines(preview, messages) };
  const refusals = preview.refusals.map(({ text }) => text);
  const isAsked = preview.rejected.rows > 0 && !asked.keepsRejects;
  if (refusals.length > 0)
    return { ...previewed, value: { ...told, failures: [...refusals, messages.commands.nothingWritten] } };
  if (isDry)
    return { ...previewed, value: { ...told, lines: [...told.lines, imports.dryRun], failures: [] } };
  if (isAsked) return { ...previewed, value: { ...told, failures: [imports.rejectsAsked] } };
  const outcome = await importLog(host, request, today);
  if (outcome.kind === 'refused') return outcome;
  const { written, taken, kept } = outcome.value;
  // What the build says of the plan is told by check; here only what is wrong.
  const issues = hasErrors(outcome.issues) ? outcome.issues : [];
  const value = {
    written,
    isWritten: written.length > 0,
    lines: [...told.lines, imports.written(taken.rows, kept)],
    failures: [],
  };
  return { kind: 'done', value, issues };
}

async function sourceIn(file: string, sheet: string | null): Promise<ImportSource> {
  const bytes = await readWorkbookFile(file);
  const name = basename(file, extname(file));
  if (!file.toLowerCase().endsWith('.xlsx')) return { kind: 'text', name, text: decodeText(bytes) };
  const content = await filledSheet(await openLocalWorkbook(bytes, file), sheet);
  return { kind: 'cells', name, cells: content.cells.map((row) => row.map(shown)) };
}

type Count = ImportPreview['all'];

/** Counts and sums, by month and person, what was left out and why: before anything is written. */
function previewLines(preview: ImportPreview, { imports }: CommandMessages): readonly string[] {
  const { numbers, columns, fields, statuses, months, people, rejected, reasons, unknown } = preview;
  const figures = ({ rows, sums }: Count): string =>
    [
      `${imports.rows} ${rows.toLocaleString()}`,
      ...numbers.map((name, at) => `${name} ${amount(sums[at] ?? 0)}`),
    ].join(' · ');
  const called = new Map(fields.map(({ key, name }) => [key, name]));
  const used = columns.flatMap(({ header, field }) =>
    field === '' ? [] : [`${header} → ${called.get(field) ?? field}`],
  );
  const texts = (counts: boolean): string =>
    statuses
      .filter((status) => status.counts === counts)
      .map(({ text, rows }) => `${text} (${rows})`)
      .join(', ');
  const fates = (['all', 'taken', 'duplicates', 'rejected', 'left'] as const).flatMap((fate) =>
    fate === 'all' || preview[fate].rows > 0 ? [`${imports.fates[fate]}: ${figures(preview[fate])}`] : [],
  );
  return [
    imports.columns([...used, ...(preview.isDealPerRow ? [imports.deals] : [])].join(', ')),
    ...(statuses.length > 0 ? [imports.statuses(texts(true), texts(false))] : []),
    ...fates,
    ...months.map((each) => imports.month(each.month, figures(each))),
    ...people.map((each) => imports.month(each.name, figures(each))),
    ...(preview.aside > 0 ? [imports.aside(preview.aside)] : []),
    ...(preview.twins > 0 ? [imports.twins(preview.twins)] : []),
    ...(preview.rounded.rows > 0 ? [imports.rounded(preview.rounded.rows, preview.rounded.lost)] : []),
    ...(preview.inClosed > 0 ? [imports.inClosed(preview.inClosed)] : []),
    ...(rejected.rows > 0 ? [`${imports.fates.rejected}:`] : []),
    ...reasons.map(({ text, rows, first }) => imports.reason(text, rows, first.join(', '))),
    ...(preview.moreReasons > 0 ? [imports.more(preview.moreReasons)] : []),
    ...unknown.map(({ text, rows, suggested }) =>
      imports.unknown(text, rows, suggested.map(({ key, name }) => `${name} (${key})`).join(', ')),
    ),
  ];
}

const amount = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 2 });
