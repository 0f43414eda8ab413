import { nameKey } from '#engine/typed/fold.ts';
import { contains } from '#host/areas.ts';
import type { ReadReply, SheetContent } from '#host/host.ts';
import type { Area } from '#host/sheet.ts';
import { inEveryLanguage } from '#language/by-language/messages.ts';
import { headersOf } from './labels.ts';
import { contentAt, isBlank, shownText } from './locate.ts';
import type { TablePlaces } from './places.ts';
import type { TableDefinition } from './table.ts';

/** So much of a table's headers has to be there for it to be known without its defined name. */
const ENOUGH = 0.7;
/** Tables of fewer columns are known by their title as well. */
const WIDE = 4;

/**
 * Where a table stands whose defined name is gone: by its headers in any language, on any sheet that was read, apart from the
 * tables that are known. Header, rows that are filled and spare ones; null: it is nowhere.
 */
export function findTable(
  definition: TableDefinition,
  reply: ReadReply,
  known: TablePlaces,
): { readonly sheet: string; readonly area: Area } | null {
  for (const content of reply.contents) {
    const others = Object.values(known).filter(({ sheet }) => sheet === content.name);
    for (let row = 0; row < content.cells.length; row += 1) {
      const header = headerIn(definition, content, row);
      if (header && !others.some(({ area }) => contains(area, row, header.column))) {
        return { sheet: content.name, area: withRows(definition, content, row, header) };
      }
    }
  }
  return null;
}

type Columns = Pick<Area, 'column' | 'columns'>;

/** The columns of the table whose headers stand in that row. */
function headerIn(definition: TableDefinition, content: SheetContent, row: number): Columns | null {
  const headers = headersOf(definition);
  // Repeated columns may bear other captions: stages, goals.
  const all = definition.columns.filter(({ repeat }) => repeat === undefined).map(({ key }) => key);
  const keyAt = (column: number): string | undefined =>
    headers.get(nameKey(shownText(contentAt(content, row, column))));
  const width = content.cells[row]?.length ?? 0;
  for (let column = 0; column < width; column += 1) {
    if (keyAt(column) === undefined) continue;
    const found = new Set<string>();
    let last = column;
    for (let at = column; at < width && !isBlank(contentAt(content, row, at)); at += 1) {
      const key = keyAt(at);
      if (key === undefined) continue;
      if (all.includes(key)) found.add(key);
      last = at;
    }
    const isKnown = all.length >= WIDE || isTitled(definition, content, row - 1, column);
    if (isKnown && found.size >= ENOUGH * all.length) return { column, columns: last - column + 1 };
    column = last;
  }
  return null;
}

function isTitled({ table }: TableDefinition, content: SheetContent, row: number, column: number): boolean {
  const title = nameKey(shownText(contentAt(content, row, column)));
  return title !== '' && inEveryLanguage(({ inputs }) => nameKey(inputs.tables[table].title)).includes(title);
}

function withRows(
  { fields, spareRows }: TableDefinition,
  content: SheetContent,
  row: number,
  { column, columns }: Columns,
): Area {
  const at = (rows: number): Area => ({ row, column, rows, columns });
  if (fields.length > 0) return at(1 + fields.length);
  const isFilled = (each: number): boolean =>
    Array.from({ length: columns }, (_, index) => contentAt(content, each, column + index)).some(
      (cell) => !isBlank(cell),
    );
  let end = row + 1;
  while (isFilled(end)) end += 1;
  let rows = end;
  while (rows < end + spareRows && !isFilled(rows)) rows += 1;
  return at(rows - row);
}
