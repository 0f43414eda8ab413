import { basename, extname } from 'node:path';
import { type ListPlace, readList, startFromList } from '#actions/plan/start-list.ts';
import { done, type Outcome } from '#actions/protocol/outcome.ts';
import type { Day } from '#engine/days/day.ts';
import type { Language } from '#engine/plan/inputs.ts';
import { USUAL_CONVENTIONS } from '#engine/typed/conventions.ts';
import { readNumber } from '#engine/typed/number.ts';
import { type LocalWorkbook, openLocalWorkbook } from '#file-host/local-workbook.ts';
import { readWorkbookFile } from '#file-host/xlsx/file.ts';
import { cellName } from '#formula/address.ts';
import type { CommandMessages } from '#language/by-language/command-messages.ts';
import { describe } from '#language/messages.ts';
import { decodeText } from '#office/decode.ts';
import { blank } from '#workbook/examples/blank.ts';
import { shownText } from '#workbook/inputs/locate.ts';
import { delimitedRows } from '#workbook/list/delimited.ts';
import { listSheet } from '#workbook/list/list-sheet.ts';
import type { ListChoice } from '#workbook/list/plan-of-list.ts';
import type { LeftOut, ListReading } from '#workbook/list/reading.ts';
import { filledSheet } from './list-file.ts';

/** Options of the command `from`. */
export const fromOptions = ['total', 'sheet', 'year'];

/** A plan of a person's own list, as far as was said. */
export interface FromList {
  readonly total: number | null;
  readonly sheet: string | null;
  readonly year: number | null;
}

/** The options of `from` as what they ask for, or what is wrong with them. */
export function parseFrom(
  options: ReadonlyMap<string, string>,
  messages: CommandMessages,
): FromList | string {
  const year = options.get('year') ?? null;
  if (year !== null && !/^20\d{2}$/.test(year)) return `--year ${year}: write four digits, such as 2027.`;
  const asked = { sheet: options.get('sheet') ?? null, year: year === null ? null : Number(year) };
  const text = options.get('total');
  if (text === undefined) return { ...asked, total: null };
  const total = readNumber(text, USUAL_CONVENTIONS);
  if (total.kind === 'understood') return { ...asked, total: total.value };
  return `--total: ${total.kind === 'blank' ? '…' : describe(total.issue, messages)}`;
}

export interface FromCall {
  readonly file: string;
  readonly from: FromList;
  readonly language: Language;
  readonly today: Day;
}

/** What was made of a list: the workbook with the list and its plan, and what was understood. */
export interface FromDone {
  readonly workbook: LocalWorkbook;
  readonly written: readonly string[];
  readonly lines: readonly string[];
}

/** Puts a plan of the list behind the sheets of its workbook; a text file gets a workbook with the list on a sheet. */
export async function runFrom(call: FromCall, messages: CommandMessages): Promise<Outcome<FromDone>> {
  const { from, language, today } = call;
  const { workbook, place } = await opened(call);
  const request = { place, corrections: {} };
  const reader = { language, today };
  const read = await readList(workbook.host, request, reader);
  if (read.kind === 'refused') return read;
  const choice = choiceOf(read.value, from, language, messages);
  const made = await startFromList(workbook.host, request, choice, reader);
  if (made.kind === 'refused') return made;
  const year = from.year === null ? [messages.commands.planned(choice.year)] : [];
  const lines = [...understoodLines(read.value, messages), ...year];
  return done({ workbook, written: made.value.written, lines }, made.issues);
}

/** The workbook that holds the list, and the cells to look at: all of one sheet. */
async function opened({
  file,
  from,
}: FromCall): Promise<{ readonly workbook: LocalWorkbook; readonly place: ListPlace }> {
  const bytes = await readWorkbookFile(file);
  if (!file.toLowerCase().endsWith('.xlsx')) {
    const rows = delimitedRows(decodeText(bytes));
    const image = listSheet(basename(file, extname(file)), rows);
    const workbook = await openLocalWorkbook(null);
    await workbook.host.write({ steps: [{ step: 'sheet', previous: null, image, position: 0 }] });
    return { workbook, place: wholeSheet(image.name, rows) };
  }
  const workbook = await openLocalWorkbook(bytes, file);
  const content = await filledSheet(workbook, from.sheet);
  return { workbook, place: wholeSheet(content.name, content.cells) };
}

/** Chinese, where anything in the list is written so; null: it may be in any language. */
export async function languageOfList(file: string): Promise<Language | null> {
  const bytes = await readWorkbookFile(file);
  if (!file.toLowerCase().endsWith('.xlsx')) return isChinese(decodeText(bytes)) ? 'zh-CN' : null;
  const { host } = await openLocalWorkbook(bytes, file);
  const { contents } = await host.read({ sheets: [{ by: 'all' }] });
  return contents.some(({ cells }) => cells.some((row) => row.some((cell) => isChinese(shownText(cell)))))
    ? 'zh-CN'
    : null;
}

const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

const wholeSheet = (sheet: string, cells: readonly (readonly unknown[])[]): ListPlace => ({
  sheet,
  area: {
    row: 0,
    column: 0,
    rows: Math.max(1, cells.length),
    columns: cells.reduce((most, { length }) => Math.max(most, length), 1),
  },
});

/** As the list proposes, but for what was said. A list without amounts gets a goal by name. */
function choiceOf(
  { proposal }: ListReading,
  { total, year }: FromList,
  language: Language,
  { commands }: CommandMessages,
): ListChoice {
  const named = blank(language).goals[0]!;
  const unnamed = {
    last: null,
    target: null,
    name: '',
    measure: null,
    total: 0,
    unit: 1,
    monthMethod: 'workdays' as const,
  };
  const [main = unnamed, ...others] = proposal.goals;
  const goals = [{ ...main, total: total ?? main.total }, ...others].map((goal) => ({
    ...goal,
    name: goal.name || named.name,
    measure: goal.measure ?? named.measure,
    unit: null,
  }));
  const planYear = year ?? proposal.year;
  return { method: proposal.method, year: planYear, title: commands.planTitle(planYear), goals };
}

/** Who and what was found, and what was left out. */
function understoodLines(reading: ListReading, { commands, lists }: CommandMessages): readonly string[] {
  const { members, figures, leftOut } = reading;
  const units = members.filter(({ kind }) => kind === 'unit').length;
  const byKind = new Map<LeftOut['what'], string[]>();
  for (const { what, place } of leftOut) {
    byKind.set(what, [...(byKind.get(what) ?? []), cellName(place.row, place.column)]);
  }
  return [
    commands.peopleRead(members.length - units, units),
    ...figures.map(({ kind, year, subject, sum }) =>
      commands.figureRead(
        [lists.figures[kind], year ?? '', subject].filter(Boolean).join(' '),
        sum.read,
        sum.own,
        sum.from !== 'cells',
      ),
    ),
    ...[...byKind].map(([what, cells]) => `${lists.leftOut[what]}: ${cells.join(', ')}`),
  ];
}
