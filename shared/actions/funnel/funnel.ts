import { holdsPlan } from '#actions/plan/overview.ts';
import { changeWorkbook } from '#actions/protocol/change-workbook.ts';
import { messagesFor } from '#actions/protocol/messages-for.ts';
import { done, type Outcome, refused } from '#actions/protocol/outcome.ts';
import { countWorkdays } from '#engine/calendar/workdays.ts';
import { proposedDeal, usualCapacity, usualRates } from '#engine/funnel/first-funnel.ts';
import { issuesOf } from '#engine/issue.ts';
import { treeOf } from '#engine/organisation/tree.ts';
import type { Goal, PlanInputs, Scenario } from '#engine/plan/inputs.ts';
import { planCalendar } from '#engine/plan/plan.ts';
import { cellStep } from '#host/cell-step.ts';
import type { Host, ReadReply } from '#host/host.ts';
import type { PlainStep } from '#host/reply-after.ts';
import type { CellContent } from '#host/sheet.ts';
import type { SidebarIssues } from '#language/sidebar/sidebar-issues.ts';
import type { TablePlace } from '#workbook/inputs/places.ts';
import { inputQueries, readInputs } from '#workbook/inputs/read.ts';
import { isInExecution } from '#workbook/records/read.ts';
import type { FunnelQuestion } from './funnel-answers.ts';
import { noPlan } from './plan-for-funnel.ts';

const issue = issuesOf<SidebarIssues>();

/** The funnel of the workbook's goal, or what is needed to have one. */
export type FunnelReading = FunnelRead | FunnelToAdd;

/** The plan's own funnel, to play with. */
export interface FunnelRead {
  readonly kind: 'funnel';
  readonly goal: string;
  readonly measure: string;
  /** From the deal upwards. */
  readonly stages: readonly string[];
  readonly scenarios: readonly Scenario[];
  readonly chosen: string;
  /** The plan is being carried out: from then on a revision changes it. */
  readonly isStarted: boolean;
  readonly frame: Omit<FunnelQuestion, 'averageDeal' | 'rates'>;
  readonly grid: { readonly averageDeals: readonly number[]; readonly rates: readonly number[] };
}

/** A plan whose goals no funnel explains yet, with answers to begin with. */
export interface FunnelToAdd {
  readonly kind: 'none';
  readonly goals: readonly GoalToExplain[];
  /** From the deal upwards, as they will be called. */
  readonly stages: readonly string[];
  readonly rates: readonly number[];
  readonly capacityPerDay: number;
  /** Full-time people who carry the goals. */
  readonly heads: number;
  readonly days: number;
  readonly weeks: number;
}
export interface GoalToExplain extends Pick<Goal, 'key' | 'name' | 'measure' | 'total'> {
  readonly averageDeal: number;
}

/** Refused without a plan, or where its inputs cannot be read. */
export async function readFunnel(host: Host): Promise<Outcome<FunnelReading>> {
  const reply = await host.read(inputQueries);
  if (!holdsPlan(reply)) return noPlan();
  const { inputs, issues } = readInputs(reply);
  if (!inputs) return refused(issues);
  return done(funnelOf(inputs, isInExecution(reply)) ?? funnelToAdd(inputs), issues);
}

function funnelToAdd(inputs: PlanInputs): FunnelToAdd {
  const { funnel, goals } = inputs;
  const { days, weeks, heads } = timeOf(inputs);
  const isOwn = funnel.stages.length > 1;
  const stages = isOwn ? funnel.stages : messagesFor(inputs).firstFunnel.stages;
  return {
    kind: 'none',
    goals: goals.map(({ key, name, measure, total, unit }) => ({
      key,
      name,
      measure,
      total,
      averageDeal: proposedDeal(total, unit, heads),
    })),
    stages,
    rates: stages.slice(1).map((_, rate) => usualRates[rate] ?? 1),
    capacityPerDay: funnel.capacityPerDay > 0 ? funnel.capacityPerDay : usualCapacity,
    heads,
    days,
    weeks,
  };
}

/** The working time of the funnel's year, and the full-time people who work it. */
function timeOf(inputs: PlanInputs): Pick<FunnelToAdd, 'days' | 'weeks' | 'heads'> {
  const { funnel, calendar, start, end, members } = inputs;
  const days = funnel.workingDays ?? countWorkdays(planCalendar(inputs), { first: start, last: end });
  const { leaves, rows } = treeOf(members);
  const heads = leaves.reduce((sum, row) => sum + (members[rows[row]?.source ?? 0]?.headcount ?? 0), 0);
  const weeks = funnel.workingWeeks ?? days / Math.max(1, calendar.week.filter(Boolean).length);
  return { days, weeks, heads };
}

function funnelOf(inputs: PlanInputs, isStarted: boolean): FunnelRead | null {
  const { funnel } = inputs;
  const goal = inputs.goals.find(({ key }) => key === funnel.goal);
  if (!goal || funnel.scenarios.length === 0) return null;
  const { days, weeks, heads } = timeOf(inputs);
  return {
    kind: 'funnel',
    goal: goal.name,
    measure: goal.measure,
    stages: funnel.stages,
    scenarios: funnel.scenarios,
    chosen: funnel.chosen,
    isStarted,
    frame: {
      target: goal.total,
      days,
      weeks,
      capacity: heads * funnel.capacityPerDay,
    },
    grid: { averageDeals: funnel.sensitivityDeals, rates: funnel.sensitivityRates },
  };
}

/**
 * Puts a scenario into the first free row of the scenarios' table; with a name that is there already it takes that
 * row. Refused without a plan that has a funnel, or without a name.
 */
export const insertScenario = (host: Host, scenario: Scenario): Promise<Outcome<{ readonly name: string }>> =>
  changeWorkbook(host, {
    read: inputQueries,
    decide: (reply) => {
      const { inputs, issues, places } = readInputs(reply);
      if (!holdsPlan(reply) || inputs?.funnel.goal === null) {
        return noPlan();
      }
      const place = places.tables.scenarios;
      if (!inputs || !place) return refused(issues);
      const name = scenario.name.trim();
      if (name === '') return refused([{ ...issue('funnel.noName', ['scenarios'], {}), place: null }]);
      const known = inputs.funnel.scenarios.findIndex((each) => each.name === name);
      const row = known >= 0 ? (place.rows[known] as number) : freeRow(reply, place);
      return done({
        kind: 'cells',
        steps: scenarioSteps(place, row, { ...scenario, name }),
        result: { name },
      });
    },
  });

function scenarioSteps(
  { sheet, columns }: TablePlace,
  row: number,
  scenario: Scenario,
): readonly PlainStep[] {
  const contents: Readonly<Record<string, CellContent>> = {
    name: scenario.name,
    averageDeal: scenario.averageDeal,
    ...Object.fromEntries(scenario.rates.map((rate, index) => [`rates.${index}`, rate])),
  };
  return Object.entries(contents).flatMap(([key, content]): PlainStep[] => {
    const column = columns[key];
    return column === undefined ? [] : [cellStep({ sheet, row, column }, content)];
  });
}

/** The first row below the header in which no column of the table holds anything. */
function freeRow({ contents }: ReadReply, { sheet, area, columns }: TablePlace): number {
  const cells = contents.find(({ name }) => name === sheet)?.cells ?? [];
  const isBlank = (row: number): boolean =>
    Object.values(columns).every((column) => (cells[row]?.[column] ?? null) === null);
  let row = area.row + 1;
  while (!isBlank(row)) row++;
  return row;
}
