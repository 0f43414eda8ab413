import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '#engine/days/day.ts';
import { conventionsOf } from '#engine/typed/conventions.ts';
import type { ListBlock } from '#workbook/list/grid.ts';
import type { ListCorrections } from '#workbook/list/reading.ts';
import { recogniseList } from '#workbook/list/recognise.ts';
import { blockOf, writtenLists } from './parse.ts';
import { type Manner, manners, people, peopleIn, printed } from './printed.ts';

const today = day('2026-11-28');
const read = (block: ListBlock, corrections: ListCorrections = {}) => {
  const reading = recogniseList({ block, today, conventions: conventionsOf('en', 2026), corrections });
  if (!reading) throw new Error('there is a list');
  return reading;
};
const written = manners.chain((manner: Manner) => people(manner.language).map((list) => ({ manner, list })));

describe('a list', () => {
  it('gives back who and what was written into it, however it was written', () => {
    fc.assert(
      fc.property(written, ({ manner, list }) => {
        const reading = read(blockOf(printed(list, manner)));
        expect(peopleIn(reading)).toEqual(list);
        expect(reading.issues).toEqual([]);
        const total = list.flatMap(({ months }) => months).reduce((sum, month) => sum + month, 0);
        expect(reading.figures.map(({ sum }) => [sum.read, sum.own])).toEqual([[total, total]]);
      }),
      { numRuns: 300 },
    );
  });

  it('is the same when what was found is said as a correction', () => {
    for (const { block, name } of writtenLists()) {
      const found = read(block);
      const roles = found.columns.map(({ role }) => role);
      const again = read(block, { roles, headerLines: found.headerLines });
      expect([name, again]).toEqual([name, found]);
    }
  });

  it('reads to the cent what stands in it: the sum over its people is that of its cells', () => {
    const amounts = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000_000 }), {
      minLength: 2,
      maxLength: 40,
    });
    fc.assert(
      fc.property(amounts, (cents) => {
        const rows = cents.map((amount, index) => [`Person ${index}`, amount / 100]);
        const reading = read(blockOf([['Name', 'Last year'], ...rows]));
        const sum = cents.reduce((all, amount) => all + amount, 0) / 100;
        expect(reading.figures[0]?.sum).toMatchObject({ read: sum, own: sum });
      }),
    );
  });

  it('follows a person who corrects it', () => {
    const block = blockOf([
      ['A', 'B', 'C'],
      ['North', 'Anna', 5],
      ['South', 'Bob', 7],
    ]);
    const reading = read(block, { roles: ['group', 'name', 'target'] });
    expect(reading.members.map(({ name }) => name)).toEqual(['North', 'Anna', 'South', 'Bob']);
    expect(reading.figures).toMatchObject([{ kind: 'target', sum: { read: 12 } }]);
    expect(read(block, { headerLines: 0, roles: ['name', 'other', 'amount'] }).members).toHaveLength(3);
  });

  it('that is blank is none', () => {
    const nothing = {
      block: blockOf([[null, ' ']]),
      today,
      conventions: conventionsOf('en', 2026),
      corrections: {},
    };
    expect(recogniseList(nothing)).toBeNull();
  });
});
