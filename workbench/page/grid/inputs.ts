import { type CellContent, isError, isFormula } from '#host/sheet.ts';
import { absoluteReference } from '../../xlsx/address.ts';
import type { BookView } from '../book/book.ts';

/** What to type into a cell of the grid so that it holds that content. */
export function inputOf(content: CellContent): string {
  if (content === null) return '';
  if (isFormula(content)) return `=${content.formula}`;
  if (isError(content)) return content.formula === null ? content.error : `=${content.formula}`;
  if (typeof content === 'string') return `'${content}`;
  return String(content).toUpperCase();
}

/** Defined names of the workbook as the engine wants them. */
export const nameFormulas = ({ names }: Pick<BookView, 'names'>): ReadonlyMap<string, string> =>
  new Map(names.map(({ name, sheet, area }) => [name, absoluteReference(sheet, area)]));
