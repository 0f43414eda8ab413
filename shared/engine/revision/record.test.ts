import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#engine/days/arithmetic.ts';
import { day } from '#engine/days/day.ts';
import type { Issue } from '#engine/issue.ts';
import { addRevision, judgeRecord } from '#engine/revision/judge.ts';
import {
  type Attempt,
  type GoalVersion,
  type Revision,
  type RevisionStep,
  revisionState,
  revisionSteps,
} from '#engine/revision/record.ts';
import { latestEnd } from '#engine/revision/time.ts';
import { baselineOf, judgeBaseline, typedOver } from './locked-goals.ts';

const version: GoalVersion = {
  total: 1_000_000,
  start: day('2026-01-01'),
  end: day('2026-06-30'),
  averageDeal: 2000,
  rates: [0.1, 0.5, 0.1],
  actions: 'calls',
};
const begun = (goal: string): Revision => ({
  goal,
  step: 'set',
  date: day('2026-01-05'),
  author: 'Ann',
  reason: '',
  before: null,
  after: version,
});
const changes: Readonly<Record<RevisionStep, (from: GoalVersion) => GoalVersion>> = {
  plan: (from) => ({ ...from, averageDeal: (from.averageDeal ?? 0) + 1000 }),
  time: (from) => ({ ...from, end: addDays(from.end, 30) }),
  amount: (from) => ({ ...from, total: from.total - 1 }),
};
const attempt = (record: readonly Revision[], step: RevisionStep, goal = 'G1'): Attempt => {
  const before = revisionState(record, goal)?.current ?? version;
  return {
    goal,
    step,
    date: day('2026-03-02'),
    author: 'Ann',
    reason: 'behind by a third',
    before,
    after: changes[step](before),
  };
};
const taken = (...steps: readonly RevisionStep[]): readonly Revision[] =>
  steps.reduce<readonly Revision[]>(
    (record, step) => {
      const next = addRevision(record, attempt(record, step));
      if (!next.ok) throw new Error(`${step} is refused`);
      return next.value;
    },
    [begun('G1')],
  );
/** What forbids an attempt. */
const refusals = (record: readonly Revision[], asked: Attempt): readonly Issue[] => {
  const revised = addRevision(record, asked);
  return revised.ok ? [] : revised.issues;
};
const codes = (issues: readonly { readonly code: string }[]) => issues.map(({ code }) => code);

describe('the order of revision', () => {
  it.each<[RevisionStep[], RevisionStep[]]>([
    [[], ['plan']],
    [['plan'], ['plan', 'time']],
    [
      ['plan', 'plan'],
      ['plan', 'time'],
    ],
    [
      ['plan', 'time'],
      ['plan', 'time', 'amount'],
    ],
    [
      ['plan', 'time', 'plan'],
      ['plan', 'time', 'amount'],
    ],
    [['plan', 'time', 'amount'], ['plan']],
    [
      ['plan', 'time', 'amount', 'plan'],
      ['plan', 'time'],
    ],
  ])('after %j allows %j', (steps, open) => {
    expect(revisionState(taken(...steps), 'G1')?.open).toEqual(open);
  });

  it.each<[RevisionStep[], RevisionStep, RevisionStep]>([
    [[], 'time', 'plan'],
    [[], 'amount', 'plan'],
    [['plan'], 'amount', 'time'],
    [['plan', 'time', 'amount'], 'amount', 'plan'],
    [['plan', 'time', 'amount'], 'time', 'plan'],
  ])('after %j refuses %s before %s was tried', (steps, step, missing) => {
    const record = taken(...steps);
    expect(addRevision(record, attempt(record, step))).toMatchObject({
      ok: false,
      issues: [{ code: 'revision.order', params: { step, missing } }],
    });
  });

  it('holds whatever is tried: between two amounts there are always a plan, then a time', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...revisionSteps), { maxLength: 20 }), (steps) => {
        let record: readonly Revision[] = [begun('G1')];
        for (const step of steps) {
          const next = addRevision(record, attempt(record, step));
          if (next.ok) record = next.value;
        }
        const text = record.map(({ step }) => step[0]).join('');
        expect(text).toMatch(/^s(p+t[pt]*a)*(p+(t[pt]*)?)?$/);
        expect(judgeRecord(record)).toEqual([]);
      }),
    );
  });

  it('is each goal’s own', () => {
    const record = [...taken('plan', 'time'), begun('G2')];
    expect(revisionState(record, 'G2')?.open).toEqual(['plan']);
    expect(codes(refusals(record, attempt(record, 'amount', 'G2')))).toEqual(['revision.order']);
  });

  it('keeps every version readable', () => {
    const record = taken('plan', 'time', 'amount');
    expect(record.map(({ before }) => before)).toEqual([
      null,
      ...record.slice(0, -1).map(({ after }) => after),
    ]);
    expect(revisionState(record, 'G1')).toMatchObject({
      current: { total: 999_999, averageDeal: 3000, end: '2026-07-30' },
      attempts: [],
    });
  });
});

describe('an attempt', () => {
  const record = taken('plan', 'time');
  const current = record[2]!.after;

  it.each<[string, RevisionStep, Partial<Attempt>]>([
    ['revision.reason.missing', 'plan', { reason: ' ' }],
    ['revision.author.missing', 'plan', { author: '' }],
    ['revision.date.earlier', 'plan', { date: day('2026-03-01') }],
    ['revision.change.none', 'plan', { after: current }],
    ['revision.change.foreign', 'plan', { after: { ...changes.plan(current), total: 5 } }],
    ['revision.change.foreign', 'time', { after: { ...changes.time(current), start: day('2026-02-01') } }],
    ['revision.change.foreign', 'amount', { after: { ...changes.amount(current), actions: 'x' } }],
    ['revision.time.notLater', 'time', { after: { ...current, end: day('2026-05-31') } }],
    ['revision.change.none', 'time', { after: current }],
    ['revision.time.beyondPlan', 'time', { after: { ...current, end: day('2029-01-01') } }],
    ['revision.total.invalid', 'amount', { after: { ...current, total: 0 } }],
    ['revision.total.invalid', 'amount', { after: { ...current, total: Number.NaN } }],
  ])('has %s at step %s', (code, step, change) => {
    expect(codes(refusals(record, { ...attempt(record, step), ...change }))).toEqual([code]);
  });

  it('at the time of a plan of a year goes on record with the end as it is, or a later one', () => {
    const full = { ...version, end: day('2026-12-31') };
    const asked = { ...attempt(record, 'plan'), before: full, after: { ...full, actions: 'more calls' } };
    const tried = [{ ...begun('G1'), after: full } as Revision, asked];
    const same = { ...asked, step: 'time', before: asked.after, after: asked.after } as const;
    expect(refusals(tried, same)).toEqual([]);
    const later = { ...same, after: { ...same.after, end: day('2027-01-31') } };
    expect(refusals(tried, later)).toEqual([]);
    const beyond = { ...same, after: { ...same.after, end: day('2029-01-31') } };
    expect(refusals(tried, beyond)).toMatchObject([
      { code: 'revision.time.beyondPlan', params: { latest: '2028-12-31', to: '2029-01-31' } },
    ]);
  });

  it.each([
    ['2026-01-01', '2028-12-31'],
    ['2025-03-15', '2028-02-29'],
    ['9996-12-01', '9999-11-30'],
    ['9997-02-01', '9999-12-31'],
    ['9999-12-31', '9999-12-31'],
  ])('may move the end of a plan from %s to %s at most', (start, latest) => {
    expect(latestEnd(day(start))).toBe(latest);
  });

  it('that starts from another amount than that on record is stale', () => {
    const before = { ...current, total: 7 };
    const stale = { ...attempt(record, 'plan'), before, after: changes.plan(before) };
    expect(refusals(record, stale)).toMatchObject([
      { code: 'revision.before.stale', params: { field: 'total', recorded: 1_000_000, given: 7 } },
    ]);
  });

  it('may start from a plan that was changed meanwhile', () => {
    const before = { ...current, rates: [0.2, 0.5, 0.2] };
    expect(refusals(record, { ...attempt(record, 'time'), before, after: changes.time(before) })).toEqual([]);
  });

  it('needs a goal on record', () => {
    expect(codes(refusals(record, attempt(record, 'plan', 'G9')))).toEqual(['revision.notSet']);
  });

  it('is not needed to put a goal on record, be it of 0 and nobody’s', () => {
    const first = {
      ...begun('G3'),
      step: 'set',
      before: null,
      author: '',
      after: { ...version, total: 0 },
    } as const;
    expect(judgeRecord([...record, first])).toEqual([]);
  });

  it('cannot set a goal again', () => {
    const again = judgeRecord([...record, begun('G1')]);
    expect(again).toMatchObject([{ code: 'revision.alreadySet' }]);
  });
});

describe('a record typed by hand', () => {
  it('tells at which row the order was left', () => {
    const jumped = [begun('G1'), attempt([begun('G1')], 'amount')];
    expect(judgeRecord(jumped)).toMatchObject([
      { code: 'revision.order', path: ['revisions', 1, 'step'], params: { missing: 'plan' } },
    ]);
  });

  it('tells a goal without a beginning, and one set twice', () => {
    expect(judgeRecord([attempt([], 'plan')])).toMatchObject([
      { code: 'revision.record.noBeginning', path: ['revisions', 0, 'goal'] },
    ]);
    expect(judgeRecord([begun('G1'), begun('G1')])).toMatchObject([
      { code: 'revision.alreadySet', path: ['revisions', 1, 'goal'] },
    ]);
  });

  it('shows any row that was taken out, and a last one that was changed', () => {
    const record = taken('plan', 'time', 'amount', 'plan');
    const baseline = baselineOf(record);
    expect(judgeBaseline(record, baseline)).toEqual([]);
    fc.assert(
      fc.property(fc.nat(record.length - 1), (gone) => {
        const without = record.filter((_, index) => index !== gone);
        expect(judgeBaseline(without, baseline)).toMatchObject([
          { code: 'revision.record.shortened', params: { expected: 5, found: 4 } },
        ]);
      }),
    );
    const changed = [...record.slice(0, 4), { ...record[4]!, after: { ...version, total: 1 } }];
    expect(judgeBaseline(changed as Revision[], baseline)).toMatchObject([
      { code: 'revision.record.altered', params: { number: 5 } },
    ]);
    expect(judgeBaseline([...record, attempt(record, 'time')], baseline)).toEqual([]);
  });
});

describe('the goal cell', () => {
  const record = taken('plan');
  const cells = { key: 'G1', total: 1_000_000, start: version.start, end: version.end };

  it('as on record is in order, noise apart, and so is a goal not yet on record', () => {
    expect(
      typedOver(record, [
        { ...cells, total: 1_000_000 + 1e-6 },
        { ...cells, key: 'G2' },
      ]),
    ).toEqual([]);
  });

  it.each([
    [{ total: 900_000 }, 'revision.typedOver.total', 'total', { recorded: 1_000_000, found: 900_000 }],
    [
      { end: day('2026-12-31') },
      'revision.typedOver.day',
      'end',
      { recorded: '2026-06-30', found: '2026-12-31' },
    ],
    [
      { start: day('2026-02-01') },
      'revision.typedOver.day',
      'start',
      { recorded: '2026-01-01', found: '2026-02-01' },
    ],
  ])('typed over with %j is found', (change, code, field, params) => {
    expect(typedOver(record, [{ ...cells, ...change }])).toMatchObject([
      { code, path: ['goals', 0, field], params: { goal: 'G1', ...params } },
    ]);
  });

  it('that is gone is found', () => {
    expect(typedOver(record, [])).toMatchObject([{ code: 'revision.goalGone', params: { goal: 'G1' } }]);
  });
});
