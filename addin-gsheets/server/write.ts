import { sameName } from '#formula/sheet-name.ts';
import { HostFailure, reasonOf, type WriteBatch, type WriteReply } from '#host/host.ts';
import type { Area } from '#host/sheet.ts';
import { outlineOf, placedContents } from '../bridge/placed-contents.ts';
import type { OutlineStep, PlacedContent } from '../bridge/protocol.ts';
import {
  type Book,
  findSheet,
  handleOf,
  type NameChange,
  protectedSheets,
  recordNames,
  saveRecords,
} from './book.ts';
import { regionalOf } from './regional.ts';
import { validateBatch } from './validate-batch.ts';
import { cellsWriter } from './write-cells.ts';
import { imageWriter } from './write-image.ts';

/** A whole batch in one execution. */
export function writeBatch(book: Book, { steps }: WriteBatch): WriteReply {
  const outline = steps.map(outlineOf);
  const { sheets, created } = prepare(book, outline);
  return undoing(book, created, () => {
    const contents = placedContents(steps, sheets);
    fill(book, contents);
    finish(book, outline);
    return { written: [...new Set(contents.map(({ sheet }) => sheet))] };
  });
}

export interface Prepared {
  /** Of each step, by its name after the batch; null: the step fills none. */
  readonly sheets: readonly (string | null)[];
  /** Sheets that were not there before. */
  readonly created: readonly string[];
}

/**
 * Brings all sheets of the batch into being under their final names, so that formulas find the sheets they speak of
 * whatever the order. Throws a HostFailure, and then no new sheet is left.
 */
export function prepare(book: Book, steps: readonly OutlineStep[]): Prepared {
  const { spreadsheet } = book;
  const places = validateBatch(
    steps,
    book.sheets.map(({ name }) => name),
    protectedSheets(book),
  );
  const created: string[] = [];
  const before = steps.some(isNew) ? spreadsheet.getActiveSheet() : null;
  undoing(book, created, () => {
    steps.forEach((step, index) => {
      if (step.step === 'removeSheet' && isMadeAgain(steps.slice(index + 1), step.sheet))
        removeSheet(book, step.sheet);
      if (step.step === 'sheet') place(book, step, created);
    });
    // A new sheet comes to the front by itself.
    if (before !== null) spreadsheet.setActiveSheet(before);
  });
  return { sheets: places, created };
}

const isNew = (step: OutlineStep): boolean => step.step === 'sheet' && step.previous === null;

function place(
  book: Book,
  { name, previous, position }: Extract<OutlineStep, { step: 'sheet' }>,
  created: string[],
): void {
  if (previous === null) {
    const index = Math.max(0, Math.min(position, book.sheets.length));
    book.sheets.splice(index, 0, handleOf(book.spreadsheet.insertSheet(name, index), name));
    created.push(name);
    return;
  }
  const known = findSheet(book, previous);
  if (known === undefined || known.name === name) return;
  known.sheet.setName(name);
  known.name = name;
}

function removeSheet(book: Book, name: string): void {
  const known = findSheet(book, name);
  if (known === undefined) return;
  book.spreadsheet.deleteSheet(known.sheet);
  book.sheets = book.sheets.filter((handle) => handle !== known);
}

/** Runs the work; should it fail, takes away the sheets that this batch has made, and passes the failure on. */
function undoing<T>(book: Book, created: readonly string[], work: () => T): T {
  try {
    return work();
  } catch (error) {
    removeSheets(book, created);
    const failure = interrupted(error, []);
    const left = failure.left.filter((name) => !created.includes(name));
    throw new HostFailure(failure.code, failure.params, left);
  }
}

/** Takes sheets away as far as that is possible. */
export function removeSheets(book: Book, names: readonly string[]): void {
  try {
    for (const name of names) removeSheet(book, name);
  } catch {
    // Google is failing altogether: they stay, without the names by which we would know them.
  }
}

const isMadeAgain = (later: readonly OutlineStep[], sheet: string): boolean =>
  later.some((step) => step.step === 'sheet' && sameName(step.name, sheet));

/**
 * Each sheet's content where it belongs. All is read before the first write, as Google is slow where they alternate;
 * only a sheet that comes twice is read again. A failure midway is a HostFailure that says what was left written.
 */
export function fill(book: Book, contents: readonly PlacedContent[]): void {
  const { spreadsheet } = book;
  const left: string[] = [];
  const waiting = new Map<string, () => void>();
  const writeWaiting = (): void => {
    for (const [name, write] of waiting) {
      left.push(name);
      write();
    }
    waiting.clear();
  };
  try {
    const regional = regionalOf(spreadsheet);
    for (const { sheet: name, content, names } of contents) {
      const handle = findSheet(book, name);
      if (handle === undefined) throw new HostFailure('sheet.missing', { sheet: name });
      if (waiting.has(name)) writeWaiting();
      const context = { book: spreadsheet, regional, names, sheet: handle.sheet, holder: handle.holder };
      const write =
        content.step === 'sheet' ? imageWriter(context, content.image) : cellsWriter(context, content);
      waiting.set(name, write);
    }
    writeWaiting();
    saveRecords(book);
    // What Google has put off until now fails here, while we can still say so.
    SpreadsheetApp.flush();
  } catch (error) {
    throw interrupted(error, [...new Set(left)]);
  }
}

/** Names, order and what goes away, after all contents are in place. */
export function finish(book: Book, steps: readonly OutlineStep[]): void {
  try {
    writeNames(book, steps);
    saveRecords(book);
    for (const step of steps)
      if (step.step === 'removeSheet' && !isMadeAgain(steps, step.sheet)) removeSheet(book, step.sheet);
    order(book, steps);
    SpreadsheetApp.flush();
  } catch (error) {
    throw interrupted(error, []);
  }
}

function writeNames(book: Book, steps: readonly OutlineStep[]): void {
  // The last step on a name decides.
  const wanted = new Map<string, NameChange>();
  for (const step of steps) {
    if (step.step === 'name')
      wanted.set(step.name.name.toLowerCase(), { name: step.name.name, place: step.name });
    if (step.step === 'removeName') wanted.set(step.name.toLowerCase(), { name: step.name, place: null });
  }
  const changes = [...wanted.values()];
  for (const { name, place } of changes) {
    if (place === null) {
      book.spreadsheet.removeNamedRange(name);
      continue;
    }
    const { row, column, rows, columns } = place.area;
    const { sheet } = findSheet(book, place.sheet)!;
    book.spreadsheet.setNamedRange(name, sheet.getRange(row + 1, column + 1, rows, columns));
  }
  if (changes.length > 0) recordNames(book, changes);
}

function order(book: Book, steps: readonly OutlineStep[]): void {
  const { spreadsheet, sheets } = book;
  let before: GoogleAppsScript.Spreadsheet.Sheet | null = null;
  for (const step of steps) {
    if (step.step !== 'sheet') continue;
    const index = sheets.findIndex(({ name }) => sameName(name, step.name));
    const position = Math.max(0, Math.min(step.position, sheets.length - 1));
    if (index === -1 || index === position) continue;
    before ??= spreadsheet.getActiveSheet();
    const [moved] = sheets.splice(index, 1);
    sheets.splice(position, 0, moved!);
    spreadsheet.setActiveSheet(moved!.sheet);
    spreadsheet.moveActiveSheet(position + 1);
  }
  const wanted = steps.filter((step) => step.step === 'activate').at(-1);
  const front = wanted === undefined ? before : (findSheet(book, wanted.sheet)?.sheet ?? before);
  if (front === null) return;
  spreadsheet.setActiveSheet(front);
  if (wanted?.area !== undefined) select(spreadsheet, front, wanted.area);
}

/** Cells beyond the grid cannot be selected. */
function select(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  { row, column, rows, columns }: Area,
): void {
  if (row + rows > sheet.getMaxRows() || column + columns > sheet.getMaxColumns()) return;
  spreadsheet.setActiveRange(sheet.getRange(row + 1, column + 1, rows, columns));
}

export function interrupted(error: unknown, left: readonly string[]): HostFailure {
  if (error instanceof HostFailure) {
    return left.length === 0 ? error : new HostFailure(error.code, error.params, left);
  }
  return new HostFailure('host.interrupted', { reason: reasonOf(error) }, left);
}
