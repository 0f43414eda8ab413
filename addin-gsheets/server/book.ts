import { parseArea } from '#formula/reference.ts';
import { sameName } from '#formula/sheet-name.ts';
import type { DefinedName } from '#host/host.ts';
import type { Area } from '#host/sheet.ts';
import { markOf, RecordHolder } from './record.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface SheetHandle {
  readonly sheet: Sheet;
  name: string;
  readonly holder: RecordHolder;
}

/** The spreadsheet during one execution: what was asked of Google once is not asked again. */
export interface Book {
  readonly spreadsheet: Spreadsheet;
  /** In their order. */
  sheets: SheetHandle[];
}

export function openBook(): Book {
  const spreadsheet = SpreadsheetApp.getActive();
  return { spreadsheet, sheets: spreadsheet.getSheets().map((sheet) => handleOf(sheet, sheet.getName())) };
}

export const handleOf = (sheet: Sheet, name: string): SheetHandle => ({
  sheet,
  name,
  holder: new RecordHolder(sheet),
});

export const findSheet = ({ sheets }: Book, name: string): SheetHandle | undefined =>
  sheets.find((handle) => sameName(handle.name, name));

/** Names of the sheets that this person may not change. */
export function protectedSheets({ spreadsheet }: Book): ReadonlySet<string> {
  const locked = spreadsheet
    .getProtections(SpreadsheetApp.ProtectionType.SHEET)
    .filter((protection) => !protection.isWarningOnly() && !protection.canEdit());
  return new Set(locked.map((protection) => protection.getRange().getSheet().getName()));
}

/**
 * Names that stand for one area, sheet by sheet. Where somebody removed a name of ours, the record on its sheet
 * still tells it; where a build was interrupted, the record says where it lies with the new contents.
 */
export function definedNames(book: Book): DefinedName[] {
  const found: DefinedName[] = [];
  const remembered: DefinedName[] = [];
  for (const { sheet, name, holder } of book.sheets) {
    const overtaken = overtakenNames(sheet, holder);
    for (const named of sheet.getNamedRanges()) {
      const area = overtaken.get(named.getName()) ?? parseArea(named.getRange().getA1Notation());
      if (area !== null) found.push({ name: named.getName(), sheet: name, area });
    }
    for (const [ours, area] of [...overtaken, ...Object.entries(holder.record.names)])
      remembered.push({ name: ours, sheet: name, area });
  }
  const known = new Set(found.map(({ name }) => name.toLowerCase()));
  for (const entry of remembered) {
    if (known.has(entry.name.toLowerCase())) continue;
    known.add(entry.name.toLowerCase());
    found.push(entry);
  }
  return found;
}

function overtakenNames(sheet: Sheet, { record: { pending } }: RecordHolder): ReadonlyMap<string, Area> {
  if (pending === null) return new Map();
  const column = sheet.getRange(1, 1, sheet.getMaxRows(), 1);
  const values: unknown[][] = column.getValues();
  const formulas = column.getFormulas();
  const constants = values.map(([value], row) => (formulas[row]![0] === '' ? value : ''));
  return markOf(constants) === pending.keys ? new Map(Object.entries(pending.names)) : new Map();
}

/** `place` null: the name goes away. */
export interface NameChange {
  readonly name: string;
  readonly place: DefinedName | null;
}

/** Remembers on its sheet, and on no other, where each name of ours lies. */
export function recordNames({ sheets }: Book, changes: readonly NameChange[]): void {
  const changed = new Set(changes.map(({ name }) => name.toLowerCase()));
  for (const { name: sheet, holder } of sheets) {
    const kept = Object.entries(holder.record.names).filter(([name]) => !changed.has(name.toLowerCase()));
    const ours = changes.flatMap(({ place }) =>
      place !== null && sameName(place.sheet, sheet) ? [[place.name, place.area] as const] : [],
    );
    holder.record = { ...holder.record, names: Object.fromEntries([...kept, ...ours]), pending: null };
  }
}

export const saveRecords = ({ sheets }: Book): void => {
  for (const { holder } of sheets) holder.save();
};
