import { renameSheets } from '#formula/map-references.ts';
import type { ValidatedArea, Validation } from '#host/sheet.ts';
import { rangeOf } from './fill.ts';

/** Longest texts that Excel takes. */
const TITLE_LIMIT = 32;
const MESSAGE_LIMIT = 225;

export function validate(
  sheet: Excel.Worksheet,
  { area, rule, title, message }: ValidatedArea,
  names: ReadonlyMap<string, string>,
): void {
  const { dataValidation } = rangeOf(sheet, area);
  dataValidation.rule = ruleOf(rule, names);
  const texts = { title: shorten(title, TITLE_LIMIT), message: shorten(message, MESSAGE_LIMIT) };
  dataValidation.errorAlert = { showAlert: true, style: 'Stop', ...texts };
  if (title !== '' || message !== '') dataValidation.prompt = { showPrompt: true, ...texts };
}

function ruleOf(rule: Validation, names: ReadonlyMap<string, string>): Excel.DataValidationRule {
  switch (rule.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: rule.values.join(',') } };
    case 'listOf':
      return { list: { inCellDropDown: true, source: `=${renameSheets(rule.range, names)}` } };
    case 'whole':
      return { wholeNumber: { formula1: rule.minimum, formula2: rule.maximum, operator: 'Between' } };
    case 'date':
      // As formulas of serial numbers: texts of days would be read in the person's notation.
      return { date: { formula1: `=${rule.from}`, formula2: `=${rule.to}`, operator: 'Between' } };
    case 'number':
      return { decimal: bounds(rule.minimum, rule.maximum) };
    case 'formula':
      return { custom: { formula: `=${renameSheets(rule.formula, names)}` } };
  }
}

function bounds(minimum: number | null, maximum: number | null): Excel.BasicDataValidation {
  if (maximum === null) return { formula1: minimum ?? -1e300, operator: 'GreaterThanOrEqualTo' };
  if (minimum === null) return { formula1: maximum, operator: 'LessThanOrEqualTo' };
  return { formula1: minimum, formula2: maximum, operator: 'Between' };
}

function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
