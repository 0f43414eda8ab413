import { namesSheet, renameSheets } from '#formula/map-references.ts';
import { parseSheetArea } from '#formula/reference.ts';
import { sameName } from '#formula/sheet-name.ts';
import { type Area, type CellContent, formulaOf, isError, isFormula } from '#host/sheet.ts';
import { ExcelError, missing } from '../failure.ts';
import type { Plain } from '../protocol.ts';
import { enter, type Locale } from './entry.ts';
import { Sheet } from './sheet.ts';
import { excelSpelling } from './spelling.ts';
import { StyleBook } from './styles.ts';

export class WorkbookName {
  comment = '';
  visible = true;
  constructor(
    public name: string,
    /** With its leading `=`. */
    public formula: string,
  ) {}
}

/** The values of all formulas from inputs and formulas alone. */
export type Calculate = (workbook: CalculatedWorkbook) => CalculatedValues;
interface CalculatedWorkbook {
  readonly sheets: readonly { readonly name: string; readonly cells: readonly (readonly CellContent[])[] }[];
  readonly names: readonly { readonly name: string; readonly formula: string }[];
}
type CalculatedValues = (sheet: number, row: number, column: number) => CellContent;

export type CalculationMode = 'Automatic' | 'AutomaticExceptTables' | 'Manual';
const SHEET_NAME = /^(?!')[^[\]:*?/\\]{1,31}(?<!')$/;

/** A workbook that is open in Excel. */
export class Workbook {
  readonly styles = new StyleBook();
  readonly sheets: Sheet[] = [];
  readonly names = new Map<string, WorkbookName>();
  readonly settings = new Map<string, string>();
  mode: CalculationMode = 'Automatic';
  isStructureProtected = false;
  active: Sheet | null = null;
  selection: { sheet: Sheet; area: Area } | null = null;
  /** What happened since events were last sent. */
  readonly happened: Happened[] = [];
  private readonly stale = new Set<Sheet>();
  private count = 0;

  constructor(
    readonly locale: Locale,
    private readonly calculator: Calculate | null,
  ) {}

  newId(): string {
    return String(++this.count);
  }

  find(nameOrId: string): Sheet | undefined {
    const wanted = nameOrId.toLowerCase();
    return this.sheets.find(({ id, name }) => id.toLowerCase() === wanted || name.toLowerCase() === wanted);
  }

  sheet(nameOrId: string): Sheet {
    const found = this.find(nameOrId);
    if (found === undefined) throw missing(nameOrId);
    return found;
  }

  addSheet(name?: string): Sheet {
    this.guardStructure();
    const sheet = new Sheet(`{${this.newId()}}`, this.checkedName(name ?? this.freeName()), this.styles);
    sheet.isOurs = true;
    this.sheets.push(sheet);
    this.active ??= sheet;
    this.happened.push({ what: 'added', sheet: sheet.id });
    return sheet;
  }

  private freeName(): string {
    let number = this.sheets.length + 1;
    while (this.find(`Sheet${number}`) !== undefined) number++;
    return `Sheet${number}`;
  }

  private checkedName(name: string): string {
    if (!SHEET_NAME.test(name)) throw new ExcelError('InvalidArgument', `No sheet can be named ${name}.`);
    if (this.sheets.some((sheet) => sameName(sheet.name, name)))
      throw new ExcelError('ItemAlreadyExists', `There is a sheet ${name}.`);
    return name;
  }

  rename(sheet: Sheet, name: string): void {
    this.guardStructure();
    if (sheet.name === name) return;
    if (!sameName(sheet.name, name)) this.checkedName(name);
    this.follow(new Map([[sheet.name, name]]));
    sheet.name = name;
  }

  removeSheet(sheet: Sheet): void {
    this.guardStructure();
    const others = this.sheets.filter((other) => other !== sheet);
    if (!others.some(({ visibility }) => visibility === 'Visible'))
      throw new ExcelError('InvalidOperation', 'A workbook keeps one visible sheet.');
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.follow(new Map([[sheet.name, null]]));
    if (this.active === sheet) this.active = others.find(({ visibility }) => visibility === 'Visible')!;
    this.happened.push({ what: 'deleted', sheet: sheet.id });
  }

  guardStructure(): void {
    if (this.isStructureProtected)
      throw new ExcelError('AccessDenied', 'The structure of the workbook is protected.');
  }

  /** Formulas, names and rules follow a sheet under its new name; null: it is gone. */
  private follow(renamed: ReadonlyMap<string, string | null>): void {
    const updated = (formula: string): string => renameSheets(formula, renamed);
    for (const sheet of this.sheets) {
      for (const [row, cells] of sheet.cells.entries()) {
        for (const [column, content] of cells.entries()) {
          const formula = formulaOf(content);
          if (formula === null || !formula.includes('!')) continue;
          const next = updated(formula);
          if (next === formula) continue;
          sheet.put(row, column, { ...(content as object), formula: next } as CellContent);
          this.stale.add(sheet);
        }
      }
      for (const rule of sheet.rules) rule.formula = updated(rule.formula);
      for (const validation of sheet.validations) validation.rule = inTexts(validation.rule, updated);
    }
    for (const name of this.names.values()) name.formula = updated(name.formula);
  }

  /** The cell as it is after an entry; formulas must name sheets that exist. */
  entered(value: Parameters<typeof enter>[0], numberFormat: string): CellContent {
    const content = enter(value, numberFormat, this.locale);
    if (typeof content !== 'object' || content === null || !('entered' in content)) return content;
    const isMissing = (name: string): boolean => this.find(name) === undefined;
    if (namesSheet(content.entered, isMissing))
      throw new ExcelError('InvalidArgument', `The formula =${content.entered} names no sheet.`);
    return { formula: this.spelled(content.entered), value: null };
  }

  /** A formula as Excel keeps it. */
  spelled(formula: string): string {
    return excelSpelling(formula, (sheet) => this.find(sheet)?.name ?? sheet);
  }

  touch(sheet: Sheet, area: Area): void {
    for (const each of this.sheets) this.stale.add(each);
    this.happened.push({ what: 'changed', sheet: sheet.id, area });
  }

  /** Before values are read: what is automatic is up to date. */
  settle(): void {
    if (this.mode !== 'Manual') this.calculate(this.sheets);
  }

  calculate(sheets: readonly Sheet[]): void {
    const due = sheets.filter((sheet) => this.stale.has(sheet));
    if (this.calculator === null || due.length === 0) return;
    const valueAt = this.calculator({ sheets: this.sheets, names: [...this.names.values()] });
    for (const sheet of due) {
      this.stale.delete(sheet);
      const index = this.sheets.indexOf(sheet);
      sheet.cells.forEach((cells, row) => {
        cells.forEach((content, column) => {
          const formula = formulaOf(content);
          if (formula === null) return;
          const value = valueAt(index, row, column);
          cells[column] = isError(value)
            ? { error: value.error, formula }
            : { formula, value: isFormula(value) ? value.value : value };
        });
      });
    }
  }

  /** The sheet and area that a name stands for, or null. */
  areaOf({ formula }: WorkbookName): { sheet: Sheet; area: Area } | null {
    const found = parseSheetArea(formula.slice(1));
    const sheet = found && this.find(found.sheet);
    return found && sheet ? { sheet, area: found.area } : null;
  }
}

/** The value with each of its texts changed. */
export function inTexts(value: Plain, change: (text: string) => string): Plain {
  if (typeof value === 'string') return value.startsWith('=') ? `=${change(value.slice(1))}` : value;
  if (Array.isArray(value)) return value.map((each) => inTexts(each, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, inTexts(each, change)]));
}

export type Happened =
  | { readonly what: 'added' | 'deleted' | 'activated'; readonly sheet: string }
  | { readonly what: 'changed' | 'selected'; readonly sheet: string; readonly area: Area };
