import type { Parts } from './package.ts';
import { renameSheets } from './references.ts';
import type { WorkbookPart } from './workbook-part.ts';
import { escapeXml, unescapeXml } from './xml.ts';

/** Elements whose text is a formula or reference: cells, rules, sparklines, charts. */
const FORMULA = /(<(?:f|formula|formula1|formula2|xm:f|c:f)(?:\s[^>]*)?>)([^<]*)(<\/)/g;
const LOCATION = /(<hyperlink\s[^>]*?location=")([^"]*)(")/g;
const PIVOT_SOURCE = /(<worksheetSource\s[^>]*?sheet=")([^"]*)(")/g;

/** Lets everything in the package that names a sheet follow its new name; null: the sheet is gone. */
export function followSheets(
  parts: Parts,
  workbook: WorkbookPart,
  renamed: ReadonlyMap<string, string | null>,
): void {
  workbook.follow(renamed);
  const escaped = [...renamed.keys()].map((name) => escapeXml(name.replaceAll("'", "''")));
  for (const [path, { text }] of parts) {
    if (text === null || !/^xl\/(worksheets|charts|pivotCache)\/[^/]+\.xml$/.test(path)) continue;
    if (!escaped.some((name) => text.replaceAll('&apos;', "'").includes(name))) continue;
    const next = text
      .replace(
        FORMULA,
        (_, before, formula, after) =>
          before + escapeXml(renameSheets(unescapeXml(formula), renamed)) + after,
      )
      .replace(
        LOCATION,
        (_, before, target, after) => before + escapeXml(renameSheets(unescapeXml(target), renamed)) + after,
      )
      .replace(PIVOT_SOURCE, (whole, before, name, after) => {
        const next = renamed.get(unescapeXml(name));
        return next ? before + escapeXml(next) + after : whole;
      });
    if (next !== text) parts.set(path, { text: next });
  }
}
