import { parseArea } from '#formula/reference.ts';
import { FakeChart, FakeChartBuilder, FakeRule } from './builders.ts';
import { FakeFilter, FakeRange } from './range.ts';
import type { SheetModel } from './sheet-model.ts';
import type { Answers, GoogleSheet } from './surface.ts';
import { ServiceObject } from './watch.ts';
import type { World } from './world.ts';

/** Pixels of a column and points of a row that nobody set. */
const USUAL = { width: 100, height: 21 };

type Methods =
  | 'getName'
  | 'setName'
  | 'isSheetHidden'
  | 'getMaxRows'
  | 'isRowHiddenByFilter'
  | 'isRowHiddenByUser'
  | 'isColumnHiddenByUser'
  | 'getMaxColumns'
  | 'insertRowsAfter'
  | 'insertColumnsAfter'
  | 'getDataRange'
  | 'getRange'
  | 'getRangeList'
  | 'getNamedRanges'
  | 'getDeveloperMetadata'
  | 'addDeveloperMetadata'
  | 'getColumnWidth'
  | 'setColumnWidths'
  | 'setRowHeightsForced'
  | 'setFrozenRows'
  | 'setFrozenColumns'
  | 'setHiddenGridlines'
  | 'setTabColor'
  | 'setRowGroupControlPosition'
  | 'setColumnGroupControlPosition'
  | 'getConditionalFormatRules'
  | 'setConditionalFormatRules'
  | 'getFilter'
  | 'getCharts'
  | 'removeChart'
  | 'newChart'
  | 'insertChart';

export class FakeSheet extends ServiceObject implements Answers<GoogleSheet, Methods> {
  readonly kind = 'Sheet';
  readonly world: World;
  readonly model: SheetModel;

  constructor(world: World, model: SheetModel) {
    super();
    this.world = world;
    this.model = model;
  }

  getName(): string {
    return this.model.name;
  }
  setName(name: string): FakeSheet {
    this.world.book.rename(this.model, name);
    return this;
  }
  isSheetHidden(): boolean {
    return this.model.hidden;
  }
  isRowHiddenByFilter(row: number): boolean {
    return this.model.filtered.has(row - 1);
  }
  isRowHiddenByUser(): boolean {
    return false;
  }
  isColumnHiddenByUser(): boolean {
    return false;
  }
  getMaxRows(): number {
    return this.model.rows;
  }
  getMaxColumns(): number {
    return this.model.columns;
  }
  insertRowsAfter(after: number, count: number): FakeSheet {
    if (after !== this.model.rows || count < 1) throw new Error('the stand-in adds rows at the end only');
    this.model.rows += count;
    return this;
  }
  insertColumnsAfter(after: number, count: number): FakeSheet {
    if (after !== this.model.columns || count < 1)
      throw new Error('the stand-in adds columns at the end only');
    this.model.columns += count;
    return this;
  }
  getDataRange(): FakeRange {
    return new FakeRange(this.world, this.model, { row: 0, column: 0, ...this.model.extent() });
  }
  getRange(...[first, column, rows, columns]: unknown[]): FakeRange {
    if (typeof first === 'string') {
      const area = parseArea(first);
      if (area === null) throw new Error(`Range not found: ${first}`);
      return new FakeRange(this.world, this.model, area);
    }
    const counts = [first, column, rows, columns].map(Number);
    if (!counts.every(Number.isInteger)) throw new Error("The parameters don't match the method signature.");
    const [row = 0, left = 0, height = 0, width = 0] = counts;
    const area = { row: row - 1, column: left - 1, rows: height, columns: width };
    return new FakeRange(this.world, this.model, area);
  }
  getRangeList(notations: unknown): FakeRangeList {
    return new FakeRangeList((notations as string[]).map((notation) => this.getRange(notation)));
  }
  getNamedRanges(): FakeNamedRange[] {
    return this.world.book.names
      .filter(({ sheet }) => sheet === this.model)
      .map(({ name, area }) => new FakeNamedRange(name, new FakeRange(this.world, this.model, area)));
  }

  getDeveloperMetadata(): FakeMetadata[] {
    return this.model.metadata.map((entry) => new FakeMetadata(entry));
  }
  addDeveloperMetadata(key: string, value: string): FakeSheet {
    if (typeof value !== 'string') throw new Error("The parameters don't match the method signature.");
    this.model.metadata.push({ key, value });
    return this;
  }

  getColumnWidth(column: number): number {
    return this.model.widths.get(column - 1) ?? USUAL.width;
  }
  setColumnWidths(from: number, count: number, width: number): FakeSheet {
    for (let column = from - 1; column < from - 1 + count; column++) {
      assertLine(column, this.model.columns);
      if (width === USUAL.width) this.model.widths.delete(column);
      else this.model.widths.set(column, width);
    }
    return this.changed();
  }
  setRowHeightsForced(from: number, count: number, height: number): FakeSheet {
    for (let row = from - 1; row < from - 1 + count; row++) {
      assertLine(row, this.model.rows);
      if (height === USUAL.height) this.model.heights.delete(row);
      else this.model.heights.set(row, height);
    }
    return this.changed();
  }
  setFrozenRows(rows: number): void {
    if (rows >= this.model.rows) throw new Error("You can't freeze all visible rows on the sheet.");
    this.model.freeze.rows = rows;
    this.changed();
  }
  setFrozenColumns(columns: number): void {
    if (columns >= this.model.columns) throw new Error("You can't freeze all visible columns on the sheet.");
    this.model.freeze.columns = columns;
    this.changed();
  }
  setHiddenGridlines(hidden: boolean): FakeSheet {
    this.model.gridlines = !hidden;
    return this.changed();
  }
  setTabColor(color: string | null): FakeSheet {
    this.model.tabColor = color?.slice(1) ?? null;
    return this.changed();
  }
  setRowGroupControlPosition(position: unknown): FakeSheet {
    this.model.groupsBefore.rows = position === 'BEFORE';
    return this.changed();
  }
  setColumnGroupControlPosition(position: unknown): FakeSheet {
    this.model.groupsBefore.columns = position === 'BEFORE';
    return this.changed();
  }

  getConditionalFormatRules(): FakeRule[] {
    return this.model.rules.map((rule) => new FakeRule(this.world, rule));
  }
  setConditionalFormatRules(rules: unknown): void {
    this.model.rules = (rules as FakeRule[]).map(({ rule }) => rule);
    this.changed();
  }
  getFilter(): FakeFilter | null {
    return this.model.filter === null ? null : new FakeFilter(this.world, this.model);
  }
  getCharts(): FakeChart[] {
    return this.model.charts.map(({ id, chart }) => new FakeChart(id, chart));
  }
  removeChart(chart: unknown): void {
    this.model.charts = this.model.charts.filter(({ id }) => id !== (chart as FakeChart).id);
    this.changed();
  }
  newChart(): FakeChartBuilder {
    return new FakeChartBuilder();
  }
  insertChart(chart: unknown): void {
    this.model.charts.push({ id: this.world.book.chartId(), chart: (chart as FakeChart).chart });
    this.changed();
  }

  private changed(): FakeSheet {
    this.model.whole = true;
    return this;
  }
}

class FakeRangeList extends ServiceObject {
  readonly kind = 'RangeList';
  private readonly ranges: readonly FakeRange[];
  constructor(ranges: readonly FakeRange[]) {
    super();
    this.ranges = ranges;
  }
  setBorder(...args: unknown[]): FakeRangeList {
    for (const range of this.ranges) range.setBorder(...args);
    return this;
  }
}

class FakeNamedRange extends ServiceObject {
  readonly kind = 'NamedRange';
  private readonly name: string;
  private readonly range: FakeRange;
  constructor(name: string, range: FakeRange) {
    super();
    this.name = name;
    this.range = range;
  }
  getName(): string {
    return this.name;
  }
  getRange(): FakeRange {
    return this.range;
  }
}

class FakeMetadata extends ServiceObject {
  readonly kind = 'DeveloperMetadata';
  private readonly entry: { key: string; value: string };
  constructor(entry: { key: string; value: string }) {
    super();
    this.entry = entry;
  }
  getKey(): string {
    return this.entry.key;
  }
  getValue(): string {
    return this.entry.value;
  }
  setValue(value: string): FakeMetadata {
    this.entry.value = value;
    return this;
  }
}

function assertLine(line: number, count: number): void {
  if (line < 0 || line >= count) throw new Error('Those rows or columns are out of bounds.');
}
