import { areaName } from '#formula/address.ts';
import { parseArea } from '#formula/reference.ts';
import { moveFormula } from '#formula/relative.ts';
import { withoutArea } from '#host/areas.ts';
import type { Area, ValidatedArea } from '#host/sheet.ts';
import { attributesText, escapeXml, parseAttributes, unescapeXml } from '#office/xml.ts';
import { validationXml } from './rules-writer.ts';

const BLOCK = /<dataValidations(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/dataValidations>)/;
const RULE = /<dataValidation(\s(?:[^>"]|"[^"]*")*?)(?:\/>|>([\s\S]*?)<\/dataValidation>)/g;
const FORMULA = /<(formula[12])>([\s\S]*?)<\/\1>/g;
/** What may follow the rules of a sheet (ECMA-376 18.3.1.99). */
const AFTER =
  /<(?:hyperlinks|printOptions|pageMargins|pageSetup|headerFooter|rowBreaks|colBreaks|customProperties|cellWatches|ignoredErrors|smartTags|drawing|legacyDrawing|legacyDrawingHF|drawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)[\s/>]|<\/worksheet>/;

/** The sheet's part with these rules in place of what stood on their areas; all other rules stay. */
export function editValidations(xml: string, validations: readonly ValidatedArea[]): string {
  if (validations.length === 0) return xml;
  const end = Math.max(xml.indexOf('</sheetData>'), xml.search(/<sheetData\s*\/>/), 0);
  const known = BLOCK.exec(xml.slice(end));
  const holes = validations.map(({ area }) => area);
  const rules = Array.from((known?.[1] ?? '').matchAll(RULE), ([whole, attributes = '', inner = '']) =>
    restOf(whole, attributes, inner, holes),
  ).filter((rule) => rule !== '');
  const all = [...rules, ...validations.map(validationXml)];
  const block = `<dataValidations count="${all.length}">${all.join('')}</dataValidations>`;
  if (known) {
    const from = end + known.index;
    return xml.slice(0, from) + block + xml.slice(from + known[0].length);
  }
  const at = end + xml.slice(end).search(AFTER);
  return xml.slice(0, at) + block + xml.slice(at);
}

/** A rule outside the holes; '' where nothing of it is left. Relative references are those of its first cell. */
function restOf(whole: string, attributes: string, inner: string, holes: readonly Area[]): string {
  const values = parseAttributes(attributes);
  const areas = (values.sqref ?? '').split(/\s+/).flatMap((text) => parseArea(text) ?? []);
  const left = holes.reduce<Area[]>((rest, hole) => rest.flatMap((area) => withoutArea(area, hole)), areas);
  const isSame = left.length === areas.length && left.every((area, index) => area === areas[index]);
  if (isSame) return whole;
  const [first, next] = [firstCell(areas), firstCell(left)];
  if (left.length === 0 || !first || !next) return '';
  const moved = inner.replace(FORMULA, (_, name: string, formula: string) => {
    const text = moveFormula(unescapeXml(formula), next.row - first.row, next.column - first.column);
    return `<${name}>${escapeXml(text)}</${name}>`;
  });
  const sqref = left.map(areaName).join(' ');
  return `<dataValidation${attributesText({ ...values, sqref })}>${moved}</dataValidation>`;
}

/** The top left cell of all areas together. */
function firstCell(areas: readonly Area[]): { readonly row: number; readonly column: number } | null {
  if (areas.length === 0) return null;
  return {
    row: Math.min(...areas.map(({ row }) => row)),
    column: Math.min(...areas.map(({ column }) => column)),
  };
}
