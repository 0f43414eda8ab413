import { columnNumber } from '#workbook/formula/address.ts';
import { moveFormula } from './references.ts';
import { unescapeXml } from './xml.ts';

/** A row or cell as it stands in a sheet's part. */
export interface RowSource {
  readonly row: number;
  /** With its leading space, as written. */
  readonly attributes: string;
  readonly inner: string;
  readonly whole: string;
}
export interface CellSource {
  readonly column: number;
  readonly attributes: string;
  readonly inner: string;
  readonly whole: string;
}

const ROW = /<row(\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/row>)/g;
const CELL = /<c(\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/c>)/g;
const FORMULA = /<f(\s[^>]*?)?(?:\/>|>([^<]*)<\/f>)/;
const EMPTY_DATA = /<sheetData\s*\/>/;

/** The rows between the tags of `sheetData`; those that do not say which they are follow the one before. */
export function* rowsOf(xml: string): Generator<RowSource> {
  const start = xml.indexOf('<sheetData>');
  if (start === -1) return;
  const data = xml.slice(start, xml.indexOf('</sheetData>', start));
  let row = -1;
  for (const [whole, attributes = '', inner = ''] of data.matchAll(ROW)) {
    row = Number(attribute(attributes, 'r') ?? row + 2) - 1;
    yield { row, attributes, inner, whole };
  }
}

export function* cellsOf(rowXml: string): Generator<CellSource> {
  let column = -1;
  for (const [whole, attributes = '', inner = ''] of rowXml.matchAll(CELL)) {
    const reference = attribute(attributes, 'r');
    column = reference === undefined ? column + 1 : columnNumber(reference.replace(/\d+$/, ''));
    yield { column, attributes, inner, whole };
  }
}

/** The part with other rows. */
export const withRows = (xml: string, rows: string): string =>
  EMPTY_DATA.test(xml)
    ? xml.replace(EMPTY_DATA, () => `<sheetData>${rows}</sheetData>`)
    : `${xml.slice(0, xml.indexOf('<sheetData>'))}<sheetData>${rows}${xml.slice(xml.indexOf('</sheetData>'))}`;

/** Finds the formula of each cell of a sheet, asked in the order of the sheet; null: the cell has none. */
export type FormulaFinder = (cellXml: string, row: number, column: number) => string | null;

/** Only the first cell of a shared group has the text (ECMA-376 18.3.1.40); the others get it moved to their place. */
export function formulaFinder(): FormulaFinder {
  const groups = new Map<string, { formula: string; row: number; column: number }>();
  return (cellXml, row, column) => {
    const match = FORMULA.exec(cellXml);
    if (match === null) return null;
    const formula = unescapeXml(match[2] ?? '');
    const group = attribute(match[1] ?? '', 't') === 'shared' ? attribute(match[1] ?? '', 'si') : undefined;
    if (group === undefined) return formula === '' ? null : formula;
    if (formula !== '') {
      groups.set(group, { formula, row, column });
      return formula;
    }
    const first = groups.get(group);
    return first === undefined ? null : moveFormula(first.formula, row - first.row, column - first.column);
  };
}

type Name = 'r' | 's' | 't' | 'si';
const ATTRIBUTES: Readonly<Record<Name, RegExp>> = {
  r: /\sr="([^"]*)"/,
  s: /\ss="([^"]*)"/,
  t: /\st="([^"]*)"/,
  si: /\ssi="([^"]*)"/,
};
export const attribute = (attributes: string, name: Name): string | undefined =>
  ATTRIBUTES[name].exec(attributes)?.[1];
