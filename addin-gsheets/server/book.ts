import type { DefinedName } from '#host/host.ts';
import { areaOf } from './areas.ts';
import { type RecordHolder, recordOf } from './record.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface SheetHandle {
  readonly sheet: Sheet;
  readonly name: string;
}

export const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

export const sheetsOf = (book: Spreadsheet): SheetHandle[] =>
  book.getSheets().map((sheet) => ({ sheet, name: sheet.getName() }));

/** Names of the sheets that this person may not change. */
export function protectedSheets(book: Spreadsheet): ReadonlySet<string> {
  const locked = book
    .getProtections(SpreadsheetApp.ProtectionType.SHEET)
    .filter((protection) => !protection.isWarningOnly() && !protection.canEdit());
  return new Set(locked.map((protection) => protection.getRange().getSheet().getName()));
}

/**
 * Names that stand for one area, sheet by sheet. Where somebody removed a name of ours, the record on its sheet
 * still tells it.
 */
export function definedNames(sheets: readonly SheetHandle[]): DefinedName[] {
  const found: DefinedName[] = [];
  const missing: DefinedName[] = [];
  for (const { sheet, name } of sheets) {
    for (const named of sheet.getNamedRanges()) {
      const area = areaOf(named.getRange().getA1Notation());
      if (area !== null) found.push({ name: named.getName(), sheet: name, area });
    }
    const { names } = recordOf(sheet).record;
    for (const [ours, area] of Object.entries(names)) missing.push({ name: ours, sheet: name, area });
  }
  const known = new Set(found.map(({ name }) => name.toLowerCase()));
  for (const entry of missing) {
    if (known.has(entry.name.toLowerCase())) continue;
    known.add(entry.name.toLowerCase());
    found.push(entry);
  }
  return found;
}

/** `place` null: the name goes away. */
export interface NameChange {
  readonly name: string;
  readonly place: DefinedName | null;
}

/** Remembers on its sheet, and on no other, where each name of ours lies: one call for a sheet that changes. */
export function recordNames(
  holders: ReadonlyMap<string, RecordHolder>,
  changes: readonly NameChange[],
): void {
  const changed = new Set(changes.map(({ name }) => name.toLowerCase()));
  for (const [sheet, { record, save }] of holders) {
    const before = Object.entries(record.names);
    const kept = before.filter(([name]) => !changed.has(name.toLowerCase()));
    const ours = changes.flatMap(({ place }) =>
      place !== null && sameName(place.sheet, sheet) ? [[place.name, place.area] as const] : [],
    );
    const names = Object.fromEntries([...kept, ...ours]);
    if (JSON.stringify(names) !== JSON.stringify(record.names)) save({ ...record, names });
  }
}
