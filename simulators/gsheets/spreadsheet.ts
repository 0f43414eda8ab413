import { parseSheetArea } from '#formula/reference.ts';
import { FakeRange } from './range.ts';
import { FakeSheet } from './sheet.ts';
import type { SheetModel } from './sheet-model.ts';
import type { Answers, GoogleSpreadsheet } from './surface.ts';
import { ServiceObject } from './watch.ts';
import type { World } from './world.ts';

type Methods =
  | 'getSheets'
  | 'getRange'
  | 'insertSheet'
  | 'deleteSheet'
  | 'getActiveSheet'
  | 'getActiveRange'
  | 'setActiveSheet'
  | 'setActiveRange'
  | 'moveActiveSheet'
  | 'setNamedRange'
  | 'removeNamedRange'
  | 'getProtections'
  | 'getSpreadsheetLocale'
  | 'getSpreadsheetTimeZone';

export class FakeSpreadsheet extends ServiceObject implements Answers<GoogleSpreadsheet, Methods> {
  readonly kind = 'Spreadsheet';
  private readonly world: World;
  private readonly handles = new WeakMap<SheetModel, FakeSheet>();

  constructor(world: World) {
    super();
    this.world = world;
  }

  getSheets(): FakeSheet[] {
    return this.world.book.sheets.map((sheet) => this.sheet(sheet));
  }
  /** Only a reference with its sheet: `'Plan'!$A$2:$B$9`. */
  getRange(reference: string): FakeRange {
    const place = parseSheetArea(reference);
    const sheet = place && this.world.book.find(place.sheet);
    if (!place || !sheet) throw new Error(`Range not found: ${reference}`);
    return new FakeRange(this.world, sheet, place.area);
  }
  insertSheet(...[name, index]: unknown[]): FakeSheet {
    const sheet = this.world.book.add(String(name), Number(index));
    this.world.book.active = sheet;
    return this.sheet(sheet);
  }
  deleteSheet(sheet: unknown): void {
    this.world.book.remove((sheet as FakeSheet).model);
  }
  getActiveSheet(): FakeSheet {
    return this.sheet(this.world.book.active!);
  }
  getActiveRange(): PlacedRange | null {
    const { selection } = this.world.book;
    if (selection === null) return null;
    const { sheet, area } = selection;
    return new PlacedRange(new FakeRange(this.world, sheet, area), this.sheet(sheet));
  }
  setActiveSheet(sheet: unknown): FakeSheet {
    this.world.book.active = (sheet as FakeSheet).model;
    return sheet as FakeSheet;
  }
  /** Only of the sheet that is in front. */
  setActiveRange(range: unknown): FakeRange {
    const { sheet, area } = range as FakeRange;
    if (sheet !== this.world.book.active) throw new Error('The range is not on the active sheet.');
    this.world.book.selection = { sheet, area };
    return range as FakeRange;
  }
  /** `position` counts from 1. */
  moveActiveSheet(position: number): void {
    const { book } = this.world;
    const { active } = book;
    if (active === undefined || position < 1 || position > book.sheets.length)
      throw new Error('The position is out of bounds.');
    book.sheets = book.sheets.filter((sheet) => sheet !== active);
    book.sheets.splice(position - 1, 0, active);
  }
  setNamedRange(name: string, range: unknown): void {
    const { sheet, area } = range as FakeRange;
    this.world.book.setName(name, sheet, area);
  }
  removeNamedRange(name: string): void {
    this.world.book.removeName(name);
  }
  getProtections(type: unknown): FakeProtection[] {
    if (type !== 'SHEET') throw new Error(`the stand-in protects sheets only`);
    return this.world.book.sheets
      .filter(({ locked }) => locked)
      .map((sheet) => new FakeProtection(new FakeRange(this.world, sheet, WHOLE), this.sheet(sheet)));
  }
  getSpreadsheetLocale(): string {
    return this.world.book.locale;
  }
  getSpreadsheetTimeZone(): string {
    return this.world.book.timeZone;
  }

  private sheet(model: SheetModel): FakeSheet {
    let handle = this.handles.get(model);
    if (handle === undefined) {
      handle = new FakeSheet(this.world, model);
      this.handles.set(model, handle);
    }
    return handle;
  }
}

const WHOLE = { row: 0, column: 0, rows: 1, columns: 1 };

class FakeProtection extends ServiceObject {
  readonly kind = 'Protection';
  private readonly range: FakeRange;
  private readonly sheet: FakeSheet;
  constructor(range: FakeRange, sheet: FakeSheet) {
    super();
    this.range = range;
    this.sheet = sheet;
  }
  canEdit(): boolean {
    return false;
  }
  isWarningOnly(): boolean {
    return false;
  }
  getRange(): PlacedRange {
    return new PlacedRange(this.range, this.sheet);
  }
}

/** A range that is asked only where it lies. */
class PlacedRange extends ServiceObject {
  readonly kind = 'Range';
  private readonly range: FakeRange;
  private readonly sheet: FakeSheet;
  constructor(range: FakeRange, sheet: FakeSheet) {
    super();
    this.range = range;
    this.sheet = sheet;
  }
  getA1Notation(): string {
    return this.range.getA1Notation();
  }
  getSheet(): FakeSheet {
    return this.sheet;
  }
}
