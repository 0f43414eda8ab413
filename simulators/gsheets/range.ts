import { areaName } from '#formula/address.ts';
import type { Area, BorderLine } from '#host/sheet.ts';
import { assertShape } from './grid.ts';
import { assertValid, color, lineOf, oneOf, shiftDepths, validationsWithout } from './range-arguments.ts';
import type { Aspect, Look, SheetModel, Stored } from './sheet-model.ts';
import { sheetsSpelling } from './spelling.ts';
import type { Answers, GoogleRange } from './surface.ts';
import { formulaShown, showsDates, typed } from './typed-text.ts';
import type { FakeValidation } from './validation.ts';
import { ServiceObject } from './watch.ts';
import type { World } from './world.ts';
import { momentOf, serialOf } from './zone.ts';

/** What Google calls General when it is asked for the format of a cell. */
const GENERAL = '0.###############';

type Methods =
  | 'getValues'
  | 'getMergedRanges'
  | 'setValues'
  | 'getFormulas'
  | 'getA1Notation'
  | 'getNumberFormats'
  | 'setNumberFormat'
  | 'setNumberFormats'
  | 'getBackgrounds'
  | 'setBackgrounds'
  | 'setFontColors'
  | 'setFontWeights'
  | 'setFontStyles'
  | 'setFontSizes'
  | 'setHorizontalAlignments'
  | 'setVerticalAlignments'
  | 'setWrapStrategies'
  | 'setBorder'
  | 'setDataValidation'
  | 'clearDataValidations'
  | 'createFilter'
  | 'shiftRowGroupDepth'
  | 'shiftColumnGroupDepth';

export class FakeRange extends ServiceObject implements Answers<GoogleRange, Methods> {
  readonly kind = 'Range';
  readonly world: World;
  readonly sheet: SheetModel;
  readonly area: Area;

  constructor(world: World, sheet: SheetModel, area: Area) {
    super();
    const { row, column, rows, columns } = area;
    if (row < 0 || column < 0 || rows < 1 || columns < 1)
      throw new Error('The starting row, column and size of the range must be positive.');
    if (row + rows > sheet.rows || column + columns > sheet.columns)
      throw new Error('Those rows or columns are out of bounds.');
    this.world = world;
    this.sheet = sheet;
    this.area = area;
  }

  getA1Notation(): string {
    return areaName(this.area);
  }

  getMergedRanges(): FakeRange[] {
    return [];
  }

  getValues(): unknown[][] {
    const { book, makeDate } = this.world;
    const formats = this.sheet.formats.numberFormat;
    return this.map((row, column) => {
      const value = book.valueAt(this.sheet, row, column);
      if (value === null) return '';
      if (typeof value === 'object') return value.error;
      if (typeof value !== 'number' || !showsDates(formats[row]?.[column] ?? GENERAL)) return value;
      return makeDate(momentOf(value, book.timeZone));
    });
  }

  setValues(values: unknown[][]): FakeRange {
    this.assertEditable();
    assertShape(values, this.area.rows, this.area.columns);
    const contents = values.map((line, r) => line.map((value, c) => this.stored(value, r, c)));
    this.each((row, column, r, c) => assertValid(this.sheet, row, column, contents[r]![c]!));
    this.each((row, column, r, c) => this.sheet.store(row, column, contents[r]![c]!));
    this.world.book.changed();
    return this;
  }

  getFormulas(): string[][] {
    return this.map((row, column) => {
      const content = this.sheet.at(row, column);
      return typeof content === 'object' && content !== null && 'formula' in content
        ? `=${formulaShown(this.world.book.locale, sheetsSpelling(content.formula))}`
        : '';
    });
  }

  getNumberFormats(): string[][] {
    return this.map((row, column) => this.sheet.formats.numberFormat[row]?.[column] ?? GENERAL);
  }

  setNumberFormat(format: string): FakeRange {
    return this.setNumberFormats(this.map(() => format));
  }

  setNumberFormats(formats: string[][]): FakeRange {
    return this.paint('numberFormat', formats, (format) =>
      format === 'General' || format === GENERAL ? undefined : format,
    );
  }

  getBackgrounds(): string[][] {
    return this.map((row, column) => {
      const fill = this.sheet.formats.background[row]?.[column];
      return fill === undefined ? '#ffffff' : `#${fill.toLowerCase()}`;
    });
  }

  setBackgrounds(colors: (string | null)[][]): FakeRange {
    return this.paint('background', colors, color);
  }

  setFontColors(colors: unknown[][]): FakeRange {
    return this.paint('fontColor', colors as (string | null)[][], color);
  }

  setFontWeights(weights: unknown[][]): FakeRange {
    return this.paint('fontWeight', weights as (string | null)[][], oneOf('normal', ['bold']));
  }

  setFontStyles(styles: unknown[][]): FakeRange {
    return this.paint('fontStyle', styles as (string | null)[][], oneOf('normal', ['italic']));
  }

  setFontSizes(sizes: number[][]): FakeRange {
    return this.paint('fontSize', sizes, (size) => (size === 10 ? undefined : size));
  }

  setHorizontalAlignments(alignments: unknown[][]): FakeRange {
    const known = oneOf(null, ['left', 'center', 'right']);
    return this.paint('horizontalAlignment', alignments as (string | null)[][], known);
  }

  setVerticalAlignments(alignments: unknown[][]): FakeRange {
    const known = oneOf(null, ['top', 'middle', 'bottom']);
    return this.paint('verticalAlignment', alignments as (string | null)[][], known);
  }

  setWrapStrategies(strategies: unknown[][]): FakeRange {
    return this.paint('wrap', strategies, (strategy) => {
      if (strategy !== 'WRAP' && strategy !== 'OVERFLOW') throw new Error(`Invalid argument: ${strategy}`);
      return strategy === 'WRAP' ? true : undefined;
    });
  }

  setBorder(...[top, left, bottom, right, vertical, horizontal, ink, style]: unknown[]): FakeRange {
    if (left === true || right === true || vertical === true)
      throw new Error('the stand-in draws lines above and below only');
    this.assertEditable();
    const line: BorderLine | undefined =
      typeof ink === 'string' ? { line: lineOf(style), color: ink.slice(1) } : undefined;
    const draw = (aspect: 'borderTop' | 'borderBottom', wish: unknown, row: number, column: number): void => {
      if (wish === true) this.sheet.paint(aspect, row, column, line);
      if (wish === false) this.sheet.paint(aspect, row, column, undefined);
    };
    const { row: first, rows } = this.area;
    this.each((row, column) => {
      const above = row === first ? top : horizontal;
      const below = row === first + rows - 1 ? bottom : horizontal;
      draw('borderTop', above, row, column);
      draw('borderBottom', below, row, column);
    });
    return this;
  }

  setDataValidation(rule: unknown): FakeRange {
    this.assertEditable();
    const { validation } = rule as FakeValidation;
    this.sheet.validations = [
      ...validationsWithout(this.sheet, this.area),
      { ...validation, area: this.area },
    ];
    return this;
  }

  clearDataValidations(): FakeRange {
    this.assertEditable();
    this.sheet.validations = validationsWithout(this.sheet, this.area);
    return this;
  }

  createFilter(): object {
    if (this.sheet.filter !== null) throw new Error('You can only create one filter per sheet.');
    this.sheet.filter = this.area;
    this.sheet.whole = true;
    return new FakeFilter(this.world, this.sheet);
  }

  shiftRowGroupDepth(delta: number): FakeRange {
    const { row, rows } = this.area;
    const { rowDepths, groupsBefore, rows: size } = this.sheet;
    shiftDepths(rowDepths, delta, { from: row, count: rows, isBefore: groupsBefore.rows, size });
    this.sheet.whole = true;
    return this;
  }

  shiftColumnGroupDepth(delta: number): FakeRange {
    const { column, columns } = this.area;
    const { columnDepths, groupsBefore, columns: size } = this.sheet;
    shiftDepths(columnDepths, delta, { from: column, count: columns, isBefore: groupsBefore.columns, size });
    this.sheet.whole = true;
    return this;
  }

  private stored(value: unknown, r: number, c: number): Stored {
    const { row, column } = this.area;
    if (typeof value === 'string')
      return typed(value, this.sheet.formats.numberFormat[row + r]?.[column + c], this.world.book.locale);
    if (value === null) return null;
    if (typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) return value;
    if (Object.prototype.toString.call(value) === '[object Date]')
      return serialOf((value as Date).getTime(), this.world.book.timeZone);
    throw new Error(`Cannot convert ${String(value)} to a cell's value.`);
  }

  private paint<A extends Aspect, T>(
    aspect: A,
    values: T[][],
    known: (value: T) => Look[A] | undefined,
  ): FakeRange {
    this.assertEditable();
    assertShape(values, this.area.rows, this.area.columns);
    this.each((row, column, r, c) => this.sheet.paint(aspect, row, column, known(values[r]![c]!)));
    return this;
  }

  private assertEditable(): void {
    if (this.sheet.locked)
      throw new Error('You are trying to edit a protected cell or object. Please contact the owner.');
  }

  private map<T>(value: (row: number, column: number) => T): T[][] {
    const { row, column, rows, columns } = this.area;
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_, c) => value(row + r, column + c)),
    );
  }

  private each(visit: (row: number, column: number, r: number, c: number) => void): void {
    const { row, column, rows, columns } = this.area;
    for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) visit(row + r, column + c, r, c);
  }
}

export class FakeFilter extends ServiceObject {
  readonly kind = 'Filter';
  readonly world: World;
  readonly sheet: SheetModel;
  constructor(world: World, sheet: SheetModel) {
    super();
    this.world = world;
    this.sheet = sheet;
  }
  getRange(): FakeRange {
    return new FakeRange(this.world, this.sheet, this.sheet.filter!);
  }
  /** The stand-in's filters show all rows. */
  getColumnFilterCriteria(_column: number): null {
    return null;
  }
  remove(): void {
    this.sheet.filter = null;
    this.sheet.whole = true;
  }
}
