import { describe, expect, it } from 'vitest';
import { checkPlan } from '#actions/plan/check.ts';
import type { MonthMethod, PlanInputs, SplitMethod } from '#engine/plan/inputs.ts';
import { judgeInputs } from '#engine/plan/judge.ts';
import { plainBasis } from '#engine/plan/plain-inputs.ts';
import { makePlan } from '#engine/plan/plan.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import { withPeople } from '../company.ts';
import realCases from '../fixtures/real-cases.json';
import { TODAY } from '../today.ts';
import { unwrap } from '../tools/unwrap.ts';
import { builtFrom, ironCalcVerdict, libreOfficeVerdict, readAll } from './built.ts';

const thrice = (quarter: readonly number[]): number[] => [...quarter, ...quarter, ...quarter];

interface Case {
  readonly last: readonly (readonly number[])[];
  readonly method?: SplitMethod;
  readonly monthMethod?: MonthMethod;
  readonly growth?: number;
}

/** A, B and C share 6,000 by what they did last period; C may have none. */
function company({ last, method = 'lastPeriod', monthMethod = 'workdays', growth }: Case): PlanInputs {
  const inputs = withPeople(exampleInputs('mdrt', 'en'), [
    ['T', 'Top', null, { method }],
    ['A', 'A', 'T'],
    ['B', 'B', 'T'],
    ['C', 'C', 'T'],
  ]);
  const [goal] = inputs.goals;
  const bases = last.map((lastPeriod, at) =>
    plainBasis('ABC'[at]!, goal!.key, { lastPeriod, ...(growth === undefined ? {} : { growth }) }),
  );
  return { ...inputs, goals: [{ ...goal!, total: 6000, unit: 1, monthMethod }], bases };
}

const [A, B] = [thrice([120, 130, 90, 110]), thrice([80, -25, 60, 70])];
/** 100 a month, and −3,600 in the last one: −2,500 in all. */
const returned = [...new Array<number>(11).fill(100), -3600];

const cases: readonly (readonly [string, Case, readonly number[], readonly string[]])[] = [
  // What people reported: by 1,350 : 555 : 0.
  ['months below 0', { last: [A, B] }, [4252, 1748, 0], []],
  // By 1,485 and 611, 610.5 to the next unit.
  ['months below 0, and growth', { last: [A, B], method: 'growth', growth: 0.1 }, [4251, 1749, 0], []],
  // C counts as 0, whatever it gave back; so does its growth.
  ['a year below 0', { last: [A, B, returned] }, [4252, 1748, 0], ['plan.basis.belowZero']],
  [
    'a year below 0, and growth',
    { last: [A, B, returned], method: 'growth', growth: 0.005 },
    [4252, 1748, 0],
    ['plan.basis.belowZero'],
  ],
];

describe('a last period with returns', () => {
  it('is shared as people who do this job reported', () => {
    const found = realCases.cases.find(({ id }) => id === '27-last-year-negative');
    const [goal] = unwrap(makePlan(company({ last: [A, B] }), new Map())).goals;
    expect(found?.right).toBe(`by yearly totals 1350:555:0 -> ${goal!.targets.slice(1).join(', ')}`);
  });

  it.each(cases)('%s: goes by what each reached in all', async (_, given, targets, codes) => {
    const inputs = company(given);
    expect(judgeInputs(inputs).map(({ code }) => code)).toEqual(codes);
    const [goal] = unwrap(makePlan(inputs, new Map())).goals;
    expect(goal!.targets.slice(1)).toEqual(targets);
    const workbook = await builtFrom(inputs);
    expect((await libreOfficeVerdict(workbook)).differences).toEqual([]);
    const reply = await readAll(workbook);
    expect(ironCalcVerdict(reply).differences).toEqual([]);
    expect(
      checkPlan(reply, TODAY).checks.filter(({ difference }) => difference !== '' && difference !== '0'),
    ).toEqual([]);
  });

  it('gives a month in which all together gave back more than they reached nothing, and says so', async () => {
    const inputs = company({ last: [A, B, returned], monthMethod: 'lastPeriod' });
    expect(judgeInputs(inputs)).toMatchObject([
      { code: 'plan.basis.belowZero', params: { member: 'C', amount: -2500 } },
      { code: 'plan.months.belowZero', params: { month: 12, amount: -3420 } },
    ]);
    const [goal] = unwrap(makePlan(inputs, new Map())).goals;
    // By 300, 205, 250, 280, 300, 205, 250, 280, 300, 205, 250 of 2,825: January 6,000 × 300 ÷ 2,825 = 637.2.
    expect([goal!.months[0], goal!.months[11]]).toEqual([637, 0]);
    const workbook = await builtFrom(inputs);
    expect((await libreOfficeVerdict(workbook)).differences).toEqual([]);
    expect(ironCalcVerdict(await readAll(workbook)).differences).toEqual([]);
  });

  it('shares equally where nobody has reached anything in all, and says so', async () => {
    const workbook = await builtFrom(company({ last: [returned, returned, returned] }));
    const reply = await readAll(workbook);
    expect(checkPlan(reply, TODAY).issues.map(({ code }) => code)).toContain('plan.split.noData');
    expect(ironCalcVerdict(reply).differences).toEqual([]);
  });

  it('is refused for what cannot be below 0: a level', () => {
    const inputs = company({ last: [A, B] });
    const [goal] = inputs.goals;
    const level = { ...goal!, kind: 'level', opening: 0, weightedBy: null } as const;
    const found = judgeInputs({ ...inputs, goals: [], unsummed: [level] as never });
    expect(found.map(({ code }) => code)).toContain('plan.basis.negative');
  });
});
