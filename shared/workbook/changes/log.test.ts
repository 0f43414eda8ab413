import { describe, expect, it } from 'vitest';
import type { CellContent } from '#host/sheet.ts';
import { sameContent } from './log.ts';

describe('what a cell holds', () => {
  it.each<[what: string, one: CellContent, other: CellContent]>([
    ['a number', 1, 1],
    ['a formula with another value', { formula: 'A1', value: 1 }, { formula: 'A1', value: 2 }],
    ['a formula in another spelling', { formula: "'目标'!A1", value: 1 }, { formula: '目标!A1', value: 1 }],
    ['a formula that gives an error now', { formula: 'A1', value: 1 }, { error: '#N/A', formula: 'A1' }],
    ['an error that somebody typed', { error: '#N/A', formula: null }, { error: '#N/A', formula: null }],
  ])('is the same: %s', (_, one, other) => {
    expect(sameContent(one, other)).toBe(true);
  });

  it.each<[what: string, one: CellContent, other: CellContent]>([
    ['a number for its text', 1, '1'],
    ['a number for a formula of its value', 1, { formula: 'A1', value: 1 }],
    ['another formula', { formula: 'A1', value: 1 }, { formula: 'A2', value: 1 }],
    ['another error', { error: '#N/A', formula: null }, { error: '#REF!', formula: null }],
  ])('is another: %s', (_, one, other) => {
    expect(sameContent(one, other)).toBe(false);
  });
});
