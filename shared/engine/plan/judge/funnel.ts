import type { Issue } from '#engine/issue.ts';
import { judgeIssue } from '#engine/plan/input-issues.ts';
import type { Funnel, PlanInputs, Scenario } from '#engine/plan/inputs.ts';
import { keyForm, nameForm, repeated, sameKey } from '#engine/plan/judge/keys.ts';
import { suggestionFor } from '#engine/typed/nearest.ts';

/** Stages that the Funnel sheet has room for, the deal included. */
export const MOST_STAGES = 6;

type KnownGoals = Pick<PlanInputs, 'goals' | 'unsummed'>;

/** A funnel that no goal uses may be half filled in; what is there must still be sound. */
export function judgeFunnel(funnel: Funnel, { goals, unsummed }: KnownGoals): Issue[] {
  const { stages, lags, scenarios, sensitivityDeals, sensitivityRates } = funnel;
  return [
    ...(funnel.goal === null ? [] : judgeUsed(funnel, funnel.goal, { goals, unsummed })),
    ...(stages.length > MOST_STAGES
      ? [
          judgeIssue('plan.funnel.manyStages', ['funnel', 'stages', MOST_STAGES], {
            stages: stages.length,
            most: MOST_STAGES,
          }),
        ]
      : []),
    ...stages.flatMap((name, index) => nameForm(name, ['funnel', 'stages', index])),
    ...judgeDays(funnel),
    ...lags.flatMap((lag, index) =>
      Number.isInteger(lag) && lag >= 0 && lag <= 12
        ? []
        : [judgeIssue('plan.lag.range', ['funnel', 'lags', index], { stage: stages[index + 1] ?? '', lag })],
    ),
    ...repeated(scenarios.map(({ name }) => sameKey(name))).map(({ index }) =>
      judgeIssue('plan.scenario.twice', ['funnel', 'scenarios', index, 'name'], {
        scenario: scenarios[index]!.name,
      }),
    ),
    ...scenarios.flatMap((scenario, index) => judgeScenario(scenario, index, stages.length)),
    ...sensitivityDeals.flatMap((deal, index) => positive('', deal, ['funnel', 'sensitivityDeals', index])),
    ...sensitivityRates.flatMap((rate, index) => isRate('', rate, ['funnel', 'sensitivityRates', index])),
  ];
}

function judgeUsed(funnel: Funnel, goal: string, { goals, unsummed }: KnownGoals): Issue[] {
  const issues: Issue[] = [];
  const other = unsummed.find(({ key }) => key === goal);
  if (other) {
    const { name, kind } = other;
    issues.push(judgeIssue('plan.funnel.kind', ['funnel', 'goal'], { goal: name, kind }));
  } else if (!goals.some(({ key }) => key === goal)) {
    issues.push(
      judgeIssue('plan.funnel.unknownGoal', ['funnel', 'goal'], { goal, ...suggestionFor(goal, goals) }),
    );
  }
  if (funnel.stages.length < 2) {
    const stages = funnel.stages.length;
    issues.push(judgeIssue('plan.funnel.fewStages', ['funnel', 'stages'], { stages }));
  }
  if (!funnel.scenarios.some(({ name }) => name === funnel.chosen)) {
    const { chosen, scenarios } = funnel;
    const named = scenarios.map(({ name }) => ({ key: name, name }));
    const params = { chosen, ...suggestionFor(chosen, named) };
    issues.push(judgeIssue('plan.funnel.noScenario', ['funnel', 'chosen'], params));
  }
  if (!(funnel.capacityPerDay > 0)) {
    const capacity = funnel.capacityPerDay;
    issues.push(judgeIssue('plan.funnel.capacity', ['funnel', 'capacityPerDay'], { capacity }));
  }
  return issues;
}

function judgeDays(funnel: Funnel): Issue[] {
  return (['workingDays', 'workingWeeks'] as const).flatMap((field) => {
    const days = funnel[field];
    const maximum = field === 'workingDays' ? 366 : 53;
    if (days === null || (Number.isInteger(days) && days >= 1 && days <= maximum)) return [];
    return [judgeIssue('plan.funnel.days', ['funnel', field], { days, maximum })];
  });
}

function judgeScenario({ name, averageDeal, rates }: Scenario, index: number, stages: number): Issue[] {
  const at = (...path: (string | number)[]) => ['funnel', 'scenarios', index, ...path];
  const issues = [...keyForm(name, at('name')), ...positive(name, averageDeal, at('averageDeal'))];
  const needed = Math.max(0, stages - 1);
  if (rates.length !== needed) {
    const params = { scenario: name, rates: rates.length, stages, needed };
    issues.push(judgeIssue('plan.rates.count', at('rates', Math.min(rates.length, needed)), params));
  }
  return [...issues, ...rates.flatMap((rate, number) => isRate(name, rate, at('rates', number)))];
}

const positive = (name: string, averageDeal: number, path: readonly (string | number)[]): Issue[] =>
  averageDeal > 0 ? [] : [judgeIssue('plan.deal.notPositive', path, { name, averageDeal })];

const isRate = (name: string, rate: number, path: readonly (string | number)[]): Issue[] =>
  rate > 0 && rate <= 1 ? [] : [judgeIssue('plan.rate.range', path, { name, rate })];
