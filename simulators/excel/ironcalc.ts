import { calculation } from '../ironcalc/calculation.ts';
import type { Functions } from '../ironcalc/contents.ts';
import type { Calculate } from './model/workbook.ts';

/**
 * Calculates with the embedded formula engine, which must have been started before. `functions` are LAMBDA texts by
 * name, so that calls of custom functions have values too.
 */
export function ironCalc(functions: Functions = new Map()): Calculate {
  const { calculate } = calculation(functions);
  return ({ sheets, names }) => {
    const known = names.filter(({ formula }) => !formula.includes('#REF!'));
    const valueAt = calculate({
      sheets,
      names: known.map(({ name, formula }) => ({ name, formula: formula.slice(1) })),
    });
    return (sheet, row, column) => {
      const value = valueAt(sheet, row, column);
      return typeof value === 'object' ? { error: value.error, formula: null } : value;
    };
  };
}
