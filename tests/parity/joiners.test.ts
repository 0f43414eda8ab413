import { describe, expect, it } from 'vitest';
import { closeMonth } from '#actions/closing/close-month.ts';
import { startExecution } from '#actions/execution/start-execution.ts';
import { buildPlan } from '#actions/plan/build.ts';
import { checkPlan } from '#actions/plan/check.ts';
import { day } from '#engine/days/day.ts';
import { toSerial } from '#engine/days/serial.ts';
import type { Goal, Member, PlanInputs } from '#engine/plan/inputs.ts';
import { judgeInputs } from '#engine/plan/judge.ts';
import { nothingBesides, plainGoal, plainMember } from '#engine/plan/plain-inputs.ts';
import { makePlan, type Plan } from '#engine/plan/plan.ts';
import { sumOf } from '#engine/sum.ts';
import type { LocalWorkbook } from '#file-host/local-workbook.ts';
import { cellStep } from '#host/cell-step.ts';
import { readInputs } from '#workbook/inputs/read.ts';
import realCases from '../fixtures/real-cases.json';
import { TODAY } from '../today.ts';
import { unwrap } from '../tools/unwrap.ts';
import { builtFrom, ironCalcVerdict, libreOfficeVerdict, readAll } from './built.ts';
import { calculatedAlike } from './calculated-alike.ts';
import { recalculateWithLibreOffice } from './recalculate-libreoffice.ts';
import { compareFormulas, describeDifference } from './recalculated.ts';

/** By quarters of 20, 20, 20 and 40 %. */
const QUARTERS = [...new Array<number>(9).fill(20), ...new Array<number>(3).fill(40)];

const goalOf = (total: number, other: Partial<Goal> = {}): Goal => ({
  ...plainGoal('Q', 'Quota', total),
  joiners: 'season',
  monthMethod: 'weights',
  months: QUARTERS,
  ...other,
});

function team(goal: Goal, people: readonly Partial<Member>[], other: Partial<PlanInputs> = {}): PlanInputs {
  return {
    ...nothingBesides,
    title: 'Quotas',
    language: 'en',
    start: day('2026-01-01'),
    end: day('2026-12-31'),
    goals: [goal],
    members: [
      { ...plainMember('TOP', 'Team'), method: 'headcountRank' },
      ...people.map((person, at) => ({ ...plainMember('ABCDE'[at]!, 'ABCDE'[at]!, 'TOP'), ...person })),
    ],
    ...other,
  };
}

const joiner = { start: day('2026-03-01') };
const CASES: readonly { readonly name: string; readonly plan: PlanInputs }[] = [
  // 100,000 and 100,000 × (100 − 20 × 2 ÷ 3) % = 86,666.67.
  { name: 'as reported', plan: team(goalOf(186_667), [{}, joiner]) },
  {
    name: 'several who come and go, half-time, with a ramp',
    plan: team(
      goalOf(1_234_567),
      [{}, joiner, { start: day('2026-07-16') }, { end: day('2026-05-10') }, { ...joiner, headcount: 0.5 }],
      { ramp: [0.3, 0.6] },
    ),
  },
  { name: 'small numbers', plan: team(goalOf(24), [{}, {}, joiner]) },
  { name: 'nobody is there throughout', plan: team(goalOf(90_000), [{ end: day('2026-08-31') }, joiner]) },
  {
    name: 'by working days, weighted',
    plan: team(
      goalOf(50_000, { monthMethod: 'workdays', months: QUARTERS.map(() => null), unit: 0.01 }),
      [{}, joiner],
      {
        calendar: { ...nothingBesides.calendar, weekWeights: [1, 1, 1, 1, 3, null, null] },
      },
    ),
  },
  {
    name: 'equal shares, so that a joiner has as much in fewer months',
    plan: {
      ...team(goalOf(200_000), [{}, joiner]),
      members: [
        plainMember('TOP', 'Team'),
        plainMember('A', 'A', 'TOP'),
        { ...plainMember('B', 'B', 'TOP'), ...joiner },
      ],
    },
  },
  { name: 'nothing to share', plan: team(goalOf(0), [{}, joiner]) },
];

const planOf = (name: string): Plan =>
  unwrap(makePlan(CASES.find((each) => each.name === name)!.plan, new Map()));
const monthsOf = ({ goals: [goal] }: Plan): readonly (readonly number[])[] =>
  goal!.schedule.rows.map(({ months }) => months);

describe('people who come or go, by the season of their months', () => {
  calculatedAlike(CASES);

  it.each(CASES)('$name: months are the total', ({ name }) => {
    const { goals } = planOf(name);
    expect(sumOf(goals[0]!.months)).toBe(goals[0]!.total);
  });

  it('29: has what people who do this job call right', () => {
    const plan = planOf('as reported');
    const right = realCases.cases.find(({ id }) => id === '29-prorated-joiner')!.right;
    const [a, b] = monthsOf(plan);
    const [, A, B] = plan.goals[0]!.targets;
    expect({ A, B, 'A March': a![2] }).toEqual(right);
    // B has nothing before March and 6,667 in it, as A has.
    expect(b!.slice(0, 3)).toEqual([0, 0, 6667]);
    expect([a![0], plan.goals[0]!.months[0]]).toEqual([6667, 6667]);
    // October to December: a seventh and a half of a year each, 13,333.
    for (const month of [9, 10, 11]) expect(Math.abs(b![month]! - 13_333)).toBeLessThanOrEqual(1);
  });

  it('gives everybody the same in a month in which they are all there', () => {
    const rows = monthsOf(planOf('equal shares, so that a joiner has as much in fewer months'));
    // B has 100,000 over 86.67 % of the season: 7,692 in March, where A has 6,667.
    expect([rows[0]![2], rows[1]![2]]).toEqual([6667, 7692]);
  });

  /** Types a month's weight, another first day, and more of a head. */
  async function retype(workbook: LocalWorkbook): Promise<void> {
    const { places } = readInputs(await readAll(workbook));
    const type = (path: readonly (string | number)[], value: number) => cellStep(places.cell(path)!, value);
    const steps = [
      type(['goals', 0, 'months', 10], 75),
      type(['members', 2, 'start'], toSerial(day('2026-03-16'))),
      type(['members', 5, 'headcount'], 0.8),
    ];
    await workbook.host.write({ steps });
  }
  const several = CASES.find(({ name }) => name.startsWith('several'))!.plan;

  it('follows what is typed, as a build then gives it', async () => {
    const workbook = await builtFrom(several);
    await retype(workbook);
    const bytes = await workbook.save();
    const typed = (await recalculateWithLibreOffice([{ name: 'typed', bytes }])).get('typed')!;
    expect(await buildPlan(workbook.host, TODAY)).toMatchObject({ kind: 'done' });
    const reply = await readAll(workbook);
    expect(compareFormulas(reply, typed).map(describeDifference)).toEqual([]);
    expect(ironCalcVerdict(reply).differences).toEqual([]);
  });

  it('keeps closed months, and shares what is left by the season of the others', async () => {
    const workbook = await builtFrom(several);
    await startExecution(workbook.host, { today: TODAY, author: 'Mei' });
    for (let month = 0; month < 2; month += 1) {
      const closed = await closeMonth(
        workbook.host,
        { month: null, author: 'Mei', reason: 'Payroll' },
        TODAY,
      );
      expect(closed).toMatchObject({ kind: 'done' });
    }
    await retype(workbook);
    expect(await buildPlan(workbook.host, TODAY)).toMatchObject({ kind: 'done' });
    // What is carried out goes by the day on which it is calculated; the plan does not.
    const ofPlan = ({ differences }: { readonly differences: readonly string[] }) =>
      differences.filter((each) =>
        /^(?:Month workings|Split workings|Target decomposition|Bases)!/.test(each),
      );
    expect(ofPlan(await libreOfficeVerdict(workbook))).toEqual([]);
    const reply = await readAll(workbook);
    expect(ofPlan(ironCalcVerdict(reply))).toEqual([]);
    expect(
      checkPlan(reply, TODAY).checks.filter(({ difference }) => difference !== '' && difference !== '0'),
    ).toEqual([]);
  });

  it('refuses fixed months and quarters, which cannot be what people have', () => {
    const plan = team(goalOf(240, { monthMethod: 'fixed', months: QUARTERS.map(() => 20) }), [{}, joiner]);
    expect(judgeInputs(plan).map(({ code }) => code)).toEqual(['plan.joiners.fixed']);
    const quarters = team(goalOf(240, { quarters: [null, 48, null, null] }), [{}, joiner]);
    expect(judgeInputs(quarters).map(({ code }) => code)).toEqual(['plan.joiners.fixed']);
  });
});
