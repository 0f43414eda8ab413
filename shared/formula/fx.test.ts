import { describe, expect, it } from 'vitest';
import { blockAt, cellAt, formulasOn, textLiteral } from './fx.ts';

describe('formula texts', () => {
  const at = { sheet: 'Plan', row: 1, column: 3 };
  const block = { sheet: 'Other sheet', area: { row: 1, column: 3, rows: 12, columns: 2 } };

  it.each([
    ['none', 'D2'],
    ['row', 'D$2'],
    ['column', '$D2'],
    ['both', '$D$2'],
  ] as const)('anchor %s: %s', (anchor, text) => {
    expect(formulasOn('Plan')`${cellAt(at, anchor)}`).toBe(text);
  });

  it('name the sheet only where it is another one', () => {
    expect(formulasOn('Plan')`SUM(${blockAt(block)})/${cellAt(at)}*${0.5}&${'"x"'}`).toBe(
      'SUM(\'Other sheet\'!$D$2:$E$13)/D2*0.5&"x"',
    );
  });

  it('have numbers as Excel keeps them', () => {
    expect(formulasOn('Plan')`A1*(1-${1e-9})+${0.1 + 0.2}`).toBe('A1*(1-0.000000001)+0.3');
  });

  it('double the quotes of a text', () => expect(textLiteral('say "hi"')).toBe('"say ""hi"""'));
});
