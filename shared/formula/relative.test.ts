import { describe, expect, it } from 'vitest';
import { moveFormula, relativeKey } from './relative.ts';

describe('a copy of a formula', () => {
  it.each([
    ['A1+$A1+A$1+$A$1', 2, 1, 'B3+$A3+B$1+$A$1'],
    ['SUM(A1:B2)', 1, 0, 'SUM(A2:B3)'],
    ['SUM(A:$B)+SUM(1:$2)', 3, 1, 'SUM(B:$B)+SUM(4:$2)'],
    ["'A1 sheet'!A1", 1, 1, "'A1 sheet'!B2"],
    ['A1!B2', 1, 0, 'A1!B3'],
    ['[1]Plan!A1+Jan:Mar!A1', 1, 0, '[1]Plan!A2+Jan:Mar!A2'],
    ['"A1"&A1', 1, 0, '"A1"&A2'],
    ['"say ""A1"""&A1', 1, 0, '"say ""A1"""&A2'],
    ['LOG10(A1)', 1, 0, 'LOG10(A2)'],
    ['gs_A1+ZZZ2026', 1, 0, 'gs_A1+ZZZ2026'],
    ['计划A1+A1', 1, 0, '计划A1+A2'],
    ['1E5+E5', 1, 0, '1E5+E6'],
    ['A1:end', 1, 0, 'A1:end'],
    ['A1+B2', -1, 0, '#REF!+B1'],
    ['XFD1', 0, 1, '#REF!'],
    ['Z1', 0, 1, 'AA1'],
  ])('%s moved by %i rows and %i columns reads %s', (formula, rows, columns, moved) => {
    expect(moveFormula(formula, rows, columns)).toBe(moved);
    if (!moved.includes('#REF!'))
      expect(relativeKey(moved, 10 + rows, 10 + columns)).toBe(relativeKey(formula, 10, 10));
  });

  it.each([
    ['A1', '$A1'],
    ['A1:B2', 'A1:B$2'],
    ['A:A', 'B:B'],
    ['A1', 'Plan!A1'],
  ])('is none of another formula: %s and %s', (one, other) => {
    expect(relativeKey(one, 0, 0)).not.toBe(relativeKey(other, 0, 0));
  });
});
