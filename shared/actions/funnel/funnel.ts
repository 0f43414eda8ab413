import { holdsPlan } from '#actions/plan/overview.ts';
import { changeWorkbook } from '#actions/protocol/change-workbook.ts';
import { done, type Outcome, refused } from '#actions/protocol/outcome.ts';
import { countWorkdays } from '#engine/calendar/workdays.ts';
import { issuesOf } from '#engine/issue.ts';
import { treeOf } from '#engine/organisation/tree.ts';
import type { Language, PlanInputs, Scenario } from '#engine/plan/inputs.ts';
import { planCalendar } from '#engine/plan/plan.ts';
import type { Host, ReadReply } from '#host/host.ts';
import type { PlainStep } from '#host/reply-after.ts';
import type { CellContent } from '#host/sheet.ts';
import type { SidebarIssues } from '#language/sidebar/sidebar-issues.ts';
import { mdrt } from '#workbook/examples/mdrt.ts';
import type { TablePlace } from '#workbook/inputs/places.ts';
import { inputQueries, readInputs } from '#workbook/inputs/read.ts';
import type { FunnelQuestion } from './funnel-answers.ts';

const issue = issuesOf<SidebarIssues>();

/** A funnel to play with: the plan's own, or the worked case where there is none. */
export interface FunnelRead {
  readonly source: 'plan' | 'example';
  readonly goal: string;
  readonly measure: string;
  /** From the deal upwards. */
  readonly stages: readonly string[];
  readonly scenarios: readonly Scenario[];
  readonly chosen: string;
  readonly frame: Omit<FunnelQuestion, 'averageDeal' | 'rates'>;
  readonly grid: { readonly averageDeals: readonly number[]; readonly rates: readonly number[] };
}

export async function readFunnel(host: Host, language: Language): Promise<Outcome<FunnelRead>> {
  const reply = await host.read(inputQueries);
  if (!holdsPlan(reply)) return done(funnelOf(mdrt(language), 'example') as FunnelRead);
  const { inputs, issues } = readInputs(reply);
  if (!inputs) return refused(issues);
  return done(funnelOf(inputs, 'plan') ?? (funnelOf(mdrt(language), 'example') as FunnelRead), issues);
}

function funnelOf(inputs: PlanInputs, source: FunnelRead['source']): FunnelRead | null {
  const { funnel, calendar, start, end, members } = inputs;
  const goal = inputs.goals.find(({ key }) => key === funnel.goal);
  if (!goal || funnel.scenarios.length === 0) return null;
  const days = funnel.workingDays ?? countWorkdays(planCalendar(inputs), { first: start, last: end });
  const { leaves, rows } = treeOf(members);
  const heads = leaves.reduce((sum, row) => sum + (members[rows[row]?.source ?? 0]?.headcount ?? 0), 0);
  return {
    source,
    goal: goal.name,
    measure: goal.measure,
    stages: funnel.stages,
    scenarios: funnel.scenarios,
    chosen: funnel.chosen,
    frame: {
      target: goal.total,
      days,
      weeks: funnel.workingWeeks ?? days / Math.max(1, calendar.week.filter(Boolean).length),
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
        return refused([{ ...issue('funnel.noPlan', ['funnel'], {}), place: null }]);
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
    return column === undefined
      ? []
      : [{ step: 'cells', sheet, row, column, cells: [[content]], styles: [] }];
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
