import { day } from '#engine/days/day.ts';
import { monthMethods, type PlanInputs, splitMethods } from '#engine/plan/inputs.ts';
import type { Edit } from './change.ts';

/** Seeded: the same numbers in every run. The generator is mulberry32. */
export class Random {
  constructor(private state: number) {}
  share(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
  whole(low: number, high: number): number {
    return low + Math.floor(this.share() * (high - low + 1));
  }
  decimal(low: number, high: number, decimals: number): number {
    const scale = 10 ** decimals;
    return this.whole(Math.round(low * scale), Math.round(high * scale)) / scale;
  }
  pick<Item>(items: readonly Item[]): Item {
    return items[this.whole(0, items.length - 1)] as Item;
  }
}

type Making = (inputs: PlanInputs, random: Random) => readonly Edit[] | null;
const type = (path: readonly (string | number)[], value: string | number | boolean | null): Edit => ({
  kind: 'type',
  path,
  value,
});

const indexOf = (random: Random, list: readonly unknown[]): number => random.whole(0, list.length - 1);

/** A row of Bases with room for such an entry; null where there is none. */
function basisAt(
  inputs: PlanInputs,
  random: Random,
  fits: (basis: PlanInputs['bases'][number]) => boolean,
): number | null {
  const found = inputs.bases.flatMap((basis, index) => (fits(basis) ? [index] : []));
  return found.length === 0 ? null : random.pick(found);
}

const isParent = (inputs: PlanInputs, key: string): boolean =>
  inputs.members.some(({ parent }) => parent === key);

/** What can be changed on an input sheet without any row coming or going, each a way to make it at random. */
export const makings: Readonly<Record<string, Making>> = {
  total: (inputs, random) => {
    const goal = indexOf(random, inputs.goals);
    const { unit, monthMethod } = inputs.goals[goal]!;
    if (monthMethod === 'fixed') return null;
    return [type(['goals', goal, 'total'], random.whole(0, 4_000_000) * unit)];
  },
  unit: (inputs, random) => [
    type(['goals', indexOf(random, inputs.goals), 'unit'], random.pick([0.01, 0.1, 1, 10, 100, 1000])),
  ],
  uplift: (inputs, random) => [
    type(['goals', indexOf(random, inputs.goals), 'uplift'], random.decimal(0, 1, 4)),
  ],
  fixedMonths: (inputs, random) => {
    const goal = inputs.goals.findIndex(({ monthMethod }) => monthMethod === 'fixed');
    if (goal < 0) return null;
    const { months, unit } = inputs.goals[goal]!;
    const [from, to] = [indexOf(random, months), indexOf(random, months)];
    const most = Math.floor((months[from] ?? 0) / unit);
    if (from === to || most < 1) return null;
    const moved = random.whole(1, Math.ceil(most / 4)) * unit;
    return [
      type(['goals', goal, 'months', from], (months[from] ?? 0) - moved),
      type(['goals', goal, 'months', to], (months[to] ?? 0) + moved),
    ];
  },
  monthMethod: (inputs, random) => {
    const goal = indexOf(random, inputs.goals);
    return [type(['goals', goal, 'monthMethod'], random.pick(monthMethods))];
  },
  monthWeights: (inputs, random) => {
    const goal = indexOf(random, inputs.goals);
    const { months } = inputs.goals[goal]!;
    return [
      type(['goals', goal, 'monthMethod'], 'weights'),
      ...months.map((_, month) => type(['goals', goal, 'months', month], random.decimal(0, 9, 4))),
    ];
  },
  monthWeight: (inputs, random) => {
    const goal = inputs.goals.findIndex(({ monthMethod }) => monthMethod === 'weights');
    if (goal < 0) return null;
    const month = indexOf(random, inputs.goals[goal]!.months);
    return [type(['goals', goal, 'months', month], random.decimal(0, 20, 4))];
  },
  weight: (inputs, random) => {
    const found = inputs.members.flatMap(({ parent }, index) => (parent === null ? [] : [index]));
    if (found.length === 0) return null;
    const value = random.share() < 0.1 ? null : random.decimal(0, 100, 4);
    return [type(['members', random.pick(found), 'weight'], value)];
  },
  rank: (inputs, random) => {
    if (inputs.ranks.length === 0) return null;
    const rank = random.share() < 0.2 ? null : random.pick(inputs.ranks).name;
    return [type(['members', indexOf(random, inputs.members), 'rank'], rank)];
  },
  headcount: (inputs, random) => [
    type(['members', indexOf(random, inputs.members), 'headcount'], random.decimal(0.01, 3, 2)),
  ],
  splitMethod: (inputs, random) => {
    const units = inputs.members.flatMap(({ key }, index) => (isParent(inputs, key) ? [index] : []));
    if (units.length === 0) return null;
    const method = random.share() < 0.1 ? null : random.pick(splitMethods);
    return [type(['members', random.pick(units), 'method'], method)];
  },
  ownMethod: (inputs, random) => {
    const basis = basisAt(inputs, random, ({ member }) => isParent(inputs, member));
    if (basis === null) return null;
    const method = random.share() < 0.2 ? null : random.pick(splitMethods);
    return [type(['bases', basis, 'method'], method)];
  },
  ownWeight: (inputs, random) => {
    const basis = basisAt(inputs, random, () => true);
    if (basis === null) return null;
    return [type(['bases', basis, 'weight'], random.share() < 0.1 ? null : random.decimal(0, 100, 4))];
  },
  joining: (inputs, random) => {
    const found = inputs.members.flatMap(({ start }, index) => (start === null ? [] : [index]));
    if (found.length === 0) return null;
    const month = String(random.whole(2, 11)).padStart(2, '0');
    const start = day(`2026-${month}-${String(random.whole(1, 28)).padStart(2, '0')}`);
    return [type(['members', random.pick(found), 'start'], start)];
  },
  multiple: (inputs, random) =>
    inputs.ranks.length === 0
      ? null
      : [type(['ranks', indexOf(random, inputs.ranks), 'multiple'], random.decimal(0, 4, 2))],
  ramp: (inputs, random) =>
    inputs.ramp.length === 0 ? null : [type(['ramp', indexOf(random, inputs.ramp)], random.decimal(0, 1, 2))],
  growth: (inputs, random) => {
    const basis = basisAt(inputs, random, ({ fixed }) => fixed === null);
    return basis === null ? null : [type(['bases', basis, 'growth'], random.decimal(-1, 5, 4))];
  },
  average: (inputs, random) => {
    const basis = basisAt(inputs, random, ({ fixed }) => fixed === null);
    return basis === null ? null : [type(['bases', basis, 'average'], random.decimal(0, 9999, 2))];
  },
  potential: (inputs, random) => {
    const basis = basisAt(inputs, random, () => true);
    return basis === null ? null : [type(['bases', basis, 'potential'], random.decimal(0, 9999, 2))];
  },
  lastPeriod: (inputs, random) => {
    const basis = basisAt(inputs, random, ({ lastPeriod }) => lastPeriod.some((month) => month !== null));
    if (basis === null) return null;
    return [type(['bases', basis, 'lastPeriod', random.whole(0, 11)], random.decimal(0, 99_999, 2))];
  },
  fixedTargets: (inputs, random) => {
    const from = basisAt(inputs, random, ({ fixed, member }) => fixed !== null && !isParent(inputs, member));
    if (from === null) return null;
    const { member, goal, fixed } = inputs.bases[from]!;
    const parent = inputs.members.find(({ key }) => key === member)?.parent ?? null;
    const team = inputs.members.flatMap(({ key, parent: above }) => (above === parent ? [key] : []));
    const to = basisAt(
      inputs,
      random,
      (basis) =>
        basis.goal === goal && basis.fixed !== null && basis.member !== member && team.includes(basis.member),
    );
    if (to === null) return null;
    const moved = random.whole(1, 30) * 1000;
    return [
      type(['bases', from, 'fixed'], (fixed ?? 0) - moved),
      type(['bases', to, 'fixed'], (inputs.bases[to]!.fixed ?? 0) + moved),
    ];
  },
  fixedReleased: (inputs, random) => {
    const basis = basisAt(inputs, random, ({ fixed, member }) => fixed !== null && !isParent(inputs, member));
    return basis === null ? null : [type(['bases', basis, 'fixed'], null)];
  },
  offerWeight: (inputs, random) =>
    inputs.offers.length === 0
      ? null
      : [type(['offers', indexOf(random, inputs.offers), 'weight'], random.decimal(0, 60, 4))],
  averageDeal: (inputs, random) =>
    inputs.funnel.scenarios.length === 0
      ? null
      : [
          type(
            ['funnel', 'scenarios', indexOf(random, inputs.funnel.scenarios), 'averageDeal'],
            random.decimal(500, 20_000, 2),
          ),
        ],
  rate: (inputs, random) => {
    const { scenarios } = inputs.funnel;
    if (scenarios.length === 0) return null;
    const scenario = indexOf(random, scenarios);
    const rate = indexOf(random, scenarios[scenario]!.rates);
    return [type(['funnel', 'scenarios', scenario, 'rates', rate], random.decimal(0.02, 1, 3))];
  },
  capacity: (inputs, random) =>
    inputs.funnel.goal === null ? null : [type(['funnel', 'capacityPerDay'], random.decimal(1, 120, 1))],
  chosen: (inputs, random) =>
    inputs.funnel.goal === null
      ? null
      : [type(['funnel', 'chosen'], random.pick(inputs.funnel.scenarios).name)],
  lag: (inputs, random) =>
    inputs.funnel.lags.length === 0
      ? null
      : [type(['funnel', 'lags', indexOf(random, inputs.funnel.lags)], random.whole(0, 4))],
  workingDays: (_, random) => [
    type(['funnel', 'workingDays'], random.share() < 0.5 ? null : random.whole(100, 366)),
  ],
  workingWeeks: (_, random) => [
    type(['funnel', 'workingWeeks'], random.share() < 0.5 ? null : random.whole(20, 53)),
  ],
  sensitivityDeal: ({ funnel }, random) =>
    funnel.sensitivityDeals.length === 0
      ? null
      : [
          type(
            ['funnel', 'sensitivityDeals', indexOf(random, funnel.sensitivityDeals)],
            random.whole(100, 9e4),
          ),
        ],
  sensitivityRate: ({ funnel }, random) =>
    funnel.sensitivityRates.length === 0
      ? null
      : [
          type(
            ['funnel', 'sensitivityRates', indexOf(random, funnel.sensitivityRates)],
            random.decimal(0.01, 1, 3),
          ),
        ],
  holiday: ({ calendar }, random) => {
    const date = randomDay(random);
    return calendar.holidays.some((holiday) => holiday.day === date)
      ? null
      : [{ kind: 'addDay', list: 'holidays', day: date }];
  },
  holidayGone: ({ calendar }, random) =>
    calendar.holidays.length === 0
      ? null
      : [{ kind: 'removeDay', list: 'holidays', index: indexOf(random, calendar.holidays) }],
  extraWorkday: ({ calendar }, random) => {
    const date = randomDay(random);
    return calendar.extraWorkdays.some((extra) => extra.day === date)
      ? null
      : [{ kind: 'addDay', list: 'extraWorkdays', day: date }];
  },
  weekday: ({ calendar }, random) => {
    const weekday = random.whole(0, 6);
    return [type(['calendar', 'week', weekday], !calendar.week[weekday])];
  },
};

const randomDay = (random: Random) =>
  day(`2026-${String(random.whole(1, 12)).padStart(2, '0')}-${String(random.whole(1, 28)).padStart(2, '0')}`);
