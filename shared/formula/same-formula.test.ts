import { describe, expect, it } from 'vitest';
import { sameFormula } from './same-formula.ts';

describe('formulas that say the same', () => {
  it.each([
    ['quotes', "目标!$D$14+'Plan'!A1", "'目标'!$D$14+Plan!A1"],
    ['numbers', 'A1*(1-1E-9)', 'A1*(1-0.000000001)'],
    ['points without a zero', '.5+2.', '0.5+2'],
    ['digits beyond the fifteenth', '0.30000000000000004', '0.3'],
    ["functions' case", 'sum(A1)', 'SUM(A1)'],
    ["cells' case", 'SUM(a1:$b$2)', 'SUM(A1:$B$2)'],
    ["names' case", 'rate*1', 'RATE*1'],
    ["sheets' case", 'plan!A1', 'Plan!A1'],
    ['spaces', 'IF( A1 > 0 , 1,2 )', 'IF(A1>0,1,2)'],
    ['line breaks', 'A1\n+B1', 'A1+B1'],
    ['truths', 'IF(A1,TRUE(),false)', 'IF(A1,TRUE,FALSE)'],
    ['prefixes of files', '_xlfn.STDEV.S(A1)', 'STDEV.S(A1)'],
    ['prefixes of files for sorting', '_xlfn._xlws.SORT(A1:A9)', 'SORT(A1:A9)'],
    ['quotes round sheets from one to another', "'Jan:Mar'!A1", 'Jan:Mar!A1'],
  ])('in other spellings: %s', (_, one, other) => {
    expect(sameFormula(one, other)).toBe(true);
  });

  it.each([
    ['another cell', 'A1', 'A2'],
    ['another lock', '$A1', 'A1'],
    ['another sheet', 'Plan!A1', 'Plans!A1'],
    ['a sheet of another workbook', 'Plan!A1', '[1]Plan!A1'],
    ['another number', '1E-9', '1E-8'],
    ['another text', '"a"', '"A"'],
    ['spaces within a text', '"a b"', '"ab"'],
    ['an intersection', 'A1:B2 B2:C3', 'A1:B2,B2:C3'],
    ['a name for a number', 'TRUE1', 'TRUE'],
    ['a function of nothing', 'NOW()', 'NOW'],
    ['a text for a name', '"rate"', 'rate'],
    ['another order', 'A1+B1', 'B1+A1'],
    ['spaces in a sheet', "'Plan 1'!A1", 'Plan1!A1'],
  ])('are told from others: %s', (_, one, other) => {
    expect(sameFormula(one, other)).toBe(false);
  });
});
