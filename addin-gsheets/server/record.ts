import type { Area } from '#host/sheet.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * What we remember about a sheet of ours, as developer metadata on that sheet: it moves with the sheet, people do
 * not see it, and it finds our sheet again when its name was removed by hand.
 */
export interface SheetRecord {
  /** Areas of the names that we gave on this sheet. */
  readonly names: Readonly<Record<string, Area>>;
  /** The block that we last wrote, from the first cell. */
  readonly rows: number;
  readonly columns: number;
  /** Widths that we set, in characters. */
  readonly widths: readonly (number | null)[];
  /** Formulas of our conditional formats without addresses. */
  readonly rules: readonly string[];
  /** Our charts. */
  readonly charts: readonly number[];
}

export const NO_RECORD: SheetRecord = { names: {}, rows: 0, columns: 0, widths: [], rules: [], charts: [] };
const KEY = 'goalsheet';

export interface RecordHolder {
  readonly record: SheetRecord;
  save(record: SheetRecord): void;
}

export function recordOf(sheet: Sheet): RecordHolder {
  const known = sheet.getDeveloperMetadata().find((metadata) => metadata.getKey() === KEY);
  if (known !== undefined) {
    return {
      record: parsed(known.getValue()),
      save(record) {
        known.setValue(JSON.stringify(record));
      },
    };
  }
  return {
    record: NO_RECORD,
    save(record) {
      const { PROJECT } = SpreadsheetApp.DeveloperMetadataVisibility;
      sheet.addDeveloperMetadata(KEY, JSON.stringify(record), PROJECT);
    },
  };
}

/** Whatever an older or newer edition of ours wrote. */
function parsed(text: string | null): SheetRecord {
  try {
    return { ...NO_RECORD, ...(JSON.parse(text ?? '{}') as Partial<SheetRecord>) };
  } catch {
    return NO_RECORD;
  }
}
