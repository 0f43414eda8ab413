import type { CellContent, StyledArea } from '#host/sheet.ts';
import { columnName } from '#workbook/formula/address.ts';
import { columnNumber, contains } from './address.ts';
import { type CellSink, cellXml } from './cell-writer.ts';
import { moveFormula } from './references.ts';
import { attribute, sheetDataOf } from './sheet-reader.ts';
import { escapeXml, unescapeXml } from './xml.ts';

export interface CellsEdit {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly CellContent[])[];
  /** In rows and columns of the sheet. */
  readonly styles: readonly StyledArea[];
}

const ROW = /<row(\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/row>)/g;
const CELL = /<c(\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/c>)/g;

/** The sheet's part with only these cells and styles changed; all other text stays as it is. */
export function editCells(xml: string, edit: CellsEdit, sink: CellSink): string {
  const plain = withoutSharedFormulas(xml);
  const data = sheetDataOf(plain);
  const rows = new Map<number, string>();
  for (const [whole, attributes] of data.matchAll(ROW)) {
    rows.set(Number(attribute(attributes, 'r') ?? rows.size + 1) - 1, whole);
  }
  for (const row of touchedRows(edit)) rows.set(row, editRow(rows.get(row), row, edit, sink));
  const text = [...rows]
    .sort(([one], [other]) => one - other)
    .map(([, row]) => row)
    .join('');
  return plain
    .replace(/<dimension[^>]*\/>/, '')
    .replace(/<sheetData\s*\/>|<sheetData>[\s\S]*<\/sheetData>/, () => `<sheetData>${text}</sheetData>`);
}

function editRow(whole: string | undefined, row: number, edit: CellsEdit, sink: CellSink): string {
  const [, rowAttributes = ` r="${row + 1}"`, old = ''] =
    whole === undefined ? [] : ([...whole.matchAll(ROW)][0] ?? []);
  const cells = new Map<number, { xml: string; format: number }>();
  for (const [cell, attributes] of old.matchAll(CELL)) {
    const reference = attribute(attributes, 'r');
    const column = reference === undefined ? cells.size : columnNumber(reference.replace(/\d+$/, ''));
    cells.set(column, { xml: cell, format: Number(attribute(attributes, 's') ?? 0) });
  }
  const styles = edit.styles.filter(({ area }) => row >= area.row && row < area.row + area.rows);
  const contents = edit.cells[row - edit.row] ?? [];
  const touched = new Set([...contents.keys()].map((index) => edit.column + index));
  for (const { area } of styles) for (let i = 0; i < area.columns; i++) touched.add(area.column + i);
  for (const column of touched) {
    const known = cells.get(column);
    const format = styles
      .filter(({ area }) => contains(area, row, column))
      .reduce((base, { style }) => sink.styles.format(base, style), known?.format ?? 0);
    const index = column - edit.column;
    const next =
      index >= 0 && index < contents.length
        ? cellXml(row, column, contents[index] ?? null, sink.styles.format(format, {}), sink)
        : withFormat(known?.xml, row, column, format);
    cells.set(column, { xml: next, format });
  }
  const text = [...cells]
    .sort(([one], [other]) => one - other)
    .map(([, cell]) => cell.xml)
    .join('');
  return `<row${rowAttributes.replace(/\sspans="[^"]*"/, '')}>${text}</row>`;
}

function withFormat(xml: string | undefined, row: number, column: number, format: number): string {
  const cell = (xml ?? `<c r="${columnName(column)}${row + 1}"/>`).replace(/^(<c[^>]*?)\ss="\d+"/, '$1');
  return format === 0 ? cell : cell.replace(/^<c/, `<c s="${format}"`);
}

function touchedRows({ row, cells, styles }: CellsEdit): Set<number> {
  const touched = new Set([...cells.keys()].map((index) => row + index));
  for (const { area } of styles) for (let i = 0; i < area.rows; i++) touched.add(area.row + i);
  return touched;
}

/** Cells of a shared group depend on its first one, so each gets its own formula before anything changes. */
function withoutSharedFormulas(xml: string): string {
  if (!xml.includes('t="shared"')) return xml;
  const first = new Map<string, { formula: string; row: number; column: number }>();
  return xml.replace(
    /(<c\s[^>]*?\sr="|<c\sr=")([A-Z]+)(\d+)("[^>]*>)<f(\s[^>]*?t="shared"[^>]*?)(?:\/>|>([^<]*)<\/f>)/g,
    (_, before, letters, digits, after, attributes, text = '') => {
      const group = attribute(attributes, 'si') ?? '';
      const [row, column] = [Number(digits), columnNumber(letters)];
      if (text !== '') first.set(group, { formula: unescapeXml(text), row, column });
      const source = first.get(group);
      const formula =
        source === undefined ? '' : moveFormula(source.formula, row - source.row, column - source.column);
      return `${before}${letters}${digits}${after}<f>${escapeXml(formula)}</f>`;
    },
  );
}
