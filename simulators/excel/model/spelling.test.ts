import { describe, expect, it } from 'vitest';
import { excelSpelling } from './spelling.ts';

const nameOf = (sheet: string): string => ({ plan: 'Plan', 目标: '目标' })[sheet.toLowerCase()] ?? sheet;

describe('a formula in Excel', () => {
  it.each([
    ["'目标'!$D$14", '目标!$D$14'],
    ["'Split workings'!A1+'R1C1'!A1", "'Split workings'!A1+'R1C1'!A1"],
    ['plan!a1:$b$2', 'Plan!A1:$B$2'],
    ['sum(A1)*(1-1E-9)+.50', 'SUM(A1)*(1-0.000000001)+0.5'],
    ['if( a1,true,"sum(a1)" )', 'IF( A1,TRUE,"sum(a1)" )'],
    ['let(f,lambda(x,x*2),f(Rate))', 'LET(f,LAMBDA(x,x*2),f(Rate))'],
    ["'[1]plan'!a1", '[1]plan!A1'],
    ['1E-25', '1E-25'],
  ])('%s is kept as %s', (typed, kept) => {
    expect(excelSpelling(typed, nameOf)).toBe(kept);
    expect(excelSpelling(kept, nameOf)).toBe(kept);
  });
});
