import type { Model } from '@ironcalc/wasm';
import { tokenize } from '#formula/tokenize.ts';
import { functionNamed } from '#functions/portable/names.ts';
import { type Area, type CellContent, isFormula } from '#host/sheet.ts';
import { asWritten } from '#simulators/ironcalc/input.ts';
import { CELL_TYPE } from '#simulators/ironcalc/value.ts';
import type { TypedCell } from '../book/book.ts';
import { serialOf } from './serial.ts';

export interface GridListener {
  /** A person is about to change cells: calculating may take a moment. */
  typed(cells: readonly TypedCell[]): void;
  selected(sheet: string, area: Area): void;
}

/** Methods by which the grid lets a person change cells. */
const EDITS = new Set<PropertyKey>([
  'setUserInput',
  'setUserArrayFormula',
  'rangeClearContents',
  'rangeClearAll',
  'pasteFromClipboard',
  'pasteCsvText',
  'autoFillRows',
  'autoFillColumns',
  'undo',
  'redo',
]);
/** What the stand-ins do not follow is not done in the grid either: sheets, lines and names change through add-ins. */
const LEFT_TO_ADD_INS =
  /^((new|delete|duplicate|rename|move|hide)Sheet|(insert|delete|move)(Rows|Columns)|(new|update|delete)DefinedName)$/;
const SELECTS =
  /^(setSelected(Cell|Range|Sheet)|onArrow|onAreaSelecting|onExpandSelectedRange|onNavigate|onPage)/;

/** The model as the grid gets it: what a person does in the grid is told, after it is done. */
export function watched(model: Model, listener: GridListener): Model {
  let isSelecting = false;
  let told = placeOf(model);
  const tellSelection = (): void => {
    isSelecting = false;
    const place = placeOf(model);
    if (place === told) return;
    told = place;
    const { sheet, range } = model.getSelectedView();
    const [top, left, bottom, right] = range;
    listener.selected(nameOf(model, sheet), {
      row: Math.min(top, bottom) - 1,
      column: Math.min(left, right) - 1,
      rows: Math.abs(bottom - top) + 1,
      columns: Math.abs(right - left) + 1,
    });
  };
  return new Proxy(model, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      if (name === 'getCellContent') {
        return (...place: Parameters<Model['getCellContent']>) => asWritten(target.getCellContent(...place));
      }
      if (EDITS.has(name)) {
        return (...args: unknown[]) => {
          const before = name === 'setUserInput' ? null : snapshot(target);
          const result: unknown = member.apply(target, args);
          const cells =
            before === null
              ? [typedCell(target, args as unknown as TypedArguments)]
              : changed(target, before);
          queueMicrotask(() => {
            listener.typed(cells.map(inCapitals));
            // What was pasted is selected.
            tellSelection();
          });
          return result;
        };
      }
      if (typeof name === 'string' && LEFT_TO_ADD_INS.test(name)) return () => undefined;
      if (typeof name === 'string' && SELECTS.test(name)) {
        return (...args: unknown[]) => {
          const result: unknown = member.apply(target, args);
          if (!isSelecting) queueMicrotask(tellSelection);
          isSelecting = true;
          return result;
        };
      }
      return (...args: unknown[]): unknown => member.apply(target, args);
    },
  });
}

function placeOf(model: Model): string {
  const { sheet, range } = model.getSelectedView();
  return [sheet, ...range].join();
}

const nameOf = (model: Model, sheet: number): string => model.getWorksheetsProperties()[sheet]?.name ?? '';

type TypedArguments = readonly [sheet: number, row: number, column: number, input: string];

function typedCell(model: Model, [sheet, row, column, input]: TypedArguments): TypedCell {
  return {
    sheet: nameOf(model, sheet),
    row: row - 1,
    column: column - 1,
    content: contentOf(model, { sheet, row, column }, input),
  };
}

/** The grid's engine turns names of functions that are defined names into small letters. */
function inCapitals(cell: TypedCell): TypedCell {
  const { content } = cell;
  if (!isFormula(content)) return cell;
  const formula = tokenize(content.formula)
    .map(({ kind, text }) =>
      kind === 'function' && functionNamed(text) !== null ? text.toUpperCase() : text,
    )
    .join('');
  return { ...cell, content: { formula, value: null } };
}

/** What cells hold, sheet by sheet, as texts by row and column. */
type Snapshot = readonly ReadonlyMap<string, string>[];

function snapshot(model: Model): Snapshot {
  return model.getWorksheetsProperties().map((_, sheet) => {
    const texts = new Map<string, string>();
    for (const [row, column] of filledCells(model, sheet))
      texts.set(`${row}:${column}`, asWritten(model.getCellContent(sheet, row, column)));
    return texts;
  });
}

const LAST_COLUMN = 16_384;

function* filledCells(model: Model, sheet: number): Generator<readonly [row: number, column: number]> {
  const rows = new Set<number>();
  for (let column = 1, empty = 0; column <= LAST_COLUMN && empty < 100; column++) {
    const filled = model.getRowsWithData(sheet, column);
    empty = filled.length === 0 ? empty + 1 : 0;
    for (const row of filled) rows.add(row);
  }
  for (const row of rows) for (const column of model.getColumnsWithData(sheet, row)) yield [row, column];
}

function changed(model: Model, before: Snapshot): TypedCell[] {
  const after = snapshot(model);
  return after.flatMap((texts, sheet) => {
    const name = nameOf(model, sheet);
    const old = before[sheet]!;
    const keys = [
      ...[...texts].filter(([key, text]) => old.get(key) !== text).map(([key]) => key),
      ...[...old.keys()].filter((key) => !texts.has(key)),
    ];
    return keys.flatMap((key): TypedCell[] => {
      const [row, column] = key.split(':').map(Number) as [number, number];
      if (isSpilled(model, sheet, row, column)) return [];
      const content = contentOf(model, { sheet, row, column }, null);
      return [{ sheet: name, row: row - 1, column: column - 1, content }];
    });
  });
}

function isSpilled(model: Model, sheet: number, row: number, column: number): boolean {
  const structure = model.getCellArrayStructure(sheet, row, column);
  return typeof structure === 'object' && ('DynamicChild' in structure || 'ArrayChild' in structure);
}

interface GridCell {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

/** `input`: what was typed, if it is known. */
function contentOf(model: Model, { sheet, row, column }: GridCell, input: string | null): CellContent {
  const text = asWritten(model.getCellContent(sheet, row, column));
  if (text === '') return null;
  if (text.startsWith('=')) return { formula: text.slice(1), value: null };
  switch (model.getCellType(sheet, row, column)) {
    case CELL_TYPE.number: {
      const number = Number(text);
      return Number.isNaN(number) ? serialOf(input ?? text) : number;
    }
    case CELL_TYPE.logical:
      return text === 'TRUE';
    case CELL_TYPE.error:
      return { error: text, formula: null };
    default:
      return text.startsWith("'") ? text.slice(1) : text;
  }
}
