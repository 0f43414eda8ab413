import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, withoutArea } from '#host/areas.ts';
import type { Area } from '#host/sheet.ts';
import { editValidations } from './edit-validations.ts';

const sheet = (rules: string): string =>
  `<worksheet><sheetData><row r="1"/></sheetData>${rules}<pageMargins left="1"/></worksheet>`;
const whole = (rule: string): string => sheet(`<dataValidations count="1">${rule}</dataValidations>`);
const fixed = {
  area: { row: 1, column: 1, rows: 1, columns: 1 },
  rule: { kind: 'formula', formula: 'B2=5' },
  title: '',
  message: '',
} as const;
const sqrefs = (xml: string): string[] =>
  [...xml.matchAll(/sqref="([^"]*)"[^>]*>(?:<formula1>([^<]*))?/g)].map(
    ([, cells, formula]) => `${cells} ${formula}`,
  );

describe('rules on cells of a sheet that stays', () => {
  it.each([
    ['none', sheet(''), ['B2 B2=5']],
    [
      'one elsewhere',
      whole('<dataValidation sqref="D4"><formula1>1</formula1></dataValidation>'),
      ['D4 1', 'B2 B2=5'],
    ],
    [
      'one around',
      whole('<dataValidation sqref="B1:B4"><formula1>1</formula1></dataValidation>'),
      ['B1 B3:B4 1', 'B2 B2=5'],
    ],
    ['one on it', whole('<dataValidation sqref="B2"><formula1>1</formula1></dataValidation>'), ['B2 B2=5']],
    [
      'one that begins with it',
      whole('<dataValidation sqref="B2:B3"><formula1>B2&gt;A$1</formula1></dataValidation>'),
      ['B3 B3&gt;A$1', 'B2 B2=5'],
    ],
  ])('stand beside %s', (_, xml, rules) => {
    const edited = editValidations(xml, [fixed]);
    // What stood in front is the first word of each; a list of cells stays one rule.
    expect(sqrefs(edited)).toEqual(rules);
    expect(edited).toContain(`<dataValidations count="${rules.length}">`);
    expect(edited.indexOf('</sheetData>')).toBeLessThan(edited.indexOf('<dataValidations'));
    expect(edited.indexOf('</dataValidations>')).toBeLessThan(edited.indexOf('<pageMargins'));
  });

  it('change nothing where none are set', () => {
    expect(editValidations(sheet(''), [])).toBe(sheet(''));
  });
});

describe('an area without another', () => {
  const areas: fc.Arbitrary<Area> = fc.record({
    row: fc.nat(6),
    column: fc.nat(6),
    rows: fc.integer({ min: 1, max: 5 }),
    columns: fc.integer({ min: 1, max: 5 }),
  });

  it('has each of its cells outside the other once, and no other cell', () => {
    fc.assert(
      fc.property(areas, areas, (area, hole) => {
        const parts = withoutArea(area, hole);
        for (let row = 0; row < 12; row++) {
          for (let column = 0; column < 12; column++) {
            const times = parts.filter((part) => contains(part, row, column)).length;
            const wanted = contains(area, row, column) && !contains(hole, row, column);
            expect(times).toBe(wanted ? 1 : 0);
          }
        }
      }),
    );
  });
});
