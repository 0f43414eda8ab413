import { columnNumber } from '#formula/address.ts';
import { moveFormula } from '#formula/relative.ts';
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

const FORMULA = /<f(\s[^>]*?)?(?:\/>|>([^<]*)<\/f>)/;
const EMPTY_DATA = /<sheetData\s*\/>/;

/** The rows between the tags of `sheetData`; those that do not say which they are follow the one before. */
export function* rowsOf(xml: string): Generator<RowSource> {
  const start = xml.indexOf('<sheetData>');
  if (start === -1) return;
  const data = xml.slice(start, xml.indexOf('</sheetData>', start));
  let row = -1;
  for (const element of elementsOf(data, 'row')) {
    row = Number(attribute(element.attributes, 'r') ?? row + 2) - 1;
    yield { row, ...element };
  }
}

export function* cellsOf(rowXml: string): Generator<CellSource> {
  let column = -1;
  for (const element of elementsOf(rowXml, 'c')) {
    const reference = attribute(element.attributes, 'r');
    column = reference === undefined ? column + 1 : columnNumber(reference);
    yield { column, ...element };
  }
}

/** Elements of a name that do not hold others of it, found by their tags: much faster than by a pattern. */
function* elementsOf(xml: string, name: string): Generator<Omit<RowSource, 'row'>> {
  const [opening, closing] = [`<${name}`, `</${name}>`];
  for (let from = xml.indexOf(opening); from !== -1; ) {
    const inside = from + opening.length;
    const end = xml.indexOf('>', inside);
    if (end === -1) return;
    if (!/[\s/>]/.test(xml.charAt(inside))) {
      from = xml.indexOf(opening, inside);
      continue;
    }
    const isEmpty = xml.charAt(end - 1) === '/';
    const close = isEmpty ? end : xml.indexOf(closing, end);
    if (close === -1) return;
    const after = isEmpty ? end + 1 : close + closing.length;
    yield {
      attributes: xml.slice(inside, isEmpty ? end - 1 : end),
      inner: isEmpty ? '' : xml.slice(end + 1, close),
      whole: xml.slice(from, after),
    };
    from = xml.indexOf(opening, after);
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
