import { day } from '#engine/days/day.ts';
import type { Language, PlanInputs } from '#engine/plan/inputs.ts';
import { nothingBesides, plainGoal, plainMember } from '#engine/plan/plain-inputs.ts';
import { exampleTextsIn } from '#language/by-language/examples.ts';

/** The worked case: US$1,000,000 of premium in a year of 50 weeks of 5 days, one agent, 60 calls a day. */
export function mdrt(language: Language): PlanInputs {
  const words = exampleTextsIn[language].mdrt;
  return {
    title: words.title,
    language,
    start: day('2026-01-01'),
    end: day('2026-12-31'),
    goals: [
      {
        ...plainGoal('G1', words.premium, 1_000_000),
        measure: 'US$',
        monthMethod: 'workdays',
        setBy: 'benchmark',
        importance: 5,
        urgency: 5,
        statement: words.statement,
      },
    ],
    members: [plainMember('A1', words.agent)],
    ...nothingBesides,
    funnel: {
      goal: 'G1',
      stages: words.stages,
      lags: [0, 0, 0],
      scenarios: [
        { name: words.scenarios[0]!, averageDeal: 2000, rates: [0.1, 0.5, 0.1] },
        { name: words.scenarios[1]!, averageDeal: 4000, rates: [0.1, 0.5, 0.1] },
        { name: words.scenarios[2]!, averageDeal: 4000, rates: [0.2, 0.5, 0.2] },
      ],
      chosen: words.scenarios[2]!,
      capacityPerDay: 60,
      workingDays: 250,
      workingWeeks: 50,
      sensitivityDeals: [2000, 3000, 4000, 5000, 8000],
      sensitivityRates: [0.1, 0.15, 0.2, 0.25, 0.3],
    },
  };
}
