import { day } from '#engine/days/day.ts';
import type { Language, PlanInputs } from '#engine/plan/inputs.ts';
import { exampleTextsIn } from '#language/by-language/examples.ts';

/** One goal and one member as placeholders: little to delete, and it builds as it is. */
export function blank(language: Language): PlanInputs {
  const words = exampleTextsIn[language].blank;
  return {
    title: words.title,
    language,
    start: day('2026-01-01'),
    end: day('2026-12-31'),
    goals: [
      {
        key: 'G1',
        name: words.indicator,
        measure: words.measure,
        total: 1_200_000,
        unit: 100,
        uplift: 0,
        monthMethod: 'equal',
        months: Array.from({ length: 12 }, () => null),
        setBy: null,
        importance: null,
        urgency: null,
        statement: '',
      },
    ],
    members: [
      {
        key: 'M1',
        name: words.member,
        parent: null,
        rank: null,
        headcount: 1,
        start: null,
        end: null,
        method: null,
        weight: null,
      },
    ],
    ranks: [],
    ramp: [],
    bases: [],
    companyPlans: [],
    offers: [],
    funnel: {
      goal: null,
      stages: [],
      lags: [],
      scenarios: [],
      chosen: '',
      capacityPerDay: 0,
      workingDays: null,
      workingWeeks: null,
      sensitivityDeals: [],
      sensitivityRates: [],
    },
    calendar: { week: [true, true, true, true, true, false, false], holidays: [], extraWorkdays: [] },
  };
}
