import { areaName, columnNumber, sheetPrefix } from '#formula/address.ts';
import type { DefinedName } from '#host/host.ts';

/** What a name of that area refers to: `='Plan 1'!$B$2:$D$9`. */
export function nameFormula({ sheet, area }: Pick<DefinedName, 'sheet' | 'area'>): string {
  const absolute = areaName(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  return `=${sheetPrefix(sheet)}${absolute}`;
}

const REFERENCE =
  /^=(?:'((?:[^']|'')+)'|([^'!:,()]+))!\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i;

/** The sheet and area of a name's formula; null where it is anything else. */
export function parseNameFormula(formula: string): Pick<DefinedName, 'sheet' | 'area'> | null {
  const match = REFERENCE.exec(formula);
  if (match === null) return null;
  const [, quoted, plain, left, top, right, bottom] = match;
  const row = Number(top) - 1;
  const column = columnNumber(left!);
  return {
    sheet: quoted?.replaceAll("''", "'") ?? plain!,
    area: {
      row,
      column,
      rows: Number(bottom ?? top) - row,
      columns: columnNumber(right ?? left!) - column + 1,
    },
  };
}

const SHEET_REFERENCE = /"(?:[^"]|"")*"|('(?:[^']|'')*'|[\p{L}_\\][\p{L}\p{N}_.\\]*)!/gu;

/** The formula with other names for its sheets; those that are not in the map stay. */
export function renameSheets(formula: string, names: ReadonlyMap<string, string>): string {
  if (names.size === 0 || !formula.includes('!')) return formula;
  return formula.replace(SHEET_REFERENCE, (token, prefix: string | undefined) => {
    if (prefix === undefined) return token;
    const name = prefix.startsWith("'") ? prefix.slice(1, -1).replaceAll("''", "'") : prefix;
    const next = names.get(name);
    return next === undefined ? token : sheetPrefix(next);
  });
}
