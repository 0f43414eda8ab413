import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveFormula } from '#file-host/xlsx/references.ts';
import { columnName } from '#formula/address.ts';
import { copiesOf, relativeKey } from './copies.ts';

const reference = fc
  .record({
    row: fc.integer({ min: 1, max: 99 }),
    column: fc.integer({ min: 0, max: 60 }),
    lock: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ row, column, lock }) => `${lock & 1 ? '$' : ''}${columnName(column)}${lock & 2 ? '$' : ''}${row}`);
const piece = fc.oneof(
  reference,
  fc.constantFrom('"A1 text"', "'Plan A1'!", 'SUM(', ')', ',', '+', '2.5', 'LOG10(', 'gs_A1'),
);
const formulas = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(''));
const step = fc.integer({ min: 0, max: 40 });

describe('the relative key of a formula', () => {
  it('is that of every copy of it, as pasting makes them', () => {
    fc.assert(
      fc.property(formulas, step, step, (formula, rows, columns) => {
        const copy = moveFormula(formula, rows, columns);
        expect(relativeKey(copy, rows, columns)).toBe(relativeKey(formula, 0, 0));
      }),
    );
  });

  it('differs for formulas that are no copies of each other', () => {
    fc.assert(
      fc.property(formulas, formulas, step, step, (one, other, rows, columns) => {
        fc.pre(moveFormula(one, rows, columns) !== other);
        expect(relativeKey(other, rows, columns)).not.toBe(relativeKey(one, 0, 0));
      }),
    );
  });

  it.each(['SUM(A:A)', 'SUM(1:3)', 'INDEX($A:B,1)', 'SUM($1:3)'])(
    'is not told for %s, whose whole lines would move',
    (formula) => {
      expect(relativeKey(formula, 0, 0)).toBeNull();
    },
  );
});

describe('locked whole lines', () => {
  it.each(['SUM($A:$A)', 'SUM($1:$3)'])('%s stay in a copy', (formula) => {
    expect(relativeKey(formula, 0, 0)).toBe(relativeKey(formula, 7, 7));
  });
});

describe('blocks of copies', () => {
  const long = (row: number): string =>
    `IF(SUMIFS($B$1:$B$99,$A$1:$A$99,A${row})>0,ROUND(B${row}*C$1,0),"none of that")`;
  it('are found where they save something', async () => {
    const cells = Array.from({ length: 20 }, (_, row) => [null, { formula: long(row + 1), value: 0 }]);
    expect(await copiesOf(cells)).toEqual([{ area: { row: 0, column: 1, rows: 20, columns: 1 } }]);
  });
  it('are not made of two short formulas', async () => {
    expect(await copiesOf([[{ formula: 'A2', value: 0 }], [{ formula: 'A3', value: 0 }]])).toEqual([]);
  });
});
