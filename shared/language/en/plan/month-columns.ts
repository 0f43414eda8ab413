import type { PlanTableTexts } from '#language/plan/inputs.ts';

/** Columns of the goals that a person types months and quarters into. */
export const monthColumns = {
  months: {
    header: 'Month {n}',
    help: 'Fixed by month: amounts that stand; empty months share what is left by working days. Month weights: relative weights of whole months; a month after the twelfth that has none takes that of a year before. Other methods: leave empty.',
  },
  quarters: {
    header: 'Quarter {n} total',
    help: 'Total of the quarter, counted from the first quarter of the plan, which may be cut. Its months share it by the month method; the other quarters share what is left. Empty: as the method says.',
  },
} satisfies PlanTableTexts['goals']['columns'];
