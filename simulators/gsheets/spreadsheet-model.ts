import { cellName } from '#formula/address.ts';
import { renameSheets } from '#formula/map-references.ts';
import { parseArea } from '#formula/reference.ts';
import { sameName } from '#formula/sheet-name.ts';
import type { DefinedName, SheetContent } from '#host/host.ts';
import type { Area, CellContent, Scalar } from '#host/sheet.ts';
import { SheetModel, type Stored } from './sheet-model.ts';

export type CalculatedValue = Exclude<Scalar, null> | { readonly error: string };
/** Calculates a workbook: values by sheet and cell (`'Plan'`, `'B7'`); empty cells are absent. */
export type Calculator = (workbook: {
  readonly contents: readonly SheetContent[];
  readonly names: readonly DefinedName[];
}) => ReadonlyMap<string, ReadonlyMap<string, CalculatedValue>>;

interface NameModel {
  readonly name: string;
  readonly sheet: SheetModel;
  readonly area: Area;
}

/** A spreadsheet as the stand-in keeps it. */
export class SpreadsheetModel {
  sheets: SheetModel[] = [];
  names: NameModel[] = [];
  active: SheetModel | undefined;
  /** What a person has selected. */
  selection: { readonly sheet: SheetModel; readonly area: Area } | null = null;
  locale = 'en_US';
  timeZone = 'Asia/Shanghai';
  /** Names of sheets of the file that are gone. */
  readonly removed: string[] = [];
  readonly properties = new Map<string, string>();
  private readonly calculator: Calculator;
  private calculated: ReturnType<Calculator> | null = null;
  private nextChart = 1;

  constructor(calculator: Calculator) {
    this.calculator = calculator;
  }

  /** The same spreadsheet once more, to go on from without changing this one. */
  copy(): SpreadsheetModel {
    const copy = new SpreadsheetModel(this.calculator);
    const copies = new Map(
      this.sheets.map((sheet) => [
        sheet,
        Object.assign(new SheetModel(sheet.name), structuredClone({ ...sheet })),
      ]),
    );
    copy.sheets = [...copies.values()];
    copy.names = this.names.map((name) => ({ ...name, sheet: copies.get(name.sheet)! }));
    copy.active = this.active && copies.get(this.active);
    copy.locale = this.locale;
    copy.timeZone = this.timeZone;
    copy.removed.push(...this.removed);
    for (const [key, value] of this.properties) copy.properties.set(key, value);
    copy.calculated = this.calculated;
    copy.nextChart = this.nextChart;
    return copy;
  }

  changed(): void {
    this.calculated = null;
  }

  add(name: string, position: number): SheetModel {
    if (this.find(name)) throw new Error(`A sheet with the name "${name}" already exists.`);
    const sheet = new SheetModel(name);
    sheet.whole = true;
    this.sheets.splice(position, 0, sheet);
    this.active ??= sheet;
    this.changed();
    return sheet;
  }

  find(name: string): SheetModel | undefined {
    return this.sheets.find((sheet) => sameName(sheet.name, name));
  }

  rename(sheet: SheetModel, name: string): void {
    const taken = this.find(name);
    if (taken !== undefined && taken !== sheet)
      throw new Error(`A sheet with the name "${name}" already exists.`);
    this.follow(new Map([[sheet.name, name]]));
    sheet.name = name;
    sheet.whole = true;
  }

  remove(sheet: SheetModel): void {
    if (this.sheets.filter(({ hidden }) => !hidden).every((other) => other === sheet))
      throw new Error("You can't remove all the visible sheets in a document.");
    if (sheet.origin !== null) this.removed.push(sheet.origin);
    this.sheets = this.sheets.filter((other) => other !== sheet);
    this.names = this.names.filter((name) => name.sheet !== sheet);
    if (this.active === sheet) this.active = this.sheets[0];
    this.follow(new Map([[sheet.name, null]]));
  }

  setName(name: string, sheet: SheetModel, area: Area): void {
    if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) || parseArea(name) !== null)
      throw new Error(`The name "${name}" is not allowed.`);
    this.removeName(name);
    this.names.push({ name, sheet, area });
  }

  removeName(name: string): void {
    this.names = this.names.filter((known) => !sameName(known.name, name));
  }

  chartId(): number {
    return this.nextChart++;
  }

  /** The plain value of a cell: what is typed, or what its formula gives. Null: empty. */
  valueAt(sheet: SheetModel, row: number, column: number): Scalar | { readonly error: string } {
    const content = sheet.at(row, column);
    if (typeof content !== 'object' || content === null || 'error' in content) return content;
    this.calculated ??= this.calculator(this.contents());
    return this.calculated.get(sheet.name)?.get(cellName(row, column)) ?? null;
  }

  contents(): { contents: SheetContent[]; names: DefinedName[] } {
    return {
      contents: this.sheets.map(({ name, cells }) => ({
        name,
        cells: cells.map((row) => Array.from(row, asContent)),
        styles: [],
        columnWidths: [],
      })),
      names: this.names.map(({ name, sheet, area }) => ({ name, sheet: sheet.name, area })),
    };
  }

  private follow(renamed: ReadonlyMap<string, string | null>): void {
    for (const sheet of this.sheets) {
      sheet.cells.forEach((row) => {
        row.forEach((content, column) => {
          if (typeof content !== 'object' || content === null || 'error' in content) return;
          const formula = renameSheets(content.formula, renamed);
          if (formula !== content.formula) row[column] = { formula };
        });
      });
    }
    this.changed();
  }
}

function asContent(content: Stored | undefined): CellContent {
  if (typeof content !== 'object' || content === null) return content ?? null;
  return 'error' in content
    ? { error: content.error, formula: null }
    : { formula: content.formula, value: null };
}
