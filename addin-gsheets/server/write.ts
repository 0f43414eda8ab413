import { HostFailure, type WriteBatch, type WriteReply } from '#host/host.ts';
import { isContent, type OutlineStep, outlineOf, type PlacedContent } from '../bridge/protocol.ts';
import { admit } from './admit.ts';
import {
  type NameChange,
  protectedSheets,
  recordNames,
  type SheetHandle,
  sameName,
  sheetsOf,
} from './book.ts';
import { zonedDates } from './dates.ts';
import { fillSheet } from './fill.ts';
import { type RecordHolder, recordOf } from './record.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** A whole batch in one execution. */
export function writeBatch(book: Spreadsheet, { steps }: WriteBatch): WriteReply {
  const outline = steps.map(outlineOf);
  const places = prepare(book, outline);
  const contents = steps.flatMap((content, index): PlacedContent[] => {
    const sheet = places[index] ?? null;
    return sheet === null || !isContent(content) ? [] : [{ sheet, content }];
  });
  fill(book, contents);
  finish(book, outline);
  return { written: [...new Set(contents.map(({ sheet }) => sheet))] };
}

/**
 * Brings all sheets of the batch into being under their final names, so that formulas find the sheets they speak of
 * whatever the order; gives each step's sheet. Throws a HostFailure before anything is changed.
 */
export function prepare(book: Spreadsheet, steps: readonly OutlineStep[]): (string | null)[] {
  const handles = sheetsOf(book);
  const names = handles.map(({ name }) => name);
  const places = admit(steps, names, protectedSheets(book));
  const sheets = new Map(handles.map(({ name, sheet }) => [name.toLowerCase(), sheet]));
  steps.forEach((step, index) => {
    if (step.step === 'removeSheet' && isMadeAgain(steps.slice(index + 1), step.sheet)) {
      book.deleteSheet(sheets.get(step.sheet.toLowerCase())!);
      sheets.delete(step.sheet.toLowerCase());
    }
    if (step.step !== 'sheet') return;
    const known = step.previous === null ? undefined : sheets.get(step.previous.toLowerCase());
    if (known === undefined) {
      const position = Math.max(0, Math.min(step.position, sheets.size));
      sheets.set(step.name.toLowerCase(), book.insertSheet(step.name, position));
      return;
    }
    if (step.previous === step.name) return;
    known.setName(step.name);
    sheets.delete(step.previous!.toLowerCase());
    sheets.set(step.name.toLowerCase(), known);
  });
  return places;
}

const isMadeAgain = (later: readonly OutlineStep[], sheet: string): boolean =>
  later.some((step) => step.step === 'sheet' && sameName(step.name, sheet));

/** Each sheet's content where it belongs. A failure midway is a HostFailure that says what was left written. */
export function fill(book: Spreadsheet, contents: readonly PlacedContent[]): void {
  const sheets = new Map(sheetsOf(book).map(({ name, sheet }) => [name, sheet]));
  const dates = zonedDates(book.getSpreadsheetTimeZone());
  const left: string[] = [];
  for (const { sheet: name, content } of contents) {
    const sheet = sheets.get(name);
    if (sheet === undefined) throw new HostFailure('sheet.missing', { sheet: name }, left);
    if (!left.includes(name)) left.push(name);
    try {
      fillSheet({ book, sheet, dates }, content);
    } catch (error) {
      throw interrupted(error, left);
    }
  }
}

/** Names, order and what goes away, after all contents are in place. */
export function finish(book: Spreadsheet, steps: readonly OutlineStep[]): void {
  try {
    const handles = sheetsOf(book);
    writeNames(book, handles, steps);
    for (const step of steps) {
      const gone =
        step.step === 'removeSheet' ? handles.find(({ name }) => sameName(name, step.sheet)) : undefined;
      if (gone !== undefined && !(step.step === 'removeSheet' && isMadeAgain(steps, step.sheet)))
        book.deleteSheet(gone.sheet);
    }
    order(book, steps);
  } catch (error) {
    throw interrupted(error, []);
  }
}

function writeNames(book: Spreadsheet, handles: readonly SheetHandle[], steps: readonly OutlineStep[]): void {
  // The last step on a name decides.
  const wanted = new Map<string, NameChange>();
  for (const step of steps) {
    if (step.step === 'name')
      wanted.set(step.name.name.toLowerCase(), { name: step.name.name, place: step.name });
    if (step.step === 'removeName') wanted.set(step.name.toLowerCase(), { name: step.name, place: null });
  }
  if (wanted.size === 0) return;
  const changes = [...wanted.values()];
  const holders = new Map<string, RecordHolder>(handles.map(({ name, sheet }) => [name, recordOf(sheet)]));
  for (const { name, place } of changes) {
    if (place === null) {
      book.removeNamedRange(name);
      continue;
    }
    const { row, column, rows, columns } = place.area;
    const { sheet } = handles.find((handle) => sameName(handle.name, place.sheet))!;
    book.setNamedRange(name, sheet.getRange(row + 1, column + 1, rows, columns));
  }
  recordNames(holders, changes);
}

function order(book: Spreadsheet, steps: readonly OutlineStep[]): void {
  const sheets = sheetsOf(book);
  const active = steps.reduce<string | null>(
    (last, step) => (step.step === 'activate' ? step.sheet : last),
    null,
  );
  const before = book.getActiveSheet();
  let hasMoved = false;
  for (const step of steps) {
    if (step.step !== 'sheet') continue;
    const index = sheets.findIndex(({ name }) => sameName(name, step.name));
    const position = Math.max(0, Math.min(step.position, sheets.length - 1));
    if (index === -1 || index === position) continue;
    const [moved] = sheets.splice(index, 1);
    sheets.splice(position, 0, moved!);
    book.setActiveSheet(moved!.sheet);
    book.moveActiveSheet(position + 1);
    hasMoved = true;
  }
  const front = active === null ? undefined : sheets.find(({ name }) => sameName(name, active));
  if (front !== undefined) book.setActiveSheet(front.sheet);
  else if (hasMoved) book.setActiveSheet(before);
}

export function interrupted(error: unknown, left: readonly string[]): HostFailure {
  if (error instanceof HostFailure) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new HostFailure('host.interrupted', { reason }, left);
}
