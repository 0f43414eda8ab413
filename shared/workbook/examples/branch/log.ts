import { listWorkdays } from '#engine/calendar/workdays.ts';
import { type Day, day } from '#engine/days/day.ts';
import type { Language, PlanInputs } from '#engine/plan/inputs.ts';
import { planCalendar } from '#engine/plan/plan.ts';
import { exampleTextsIn } from '#language/by-language/examples.ts';
import { type History, histories, seasonal } from '#workbook/examples/branch/history.ts';
import { type Between, happens, pick, randomBetween, successes } from '#workbook/examples/branch/random.ts';
import type { InputRow } from '#workbook/inputs/table.ts';

const FIRST_DAY_LOGGED = day('2026-01-01');
export const LAST_DAY_LOGGED = day('2026-03-31');

/** How a person works: effort as a share of the calls that the target asks for, rates as shares of the planned ones. */
interface Manner {
  readonly effort: number;
  readonly rates: readonly [deals: number, meetings: number, appointments: number];
}
const strong: Manner = { effort: 1.1, rates: [1.1, 1.05, 1.05] };
const steady: Manner = { effort: 1.02, rates: [1, 1.02, 1] };
const weak: Manner = { effort: 0.62, rates: [0.9, 0.95, 0.95] };
/** Much is done, and most of it lost at one step. */
const leaksAtDeals: Manner = { effort: 1.05, rates: [0.5, 1, 1] };
const leaksAtMeetings: Manner = { effort: 1.05, rates: [1, 0.55, 1] };
const leaksAtAppointments: Manner = { effort: 1.1, rates: [1, 1, 0.55] };

/** Handed round among the people; a prime number of them, so that each team gets another mixture. */
const manners: readonly Manner[] = [
  strong,
  steady,
  steady,
  leaksAtDeals,
  steady,
  weak,
  strong,
  steady,
  leaksAtAppointments,
  steady,
  leaksAtMeetings,
];

/** People of the branch who had begun by the first of the year. */
export const present = histories.filter(({ person }) => !person.joins);

/** One row for each person and workday of three months, by day, with some slips among them. */
export function branchLog(inputs: PlanInputs): InputRow[] {
  const days = listWorkdays(planCalendar(inputs), FIRST_DAY_LOGGED, LAST_DAY_LOGGED);
  if (!days.ok) throw new Error('the calendar of the example knows its year');
  const workers = present.map((history, index) => worker(history, index, days.value, inputs));
  const rows = days.value.flatMap((date) => workers.flatMap((workOn) => workOn(date)));
  return withSlips(rows, inputs.language);
}

/** What a person writes down of a day; nothing where the person was away. */
function worker(history: History, index: number, days: readonly Day[], inputs: PlanInputs) {
  const between = randomBetween(7_000 + index);
  const besides = randomBetween(17_000 + index);
  const words = exampleTextsIn[inputs.language].branch.records;
  const manner = manners[index % manners.length] as Manner;
  const { averageDeal, rates } = chosenScenario(inputs);
  const chances = rates.map((rate, step) => Math.round(rate * (manner.rates[step] ?? 1) * 10_000));
  const months = seasonal(history.premiumTarget, 100);
  const perCall = averageDeal * rates.reduce((product, rate) => product * rate, 1);
  const name = inputs.members.find(({ key }) => key === history.key)?.name ?? history.key;

  return (date: Day): InputRow[] => {
    const month = Number(date.slice(5, 7)) - 1;
    const workdays = days.filter((each) => each.slice(0, 7) === date.slice(0, 7)).length;
    if (happens(between, 3)) return [];
    if (happens(between, 2)) return [{ date, person: name, note: pick(between, words.elsewhere) }];
    const wanted = ((months[month] as number) / perCall / workdays) * manner.effort;
    const calls = Math.max(1, Math.round((wanted * between(70, 130)) / 100));
    const appointments = successes(between, calls, chances[2] as number);
    const meetings = successes(between, appointments, chances[1] as number);
    const deals = successes(between, meetings, chances[0] as number);
    const counts = {
      'counts.0': deals || null,
      'counts.1': meetings || null,
      'counts.2': appointments || null,
    };
    const won = { 'figures.0': happens(besides, 26) ? 1 : null, 'figures.1': happens(besides, 9) ? 1 : null };
    const worked = { date, person: name, ...counts, 'counts.3': calls, ...won };
    const note = happens(between, 3) ? pick(between, words.notes) : null;
    return [deals === 0 ? { ...worked, note } : { ...worked, ...sale(between, deals, inputs), note }];
  };
}

function chosenScenario({ funnel }: PlanInputs) {
  const scenario = funnel.scenarios.find(({ name }) => name === funnel.chosen);
  if (!scenario) throw new Error('the example has chosen a scenario');
  return scenario;
}

/** What was sold, each deal near the average one. */
function sale(between: Between, deals: number, inputs: PlanInputs): InputRow {
  const { averageDeal } = chosenScenario(inputs);
  const hundreds = Array.from({ length: deals }, () => Math.round((averageDeal * between(55, 145)) / 10_000));
  const amount = hundreds.reduce((sum, value) => sum + value, 0) * 100;
  const { product, channel } = pick(
    between,
    inputs.offers.flatMap((offer) => Array.from({ length: offer.weight / 4 }, () => offer)),
  );
  const words = exampleTextsIn[inputs.language].branch.records;
  const customer = words.customer(between(0, words.surnames.length - 1), between(0, 1));
  return { amount, product, channel, customer };
}

/** Rows as a hurried person types them: most are left out of all sums and say why, the last two only warn. */
function withSlips(rows: readonly InputRow[], language: Language): InputRow[] {
  const words = exampleTextsIn[language].branch.records;
  const slips: readonly [row: number, slip: InputRow][] = [
    [260, { 'counts.3': words.textForNumber }],
    [612, { person: words.strangers[0] }],
    [845, { 'counts.1': 0.125 }],
    [1130, { 'counts.3': 12.125 }],
    [1404, { person: words.team }],
    [1555, { date: '2026-04-18' }],
    [1790, { amount: words.textForNumber }],
    [1851, { person: words.strangers[1] }],
    [1902, { 'counts.0': 3, 'counts.1': 1, amount: 24_000 }],
    [1925, { 'counts.0': null, amount: 8000 }],
  ];
  const changed = new Map(slips);
  return rows.map((row, index) => ({ ...row, ...changed.get(index) }));
}
