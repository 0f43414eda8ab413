import { describe, expect, it } from 'vitest';
import { moveFormula, renameSheets } from './references.ts';

describe('a formula of a shared group', () => {
  it.each([
    ['A1+$A1+A$1+$A$1', 2, 1, 'B3+$A3+B$1+$A$1'],
    ['SUM(A1:B2)', 1, 0, 'SUM(A2:B3)'],
    ["'A1 sheet'!A1", 1, 1, "'A1 sheet'!B2"],
    ['A1!B2', 1, 0, 'A1!B3'],
    ['"A1"&A1', 1, 0, '"A1"&A2'],
    ['"say ""A1"""&A1', 1, 0, '"say ""A1"""&A2'],
    ['LOG10(A1)', 1, 0, 'LOG10(A2)'],
    ['gs_A1+ZZZ2026', 1, 0, 'gs_A1+ZZZ2026'],
    ['计划A1+A1', 1, 0, '计划A1+A2'],
    ['1E5+E5', 1, 0, '1E5+E6'],
    ['A1+B2', -1, 0, '#REF!+B1'],
    ['Z1', 0, 1, 'AA1'],
  ])('%s moved by %i rows and %i columns reads %s', (formula, rows, columns, moved) => {
    expect(moveFormula(formula, rows, columns)).toBe(moved);
  });
});

describe('a formula after sheets were renamed', () => {
  const renamed = new Map([
    ['Old', '新 的'],
    ["It's", 'Its'],
    ['Gone', null],
    ['计划', 'Plan'],
  ]);
  it.each([
    ['Old!A1', "'新 的'!A1"],
    ["'Old'!$A$1:B2*2", "'新 的'!$A$1:B2*2"],
    ["SUM('It''s'!A:A)", 'SUM(Its!A:A)'],
    ['计划!A1+1', 'Plan!A1+1'],
    ['SUM(Gone!A1:B2,1)', 'SUM(#REF!,1)'],
    ['Older!A1+MyOld!A1', 'Older!A1+MyOld!A1'],
    ['"Old!A1"&Old!A1', '"Old!A1"&\'新 的\'!A1'],
    ['Old+1', 'Old+1'],
  ])('%s reads %s', (formula, next) => {
    expect(renameSheets(formula, renamed)).toBe(next);
  });
});
