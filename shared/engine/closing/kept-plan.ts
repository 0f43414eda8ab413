import type { ClosingRecord } from '#engine/closing/record.ts';
import type { KeptMonth, KeptPlan } from '#engine/plan/kept.ts';

/**
 * The plan of each goal's first months that have figures on record, closed or kept by a later revision; `months`: all of
 * the plan.
 */
export function keptPlanOf({ figures }: ClosingRecord, months: readonly string[]): KeptPlan {
  const plan = new Map<string, Map<string, KeptMonth[]>>();
  for (const goal of new Set(figures.map((figure) => figure.goal))) {
    const own = figures.filter((figure) => figure.goal === goal);
    const known = new Set(own.map(({ month }) => month));
    const open = months.findIndex((month) => !known.has(month));
    const kept = months.slice(0, open < 0 ? months.length : open);
    const people = new Map<string, KeptMonth[]>();
    for (const { month, member, plan: amount, activities } of own) {
      const at = kept.indexOf(month);
      if (at < 0) continue;
      const kepts = people.get(member) ?? kept.map(() => ({ amount: 0, activities: [] }));
      kepts[at] = { amount, activities };
      people.set(member, kepts);
    }
    plan.set(goal, people);
  }
  return plan;
}
