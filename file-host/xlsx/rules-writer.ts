import { areaName } from '#formula/address.ts';
import { type ConditionalFormat, fitsInList, type ValidatedArea, type Validation } from '#host/sheet.ts';
import { attributesText, escapeXml } from '#office/xml.ts';
import type { StyleBook } from './styles.ts';

/** Longest texts that Excel takes without repairing the file. */
const TITLE_LIMIT = 32;
const MESSAGE_LIMIT = 225;

export function validationsXml(validations: readonly ValidatedArea[]): string {
  if (validations.length === 0) return '';
  return `<dataValidations count="${validations.length}">${validations.map(validationXml).join('')}</dataValidations>`;
}

export function validationXml({ area, rule, title, message }: ValidatedArea): string {
  const { type, operator, first, second } = condition(rule);
  const shortTitle = shorten(title, TITLE_LIMIT) || undefined;
  const shortMessage = shorten(message, MESSAGE_LIMIT) || undefined;
  const attributes = attributesText({
    type,
    operator,
    errorStyle: 'stop',
    allowBlank: 1,
    showInputMessage: 1,
    showErrorMessage: 1,
    errorTitle: shortTitle,
    error: shortMessage,
    promptTitle: shortTitle,
    prompt: shortMessage,
    sqref: areaName(area),
  });
  const formula2 = second === undefined ? '' : `<formula2>${escapeXml(second)}</formula2>`;
  return `<dataValidation${attributes}><formula1>${escapeXml(first)}</formula1>${formula2}</dataValidation>`;
}

interface Condition {
  readonly type: 'list' | 'decimal' | 'whole' | 'date' | 'custom';
  readonly operator?: 'between' | 'greaterThanOrEqual' | 'lessThanOrEqual';
  readonly first: string;
  readonly second?: string;
}

function condition(rule: Validation): Condition {
  switch (rule.kind) {
    case 'list':
      return { type: 'list', first: listText(rule.values) };
    case 'listOf':
      return { type: 'list', first: rule.range };
    case 'number':
      return { type: 'decimal', ...bounds(rule.minimum, rule.maximum) };
    case 'whole':
      return { type: 'whole', ...bounds(rule.minimum, rule.maximum) };
    case 'date':
      return { type: 'date', ...bounds(rule.from, rule.to) };
    case 'formula':
      return { type: 'custom', first: rule.formula };
  }
}

function bounds(minimum: number | null, maximum: number | null): Omit<Condition, 'type'> {
  if (maximum === null) return { operator: 'greaterThanOrEqual', first: String(minimum ?? -1e300) };
  if (minimum === null) return { operator: 'lessThanOrEqual', first: String(maximum) };
  return { operator: 'between', first: String(minimum), second: String(maximum) };
}

/** Throws when the values do not fit into a rule: then they belong in cells, named by `listOf`. */
function listText(values: readonly string[]): string {
  const text = values.join(',');
  if (!fitsInList(values)) {
    throw new RangeError(`a list of choices must be short and without commas, use listOf for: ${text}`);
  }
  return `"${text.replaceAll('"', '""')}"`;
}

/** `priority`: of the first one; later ones come after it. */
export function conditionalFormatsXml(
  formats: readonly ConditionalFormat[],
  styles: StyleBook,
  priority = 1,
): string {
  return formats
    .map(({ area, formula, style }, index) => {
      const rule = attributesText({
        type: 'expression',
        dxfId: styles.differential(style),
        priority: priority + index,
      });
      return `<conditionalFormatting sqref="${areaName(area)}"><cfRule${rule}><formula>${escapeXml(inFile(formula))}</formula></cfRule></conditionalFormatting>`;
    })
    .join('');
}

function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

/** Files write functions that came after Excel 2010 with a prefix. */
const inFile = (formula: string): string => formula.replace(/\bISFORMULA\(/g, '_xlfn.ISFORMULA(');
