import { columnName } from '#formula/address.ts';
import { contains } from '#host/areas.ts';
import type { CellContent, RowHeight, StyledArea } from '#host/sheet.ts';
import { attribute, cellsOf, formulaFinder, type RowSource, rowsOf, withRows } from '#office/sheet-data.ts';
import { escapeXml } from '#office/xml.ts';
import { type CellSink, cellXml } from './cell-writer.ts';

export interface CellsEdit {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly CellContent[])[];
  /** In rows and columns of the sheet. */
  readonly styles: readonly StyledArea[];
  readonly rowHeights?: readonly RowHeight[];
}

const AS_IT_IS = {};
const SHARED_FORMULA = /<f\s[^>]*?t="shared"[^>]*?(?:\/>|>[^<]*<\/f>)/;

/** The sheet's part with only these cells and styles changed, one edit after the other; all other text stays as it is. */
export function editCells(xml: string, edits: readonly CellsEdit[], sink: CellSink): string {
  const plain = withoutSharedFormulas(xml);
  const rows = new Map(Array.from(rowsOf(plain), (source) => [source.row, source]));
  const texts = new Map(Array.from(rows, ([row, { whole }]) => [row, whole]));
  for (const [row, own] of editsByRow(edits)) texts.set(row, editRow(rows.get(row), row, own, sink));
  return withRows(plain.replace(/<dimension[^>]*\/>/, ''), inOrder(texts).join(''));
}

/** A list has a step for each of its columns: a row is taken apart and put together once for all of them. */
function editsByRow(edits: readonly CellsEdit[]): ReadonlyMap<number, readonly CellsEdit[]> {
  const found = new Map<number, CellsEdit[]>();
  for (const edit of edits) {
    for (const row of touchedRows(edit)) {
      const known = found.get(row);
      if (known) known.push(edit);
      else found.set(row, [edit]);
    }
  }
  return found;
}

function editRow(
  source: RowSource | undefined,
  row: number,
  edits: readonly CellsEdit[],
  sink: CellSink,
): string {
  const texts = new Map(Array.from(cellsOf(source?.inner ?? ''), ({ column, whole }) => [column, whole]));
  let attributes = (source?.attributes ?? ` r="${row + 1}"`).replace(/\sspans="[^"]*"/, '');
  for (const edit of edits) {
    editCellsOfRow(texts, row, edit, sink);
    const height = edit.rowHeights?.find((each) => each.row === row)?.height;
    if (height !== undefined) attributes = `${withoutHeight(attributes)} ht="${height}" customHeight="1"`;
  }
  return `<row${attributes}>${inOrder(texts).join('')}</row>`;
}

function editCellsOfRow(texts: Map<number, string>, row: number, edit: CellsEdit, sink: CellSink): void {
  const styles = edit.styles.filter(({ area }) => row >= area.row && row < area.row + area.rows);
  const contents = edit.cells[row - edit.row] ?? [];
  const touched = new Set([...contents.keys()].map((index) => edit.column + index));
  for (const { area } of styles) for (let i = 0; i < area.columns; i++) touched.add(area.column + i);
  for (const column of touched) {
    const known = texts.get(column);
    const format = styles
      .filter(({ area }) => contains(area, row, column))
      .reduce((base, { style }) => sink.styles.format(base, style), formatOf(known));
    const index = column - edit.column;
    const text =
      index >= 0 && index < contents.length
        ? cellXml({ row, column }, contents[index] ?? null, sink.styles.format(format, AS_IT_IS), sink)
        : withFormat(known, row, column, format);
    texts.set(column, text);
  }
}

/** The format that a cell's opening tag names. */
const formatOf = (xml: string | undefined): number =>
  xml === undefined ? 0 : Number(attribute(xml.slice(0, xml.indexOf('>')), 's') ?? 0);

const withoutHeight = (attributes: string): string =>
  attributes.replace(/\s(?:ht|customHeight)="[^"]*"/g, '');

const inOrder = (texts: ReadonlyMap<number, string>): string[] =>
  [...texts].sort(([one], [other]) => one - other).map(([, text]) => text);

function withFormat(xml: string | undefined, row: number, column: number, format: number): string {
  const cell = (xml ?? `<c r="${columnName(column)}${row + 1}"/>`).replace(/^(<c[^>]*?)\ss="\d+"/, '$1');
  return format === 0 ? cell : cell.replace(/^<c/, `<c s="${format}"`);
}

function touchedRows({ row, cells, styles, rowHeights = [] }: CellsEdit): Set<number> {
  const touched = new Set([...cells.keys()].map((index) => row + index));
  for (const { area } of styles) for (let i = 0; i < area.rows; i++) touched.add(area.row + i);
  for (const { row: sized } of rowHeights) touched.add(sized);
  return touched;
}

/** Cells of a shared group depend on its first one, so each gets its own formula before anything changes. */
function withoutSharedFormulas(xml: string): string {
  if (!xml.includes('t="shared"')) return xml;
  const formulaOf = formulaFinder();
  const rows = Array.from(rowsOf(xml), ({ row, attributes, inner }) => {
    const cells = Array.from(cellsOf(inner), ({ column, whole, inner: cell }) => {
      const formula = formulaOf(cell, row, column) ?? '';
      return whole.replace(SHARED_FORMULA, () => `<f>${escapeXml(formula)}</f>`);
    });
    return `<row${attributes}>${cells.join('')}</row>`;
  });
  return withRows(xml, rows.join(''));
}
