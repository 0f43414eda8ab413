import { cellName } from '#formula/address.ts';
import { parseArea, referenceOf } from '#formula/reference.ts';
import { tokenize } from '#formula/tokenize.ts';
import { contains } from '#host/areas.ts';
import type { ReadReply, SheetContent } from '#host/host.ts';
import { type Area, type CellContent, formulaOf, isError, isFormula, type Scalar } from '#host/sheet.ts';
import { inEveryLanguage } from '#language/by-language/messages.ts';

/** What a person typed into a kept workbook, and by what it is found again wherever a build has put it. */
export interface TypedThing {
  /** For the message of a failing test, with the cell it was typed into. */
  readonly what: string;
  readonly at: string;
  readonly find: Where | { readonly kind: 'row'; readonly anchor: string };
  readonly value?: Scalar;
  /** References in it may have moved: `points` says what each of them means, in their order. */
  readonly formula?: string;
  readonly points?: readonly Where[];
  readonly numberFormat?: string;
  /** Of a whole row: what stands under which header. */
  readonly cells?: Readonly<Record<string, Scalar>>;
}

/** A cell by its meaning; sheets by the defined name that lies on them. */
type Where =
  /** On a generated table: by the goal's block, the key of the row (the nth one with it), and a header. */
  | {
      readonly kind: 'table';
      readonly anchor: string;
      readonly block?: string;
      readonly row: string;
      readonly nth?: number;
      readonly column: string;
    }
  /** In a list that people type into: by what the row holds under some headers, and a header. */
  | {
      readonly kind: 'list';
      readonly anchor: string;
      readonly row: Readonly<Record<string, Scalar>>;
      readonly column: string;
    }
  /** A setting by its label. */
  | { readonly kind: 'setting'; readonly anchor: string; readonly label: string }
  /** The cell of a defined name. */
  | { readonly kind: 'name'; readonly name: string }
  /** Anywhere on the sheet. */
  | { readonly kind: 'sheet'; readonly anchor: string }
  /** The width of a column by its header. */
  | { readonly kind: 'width'; readonly anchor: string; readonly column: string }
  /** On a sheet of a person's own, where nothing moves. */
  | { readonly kind: 'own'; readonly sheet: string; readonly cell: string };

interface Cell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Each thing that was typed and is not there any more, or not as it was typed, in words. */
export const lostFrom = (reply: ReadReply, typed: readonly TypedThing[]): readonly string[] =>
  typed.flatMap((thing) => {
    const wrong = new Finder(reply).wrongWith(thing);
    return wrong === null ? [] : [`${thing.what}, typed into ${thing.at}: ${wrong}`];
  });

/** Where the things stand that are there, as `Sheet!B7`. */
export function placesOf(reply: ReadReply, typed: readonly TypedThing[]): ReadonlySet<string> {
  const finder = new Finder(reply);
  const cells = typed.flatMap((thing) => finder.cellOf(thing) ?? []);
  return new Set(cells.map(({ sheet, row, column }) => `${sheet}!${cellName(row, column)}`));
}

const REMARKS: readonly string[] = inEveryLanguage(({ tables }) => tables.remarks);
/** Rows at the top of a generated sheet among which its headers stand. */
const HEADER_ROWS = 16;

class Finder {
  constructor(private readonly reply: ReadReply) {}

  /** Null: nothing. */
  wrongWith(thing: TypedThing): string | null {
    const { find } = thing;
    switch (find.kind) {
      case 'row':
        return this.rowsWith(find.anchor, thing.cells ?? {}).length === 1 ? null : 'the row is gone';
      case 'width': {
        const { content, area } = this.table(find.anchor);
        const width = content.columnWidths[headerColumn(content, area, find.column)] ?? null;
        return width !== null && Math.abs(width - Number(thing.value)) < 1 ? null : `the width is ${width}`;
      }
      case 'sheet':
        return this.cellOf(thing) ? null : 'it is nowhere on the sheet';
      default: {
        const cell = this.cell(find);
        return cell ? this.wrongAt(cell, thing) : 'its row or column is gone';
      }
    }
  }

  cellOf(thing: TypedThing): Cell | null {
    const { find } = thing;
    if (find.kind !== 'sheet') return this.cell(find);
    const cells = cellsOf(this.table(find.anchor).content);
    return cells.find((cell) => this.wrongAt(cell, thing) === null) ?? null;
  }

  private wrongAt(cell: Cell, { value, formula, points = [], numberFormat }: TypedThing): string | null {
    const content = this.contentAt(cell);
    if (formula === undefined && content !== value) return `it holds ${JSON.stringify(content)}`;
    if (formula !== undefined) {
      const now = formulaOf(content);
      if (now === null) return `it holds ${JSON.stringify(content)}`;
      if (shapeOf(now) !== shapeOf(formula)) return `the formula is ${now}`;
      const targets = referencesIn(now, cell.sheet);
      for (const [index, point] of points.entries()) {
        const meant = this.cell(point);
        if (!meant || !isSame(meant, targets[index])) return `the formula ${now} points at something else`;
      }
      if (isError(content)) return `it gives ${content.error}`;
    }
    const shownAs = this.numberFormatAt(cell);
    return numberFormat === undefined || shownAs === numberFormat ? null : `the format is ${shownAs}`;
  }

  private cell(where: TypedThing['find']): Cell | null {
    switch (where.kind) {
      case 'own':
        return { sheet: where.sheet, ...parsed(where.cell) };
      case 'name': {
        const { sheet, row, column } = this.table(where.name).at;
        return { sheet, row, column };
      }
      case 'setting': {
        const { content, area, at } = this.table(where.anchor);
        const row = content.cells.findIndex(
          (_, index) => shownAt(content, index, area.column) === where.label,
        );
        return row < 0 ? null : { sheet: at.sheet, row, column: area.column + 1 };
      }
      case 'list': {
        const { content, area, at } = this.table(where.anchor);
        const column = columnIn(content, area.row, where.column);
        const [row] = this.rowsWith(where.anchor, where.row);
        return row === undefined || column < 0 ? null : { sheet: at.sheet, row, column };
      }
      case 'table': {
        const { content, area, at } = this.table(where.anchor);
        const row = tableRow(content, area, where);
        const column = headerColumn(content, area, where.column);
        return row < 0 || column < 0 ? null : { sheet: at.sheet, row, column };
      }
      default:
        return null;
    }
  }

  /** The rows of a list, from its header on, that hold these values under these headers. */
  private rowsWith(anchor: string, cells: Readonly<Record<string, Scalar>>): readonly number[] {
    const { content, area } = this.table(anchor);
    const wanted = Object.entries(cells).map(([header, value]) => [
      columnIn(content, area.row, header),
      value,
    ]) as readonly (readonly [number, Scalar])[];
    return content.cells.flatMap((_, row) =>
      row > area.row && wanted.every(([column, value]) => shownAt(content, row, column) === value)
        ? [row]
        : [],
    );
  }

  private table(name: string): { readonly content: SheetContent; readonly area: Area; readonly at: Cell } {
    const found = this.reply.names.find((each) => each.name === name);
    const content = found && this.reply.contents.find((each) => each.name === found.sheet);
    if (!found || !content) throw new Error(`the workbook has no ${name}`);
    return { content, area: found.area, at: { sheet: found.sheet, ...found.area } };
  }

  private contentAt({ sheet, row, column }: Cell): CellContent {
    const content = this.reply.contents.find(({ name }) => name === sheet);
    return content?.cells[row]?.[column] ?? null;
  }

  private numberFormatAt({ sheet, row, column }: Cell): string | undefined {
    const styles = this.reply.contents.find(({ name }) => name === sheet)?.styles ?? [];
    const here = styles.filter(
      ({ area, style }) => style.numberFormat !== undefined && contains(area, row, column),
    );
    return here.at(-1)?.style.numberFormat;
  }
}

function tableRow(
  content: SheetContent,
  area: Area,
  { block = '', row: key, nth = 1 }: Where & { kind: 'table' },
): number {
  let current = '';
  let seen = 0;
  for (let row = area.row; row < area.row + area.rows; row++) {
    const first = String(shownAt(content, row, area.column) ?? '');
    if (first.startsWith('§')) current = first.slice(1);
    if (first === key && (block === '' || block === current)) seen++;
    if (first === key && seen === nth && (block === '' || block === current)) return row;
  }
  return -1;
}

/** `remarks`: whatever that column is called in the workbook's language. */
function headerColumn(content: SheetContent, area: Area, header: string): number {
  const last = area.row + Math.min(area.rows, HEADER_ROWS);
  for (let row = area.row; row < last; row++) {
    const titles = header === 'remarks' ? REMARKS : [header];
    const column = titles.map((title) => columnIn(content, row, title)).find((found) => found >= 0);
    if (column !== undefined) return column;
  }
  return -1;
}

const columnIn = (content: SheetContent, row: number, title: string): number =>
  (content.cells[row] ?? []).findIndex((_, column) => shownAt(content, row, column) === title);

function shownAt({ cells }: SheetContent, row: number, column: number): Scalar {
  const content = cells[row]?.[column] ?? null;
  if (isFormula(content)) return content.value;
  return isError(content) ? content.error : content;
}

const cellsOf = ({ name, cells }: SheetContent): readonly Cell[] =>
  cells.flatMap((contents, row) => contents.map((_, column) => ({ sheet: name, row, column })));

const isSame = (left: Cell, right: Cell | undefined): boolean =>
  left.sheet === right?.sheet && left.row === right.row && left.column === right.column;

/** The formula without what its references say. */
const shapeOf = (formula: string): string =>
  tokenize(formula)
    .map(({ kind, text }) => (kind === 'reference' ? '·' : text))
    .join('');

/** The cells at the corners of its references. */
const referencesIn = (formula: string, home: string): readonly Cell[] =>
  tokenize(formula)
    .filter(({ kind }) => kind === 'reference')
    .map(referenceOf)
    .flatMap(({ scope, first, last }) => {
      const sheet = scope.kind === 'sheet' ? scope.sheet : home;
      return [first, last ?? []]
        .flat()
        .map(({ row, column }) => ({ sheet, row: row ?? -1, column: column ?? -1 }));
    });

function parsed(name: string): { readonly row: number; readonly column: number } {
  const area = parseArea(name);
  if (!area) throw new Error(`${name} is no cell`);
  return { row: area.row, column: area.column };
}
