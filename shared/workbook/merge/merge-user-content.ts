import { issuesOf } from '#engine/issue.ts';
import { sheetKey } from '#formula/sheet-name.ts';
import type { SheetContent } from '#host/host.ts';
import {
  type Area,
  type CellContent,
  isError,
  isFormula,
  type SheetImage,
  type StyledArea,
} from '#host/sheet.ts';
import type { TableIssues, TableTexts } from '#language/plan/tables.ts';
import type { LocatedIssue } from '#workbook/inputs/locate.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { KeyedColumn, KeyedTable } from '#workbook/style/sheet-draft.ts';
import { cellAtFrame, type FrameIds, idsOf, type TableFrame } from './frame.ts';
import { type Moved, type Search, updatedCell } from './references.ts';

const issue = issuesOf<TableIssues>();

/** Where people hold numbers; anywhere else a plain number on a row of ours is ours. */
const MONTH_KEY = /^\d{4}-\d{2}$/;
/** A generated sheet as it stands in the workbook, or as it is drawn anew. */
export interface OldSheet {
  readonly content: SheetContent;
  /** Of the table on it. */
  readonly area: Area;
}
export interface FreshSheet {
  readonly image: SheetImage;
  readonly area: Area;
  readonly keyed: KeyedTable;
}

export interface MergedSheet {
  /** The new sheet with everything that people had put on the old one. */
  readonly image: SheetImage;
  /** Where the cells of the old sheet are now, for references to them; null: gone. */
  readonly moved: Moved;
  /** No row or column that anybody can have referred to has changed its place. */
  readonly isInPlace: boolean;
  readonly issues: readonly LocatedIssue[];
}

/**
 * Merges what people put on a generated sheet into the sheet as it is drawn anew: remarks, columns of their own, rows
 * below the table; each follows its row by key. What belonged to a row that is gone comes below the table, in a block of
 * its own. A number typed over a formula (other than a held month) is an issue at its cell.
 */
export const mergeUserContent = (old: OldSheet, fresh: FreshSheet, texts: TableTexts): MergedSheet =>
  new Merge(old, fresh, texts).run();

interface OwnCell {
  readonly row: number;
  readonly column: number;
  /** Of its column. */
  readonly id: string;
  readonly content: CellContent;
}

interface Orphan {
  readonly row: number;
  readonly to: number;
}

class Merge {
  private readonly cells: CellContent[][];
  private readonly styles: StyledArea[];
  private readonly widths: (number | null)[];
  private readonly rowTo = new Map<number, number>();
  private readonly columnTo = new Map<number, number>();
  private readonly orphans: Orphan[] = [];
  private readonly issues: LocatedIssue[] = [];
  private readonly userColumns: readonly number[];
  /** First row after the table and the block of orphans. */
  private below: number;

  private readonly old: SheetContent;
  private readonly before: TableFrame;
  private readonly oldIds: FrameIds;
  private readonly fresh: SheetImage;
  private readonly after: TableFrame;
  /** By key whose a cell is that we leave blank. */
  private readonly blanks: ReadonlyMap<string, KeyedColumn['blanks']>;

  constructor(
    { content: old, area: oldArea }: OldSheet,
    { image: fresh, area: freshArea, keyed }: FreshSheet,
    private readonly texts: TableTexts,
  ) {
    this.old = old;
    this.fresh = fresh;
    this.before = { cells: old.cells, area: oldArea };
    this.after = { cells: fresh.cells, area: freshArea };
    this.oldIds = idsOf(this.before, keyed);
    const read = idsOf(this.after, keyed);
    const freshIds = keyed.columns.length === 0 ? read : { ...read, columns: keysOf(keyed) };
    const { oldIds, before, after } = this;
    this.blanks = new Map(keyed.columns.map(({ key, blanks }) => [key, blanks]));
    this.cells = fresh.cells.map((row) => row.slice());
    this.styles = fresh.styles.slice();
    this.widths = fresh.columnWidths.slice();
    const freshColumns = inverse(freshIds.columns);
    const freshRows = inverse(freshIds.rows);
    for (const [row, id] of oldIds.rows) {
      const to = freshRows.get(id);
      if (to !== undefined) this.rowTo.set(row, to);
    }
    const { area } = before;
    const width = Math.max(area.column + area.columns, ...old.cells.map((row) => row.length));
    const own: number[] = [];
    let next = after.area.column + after.area.columns;
    for (let column = 0; column < width; column++) {
      const to = freshColumns.get(oldIds.columns.get(column) ?? '');
      if (to !== undefined) this.columnTo.set(column, to);
      else if (column >= area.column + area.columns) this.columnTo.set(column, next++);
      else if (!oldIds.columns.has(column)) own.push(column);
      if (to === undefined && column >= area.column + area.columns) own.push(column);
    }
    for (const column of own) if (!this.columnTo.has(column)) this.columnTo.set(column, next++);
    this.userColumns = own;
    this.below = after.area.row + after.area.rows;
  }

  run(): MergedSheet {
    this.placeOrphans();
    const last = this.before.area.row + this.before.area.rows;
    for (let row = last; row < this.old.cells.length; row++) {
      this.rowTo.set(row, this.below + row - last);
    }
    this.old.cells.forEach((contents, row) => {
      const to = this.rowTo.get(row);
      if (to === undefined) return;
      contents.forEach((content, column) => {
        if (content !== null) this.mergeCell(row, column, to, content);
      });
    });
    this.mergeStyles();
    return {
      image: { ...this.fresh, cells: this.cells, styles: this.styles, columnWidths: this.widths },
      moved: this.moved,
      isInPlace: this.isInPlace(),
      issues: this.issues,
    };
  }

  /** Rows of ours that are gone, with something of a person's in them, go below the table. */
  private placeOrphans(): void {
    const { row: first, rows } = this.before.area;
    for (let row = first; row < first + rows; row++) {
      if (this.rowTo.has(row) || !this.hasUserCells(row)) continue;
      this.orphans.push({ row, to: 0 });
    }
    if (this.orphans.length === 0) return;
    const title = this.below + 1;
    this.put(title, 0, this.texts.formerRows);
    this.styles.push(styled(title, 0, 'section'));
    this.orphans.forEach(({ row }, index) => {
      const to = title + 1 + index;
      this.rowTo.set(row, to);
      for (const column of [0, 1]) {
        const from = this.before.area.column + column;
        const label = cellAtFrame(this.before, row, from);
        if (label !== null && !isFormula(label)) this.put(to, column, label);
      }
    });
    this.below = title + 1 + this.orphans.length;
  }

  private hasUserCells(row: number): boolean {
    return (this.old.cells[row] ?? []).some(
      (content, column) => content !== null && content !== '' && this.isUserCell(row, column, content),
    );
  }

  /** In a column of their own, in an open one, or a plain number in a month. */
  private isUserCell(row: number, column: number, content: CellContent): boolean {
    const id = this.oldIds.columns.get(column);
    if (id === undefined || this.userColumns.includes(column)) return true;
    if (this.blanks.get(id) === 'people') return true;
    if (!this.oldIds.rows.has(row)) return !isFormula(content);
    return typeof content === 'number' && MONTH_KEY.test(id);
  }

  private mergeCell(row: number, column: number, to: number, content: CellContent): void {
    const target = this.columnTo.get(column);
    if (target === undefined) return;
    const id = this.oldIds.columns.get(column);
    const isOurs = id !== undefined && !this.userColumns.includes(column) && this.oldIds.rows.has(row);
    const isBelow = row >= this.before.area.row + this.before.area.rows;
    if (isOurs && !isBelow && to < this.after.area.row + this.after.area.rows) {
      this.mergeOwnCell({ row, column, id, content }, to, target);
      return;
    }
    if (isOurs && !isBelow && !this.isUserCell(row, column, content)) return;
    this.put(to, target, this.updated(content));
  }

  /** A cell of a row and a column of ours; `to`, `target`: where these stand now. */
  private mergeOwnCell({ row, column, id, content }: OwnCell, to: number, target: number): void {
    const now = this.cells[to]?.[target] ?? null;
    if (now === null) {
      const blanks = this.blanks.get(id);
      const belongsToUser =
        blanks === 'people' || (blanks !== 'ours' && !isFormula(content) && !isError(content));
      // A title of ours that now stands in another column of its row is not a person's text.
      const hasMoved = typeof content === 'string' && this.fresh.cells[to]?.includes(content);
      if (belongsToUser && content !== '' && !hasMoved) this.put(to, target, this.updated(content));
    } else if (typeof now === 'number' && isFormula(content) && MONTH_KEY.test(id)) {
      this.put(to, target, this.updated(content));
    } else if (isFormula(now) && !isFormula(content) && !isError(content) && content !== '') {
      const place = { sheet: this.old.name, row, column };
      this.issues.push({ ...issue('table.typedOver', ['tables'], { value: String(content) }), place });
    }
  }

  private put(row: number, column: number, content: CellContent): void {
    while (this.cells.length <= row) this.cells.push([]);
    const cells = this.cells[row] as CellContent[];
    while (cells.length < column) cells.push(null);
    cells[column] = content;
  }

  private updated(content: CellContent): CellContent {
    const updated = updatedCell(content, this.old.name, this.moved);
    return updated ?? (isError(content) ? content.error : content);
  }

  /** Number formats and widths of people's own columns. */
  private mergeStyles(): void {
    for (const column of this.userColumns) {
      const target = this.columnTo.get(column) as number;
      const width = this.old.columnWidths[column] ?? null;
      while (this.widths.length <= target) this.widths.push(null);
      this.widths[target] = width;
    }
    const own = new Set(this.userColumns);
    for (const { area, style } of this.old.styles) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        if (!own.has(column)) continue;
        for (let row = area.row; row < area.row + area.rows; row++) {
          const to = this.rowTo.get(row);
          if (to === undefined) continue;
          const at = { row: to, column: this.columnTo.get(column) as number, rows: 1, columns: 1 };
          this.styles.push({ area: at, style });
        }
      }
    }
  }

  private readonly moved: Moved = (sheet, row, column, search) => {
    if (sheetKey(sheet) !== sheetKey(this.old.name)) return { row, column };
    const toColumn = this.columnTo.get(column) ?? (this.oldIds.columns.has(column) ? null : column);
    const toRow = this.nearest(row, search);
    return toRow === null || toColumn === null ? null : { row: toRow, column: toColumn };
  };

  /** A removed row at the border of a block gives way to the next one inside it, as when a row is deleted. */
  private nearest(row: number, search: Search): number | null {
    const here = this.rowTo.get(row);
    if (here !== undefined) return here;
    if (!this.oldIds.rows.has(row)) return this.blankRow(row);
    if (search === 'exact') return null;
    const step = search === 'down' ? 1 : -1;
    const { row: first, rows } = this.before.area;
    for (let at = row + step; at >= first && at < first + rows; at += step) {
      const found = this.rowTo.get(at);
      if (found !== undefined) return found;
    }
    return null;
  }

  /** An empty row keeps its distance to the row above it. */
  private blankRow(row: number): number {
    for (let at = row - 1; at >= 0; at--) {
      const found = this.rowTo.get(at);
      if (found !== undefined) return found + row - at;
    }
    return row;
  }

  private isInPlace(): boolean {
    const same = (map: ReadonlyMap<number, number>): boolean => [...map].every(([from, to]) => from === to);
    const gone = [...this.oldIds.rows.keys()].some((row) => !this.rowTo.has(row));
    return !gone && same(this.rowTo) && same(this.columnTo);
  }
}

const styled = (row: number, column: number, name: 'section'): StyledArea => ({
  area: { row, column, rows: 1, columns: 1 },
  style: namedStyle(name),
});

const keysOf = ({ columns }: KeyedTable): ReadonlyMap<number, string> =>
  new Map(columns.flatMap(({ column, key }) => (column === null ? [] : [[column, key] as const])));

const inverse = (ids: ReadonlyMap<number, string>): ReadonlyMap<string, number> =>
  new Map([...ids].map(([at, id]) => [id, at]));
