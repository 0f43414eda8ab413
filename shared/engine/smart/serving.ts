import type { GoalLanguage } from './types.ts';

const CLOSING = /[\s。．.!！；;，,]+$/;

/** The goal with the plan of the company that it serves, said in its last clause. */
export function serving(goal: string, plan: string, language: GoalLanguage): string {
  const end = /[。．.！!]\s*$/.exec(goal)?.[0].trim() ?? '';
  const words = goal.replace(CLOSING, '');
  const clause = language === 'zh' ? `，支撑${plan}` : `, in support of ${plan}`;
  return words === '' ? goal : `${words}${clause}${end}`;
}
