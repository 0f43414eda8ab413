import { day } from '#engine/days/day.ts';
import type { Language, PlanInputs } from '#engine/plan/inputs.ts';
import { nothingBesides, plainGoal, plainMember } from '#engine/plan/plain-inputs.ts';
import { exampleTextsIn } from '#language/by-language/examples.ts';
import { usualCalendar } from '#workbook/inputs/usual-calendar.ts';

/** One goal and one member as placeholders: little to delete, and it builds as it is. In Chinese with China's days off. */
export function blank(language: Language): PlanInputs {
  const words = exampleTextsIn[language].blank;
  return {
    title: words.title,
    language,
    start: day('2026-01-01'),
    end: day('2026-12-31'),
    goals: [{ ...plainGoal('G1', words.indicator, 1_200_000), measure: words.measure, unit: 100 }],
    members: [plainMember('M1', words.member)],
    ...nothingBesides,
    calendar: usualCalendar(2026, language),
  };
}
