import { describe, expect, it } from 'vitest';
import { copiesOf } from './copies.ts';

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
