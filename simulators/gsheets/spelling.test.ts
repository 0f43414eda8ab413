import { describe, expect, it } from 'vitest';
import { sheetsSpelling } from './spelling.ts';

describe('a formula in Google Sheets', () => {
  it.each([
    ['目标!$D$14', "'目标'!$D$14"],
    ["'Plan'!A1+Plan!A1", "'Plan'!A1+Plan!A1"],
    ["SUM('It''s'!A1,1E-9)", "SUM('It''s'!A1,1E-9)"],
    ['"目标!A1"', '"目标!A1"'],
  ])('%s is returned as %s', (typed, returned) => {
    expect(sheetsSpelling(typed)).toBe(returned);
  });
});
