import type { Area } from '#host/sheet.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

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
  /** What was about to be written; null when it was. */
  readonly pending: PendingNames | null;
}

/**
 * A sheet's contents and the areas of its names cannot change in one call. So before the contents change we write
 * down where the names will lie; whoever reads in between sees from the keys in the first column which is true.
 */
interface PendingNames {
  readonly names: Readonly<Record<string, Area>>;
  readonly keys: string;
}

/** A short mark of the texts in the first column. */
export function markOf(firstColumn: readonly unknown[]): string {
  const texts = firstColumn.map((value) => (typeof value === 'string' ? value : ''));
  while (texts[texts.length - 1] === '') texts.pop();
  let mark = 0;
  for (const sign of texts.join('\n')) mark = (Math.imul(mark, 31) + sign.codePointAt(0)!) | 0;
  return `${texts.length}:${mark}`;
}

const NONE: SheetRecord = {
  names: {},
  rows: 0,
  columns: 0,
  widths: [],
  rules: [],
  charts: [],
  pending: null,
};
const KEY = 'goalsheet';

/** The record of one sheet during one execution: read once, written when {@link save} is called. */
export class RecordHolder {
  private readonly sheet: Sheet;
  private known: Metadata | undefined;
  private current: SheetRecord = NONE;
  private isRead = false;
  private isChanged = false;

  constructor(sheet: Sheet) {
    this.sheet = sheet;
  }

  get record(): SheetRecord {
    if (!this.isRead) {
      this.known = this.find();
      this.current = parsed(this.known?.getValue() ?? null);
      this.isRead = true;
    }
    return this.current;
  }

  set record(record: SheetRecord) {
    this.isChanged ||= JSON.stringify(record) !== JSON.stringify(this.record);
    this.current = record;
  }

  save(): void {
    if (!this.isChanged) return;
    const text = JSON.stringify(this.current);
    if (this.known !== undefined) this.known.setValue(text);
    else {
      this.sheet.addDeveloperMetadata(KEY, text, SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
      this.known = this.find();
    }
    this.isChanged = false;
  }

  private find(): Metadata | undefined {
    return this.sheet.getDeveloperMetadata().find((metadata) => metadata.getKey() === KEY);
  }
}

/** Whatever an older or newer edition of ours wrote. */
function parsed(text: string | null): SheetRecord {
  try {
    return { ...NONE, ...(JSON.parse(text ?? '{}') as Partial<SheetRecord>) };
  } catch {
    return NONE;
  }
}
