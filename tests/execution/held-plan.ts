import type { LogEntry } from '#engine/actuals/row.ts';
import { keptPlanOf } from '#engine/closing/kept-plan.ts';
import type { ClosingRecord } from '#engine/closing/record.ts';
import { day } from '#engine/days/day.ts';
import type { Basis, PlanInputs } from '#engine/plan/inputs.ts';
import { plainBasis } from '#engine/plan/plain-inputs.ts';
import { type Holds, makePlan, type Plan } from '#engine/plan/plan.ts';
import { figuresOf, figuresOnRecord, fixedFigures, movedBy } from '#engine/revision/fixed-figures.ts';
import { addReallocation, addRevision } from '#engine/revision/judge.ts';
import { type Attempt, type GoalVersion, type Revision, revisionState } from '#engine/revision/record.ts';
import { countOf, units } from '#engine/units.ts';
import { seasonal } from './season.ts';

export const PEOPLE = ['P1', 'P2', 'P3'];
export const begun = seasonal(1_510_003, [
  ['C', 'Company', null],
  ['P1', 'Ann', 'C', { weight: 3 }],
  ['P2', 'Bob', 'C', { weight: 2, start: day('2026-02-16') }],
  ['P3', 'Cy', 'C', { weight: 5 }],
]);
export const MONTHS = Array.from({ length: 12 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}`);
export const note = { date: day('2026-12-31'), author: 'Mei', reason: 'Payroll' };

/** What a workbook holds. */
export interface Held {
  readonly inputs: PlanInputs;
  /** Months of people that are held. */
  readonly holds: Holds;
  readonly log: readonly LogEntry[];
  readonly record: ClosingRecord;
  readonly revisions: readonly Revision[];
}

/** The plan that follows; null: it would be refused. */
export function planOf({ inputs, holds, record }: Omit<Held, 'log' | 'revisions'>): Plan | null {
  const made = makePlan(inputs, holds, keptPlanOf(record, MONTHS));
  return made.ok ? made.value : null;
}

export const GOAL = begun.goals[0]!;
const version: GoalVersion = {
  total: GOAL.total,
  start: begun.start,
  end: begun.end,
  averageDeal: null,
  rates: [],
  actions: '',
};
export const set: Revision = {
  goal: GOAL.key,
  step: 'set',
  date: note.date,
  author: '',
  reason: '',
  before: null,
  after: version,
};
/** Nothing was fixed when the plan began. */
const sealed = { goals: [GOAL.key], figures: [] };

const currentOf = ({ revisions }: Pick<Held, 'revisions'>): GoalVersion =>
  revisionState(revisions, GOAL.key)!.current;

/** The fixed figures as the record tells them. */
export const onRecord = (held: Held, plan: Plan) =>
  figuresOnRecord(fixedFigures({ plan, holds: held.holds }), held.revisions, sealed);

/** What a change of fixed figures puts on record; null: it moves nothing, or is refused. */
export function recorded(held: Held, plan: Plan, next: Held): Held | null {
  const then = planOf(next);
  if (!then) return null;
  const moved = movedBy(onRecord(held, plan), { plan, holds: held.holds }, { plan: then, holds: next.holds });
  if (moved.length === 0) return null;
  const current = { ...currentOf(held), actions: '' };
  const row = {
    ...note,
    goal: GOAL.key,
    step: 'reallocation',
    before: current,
    after: current,
    moved,
  } as const;
  const revisions = addReallocation(held.revisions, row);
  return revisions.ok ? { ...next, revisions: revisions.value } : null;
}

/** The three attempts that lead to a new amount, in their order. */
export function revisedTo(held: Held, total: number): readonly Revision[] | null {
  const before = currentOf(held);
  const planned = { ...before, actions: `${before.actions}+` };
  const attempts: Attempt[] = [
    { ...note, goal: GOAL.key, step: 'plan', before, after: planned },
    { ...note, goal: GOAL.key, step: 'time', before: planned, after: planned },
    { ...note, goal: GOAL.key, step: 'amount', before: planned, after: { ...planned, total } },
  ];
  let { revisions } = held;
  for (const attempt of attempts) {
    const next = addRevision(revisions, attempt);
    if (!next.ok) return null;
    revisions = next.value;
  }
  return revisions;
}

/** The plan that the record alone tells: the goal's amount, fixed years and held months, over what it began with. */
export function told({ revisions, record }: Held, plan: Plan): Plan | null {
  const figures = figuresOnRecord(fixedFigures({ plan, holds: new Map() }), revisions, sealed);
  const bases = figures.flatMap(({ member, month, amount }) =>
    member === null || month !== null || amount === null ? [] : [basisOf(member, amount)],
  );
  const own = new Map<string, Map<number, ReturnType<typeof units>>>();
  for (const { member, month, amount } of figures) {
    if (member === null || month === null || amount === null) continue;
    const months = own.get(member) ?? new Map();
    own.set(member, months.set(MONTHS.indexOf(month), units(Math.round(countOf(amount, GOAL.unit)))));
  }
  const goals = [{ ...GOAL, total: currentOf({ revisions }).total }, ...begun.goals.slice(1)];
  return planOf({ inputs: { ...begun, goals, bases }, holds: new Map([[GOAL.key, own]]), record });
}

export const basisOf = (member: string, fixed: number): Basis =>
  plainBasis(member, GOAL.key, { fixed, lastPeriod: [] });

/** So much goes from one month of somebody to another, neither of them closed. */
export function shifted(
  held: Held,
  plan: Plan,
  {
    person,
    from,
    to,
    amount: moved,
    closed,
  }: {
    readonly person: number;
    readonly from: number;
    readonly to: number;
    readonly amount: number;
    readonly closed: number;
  },
): Held | null {
  const member = PEOPLE[person]!;
  const now = figuresOf(plan);
  const own = held.holds.get(GOAL.key) ?? new Map();
  const months = new Map(own.get(member) ?? []);
  for (const month of [from, to]) {
    const planned = now({ goal: GOAL.key, member, month: MONTHS[month]! }) ?? 0;
    const amount = planned + (month === to ? moved : 0) - (month === from ? moved : 0);
    if (month < closed || amount < 0) return null;
    months.set(month, units(Math.round(countOf(amount, GOAL.unit))));
  }
  const holds = new Map([[GOAL.key, new Map([...own, [member, months]])]]);
  return recorded(held, plan, { ...held, holds });
}
