import { treeOf } from '#engine/organisation/tree.ts';
import type { PlanInputs } from '#engine/plan/inputs.ts';
import { monthKeys, quartersIn } from '#engine/plan/month-keys.ts';
import type { Holds, Plan } from '#engine/plan/plan.ts';
import { basesOf, byMember } from '#engine/plan/shared-goal.ts';
import { type FigureKey, type MovedFigure, monthsOfFigure } from '#engine/revision/figure.ts';
import type { Revision } from '#engine/revision/record.ts';
import { sumOf } from '#engine/sum.ts';
import { isNearly, toAmount, type Units, units } from '#engine/units.ts';

/** A figure as it is on record; null: whose it was is gone. */
export interface FixedFigure extends FigureKey {
  readonly amount: number | null;
}

/** What the Checks sheet has kept of the fixed figures of these goals. */
export interface SealedFigures {
  readonly goals: readonly string[];
  readonly figures: readonly FixedFigure[];
}

const idOf = ({ goal, member, month }: FigureKey): string => JSON.stringify([goal, member, month]);

/** What somebody has fixed, as it is typed: years of members, months and quarters of goals, and held months of people. */
export function fixedAsTyped(inputs: PlanInputs, holds: Holds): FixedFigure[] {
  const months = monthKeys(inputs);
  const quarters = quartersIn(inputs);
  const tree = treeOf(inputs.members);
  return inputs.goals.flatMap((goal): FixedFigure[] => {
    const { key, unit } = goal;
    const own = goal.monthMethod === 'fixed' ? goal.months : [];
    const years = byMember(basesOf(inputs, goal));
    const held = holds.get(key);
    const fixed = (member: string | null, month: string | null, amount: number | null): FixedFigure[] =>
      amount === null ? [] : [{ goal: key, member, month, amount }];
    return [
      ...months.flatMap((month, at) => fixed(null, month, own[at] ?? null)),
      ...quarters.flatMap(({ key: quarter }, at) => fixed(null, quarter, goal.quarters?.[at] ?? null)),
      ...tree.rows.slice(1).flatMap((row) => fixed(row.key, null, years.get(row.key)?.fixed ?? null)),
      ...tree.leaves.flatMap((row) => {
        const { key: member = '' } = tree.rows[row] ?? {};
        const own = held?.get(member);
        return months.flatMap((month, at) => {
          const count = own?.get(at);
          return fixed(member, month, count === undefined ? null : toAmount(count, unit));
        });
      }),
    ];
  });
}

/** The same, without the amounts. */
const fixedIn = ({ plan: { inputs }, holds }: PlannedFigures): FigureKey[] =>
  fixedAsTyped(inputs, holds).map(({ amount: _, ...figure }) => figure);

/** What a plan says of figures, fixed or not; null: it has no such goal, member or month. */
export function figuresOf(plan: Plan): (figure: FigureKey) => number | null {
  const { goals, members, tree } = plan;
  const goalAt = new Map(goals.map(({ goal }, at) => [goal.key, at]));
  const rowAt = new Map(members.map(({ key }, row) => [key, row]));
  return ({ goal: key, member, month }) => {
    const goal = goals[goalAt.get(key) ?? -1];
    const row = member === null ? 0 : rowAt.get(member);
    const over = monthsOfFigure(plan, { month });
    if (!goal || row === undefined || over === null) return null;
    const amount = (counted: Units): number => toAmount(counted, goal.goal.unit);
    if (month === null) return amount(goal.targets[row] as Units);
    if (row === 0) return amount(units(sumOf(goal.months.slice(...over))));
    const end = tree.rows[row]?.end ?? row;
    const below = tree.leaves.map((leaf, index) =>
      leaf >= row && leaf < end ? sumOf(goal.schedule.rows[index]?.months.slice(...over) ?? []) : 0,
    );
    return amount(units(sumOf(below)));
  };
}

/** The fixed figures of a plan, with what it says of them. */
export function fixedFigures(planned: PlannedFigures): FixedFigure[] {
  const now = figuresOf(planned.plan);
  return fixedIn(planned).map((figure) => ({ ...figure, amount: now(figure) }));
}

/**
 * The fixed figures as they are on record: what was sealed, and every revision and reallocation since. A goal without a seal
 * begins with what is `fixed` now: nothing was kept of it.
 */
export function figuresOnRecord(
  fixed: readonly FixedFigure[],
  record: readonly Revision[],
  sealed: SealedFigures | null,
): readonly FixedFigure[] {
  const known = new Set(sealed?.goals ?? []);
  const begun = fixed.filter(({ goal }) => !known.has(goal));
  const figures = new Map<string, FixedFigure>();
  const put = (figure: FixedFigure): unknown => figures.set(idOf(figure), figure);
  for (const figure of [...(sealed?.figures ?? []), ...begun]) put(figure);
  for (const { goal, member, month, after } of movedIn(record)) put({ goal, member, month, amount: after });
  return [...figures.values()];
}

/** All moves of a record, in its order. */
const movedIn = (record: readonly Revision[]): MovedFigure[] =>
  record.flatMap((revision) => (revision.step === 'reallocation' ? revision.moved : []));

/** What a plan says otherwise than the record: figures that became others, and such as were fixed since. */
export function movedSince(recorded: readonly FixedFigure[], plan: Plan, holds: Holds): MovedFigure[] {
  const now = figuresOf(plan);
  const moved = recorded.flatMap(({ amount: before, ...figure }): MovedFigure[] => {
    const after = now(figure);
    return isSameAmount(before, after) ? [] : [{ ...figure, before, after }];
  });
  const added = unrecorded(recorded, { plan, holds }).map(
    (figure): MovedFigure => ({ ...figure, before: null, after: now(figure) }),
  );
  return [...moved, ...added];
}

/** What is typed otherwise than the record says, whether or not a plan can be made of it: `after` null is not typed. */
export function movedAsTyped(recorded: readonly FixedFigure[], typed: readonly FixedFigure[]): MovedFigure[] {
  const known = new Set(recorded.map(idOf));
  const now = new Map(typed.map((figure) => [idOf(figure), figure.amount]));
  const moved = recorded.flatMap(({ amount: before, ...figure }): MovedFigure[] => {
    const after = now.get(idOf(figure)) ?? null;
    return isSameAmount(before, after) ? [] : [{ ...figure, before, after }];
  });
  const added = typed
    .filter((figure) => !known.has(idOf(figure)))
    .map(({ amount: after, ...figure }): MovedFigure => ({ ...figure, before: null, after }));
  return [...moved, ...added];
}

/** What is fixed in a plan without being on record. */
export function unrecorded(recorded: readonly FixedFigure[], planned: PlannedFigures): readonly FigureKey[] {
  const known = new Set(recorded.map(idOf));
  return fixedIn(planned).filter((figure) => !known.has(idOf(figure)));
}

/** A plan with what is held in it, and how it would be. */
export interface PlannedFigures {
  readonly plan: Plan;
  readonly holds: Holds;
}

/**
 * What a change moves of that which is on record, and what it fixes besides: from what the plan said to what it says then.
 * What was moved before and is not on record yet stays so.
 */
export function movedBy(
  recorded: readonly FixedFigure[],
  now: PlannedFigures,
  then: PlannedFigures,
): MovedFigure[] {
  const before = figuresOf(now.plan);
  const after = figuresOf(then.plan);
  const fixedNow = new Set(fixedIn(now).map(idOf));
  const moved = recorded.flatMap(({ amount, ...figure }): MovedFigure[] => {
    const to = after(figure);
    if (isSameAmount(before(figure), to) || isSameAmount(amount, to)) return [];
    return [{ ...figure, before: amount, after: to }];
  });
  const added = unrecorded(recorded, then)
    .filter((figure) => !fixedNow.has(idOf(figure)) || !isSameAmount(before(figure), after(figure)))
    .map((figure): MovedFigure => ({ ...figure, before: before(figure), after: after(figure) }));
  return [...moved, ...added];
}

/** The first move of which a record said something else before; null: each begins where the one before has ended. */
export function staleMove(record: readonly Revision[], moved: readonly MovedFigure[]): MovedFigure | null {
  const last = new Map(movedIn(record).map((move) => [idOf(move), move.after]));
  return (
    moved.find((move) => last.has(idOf(move)) && !isSameAmount(last.get(idOf(move)), move.before)) ?? null
  );
}

function isSameAmount(left: number | null | undefined, right: number | null | undefined): boolean {
  const [one, other] = [left ?? null, right ?? null];
  return one === null || other === null ? one === other : isNearly(one, other);
}
