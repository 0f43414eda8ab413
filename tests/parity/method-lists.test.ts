import { describe, expect, it, vi } from 'vitest';
import { type Goal, monthMethods, type PlanInputs, splitMethods } from '#engine/plan/inputs.ts';
import { plainBasis } from '#engine/plan/plain-inputs.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import { type Person, withPeople } from '../company.ts';
import { builtFrom, ironCalcVerdict, readAll } from './built.ts';

vi.mock('#engine/plan/inputs.ts', async (original) => {
  const module = await original<typeof import('#engine/plan/inputs.ts')>();
  return {
    ...module,
    splitMethods: [...module.splitMethods].reverse(),
    monthMethods: [...module.monthMethods].reverse(),
  };
});

/** A unit for each way down, and one that names none, two unlike people in each; a goal for each way to the months. */
function everyWay(): PlanInputs {
  const blank = exampleInputs('blank', 'en');
  const [goal] = blank.goals as readonly [Goal];
  const units = [...splitMethods, null].map((method, index) => ({ key: `U${index}`, method }));
  const people = units.flatMap(({ key, method }, index): Person[] => [
    [key, `Unit ${index}`, 'TOP', { method, weight: index + 1 }],
    [`${key}A`, `First ${index}`, key, { rank: 'Standard', headcount: 2, weight: 3 }],
    [`${key}B`, `Second ${index}`, key, { rank: 'Senior', weight: 5 }],
  ]);
  const months = [5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16];
  const goals = monthMethods.map((monthMethod, index): Goal => {
    const typed = monthMethod === 'fixed' || monthMethod === 'weights';
    return {
      ...goal,
      key: `G${index}`,
      name: `Goal ${index}`,
      monthMethod,
      total: 126,
      unit: 1,
      months: typed ? months : months.map(() => null),
    };
  });
  const inputs: PlanInputs = {
    ...blank,
    goals,
    ranks: [
      { name: 'Standard', multiple: 1 },
      { name: 'Senior', multiple: 1.5 },
    ],
    bases: goals.flatMap(({ key }) =>
      units.flatMap(({ key: unit }, index) =>
        [`${unit}A`, `${unit}B`].map((member, place) =>
          plainBasis(member, key, {
            growth: 0.1 + place * 0.3,
            average: 3 + index + 4 * place,
            potential: 1 + place,
            lastPeriod: months.map((month) => month * (place + 1) + index),
          }),
        ),
      ),
    ),
    funnel: { ...blank.funnel, goal: null },
  };
  return withPeople(inputs, [['TOP', 'All', null], ...people]);
}

describe('the ways down the organisation and to the months', () => {
  it('stand in the formulas in the order of their lists, whichever it is', async () => {
    expect([splitMethods[0], monthMethods[0]]).toEqual(['averagePotential', 'equal']);
    const reply = await readAll(await builtFrom(everyWay()));
    const { formulas, differences } = ironCalcVerdict(reply);
    expect(formulas).toBeGreaterThan(2000);
    expect(differences).toEqual([]);
  });
});
