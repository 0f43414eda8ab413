import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formulaTextOf } from './formula-text.ts';

const german = formulaTextOf('de_DE');

describe('Formulas in a spreadsheet with decimal comma', () => {
  it.each([
    ['SUM(A1,B2)', 'SUM(A1;B2)'],
    ['IF(A1>0.5,1.5,2)', 'IF(A1>0,5;1,5;2)'],
    ['ROUND(A1,2)+.5', 'ROUND(A1;2)+,5'],
    ['SUM({1,2.5;3,4})', 'SUM({1\\2,5;3\\4})'],
    ['"a,b;c"&A1', '"a,b;c"&A1'],
    ["'Plan, 1.5'!A1,B1", "'Plan, 1.5'!A1;B1"],
    ['NETWORKDAYS.INTL(A1,B1,"0000011",C1)', 'NETWORKDAYS.INTL(A1;B1;"0000011";C1)'],
    ['MAX(1E-9,D$4,1-1E-9)', 'MAX(1E-9;D$4;1-1E-9)'],
    ['IF(A1,1,2)', 'IF(A1;1;2)'],
    ['"say ""x, y"""&B1', '"say ""x, y"""&B1'],
  ])('%s reads %s there', (formula, text) => {
    expect(german.toSheets(formula)).toBe(text);
    expect(german.fromSheets(text)).toBe(formula);
  });

  it('are taken as they are when Sheets gives the en-US form after all', () => {
    for (const formula of ['IF(A1,1,SUM(B1,2))', 'ROUND(A1,2)', 'LEFT("ab",1)'])
      expect(german.fromSheets(formula)).toBe(formula);
  });

  it('come back as they went, whatever they are made of', () => {
    const piece = fc.constantFrom(
      'A1',
      '$B$2',
      '0.5',
      '12',
      '"a,b"',
      "'x;y'!C3",
      '(',
      ')',
      '{1,2;3}',
      ',',
      '+',
      'IF(',
      '好',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const formula = pieces.join(' ');
        expect(german.fromSheets(german.toSheets(formula))).toBe(formula);
      }),
    );
  });

  it.each(['en_US', 'en_GB', 'zh_CN', 'zh_TW', 'ja_JP', 'de_CH', 'es_MX'])(
    'stay as they are in %s',
    (locale) => {
      const { toSheets, fromSheets } = formulaTextOf(locale);
      expect(toSheets('IF(A1,1.5,{1,2})')).toBe('IF(A1,1.5,{1,2})');
      expect(fromSheets('IF(A1,1.5,{1,2})')).toBe('IF(A1,1.5,{1,2})');
    },
  );

  it.each(['fr_FR', 'it_IT', 'es_ES', 'pt_BR', 'ru_RU', 'tr_TR', 'nl_NL', 'sv_SE', 'id_ID', 'vi_VN'])(
    'have semicolons in %s',
    (locale) => {
      expect(formulaTextOf(locale).toSheets('SUM(A1,B1)')).toBe('SUM(A1;B1)');
    },
  );
});
