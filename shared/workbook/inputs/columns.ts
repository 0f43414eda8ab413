import { nameKey } from '#engine/typed/fold.ts';
import { headersOf } from '#workbook/inputs/labels.ts';
import { columnKeys, type TableDefinition } from '#workbook/inputs/table.ts';

export interface FoundColumns {
  readonly columns: Readonly<Record<string, number>>;
  /** Keys whose column is not there, or may be one of several under unknown headers. */
  readonly missing: readonly string[];
}

/**
 * Which column of the header row holds what, by its header in any language, wherever people moved it. Unknown
 * headers are people's own columns, or ours renamed: they are known by the defined name of their column (`named`: key by
 * column); else between two known neighbours as many unknown headers as there are missing columns of ours are taken
 * for these, in order; any other number leaves them missing.
 */
export function findColumns(
  definition: TableDefinition,
  header: readonly string[],
  firstColumn: number,
  named: ReadonlyMap<number, string> = new Map(),
): FoundColumns {
  const known = headersOf(definition);
  const columns: Record<string, number> = {};
  const unknown: number[] = [];
  header.forEach((text, offset) => {
    const key = known.get(nameKey(text));
    if (key !== undefined && columns[key] === undefined) columns[key] = firstColumn + offset;
    else unknown.push(firstColumn + offset);
  });
  const strangers = unknown.filter((column) => {
    const key = named.get(column);
    if (key === undefined || columns[key] !== undefined) return true;
    columns[key] = column;
    return false;
  });
  const missing: string[] = [];
  // An optional column that is not there is no riddle: people's own columns are not taken for it.
  const keys = definition.columns.filter(({ isOptional }) => !isOptional).flatMap(columnKeys);
  const end = firstColumn + header.length;
  for (let index = 0; index < keys.length; index += 1) {
    if (columns[keys[index]!] !== undefined) continue;
    const gap = gapFrom(keys, index, columns);
    const from = index === 0 ? firstColumn - 1 : (columns[keys[index - 1]!] ?? firstColumn - 1);
    const next = keys[index + gap.length];
    const to = next === undefined ? end : columns[next]!;
    const between = strangers.filter((column) => column > from && column < to);
    if (between.length === gap.length) {
      gap.forEach((key, position) => {
        columns[key] = between[position]!;
      });
    } else {
      missing.push(...gap);
    }
    index += gap.length;
  }
  return { columns, missing };
}

/** The missing keys that follow one another from `index` on. */
function gapFrom(
  keys: readonly string[],
  index: number,
  columns: Readonly<Record<string, number>>,
): string[] {
  let end = index;
  while (end < keys.length && columns[keys[end]!] === undefined) end += 1;
  return keys.slice(index, end);
}
