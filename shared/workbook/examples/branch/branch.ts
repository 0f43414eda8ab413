import { day } from '#engine/days/day.ts';
import type { Basis, Goal, Language, Member, PlanInputs, SplitMethod } from '#engine/plan/inputs.ts';
import { noKind, plainBasis, plainMember } from '#engine/plan/plain-inputs.ts';
import { exampleTextsIn } from '#language/by-language/examples.ts';
import { histories, SEASON } from '#workbook/examples/branch/history.ts';
import { rankMultiples } from '#workbook/examples/branch/people.ts';
import { chinaCalendar } from '#workbook/inputs/china.ts';

const START = day('2026-01-01');
const END = day('2026-12-31');
const JOINED = day('2026-04-01');
const NO_MONTHS: readonly null[] = Array.from({ length: 12 }, () => null);

/** An insurance branch's 2026: two departments, four teams, 36 people; premium by growth and season. */
export function branch(language: Language): PlanInputs {
  const words = exampleTextsIn[language].branch;
  const calendar = chinaCalendar(START, END, language);
  if (!calendar.ok) throw new Error('2026 is published');
  return {
    title: words.title,
    language,
    start: START,
    end: END,
    goals: goals(language),
    members: members(language),
    ranks: rankMultiples.map((multiple, rank) => ({ name: words.ranks[rank]!, multiple })),
    ramp: [0.3, 0.5, 0.8],
    bases: [...premiumBases(), ...countBases('G2', 0.12, 0.08), ...countBases('G3', 0.2, 0.1)],
    offers: [
      { product: words.products[0]!, channel: words.channels[0]!, weight: 40 },
      { product: words.products[0]!, channel: words.channels[1]!, weight: 20 },
      { product: words.products[1]!, channel: words.channels[0]!, weight: 28 },
      { product: words.products[1]!, channel: words.channels[1]!, weight: 12 },
    ],
    unsummed: [],
    companyPlans: [],
    funnel: {
      goal: 'G1',
      stages: words.stages,
      lags: [0, 0, 0],
      scenarios: [
        { name: words.scenarios[0]!, averageDeal: 5000, rates: [0.1, 0.5, 0.1] },
        { name: words.scenarios[1]!, averageDeal: 8000, rates: [0.1, 0.5, 0.1] },
        { name: words.scenarios[2]!, averageDeal: 8000, rates: [0.15, 0.6, 0.15] },
      ],
      chosen: words.scenarios[2]!,
      capacityPerDay: 30,
      workingDays: null,
      workingWeeks: null,
      sensitivityDeals: [5000, 6000, 8000, 10_000, 12_000],
      sensitivityRates: [0.1, 0.12, 0.15, 0.18, 0.2],
    },
    calendar: calendar.value,
  };
}

function goals(language: Language): Goal[] {
  const words = exampleTextsIn[language].branch;
  return [
    {
      key: 'G1',
      name: words.premium,
      measure: words.premiumMeasure,
      total: histories.reduce((sum, { premiumTarget }) => sum + premiumTarget, 0),
      unit: 100,
      uplift: 0.05,
      monthMethod: 'weights',
      months: SEASON,
      setBy: 'agreed',
      importance: 5,
      urgency: 5,
      statement: words.premiumStatement,
      ...noKind,
    },
    {
      key: 'G2',
      name: words.customers,
      measure: words.customersMeasure,
      total: 2600,
      unit: 1,
      uplift: 0,
      monthMethod: 'lastPeriod',
      months: NO_MONTHS,
      setBy: 'benchmark',
      importance: 4,
      urgency: 4,
      statement: words.customersStatement,
      ...noKind,
    },
    {
      key: 'G3',
      name: words.recruits,
      measure: words.recruitsMeasure,
      total: 720,
      unit: 1,
      uplift: 0,
      monthMethod: 'workdays',
      months: NO_MONTHS,
      setBy: 'kpi',
      importance: 4,
      urgency: 3,
      statement: words.recruitsStatement,
      ...noKind,
    },
  ];
}

/** Each unit shows another way to split; premium goes by growth everywhere. */
const teamMethods: readonly SplitMethod[] = ['rank', 'headcountRank', 'lastPeriod', 'averagePotential'];

function members(language: Language): Member[] {
  const words = exampleTextsIn[language].branch;
  const unit = (own: Pick<Member, 'key' | 'name' | 'parent' | 'method' | 'weight'>): Member => ({
    ...own,
    rank: null,
    headcount: 1,
    start: null,
    end: null,
  });
  const people = (team: number): Member[] =>
    histories
      .filter((history) => history.team === team)
      .map(({ key, person }) => ({
        ...plainMember(key, words.people[team]![person.place]!, `T${team + 1}`),
        rank: words.ranks[person.rank]!,
        headcount: person.headcount,
        start: person.joins ? JOINED : null,
      }));
  const team = (index: number, parent: string, weight: number | null): Member[] => [
    unit({ key: `T${index + 1}`, name: words.teams[index]!, parent, method: teamMethods[index]!, weight }),
    ...people(index),
  ];
  return [
    unit({ key: 'B', name: words.branch, parent: null, method: 'growth', weight: null }),
    unit({ key: 'D1', name: words.departments[0]!, parent: 'B', method: 'headcountRank', weight: null }),
    ...team(0, 'D1', null),
    ...team(1, 'D1', null),
    unit({ key: 'D2', name: words.departments[1]!, parent: 'B', method: 'weights', weight: null }),
    ...team(2, 'D2', 52),
    ...team(3, 'D2', 48),
  ];
}

/** Each person grows on last year; who joins has a starter's target, and a team grows by that as well. */
function premiumBases(): Basis[] {
  const growth = { method: 'growth' } as const;
  return [
    ...['B', 'D1', 'D2'].map((unit) => plainBasis(unit, 'G1', growth)),
    ...[0, 1, 2, 3].map((team) =>
      plainBasis(`T${team + 1}`, 'G1', { ...growth, growth: growthOfTeam(team) }),
    ),
    ...histories.map(({ key, person, premium, premiumTarget, growth: own }) =>
      plainBasis(key, 'G1', person.joins ? { fixed: premiumTarget } : { growth: own, lastPeriod: premium }),
    ),
  ];
}

/** Of a team with a starter, whose target adds to what the others grow by; to a tenth of a per cent. */
function growthOfTeam(number: number): number | null {
  const people = histories.filter(({ team }) => team === number);
  if (people.every(({ person }) => !person.joins)) return null;
  const last = people.flatMap(({ premium }) => premium).reduce<number>((sum, month) => sum + (month ?? 0), 0);
  const target = people.reduce((sum, { premiumTarget }) => sum + premiumTarget, 0);
  return Math.round((target / last - 1) * 1000) / 1000;
}

/** Growth for the departments, last year for all, past average and potential where the team splits by them. */
function countBases(goal: 'G2' | 'G3', firstGrowth: number, secondGrowth: number): Basis[] {
  return [
    plainBasis('D1', goal, { growth: firstGrowth }),
    plainBasis('D2', goal, { growth: secondGrowth }),
    ...histories.map((history) => {
      const lastPeriod = goal === 'G2' ? history.customers : history.recruits;
      const year = lastPeriod.reduce<number>((sum, month) => sum + (month ?? 0), 0);
      const splitsByAverage = teamMethods[history.team] === 'averagePotential';
      if (!splitsByAverage) return plainBasis(history.key, goal, { lastPeriod });
      const average = history.person.joins ? 0 : year;
      return plainBasis(history.key, goal, { lastPeriod, average, potential: history.person.joins ? 12 : 4 });
    }),
  ];
}
