import { describe, expect, it } from 'vitest';
import { type Moved, updatedCell } from './references.ts';

/** On `Plan`, rows from the sixth on go one down, the third is gone, column C becomes E, column D is gone. */
const moved: Moved = (sheet, row, column, search = 'exact') => {
  if (sheet.toLowerCase() !== 'plan' && sheet !== '计划 表') return { row, column };
  if (column === 3) return null;
  if (row === 2) {
    if (search === 'exact') return null;
    return { row: search === 'down' ? 3 : 1, column };
  }
  return { row: row >= 5 ? row + 1 : row, column: column === 2 ? 4 : column };
};

const updated = (formula: string, home: string): string | undefined =>
  updatedCell({ formula, value: 1 }, home, moved)?.formula;

describe('references in formulas', () => {
  it.each([
    ['stay where nothing has moved', 'Plan!A1+A2', 'Plan!A1+A2'],
    ['follow a row', 'Plan!A6', 'Plan!A7'],
    ['follow a column', 'Plan!C2', 'Plan!E2'],
    ['keep their dollars', 'Plan!$A$6+Plan!A$6+Plan!$C6', 'Plan!$A$7+Plan!A$7+Plan!$E7'],
    ['follow both ends of a block', 'SUM(Plan!A5:A9)', 'SUM(Plan!A5:A10)'],
    ['shrink a block whose first row is gone', 'SUM(Plan!A3:A9)', 'SUM(Plan!A4:A10)'],
    ['shrink a block whose last row is gone', 'SUM(Plan!$A$1:$A$3)', 'SUM(Plan!$A$1:$A$2)'],
    ['become #REF! where the cell is gone', 'Plan!A3*2', '#REF!*2'],
    ['become #REF! where the column is gone', 'Plan!D8', '#REF!'],
    ['of another sheet stay', 'Other!A6+A6', 'Other!A6+A6'],
    ['with a quoted sheet', "'计划 表'!A6", "'计划 表'!A7"],
    ['with a sheet in Chinese', '计划!A6', '计划!A6'],
    ['in texts stay', '"Plan!A6"&Plan!A6', '"Plan!A6"&Plan!A7'],
    ['in texts with doubled quotes stay', '"a""Plan!A6"', '"a""Plan!A6"'],
    ['to whole columns and rows stay', 'SUM(Plan!A:A)+SUM(Plan!6:6)', 'SUM(Plan!A:A)+SUM(Plan!6:6)'],
    ["to another workbook's sheet of that name stay", '[1]Plan!A6+[1]Plan!A3', '[1]Plan!A6+[1]Plan!A3'],
    ['to another workbook stay, in quotes', "'[My book.xlsx]Plan'!A6", "'[My book.xlsx]Plan'!A6"],
    ['to cells of a sheet that is gone stay', '#REF!A6', '#REF!A6'],
    ['through several sheets stay', 'SUM(Plan:Other!A6)', 'SUM(Plan:Other!A6)'],
    ["in any case of the sheet's name", 'plan!A6', 'plan!A7'],
    ['in small letters', 'Plan!a6', 'Plan!A7'],
    ['in names of tables stay', 'Plan!A6+Sales[A6]', 'Plan!A7+Sales[A6]'],
    ['shrink a range that is worked out', 'Plan!A3:INDEX(Plan!A:A,9)', 'Plan!A4:INDEX(Plan!A:A,9)'],
    ["shrink Google's open ranges", 'SUM(Plan!A3:A)', 'SUM(Plan!A4:A)'],
    ['to a name on the sheet stay', 'Plan!Rate_A6', 'Plan!Rate_A6'],
    ['are told from functions', 'LOG10(Plan!A6)+ATAN2(1,2)', 'LOG10(Plan!A7)+ATAN2(1,2)'],
    ['are told from names', 'GS_A6+rate6+Plan!A6', 'GS_A6+rate6+Plan!A7'],
    ['are told from numbers', '1E6+6+Plan!A6', '1E6+6+Plan!A7'],
    ['beside operators', '-Plan!A6%+(Plan!A6)^2', '-Plan!A7%+(Plan!A7)^2'],
  ])('%s', (_, formula, expected) => {
    expect(updated(formula, 'Mine')).toBe(expected);
  });

  it('without a sheet mean the sheet that the formula is on', () => {
    expect(updated('A6+Other!A6', 'Plan')).toBe('A7+Other!A6');
  });
});
