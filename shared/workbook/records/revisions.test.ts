import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#engine/days/arithmetic.ts';
import { day } from '#engine/days/day.ts';
import type { GoalVersion, Revision } from '#engine/revision/record.ts';
import { en } from '#language/en/index.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import { movedOf, movedText } from './figures-text.ts';
import { beginnings, readRevisions, revisionRow, setRows } from './revisions.ts';

const text = fc.string().map((each) => each.trim());
const version: fc.Arbitrary<GoalVersion> = fc.record({
  total: fc.double({ min: 0, max: 1e9, noNaN: true }),
  start: fc.nat(300).map((days) => addDays(day('2026-01-01'), days)),
  end: fc.nat(300).map((days) => addDays(day('2026-12-31'), days)),
  averageDeal: fc.option(fc.double({ min: 0, max: 1e6, noNaN: true })),
  rates: fc.array(
    fc.double({ min: 0, max: 1, noNaN: true }).map((rate) => rate + 0),
    { maxLength: 5 },
  ),
  actions: text,
});
const note = fc.record({
  goal: text.filter((key) => key !== ''),
  date: fc.constant(day('2026-03-02')),
  author: text,
  reason: text,
  after: version,
});
/** Keys and names that look like what stands around them. */
const awkward = fc.constantFrom(
  'P1',
  '2026-03',
  'Σ',
  '–',
  'A · B',
  'A = 5; B',
  '100%',
  '%2D',
  '约翰·史密斯',
  '',
);
const names = new Map([
  ['P1', 'Ann'],
  ['2026-03', 'Σ · 2026-04 = 5; Bob'],
  ['A · B', '约翰·史密斯'],
]);
const moved = fc.array(
  fc.record({
    member: fc.option(fc.oneof(awkward, text).filter((key) => key !== '')),
    month: fc.option(fc.constantFrom('2026-01', '2026-12')),
    before: fc.option(fc.nat()),
    after: fc.option(fc.nat()),
  }),
  { minLength: 1, maxLength: 4 },
);
const revision: fc.Arbitrary<Revision> = fc.oneof(
  fc.tuple(note, version, moved).map(([each, before, figures]) => ({
    ...each,
    step: 'reallocation' as const,
    before: { ...before, actions: '' },
    after: { ...each.after, actions: '' },
    moved: figures.map((figure) => ({ goal: each.goal, ...figure })),
  })),
  note.map((each) => ({ ...each, step: 'set' as const, before: null })),
  fc
    .tuple(note, fc.constantFrom('plan' as const, 'time' as const, 'amount' as const), version)
    .map(([each, step, before]) => ({ ...each, step, before })),
);

describe('the record as rows', () => {
  it('is read back exactly', () => {
    fc.assert(
      fc.property(fc.array(revision, { maxLength: 8 }), (record) => {
        const read = readRevisions(
          record.map((each) => revisionRow(each, names)),
          en.inputs,
        );
        expect(read.issues).toEqual([]);
        expect(read.record).toEqual(record);
      }),
    );
  });

  it('tells people by name and key, and reads what was written by keys alone', () => {
    const figures = [
      { goal: 'G1', member: 'P1', month: null, before: 5, after: null },
      { goal: 'G1', member: 'P9', month: '2026-03', before: null, after: 7 },
      { goal: 'G1', member: null, month: '2026-03', before: 1, after: 2 },
    ];
    const before = movedText(figures, 'before', names);
    expect(before).toBe('Ann · P1 = 5; P9 · 2026-03 = –; Σ · 2026-03 = 1');
    expect(movedOf('G1', before, movedText(figures, 'after', names))).toEqual(figures);
    const [from, to] = (['before', 'after'] as const).map((side) => movedText(figures, side, new Map()));
    expect(from).toBe('P1 = 5; P9 · 2026-03 = –; Σ · 2026-03 = 1');
    expect(movedOf('G1', from!, to!)).toEqual(figures);
  });

  it('leaves a row out that cannot be read, and says which cell', () => {
    const rows = setRows(exampleInputs('branch', 'en'), day('2026-01-05'), 'Ann');
    const broken = [{ ...rows[0], endAfter: null }, ...rows.slice(1)];
    const { record, rows: at, issues } = readRevisions(broken, en.inputs);
    expect(record).toHaveLength(rows.length - 1);
    expect(at).toEqual(rows.slice(1).map((_, index) => index + 1));
    expect(issues).toMatchObject([{ code: 'input.cell.missing', path: ['revisions', 0, 'endAfter'] }]);
  });

  it('begins each goal once, with the funnel of the goal that has one', () => {
    const inputs = exampleInputs('branch', 'en');
    const begun = beginnings(inputs, [], day('2026-01-05'), 'Ann');
    expect(begun.map(({ goal }) => goal)).toEqual(inputs.goals.map(({ key }) => key));
    const withFunnel = begun.filter(({ after }) => after.averageDeal !== null);
    expect(withFunnel.map(({ goal }) => goal)).toEqual([inputs.funnel.goal]);
    expect(beginnings(inputs, begun, day('2026-02-05'), 'Li')).toEqual([]);
  });
});
