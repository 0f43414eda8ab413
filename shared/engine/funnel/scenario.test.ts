import { describe, expect, it } from 'vitest';
import { workedScenario as first } from '../../../tests/tools/worked-scenario.ts';
import { evaluateScenario } from './scenario.ts';

const second = { ...first, averageDeal: 4000 };
const third = { ...second, rates: [0.2, 0.5, 0.2] };

describe('the worked case of an agent with a target of a million', () => {
  it.each([
    { scenario: first, customers: [500, 10, 2], stages: [2, 20, 40, 400], verdict: 'beyond' },
    { scenario: second, customers: [250, 5, 1], stages: [1, 10, 20, 200], verdict: 'beyond' },
    { scenario: third, customers: [250, 5, 1], stages: [1, 5, 10, 50], verdict: 'within' },
  ])('gives customers $customers, stages $stages a day, $verdict 60 calls', (row) => {
    const { scenario, customers, stages, verdict } = row;
    const [customersPerYear, customersPerWeek, customersPerDay] = customers;
    const callsPerDay = stages.at(-1)!;
    expect(evaluateScenario(scenario)).toEqual({
      ok: true,
      value: {
        customersPerYear,
        customersPerWeek,
        customersPerDay,
        stagesPerDay: stages,
        callsPerDay,
        utilisation: callsPerDay / 60,
        verdict,
      },
    });
  });
});

describe('evaluateScenario', () => {
  it.each([
    ['exactly full', 50, 'within', 1],
    ['one call short', 49, 'beyond', 50 / 49],
  ])('judges a capacity that is %s', (_, capacityPerDay, verdict, utilisation) => {
    expect(evaluateScenario({ ...third, capacityPerDay })).toMatchObject({ value: { verdict, utilisation } });
  });

  it('calls float noise above the capacity full, not beyond', () => {
    const scenario = { ...first, target: 21, averageDeal: 1, rates: [0.7], workingDays: 1, workingWeeks: 1 };
    expect(evaluateScenario({ ...scenario, capacityPerDay: 30 })).toMatchObject({
      value: { verdict: 'within', callsPerDay: 30 },
    });
  });

  it('keeps daily values fractional and calls whole', () => {
    expect(evaluateScenario({ ...third, target: 1_004_000 })).toMatchObject({
      value: { customersPerYear: 251, customersPerDay: 1.004, callsPerDay: 51 },
    });
  });

  it.each([
    [{ workingDays: 8 }, 'funnel.time.aboveLimit', ['working_days']],
    [{ workingDays: 0 }, 'funnel.notPositive', ['working_days']],
    [{ workingWeeks: 54 }, 'funnel.time.aboveLimit', ['working_weeks']],
    [{ capacityPerDay: 0 }, 'funnel.notPositive', ['capacity_per_day']],
    [{ rates: [20] }, 'funnel.rate.aboveOne', ['rates', 0]],
    [{ target: 1e25 }, 'funnel.outOfRange', []],
  ])('has an issue for %j: %s', (change, code, path) => {
    expect(evaluateScenario({ ...third, ...change })).toMatchObject({ ok: false, issues: [{ code, path }] });
  });
});
