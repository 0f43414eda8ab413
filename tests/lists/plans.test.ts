import { describe, expect, it } from 'vitest';
import { day } from '#engine/days/day.ts';
import type { PlanInputs } from '#engine/plan/inputs.ts';
import { judgeInputs } from '#engine/plan/judge.ts';
import { makePlan, type Plan } from '#engine/plan/plan.ts';
import { conventionsOf } from '#engine/typed/conventions.ts';
import type { ListBlock } from '#workbook/list/grid.ts';
import { type ListChoice, planOfList } from '#workbook/list/plan-of-list.ts';
import type { ListReading } from '#workbook/list/reading.ts';
import { recogniseList } from '#workbook/list/recognise.ts';
import { blockOf, writtenLists } from './parse.ts';

const read = (block: ListBlock): ListReading => {
  const question = {
    block,
    today: day('2026-11-28'),
    conventions: conventionsOf('en', 2026),
    corrections: {},
  };
  const reading = recogniseList(question);
  if (!reading) throw new Error('there is a list');
  return reading;
};
const asProposed = (
  { proposal }: ListReading,
  changes: Partial<ListChoice['goals'][number]> = {},
): ListChoice => ({
  ...proposal,
  title: 'Us',
  goals: proposal.goals.map((goal) => ({ ...goal, measure: goal.measure ?? 'USD', ...changes })),
});
const listNamed = (name: string): ListReading => {
  const list = writtenLists().find((each) => each.name.startsWith(name));
  if (!list) throw new Error(`no list ${name}`);
  return read(list.block);
};
const planned = (inputs: PlanInputs): Plan => {
  const plan = makePlan(inputs, new Map());
  if (!plan.ok) throw new Error(JSON.stringify(plan.issues));
  return plan.value;
};
const targetsOf = ({ members, goals }: Plan, goal = 0): Record<string, number> =>
  Object.fromEntries(
    members.map(({ name }, row) => [name, goals[goal]!.targets[row]! * goals[goal]!.goal.unit]),
  );

describe('a plan of a list', () => {
  it.each(writtenLists().map(({ name, block }) => [name, block] as const))(
    'adds up and has nothing to mend: %s',
    (_, block) => {
      const reading = read(block);
      const choice = asProposed(reading);
      if (choice.goals.every(({ total }) => total === 0)) return;
      const inputs = planOfList(reading, choice, 'en');
      expect(judgeInputs(inputs).filter(({ severity }) => severity === 'error')).toEqual([]);
      const { goals, tree } = planned(inputs);
      goals.forEach(({ goal, targets, months, schedule }, index) => {
        expect(targets[0]! * goal.unit).toBeCloseTo(choice.goals[index]!.total, 6);
        const leaves = schedule.rows.map((row) => row.months.reduce((sum, month) => sum + month, 0));
        expect(leaves).toEqual(tree.leaves.map((leaf) => targets[leaf]));
        expect(months.reduce((sum, month) => sum + month, 0)).toBe(targets[0]);
      });
    },
  );

  it('follows last year, by person and by month, when the total is raised', () => {
    const inputs = planOfList(
      listNamed('Eight people'),
      asProposed(listNamed('Eight people'), { total: 4756 }),
      'en',
    );
    expect(inputs).toMatchObject({
      start: '2027-01-01',
      goals: [{ total: 4756, unit: 1, monthMethod: 'lastPeriod' }],
    });
    expect(inputs.bases).toHaveLength(8);
    expect(inputs.bases[0]).toMatchObject({ lastPeriod: [10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30, 32] });
    expect(inputs.members.map(({ method }) => method)).toEqual([
      'lastPeriod',
      'lastPeriod',
      ...[null, null, null, null],
      'lastPeriod',
      ...[null, null, null, null],
    ]);
    const plan = planned(inputs);
    expect(targetsOf(plan)).toMatchObject({ Us: 4756, North: 1884, South: 2872, Anna: 504, Hal: 520 });
    // Twice last year's months, January to December.
    expect(plan.goals[0]?.months[0]).toBe(2 * 185);
    expect(plan.goals[0]?.months[11]).toBe(2 * 209);
  });

  it('keeps the numbers of an old breakdown sheet: years of people and units, months of all', () => {
    const reading = listNamed('An old breakdown sheet');
    const inputs = planOfList(reading, asProposed(reading), 'zh-CN');
    expect(inputs.bases.map(({ member, fixed }) => [member, fixed])).toEqual([
      ['P1', 130],
      ['P2', 260],
    ]);
    expect(inputs.goals).toMatchObject([{ total: 390, monthMethod: 'fixed' }]);
    const plan = planned(inputs);
    expect(plan.goals[0]?.months).toEqual([30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 60]);
    expect(targetsOf(plan)).toMatchObject({ 甲: 130, 乙: 260 });
  });

  it('shares another total in proportion to the targets of the list', () => {
    const reading = listNamed('An old breakdown sheet');
    const plan = planned(planOfList(reading, asProposed(reading, { total: 780 }), 'zh-CN'));
    expect(targetsOf(plan)).toMatchObject({ 甲: 260, 乙: 520 });
    expect(plan.goals[0]?.months).toEqual([60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 120]);
  });

  it('has the unit in which its total can be planned', () => {
    const reading = read(
      blockOf([
        ['Name', 'Last year'],
        ['Anna', 7_000_000],
        ['Bob', 5_000_000],
      ]),
    );
    expect(planOfList(reading, asProposed(reading, { unit: null }), 'en').goals).toMatchObject([{ unit: 1 }]);
    const cents = asProposed(reading, { total: 250_000.5, unit: null });
    expect(planOfList(reading, cents, 'en').goals).toMatchObject([{ unit: 0.1 }]);
  });

  it('carries several goals of the list', () => {
    const reading = listNamed('Several goals');
    const plan = planned(planOfList(reading, asProposed(reading), 'en'));
    expect(targetsOf(plan, 0)).toMatchObject({ Anna: 30, Bob: 60 });
    expect(targetsOf(plan, 1)).toMatchObject({ Anna: 3, Bob: 6 });
  });

  it('gives equal shares where a unit has nothing to go by', () => {
    const reading = read(
      blockOf([
        ['Team', 'Name', 'Jan', 'Feb'],
        ['North', 'Anna', 10, 10],
        ['North', 'Bob', 20, 20],
        ['New', 'Cy', null, null],
        ['New', 'Di', null, null],
      ]),
    );
    const methods = planOfList(reading, asProposed(reading), 'en').members.map(({ name, method }) => [
      name,
      method,
    ]);
    expect(methods).toContainEqual(['North', 'lastPeriod']);
    expect(methods).toContainEqual(['New', 'equal']);
  });
});
