import { tokenize } from '#formula/tokenize.ts';
import { type CellContent, formulaOf, isError } from '#host/sheet.ts';

/** What to type into a cell of the engine so that it holds that content. */
export function inputOf(content: CellContent): string {
  if (content === null) return '';
  const formula = formulaOf(content);
  if (formula !== null) return givesOneValue(formula) ? `${ONE_VALUE}${formula})` : `=${formula}`;
  if (isError(content)) return content.error;
  if (typeof content === 'string') return `'${content}`;
  return String(content).toUpperCase();
}

/** The formula as people write it, of what the engine says that a cell holds. */
export const asWritten = (text: string): string =>
  text.startsWith(ONE_VALUE) ? `=${text.slice(ONE_VALUE.length, -1)}` : text;

/**
 * The engine takes any formula with a defined name or INDEX for one that may spill, and begins the whole calculation
 * anew whenever such a one turns out to need another: minutes for a workbook of ours. IFS it takes for one value.
 */
const ONE_VALUE = '=IFS(TRUE,';
/** Functions of our sheets: with them, and sources as long as they take, a formula has one value. */
const OF_ONE_VALUE = new Set(
  `ABS AND CHAR CHOOSE COUNT COUNTA COUNTIF COUNTIFS DATE DAY EDATE EOMONTH IF IFERROR INDEX INT ISNA ISNUMBER LEFT LEN
  MATCH MAX MID MIN MONTH N NA NETWORKDAYS.INTL NOT OR REPT RIGHT ROUND ROUNDUP ROWS SMALL SUBSTITUTE SUM SUMIFS
  SUMPRODUCT TEXT TODAY TRIM WEEKDAY WORKDAY.INTL YEAR`.split(/\s+/),
);

function givesOneValue(formula: string): boolean {
  // Most formulas have neither, which is told without reading them.
  if (!formula.includes('GS_') && !formula.includes('INDEX(')) return false;
  const tokens = tokenize(formula);
  const maySpill = tokens.some(
    ({ kind, text }) =>
      (kind === 'name' && text.startsWith('GS_')) || (kind === 'function' && text.toUpperCase() === 'INDEX'),
  );
  return (
    maySpill && tokens.every(({ kind, text }) => kind !== 'function' || OF_ONE_VALUE.has(text.toUpperCase()))
  );
}
