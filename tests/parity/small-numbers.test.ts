import { beforeAll, describe, expect, it } from 'vitest';
import { day } from '#engine/days/day.ts';
import type { MonthMethod, PlanInputs } from '#engine/plan/inputs.ts';
import { makePlan } from '#engine/plan/plan.ts';
import type { ReadReply } from '#host/host.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import { readInputs } from '#workbook/inputs/read.ts';
import { type Person, withPeople } from '../company.ts';
import { withoutFunnel } from '../execution/planned.ts';
import { builtFrom, builtPlans, readAll, verdict } from './built.ts';
import { cellSteps } from './change.ts';
import { recalculateWithIronCalc } from './recalculate-ironcalc.ts';
import { recalculateWithLibreOffice } from './recalculate-libreoffice.ts';
import type { Recalculated } from './recalculated.ts';

const blank = withoutFunnel(exampleInputs('blank', 'en'));

function planOf(total: number, monthMethod: MonthMethod, people: readonly Person[]): PlanInputs {
  const goals = blank.goals.map((goal) => ({
    ...goal,
    total,
    unit: 1,
    monthMethod,
    months: goal.months.map((_, at) => (monthMethod === 'weights' ? (at * 7) % 5 : null)),
  }));
  return withPeople({ ...blank, goals, bases: [] }, people);
}

const three = (['A', 'B', 'C'] as const).map((key): Person => [key, key, 'TOP']);
const top: Person = ['TOP', 'All', null, { method: 'equal' }];
/** Four teams of unlike sizes, a team of one in a team, somebody who joins and somebody who leaves. */
const teams: Person[] = [
  top,
  ...[3, 9, 10, 11].flatMap((size, team): Person[] => [
    [`T${team}`, `Team ${team}`, 'TOP', { method: 'weights', weight: size }],
    ...Array.from({ length: size }, (_, at): Person => {
      const key = `P${team}-${at}`;
      const joins = team === 1 && at === 2 ? { start: day(`${blank.start.slice(0, 4)}-04-16`) } : {};
      return [key, key, `T${team}`, { weight: 1 + (at % 3), ...joins }];
    }),
  ]),
  ['D', 'Deep', 'T0', { method: 'equal' }],
  ['E', 'Deeper', 'D', { method: 'equal' }],
  ['F', 'Alone', 'E'],
  ['G', 'Another', 'D'],
];

const CASES = [
  { name: '24 of three people', plan: planOf(24, 'equal', [top, ...three]) },
  {
    name: '36 of seven people',
    plan: planOf(36, 'workdays', [top, ...[...'ABCDEFG'].map((key): Person => [key, key, 'TOP'])]),
  },
  { name: '100 of four teams', plan: planOf(100, 'workdays', teams) },
  { name: '1,000 of four teams, months without any', plan: planOf(1000, 'weights', teams) },
];

/** Totals typed into the last one without a build; beyond what can be shared exactly the years cross the months. */
const TYPED = [0, 1, 36, 9_999_999, 10_000_001, 9e14];

describe('plans of small numbers', () => {
  let replies: Map<string, ReadReply>;
  let byLibreOffice: ReadonlyMap<string, Recalculated>;
  beforeAll(async () => {
    const built = await builtPlans(CASES);
    const { files } = built;
    replies = built.replies;
    const { plan } = CASES.at(-1)!;
    const workbook = await builtFrom(plan);
    const { places } = readInputs(await readAll(workbook));
    for (const total of TYPED) {
      const edit = { kind: 'type', path: ['goals', 0, 'total'], value: total } as const;
      await workbook.host.write({ steps: cellSteps([edit], plan, places) });
      replies.set(String(total), await readAll(workbook));
      files.push({ name: String(total), bytes: await workbook.save() });
    }
    byLibreOffice = await recalculateWithLibreOffice(files);
  });

  it.each(CASES)('$name: every formula gives what the engine says', ({ name, plan }) => {
    const made = makePlan(plan, new Map());
    expect(made.ok && made.value.goals[0]!.schedule.pattern).toBe('fair');
    const reply = replies.get(name)!;
    expect(verdict(reply, recalculateWithIronCalc(reply)).differences).toEqual([]);
    expect(verdict(reply, byLibreOffice.get(name)).differences).toEqual([]);
  });

  // By hand, see the engine's test: two a month, each person none or one.
  it('show none or one a month where three people share 24', () => {
    const { cells } = replies
      .get(CASES[0]!.name)!
      .contents.find(({ name }) => name === 'Target decomposition')!;
    const months = (key: string): unknown[] => {
      const row = cells.find(([first]) => first === key)!;
      const values = row.map((cell) =>
        typeof cell === 'object' && cell && 'value' in cell ? cell.value : cell,
      );
      return [5, 6, 7, 9, 10, 11, 13, 14, 15, 17, 18, 19].map((column) => values[column]);
    };
    expect(months('A')).toEqual([1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 1, 0]);
    expect(months('B')).toEqual([1, 0, 1, 1, 0, 1, 1, 0, 1, 1, 0, 1]);
    expect(months('C')).toEqual([0, 1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 1]);
  });

  it.each(TYPED)('add up at once when %d is typed', (total) => {
    for (const recalculated of [
      recalculateWithIronCalc(replies.get(String(total))!),
      byLibreOffice.get(String(total))!,
    ]) {
      const checks = [...recalculated.get('Checks')!];
      expect(checks.filter(([, value]) => value === 'Look')).toEqual([]);
      expect(checks.filter(([, value]) => String(value).startsWith('#'))).toEqual([]);
      const table = recalculated.get('Target decomposition')!;
      expect(Math.max(...[...table.values()].filter((value) => typeof value === 'number'))).toBe(total);
    }
  });
});
