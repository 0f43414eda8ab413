import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { delimitedRows } from './delimited.ts';

describe('the cells of a text', () => {
  it.each([
    [
      'commas',
      'Name,Jan\nAnna,1\nBob,2\n',
      [
        ['Name', 'Jan'],
        ['Anna', 1],
        ['Bob', 2],
      ],
    ],
    [
      'tabs',
      'Name\tJan\r\nAnna\t1\r\n',
      [
        ['Name', 'Jan'],
        ['Anna', 1],
      ],
    ],
    [
      'semicolons and decimal commas',
      'Name;Jan;Feb\nAnna;1,5;2,5\n',
      [
        ['Name', 'Jan', 'Feb'],
        ['Anna', '1,5', '2,5'],
      ],
    ],
    [
      'a mark at the beginning',
      '\uFEFF姓名,业绩\n王明,1.5',
      [
        ['姓名', '业绩'],
        ['王明', 1.5],
      ],
    ],
    [
      'quotes',
      '"Li, ""Na""","1,200"\n"two\nlines",-3',
      [
        ['Li, "Na"', '1,200'],
        ['two\nlines', -3],
      ],
    ],
    [
      'a quote inside a field',
      '5" pipe,1\nplain,2',
      [
        ['5" pipe', 1],
        ['plain', 2],
      ],
    ],
    ['a separator that is said', 'sep=|\na|1,5\n', [['a', '1,5']]],
    [
      'keys that look like numbers',
      '007,1\n110101199003078515,2\n="001",3',
      [
        ['007', 1],
        ['110101199003078515', 2],
        ['001', 3],
      ],
    ],
    ['one column', 'Anna\nBob', [['Anna'], ['Bob']]],
    ['blank fields and lines', 'a,,1\n\nb,,2', [['a', null, 1], [null], ['b', null, 2]]],
    ['nothing', '', []],
  ])('%s', (_, text, cells) => {
    expect(delimitedRows(text)).toEqual(cells);
  });

  const field = fc.string({ unit: fc.constantFrom(...Array.from('ab"\n,;\t|中 ')), maxLength: 6 });
  it('are those that were quoted into it, whatever they hold', () => {
    const table = fc
      .integer({ min: 2, max: 4 })
      .chain((columns) =>
        fc.array(fc.array(field, { minLength: columns, maxLength: columns }), { minLength: 2, maxLength: 6 }),
      );
    fc.assert(
      fc.property(table, (rows) => {
        const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
        const text = rows.map((row) => row.map(quoted).join(';')).join('\n');
        expect(delimitedRows(`sep=;\n${text}`)).toEqual(
          rows.map((row) => row.map((each) => (each.trim() === '' ? null : each))),
        );
      }),
    );
  });
});
