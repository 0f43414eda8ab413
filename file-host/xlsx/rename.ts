import { renameSheets } from '#formula/map-references.ts';
import { sameName } from '#formula/sheet-name.ts';
import type { Parts } from '#office/package.ts';
import { escapeXml, unescapeXml } from '#office/xml.ts';
import type { WorkbookPart } from './workbook-part.ts';

/** Parts that may name sheets: cells, rules, charts, tables, and what boxes and controls are linked to. */
const PARTS = /^xl\/(?:worksheets|charts|drawings|tables|ctrlProps|pivotCache)\/[^/]+\.xml$/;
/** Elements whose text is a formula or reference: cells, rules, sparklines, charts, columns of tables. */
const FORMULA =
  /(<(?:\w+:)?(?:f|formula|formula1|formula2|calculatedColumnFormula|totalsRowFormula)(?:\s[^>]*)?>)([^<]*)(<\/)/g;
const LINK = /(\s(?:location|textlink|fmlaLink|fmlaRange)=")([^"]*)(")/g;
const PIVOT_SOURCE = /(<worksheetSource\s[^>]*?sheet=")([^"]*)(")/g;

/** Lets everything in the package that names a sheet follow its new name; null: the sheet is gone. */
export function followSheets(
  parts: Parts,
  workbook: WorkbookPart,
  renamed: ReadonlyMap<string, string | null>,
): void {
  workbook.follow(renamed);
  const names = [...renamed.keys()].map((name) => plainSigns(escapeXml(name)));
  const follow = (whole: string, before: string, escaped: string, after: string): string => {
    const formula = unescapeXml(escaped);
    const updated = renameSheets(formula, renamed);
    return updated === formula ? whole : before + escapeXml(updated) + after;
  };
  for (const [path, { text }] of parts) {
    if (text === null || !PARTS.test(path) || !mayName(text, names)) continue;
    const next = text
      .replace(FORMULA, follow)
      .replace(LINK, follow)
      .replace(PIVOT_SOURCE, (whole, before, name, after) => {
        const known = [...renamed.keys()].find((each) => sameName(each, unescapeXml(name)));
        const next = known === undefined ? null : renamed.get(known);
        return next ? before + escapeXml(next) + after : whole;
      });
    if (next !== text) parts.set(path, { text: next });
  }
}

/** Told without reading formula by formula; where signs are written by their numbers it cannot be. */
function mayName(xml: string, names: readonly string[]): boolean {
  if (xml.includes('&#')) return true;
  const text = plainSigns(xml);
  return names.some((name) => text.includes(name));
}

/** Without apostrophes, which stand twice within quotes. */
const plainSigns = (xml: string): string =>
  xml.replaceAll('&apos;', '').replaceAll("'", '').replaceAll('&quot;', '"').toLowerCase();
