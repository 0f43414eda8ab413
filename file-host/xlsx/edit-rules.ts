import { areaName } from '#formula/address.ts';
import { parseArea } from '#formula/reference.ts';
import type { Area, ConditionalFormat } from '#host/sheet.ts';
import { conditionalFormatsXml } from './rules-writer.ts';
import type { StyleBook } from './styles.ts';

const LAST = '</conditionalFormatting>';
/** What may follow conditional formats (ECMA-376 18.3.1.99). */
const AFTER =
  /<(?:dataValidations|hyperlinks|printOptions|pageMargins|pageSetup|headerFooter|rowBreaks|colBreaks|customProperties|cellWatches|ignoredErrors|smartTags|drawing|legacyDrawing|legacyDrawingHF|drawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)[\s/>]|<\/worksheet>/;

/** The sheet's part with these formats after those that it has. */
export function addConditionalFormats(
  xml: string,
  formats: readonly ConditionalFormat[],
  styles: StyleBook,
): string {
  if (formats.length === 0) return xml;
  const end = Math.max(xml.indexOf('</sheetData>'), xml.search(/<sheetData\s*\/>/), 0);
  const rest = xml.slice(end);
  const priorities = Array.from(rest.matchAll(/<cfRule\s[^>]*\bpriority="(\d+)"/g), ([, text]) =>
    Number(text),
  );
  const added = conditionalFormatsXml(formats, styles, Math.max(0, ...priorities) + 1);
  const last = rest.lastIndexOf(LAST);
  const at = end + (last < 0 ? rest.search(AFTER) : last + LAST.length);
  return xml.slice(0, at) + added + xml.slice(at);
}

const FILTER = /<autoFilter\b([^>]*?)\sref="([^"]*)"([^>]*?)(\/>|>[\s\S]*?<\/autoFilter>)/;

/** The sheet's part with its filter over that area; null: it has none that begins there and shows all rows. */
export function growFilter(xml: string, area: Area): string | null {
  const [whole = '', before = '', reference = '', after = '', rest = ''] = FILTER.exec(xml) ?? [];
  const now = parseArea(reference);
  const isThere = now?.row === area.row && now.column === area.column;
  if (!isThere || rest.includes('<filterColumn')) return null;
  return xml.replace(whole, () => `<autoFilter${before} ref="${areaName(area)}"${after}${rest}`);
}
