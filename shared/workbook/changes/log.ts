import { areaName } from '#formula/address.ts';
import { sameFormula } from '#formula/same-formula.ts';
import { cellStep } from '#host/cell-step.ts';
import type { DefinedName, ReadReply } from '#host/host.ts';
import type { PlainStep } from '#host/reply-after.ts';
import { type CellContent, formulaOf } from '#host/sheet.ts';
import type { ChangeTexts } from '#language/changes/changes.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { tabColors } from '#workbook/style/styles.ts';

/** The defined name over the Changes sheet's header. */
export const CHANGES_NAME = 'GS_Changes';
const HEADER_ROW = 3;
const columns = [
  'number',
  'when',
  'sheet',
  'range',
  'what',
  'method',
  'before',
  'after',
  'touched',
  'held',
  'state',
] as const;
/** The cells as they were and became, as JSON, in as many cells as it takes. */
const FIRST_RECORD = columns.length;
/** Hosts take 32,767 characters in a cell. */
const LONGEST_TEXT = 30_000;

/** Instead of a cell's colour, where a change left it alone. */
export const SAME_FILL = 'same';

/** One cell of a change: what stood there, what was written. `sheet`: where it is not that of the change. */
export type CellRecord = readonly [
  row: number,
  column: number,
  before: CellContent,
  after: CellContent,
  fill: string | null,
  sheet?: string,
];

export interface ChangeEntry {
  readonly sheet: string;
  readonly area: {
    readonly row: number;
    readonly column: number;
    readonly rows: number;
    readonly columns: number;
  };
  readonly what: string;
  readonly method: string;
  readonly before: number;
  readonly after: number;
  readonly touched: number;
  readonly held: number;
  readonly record: readonly CellRecord[];
  /** A change of the plan: its cells are what was typed, and a build followed. */
  readonly isPlan?: boolean;
}
export interface LoggedChange extends ChangeEntry {
  readonly number: number;
  readonly undone: boolean;
  /** Row of the Changes sheet. */
  readonly row: number;
}

/** The changes on record, oldest first. */
export function readChanges(reply: ReadReply, texts: ChangeTexts): readonly LoggedChange[] {
  const name = anchor(reply);
  const content = name && reply.contents.find((sheet) => sheet.name === name.sheet);
  if (!name || !content) return [];
  const { row: header, column: first } = name.area;
  const changes: LoggedChange[] = [];
  for (let row = header + 1; row < content.cells.length; row++) {
    const cell = (column: number): CellContent => content.cells[row]?.[first + column] ?? null;
    const number = cell(0);
    if (typeof number !== 'number') continue;
    const record = recordOf((content.cells[row] ?? []).slice(first + FIRST_RECORD));
    if (!record) continue;
    const text = (column: (typeof columns)[number]): string => String(cell(columns.indexOf(column)) ?? '');
    const amount = (column: (typeof columns)[number]): number => Number(cell(columns.indexOf(column)) ?? 0);
    changes.push({
      number,
      row,
      sheet: text('sheet'),
      area: record.area,
      what: text('what'),
      method: text('method'),
      before: amount('before'),
      after: amount('after'),
      touched: amount('touched'),
      held: amount('held'),
      undone: texts.states.undone.includes(text('state')) && text('state') !== '',
      record: record.cells,
      isPlan: record.isPlan === true,
    });
  }
  return changes;
}

interface StoredRecord {
  readonly area: ChangeEntry['area'];
  readonly cells: readonly CellRecord[];
  readonly isPlan?: boolean;
}

function recordOf(cells: readonly CellContent[]): StoredRecord | null {
  const text = cells.filter((cell): cell is string => typeof cell === 'string').join('');
  try {
    return JSON.parse(text) as StoredRecord;
  } catch {
    return null;
  }
}

const anchor = (reply: ReadReply): DefinedName | undefined =>
  reply.names.find(({ name }) => name === CHANGES_NAME);

/** The steps that put one more line on the Changes sheet, and the sheet itself where there is none yet. */
export const logSteps = (
  reply: ReadReply,
  entry: ChangeEntry,
  at: number,
  texts: ChangeTexts,
): readonly PlainStep[] => logAllSteps(reply, [entry], at, texts);

/** The same for several lines, one below the other. */
export function logAllSteps(
  reply: ReadReply,
  entries: readonly ChangeEntry[],
  at: number,
  texts: ChangeTexts,
): readonly PlainStep[] {
  const name = anchor(reply);
  const lines = entries.map((entry, index) => lineStep(reply, entry, { at, below: index }, texts));
  return name ? lines : [...createSteps(reply, texts), ...lines];
}

/** The number that the next line gets. */
export function nextNumber(reply: ReadReply): number {
  const name = anchor(reply);
  const content = name && reply.contents.find((sheet) => sheet.name === name.sheet);
  const header = name?.area.row ?? HEADER_ROW;
  const known = (content?.cells ?? [])
    .slice(header + 1)
    .map((cells) => cells[name?.area.column ?? 0] ?? null);
  return 1 + Math.max(0, ...known.map((cell) => (typeof cell === 'number' ? cell : 0)));
}

/** `below`: how many new lines stand above it. */
function lineStep(
  reply: ReadReply,
  entry: ChangeEntry,
  { at, below }: { readonly at: number; readonly below: number },
  texts: ChangeTexts,
): PlainStep {
  const name = anchor(reply);
  const content = name && reply.contents.find((sheet) => sheet.name === name.sheet);
  const sheet = name?.sheet ?? texts.sheet;
  const header = name?.area.row ?? HEADER_ROW;
  const column = name?.area.column ?? 0;
  const row = Math.max(header + 1, content?.cells.length ?? 0) + below;
  const number = nextNumber(reply) + below;
  const { area } = entry;
  const kind = entry.isPlan ? { isPlan: true } : {};
  const stored = JSON.stringify({ area, cells: entry.record, ...kind } satisfies StoredRecord);
  const record = Array.from({ length: Math.ceil(stored.length / LONGEST_TEXT) }, (_, part) =>
    stored.slice(part * LONGEST_TEXT, (part + 1) * LONGEST_TEXT),
  );
  const line: CellContent[] = [
    number,
    at,
    entry.sheet,
    areaName(area),
    entry.what,
    entry.method,
    entry.before,
    entry.after,
    entry.touched,
    entry.held,
    texts.states.applied,
    ...record,
  ];
  const block = (first: number, count: number, style: ReturnType<typeof namedStyle>) => ({
    area: { row, column: column + first, rows: 1, columns: count },
    style,
  });
  const styles = [
    block(0, 1, namedStyle('calculation', formats.count)),
    block(1, 1, namedStyle('calculation', 'yyyy-mm-dd hh:mm')),
    block(6, 2, namedStyle('calculation', 'General')),
    block(FIRST_RECORD, record.length, namedStyle('key', '@')),
  ];
  return { step: 'cells', sheet, row, column, cells: [line], styles };
}

function createSteps(reply: ReadReply, texts: ChangeTexts): readonly PlainStep[] {
  const draft = new SheetDraft(texts.sheet, tabColors.check);
  draft.put(0, 0, texts.title, namedStyle('title'));
  draft.put(1, 0, texts.help, namedStyle('subtitle'));
  [...columns.map((key) => texts.columns[key]), texts.columns.record].forEach((title, column) => {
    draft.put(HEADER_ROW, column, title, namedStyle('headerLeft'));
    draft.columnWidths[column] = [6, 17, 20, 14, 20, 16, 14, 14, 10, 10, 10, 30][column] as number;
  });
  draft.freeze = { rows: HEADER_ROW + 1, columns: 2 };
  draft.print = { ...draft.print, titleRows: HEADER_ROW + 1 };
  const area = { row: HEADER_ROW, column: 0, rows: 1, columns: columns.length + 1 };
  return [
    { step: 'sheet', previous: null, image: draft.image(), position: reply.sheets.length },
    { step: 'name', name: { name: CHANGES_NAME, sheet: texts.sheet, area } },
  ];
}

/** The step that marks a line as undone. */
export function undoneStep(reply: ReadReply, change: LoggedChange, texts: ChangeTexts): PlainStep {
  const name = anchor(reply) as DefinedName;
  const column = name.area.column + columns.indexOf('state');
  const [state = ''] = texts.states.undone;
  return cellStep({ sheet: name.sheet, row: change.row, column }, state);
}

/** Do two contents say the same? Formulas by what they say, whatever they give just now. */
export function sameContent(one: CellContent, other: CellContent): boolean {
  const [formula, otherFormula] = [formulaOf(one), formulaOf(other)];
  if (formula !== null && otherFormula !== null) return sameFormula(formula, otherFormula);
  return JSON.stringify(one) === JSON.stringify(other);
}
