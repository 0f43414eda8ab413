import { areaName, cellName } from '#formula/address.ts';
import { numberText } from '#formula/number-text.ts';
import { parseArea } from '#formula/reference.ts';
import { tokenize } from '#formula/tokenize.ts';
import type { ConditionalFormat, ValidatedArea, Validation } from '#host/sheet.ts';
import type { FormulaText } from './formula-text.ts';
import type { Regional } from './regional.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Builder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;

/** What the rules of a sheet need to know beside it. */
export interface RuleContext {
  readonly book: Spreadsheet;
  readonly sheet: Sheet;
  readonly regional: Regional;
}

/** One call for each area; entries that break the rule are refused, as in Excel. */
export function writeValidations(context: RuleContext, validations: readonly ValidatedArea[]): void {
  for (const { area, rule, title, message } of validations) {
    const { row, column, rows, columns } = area;
    const help = [title, message].filter((text) => text !== '').join(': ');
    const builder = required(SpreadsheetApp.newDataValidation(), rule, cellName(row, column), context);
    const built = builder.setHelpText(help).setAllowInvalid(false).build();
    context.sheet.getRange(row + 1, column + 1, rows, columns).setDataValidation(built);
  }
}

function required(
  builder: Builder,
  rule: Validation,
  first: string,
  { book, sheet, regional: { dates, formulas } }: RuleContext,
): Builder {
  switch (rule.kind) {
    case 'list':
      return builder.requireValueInList([...rule.values], true);
    case 'listOf': {
      const here = parseArea(rule.range);
      const range = here === null ? book.getRange(rule.range) : sheet.getRange(areaName(here));
      return builder.requireValueInRange(range, true);
    }
    case 'number':
      return numbers(builder, rule.minimum, rule.maximum);
    case 'whole':
      // Sheets has no rule for whole numbers.
      return builder.requireFormulaSatisfied(
        `=${formulas.toSheets(
          `AND(ISNUMBER(${first}),${first}=INT(${first}),${first}>=${rule.minimum},${first}<=${rule.maximum})`,
        )}`,
      );
    case 'date':
      return builder.requireDateBetween(dates.dateOf(rule.from), dates.dateOf(rule.to));
    case 'formula':
      return builder.requireFormulaSatisfied(`=${formulas.toSheets(rule.formula)}`);
  }
}

function numbers(builder: Builder, minimum: number | null, maximum: number | null): Builder {
  if (minimum !== null && maximum !== null) return builder.requireNumberBetween(minimum, maximum);
  if (maximum !== null) return builder.requireNumberLessThanOrEqualTo(maximum);
  return builder.requireNumberGreaterThanOrEqualTo(minimum ?? -1e300);
}

/**
 * A formula without the cells that it names: the same rule after people inserted rows. Of a shape it gives the shape, so
 * that those which older versions wrote down, in another spelling and with their `=`, are known again.
 */
export const shapeOf = (formula: string): string =>
  tokenize(formula.replace(/^=/, ''))
    .map(({ kind, text, prefix }) => {
      if (kind === 'text') return text;
      if (kind === 'space') return '';
      if (kind === 'number') return numberText(Number(text));
      if (kind === 'reference')
        return `${prefix.toUpperCase()}${text.includes(':', prefix.length) ? '#:#' : '#'}`;
      return text.toUpperCase();
    })
    .join('')
    .replaceAll("'", '');

/** Reads the rules of a sheet. All go back in one call: those of other people first, ours after them. */
export function conditionalFormatsWriter(
  sheet: Sheet,
  known: readonly string[],
  formulas: FormulaText,
): (formats: readonly ConditionalFormat[]) => void {
  const before = sheet
    .getConditionalFormatRules()
    .map((rule) => ({ rule, shape: shapeOfRule(rule, formulas) }));
  return (formats) => {
    const ours = new Set([...known, ...formats.map(({ formula }) => formula)].map(shapeOf));
    const theirs = before.filter(({ shape }) => !ours.has(shape)).map(({ rule }) => rule);
    if (formats.length === 0 && theirs.length === before.length) return;
    sheet.setConditionalFormatRules([...theirs, ...formats.map((format) => ruleOf(sheet, format, formulas))]);
  };
}

/** Reads the rules of a sheet where some are to be added to them; gives the writing. */
export function conditionalFormatsAdder(
  sheet: Sheet,
  formats: readonly ConditionalFormat[],
  formulas: FormulaText,
): () => void {
  if (formats.length === 0) return () => undefined;
  const before = sheet.getConditionalFormatRules();
  return () =>
    sheet.setConditionalFormatRules([...before, ...formats.map((format) => ruleOf(sheet, format, formulas))]);
}

function shapeOfRule(rule: Rule, { fromSheets }: FormulaText): string {
  const values: unknown[] = rule.getBooleanCondition()?.getCriteriaValues() ?? [];
  return typeof values[0] === 'string' ? shapeOf(fromSheets(values[0].replace(/^=/, ''))) : '';
}

function ruleOf(sheet: Sheet, { area, formula, style }: ConditionalFormat, { toSheets }: FormulaText): Rule {
  const { row, column, rows, columns } = area;
  let builder = SpreadsheetApp.newConditionalFormatRule()
    .setRanges([sheet.getRange(row + 1, column + 1, rows, columns)])
    .whenFormulaSatisfied(`=${toSheets(formula)}`);
  if (style.fill !== undefined) builder = builder.setBackground(`#${style.fill}`);
  if (style.color !== undefined) builder = builder.setFontColor(`#${style.color}`);
  if (style.bold) builder = builder.setBold(true);
  return builder.build();
}
