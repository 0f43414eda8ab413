import type { SheetContent } from '#host/host.ts';
import {
  type Area,
  type CellContent,
  isError,
  type OutlineGroup,
  type SheetImage,
  type StyledArea,
} from '#host/sheet.ts';
import { plainPrint } from '#workbook/style/sheet-draft.ts';
import { type Moved, type Search, updatedCell } from './references.ts';

/**
 * A generated sheet as it was before it was drawn anew: its cells as they were read, with the looks that its rows and
 * columns have since. `moved`: where its cells stand now; undefined where they are in place. A row that is gone looks
 * as the one above it.
 */
export function restoredImage(old: SheetContent, drawn: SheetImage, moved: Moved | undefined): SheetImage {
  const cells = old.cells.map((row) => row.map(writable));
  const image = moved === undefined ? drawn : movedBack(old, drawn, moved);
  return {
    ...image,
    cells,
    columnWidths: old.columnWidths.length > 0 ? old.columnWidths : image.columnWidths,
    styles: [...image.styles, ...old.styles],
  };
}

/** A sheet that is drawn no more, as far as it was read: contents, number formats and widths. */
export const plainImage = ({ name, cells, styles, columnWidths }: SheetContent): SheetImage => ({
  name,
  cells: cells.map((row) => row.map(writable)),
  styles,
  columnWidths,
  rowHeights: [],
  rowGroups: [],
  columnGroups: [],
  freeze: { rows: 0, columns: 0 },
  gridlines: true,
  tabColor: '888888',
  validations: [],
  conditionalFormats: [],
  filter: null,
  charts: [],
  print: plainPrint,
});

/** An error that a formula asks for stays; any other is written as the formula that gave it. */
export function writable(content: CellContent): CellContent {
  if (!isError(content)) return content;
  const { error, formula } = content;
  if (formula === null) return error;
  return error === '#N/A' && /\bNA\(\)/.test(formula) ? content : { formula, value: null };
}

function movedBack(old: SheetContent, drawn: SheetImage, moved: Moved): SheetImage {
  const rows = sources(old.cells.length, (row) => place(old, moved, row, null)?.row);
  const width = old.cells.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = sources(width, (column) => place(old, moved, null, column)?.column);
  const back: Moved = (sheet, row, column, search) => {
    if (sheet !== old.name) return { row, column };
    const [toRow, toColumn] = [rows.nearest(row, search), columns.nearest(column, search)];
    return toRow === null || toColumn === null ? null : { row: toRow, column: toColumn };
  };
  const area = (one: Area): Area | null => {
    const [down, across] = [rows.of(one.row, one.rows), columns.of(one.column, one.columns)];
    if (!down || !across) return null;
    return {
      row: down.first,
      rows: down.last - down.first + 1,
      column: across.first,
      columns: across.last - across.first + 1,
    };
  };
  const inAreas = <T extends { readonly area: Area }>(list: readonly T[]): T[] =>
    list.flatMap((each) => {
      const at = area(each.area);
      return at ? [{ ...each, area: at }] : [];
    });
  const formula = (text: string): string =>
    updatedCell({ formula: text, value: null }, old.name, back)?.formula ?? text;
  const groups = (list: readonly OutlineGroup[], lines: Sources): OutlineGroup[] =>
    list.flatMap(({ from, to, level }) => {
      const span = lines.of(from, to - from + 1);
      return span ? [{ from: span.first, to: span.last, level }] : [];
    });
  return {
    ...drawn,
    styles: inAreas<StyledArea>(drawn.styles),
    rowHeights: drawn.rowHeights.flatMap(({ row, height }) => {
      const span = rows.of(row, 1);
      return span ? [{ row: span.first, height }] : [];
    }),
    rowGroups: groups(drawn.rowGroups, rows),
    columnGroups: groups(drawn.columnGroups, columns),
    validations: inAreas(drawn.validations).map((each) =>
      each.rule.kind === 'formula'
        ? { ...each, rule: { ...each.rule, formula: formula(each.rule.formula) } }
        : each,
    ),
    conditionalFormats: inAreas(drawn.conditionalFormats).map((each) => ({
      ...each,
      formula: formula(each.formula),
    })),
    filter: drawn.filter && area(drawn.filter),
    charts: inAreas(drawn.charts).flatMap((chart) => {
      const categories = area(chart.categories);
      const series = chart.series.flatMap((each) => {
        const values = area(each.values);
        return values ? [{ ...each, values }] : [];
      });
      return categories && series.length > 0 ? [{ ...chart, categories, series }] : [];
    }),
  };
}

/** Where a row or a column stands now; the other coordinate is whichever is still there. */
function place(old: SheetContent, moved: Moved, row: number | null, column: number | null) {
  const others = row === null ? old.cells.length : Math.max(1, old.cells[row]?.length ?? 1);
  for (let other = 0; other < others; other++) {
    const found = moved(old.name, row ?? other, column ?? other, 'exact');
    if (found) return found;
  }
  return null;
}

interface Sources {
  /** The old lines that so many lines from `first` on come from; null: none. */
  of(first: number, count: number): { readonly first: number; readonly last: number } | null;
  /** The old line of this one; of one that came, the next that is old, as the search goes. Null: none. */
  nearest(line: number, search: Search): number | null;
}

function sources(count: number, now: (line: number) => number | undefined): Sources {
  const from = new Map<number, { first: number; last: number }>();
  let latest = -1;
  for (let line = 0; line < count; line++) {
    latest = now(line) ?? latest;
    const known = from.get(latest);
    if (known) known.last = line;
    else from.set(latest, { first: line, last: line });
  }
  const nearest: Sources['nearest'] = (line, search) => {
    const step = search === 'up' ? -1 : 1;
    const last = search === 'exact' ? line : search === 'up' ? 0 : Math.max(...from.keys());
    for (let at = line; (last - at) * step >= 0; at += step) {
      const here = from.get(at);
      if (here) return search === 'up' ? here.last : here.first;
    }
    return null;
  };
  return {
    nearest,
    of(first, lines) {
      let span: { first: number; last: number } | null = null;
      for (let line = first; line < first + lines; line++) {
        const each = from.get(line);
        if (!each) continue;
        span = span
          ? { first: Math.min(span.first, each.first), last: Math.max(span.last, each.last) }
          : { ...each };
      }
      return span;
    },
  };
}
