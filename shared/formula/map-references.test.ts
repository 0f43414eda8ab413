import { describe, expect, it } from 'vitest';
import { mapReferences, namesSheet, renameSheets } from './map-references.ts';

describe('references that are changed', () => {
  it('keep the spelling of their sheet, and everything round them', () => {
    const down = mapReferences(`sum( 'Plan'!a1:B2 )&"A1"+LOG10(A1)`, (reference) => ({
      ...reference,
      first: { ...reference.first, row: 8 },
    }));
    expect(down).toBe(`sum( 'Plan'!A9:B2 )&"A1"+LOG10(A9)`);
  });

  it('are #REF! where they are gone', () => {
    expect(mapReferences('Plan!A1+SUM(A:A)', () => null)).toBe('#REF!+SUM(#REF!)');
  });

  it('are told where they begin or end a range that is worked out', () => {
    const places: string[] = [];
    mapReferences('A1:INDEX(B:B,2)+INDEX(C:C,1):D4', (reference, place) => {
      places.push(place);
      return reference;
    });
    expect(places).toEqual(['begins', 'alone', 'alone', 'ends']);
  });
});

describe('a formula after sheets were renamed', () => {
  const renamed = new Map([
    ['Old', '新 的'],
    ["It's", 'Its'],
    ['Gone', null],
    ['计划', 'Plan'],
    ['Jan', 'Jan 1'],
  ]);
  it.each([
    ['follows', 'Old!A1', "'新 的'!A1"],
    ['follows in quotes', "'Old'!$A$1:B2*2", "'新 的'!$A$1:B2*2"],
    ['follows whatever its case', 'OLD!A1', "'新 的'!A1"],
    ['follows names with apostrophes', "SUM('It''s'!A:A)", 'SUM(Its!A:A)'],
    ['follows in any script', '计划!A1+1', 'Plan!A1+1'],
    [
      'has names, functions, errors and tables follow',
      'Old!Rate+Old!F(1)+Old!#REF!',
      "'新 的'!Rate+'新 的'!F(1)+'新 的'!#REF!",
    ],
    ['is #REF! where the sheet is gone', 'SUM(Gone!A1:B2,1)', 'SUM(#REF!,1)'],
    ['is #REF! where the name is gone', 'Gone!Rate+1', '#REF!+1'],
    ['leaves other names', 'Older!A1+MyOld!A1', 'Older!A1+MyOld!A1'],
    ['leaves texts', '"Old!A1"&Old!A1', '"Old!A1"&\'新 的\'!A1'],
    ['leaves names', 'Old+1', 'Old+1'],
    [
      "leaves other workbooks' sheets",
      "[1]Old!D9+'[My book.xlsx]Old'!A1",
      "[1]Old!D9+'[My book.xlsx]Old'!A1",
    ],
    ["leaves other workbooks' sheets that are gone here", '[1]Gone!D9', '[1]Gone!D9'],
    ['follows through sheets', 'SUM(Jan:Mar!A1)', "SUM('Jan 1:Mar'!A1)"],
    ['is #REF! where one end is gone', 'SUM(Jan:Gone!A1)', 'SUM(#REF!)'],
    ['reads a range of two cells as that', 'A1:Old!B2', "A1:'新 的'!B2"],
  ])('%s: %s', (_, formula, next) => {
    expect(renameSheets(formula, renamed)).toBe(next);
  });
});

describe('whether a formula names a sheet', () => {
  const isPlan = (sheet: string): boolean => sheet === "Plan's";
  it.each([
    ["'Plan''s'!A1", true],
    ["SUM(Other!A1,'Plan''s'!Rate)", true],
    ["[1]Plan's!A1", false],
    ["'[1]Plan''s'!A1", false],
    ['"Plan\'s!"', false],
    ['Plan', false],
  ])('%s: %s', (formula, is) => {
    expect(namesSheet(formula, isPlan)).toBe(is);
  });
});
