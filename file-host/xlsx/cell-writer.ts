import { columnName } from '#formula/address.ts';
import { type CellContent, isError, isFormula, type Scalar } from '#host/sheet.ts';
import type { SharedStrings } from '#office/shared-strings.ts';
import { escapeText, escapeXml } from '#office/xml.ts';
import type { StyleBook } from './styles.ts';

/** Where texts and formats of the cells go. */
export interface CellSink {
  readonly strings: SharedStrings;
  readonly styles: StyleBook;
}

interface Cell {
  readonly row: number;
  readonly column: number;
}

/** One cell's element; nothing at all for an empty cell without a format. */
export function cellXml(
  { row, column }: Cell,
  content: CellContent,
  format: number,
  { strings, styles }: CellSink,
): string {
  const formatted =
    typeof content === 'string' && looksLikeFormula(content)
      ? styles.format(format, { quotePrefix: true })
      : format;
  const start = `<c r="${columnName(column)}${row + 1}"${formatted === 0 ? '' : ` s="${formatted}"`}`;
  if (content === null || content === undefined) return formatted === 0 ? '' : `${start}/>`;
  if (typeof content === 'string') return `${start} t="s"><v>${strings.add(content)}</v></c>`;
  if (isError(content))
    return `${start} t="e">${formulaXml(content.formula)}<v>${escapeXml(content.error)}</v></c>`;
  if (isFormula(content)) return `${start}${resultXml(content.formula, content.value)}</c>`;
  return `${start}${resultXml(null, content)}</c>`;
}

/** Excel turns such a text into a formula when a person edits the cell, unless the cell has the quote prefix. */
const looksLikeFormula = (text: string): boolean => /^[=+\-@']/.test(text);

function resultXml(formula: string | null, value: Scalar): string {
  const before = formulaXml(formula);
  if (value === null) return `>${before}`;
  if (typeof value === 'string') return ` t="str">${before}<v>${escapeText(value)}</v>`;
  if (typeof value === 'boolean') return ` t="b">${before}<v>${value ? 1 : 0}</v>`;
  if (!Number.isFinite(value)) throw new RangeError(`a cell cannot hold ${value}`);
  return `>${before}<v>${value}</v>`;
}

const formulaXml = (formula: string | null): string =>
  formula === null ? '' : `<f>${escapeXml(formula)}</f>`;
