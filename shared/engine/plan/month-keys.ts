import type { PlanInputs } from '#engine/plan/inputs.ts';

/** `2026-01` … for every month of the plan. */
export function monthKeys({ start, end }: Pick<PlanInputs, 'start' | 'end'>): string[] {
  const keys: string[] = [];
  let [year, month] = [Number(start.slice(0, 4)), Number(start.slice(5, 7))];
  for (;;) {
    const key = `${year}-${String(month).padStart(2, '0')}`;
    keys.push(key);
    if (key >= end.slice(0, 7)) return keys;
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}
