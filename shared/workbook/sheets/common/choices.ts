import type { ReadReply } from '#host/host.ts';
import { contentAt, shown } from '#workbook/inputs/locate.ts';
import type { Chosen } from './execution-context.ts';

/** Cells on generated sheets in which people choose what they look at; read before a build, written by it again. */
export const choiceNames = {
  trackedGoal: 'GS_TrackedGoal',
  trackedPeriod: 'GS_TrackedPeriod',
  leakPeriod: 'GS_LeakPeriod',
  attendanceMonth: 'GS_AttendanceMonth',
  attendanceDay: 'GS_AttendanceDay',
  progressGoal: 'GS_ProgressGoal',
  progressWho: 'GS_ProgressWho',
  planWho: 'GS_PlanWho',
  planPeriod: 'GS_PlanPeriod',
  planDay: 'GS_PlanDay',
  formWeek: 'GS_FormWeek',
  evaluationMonth: 'GS_EvaluationMonth',
  supervisorWeek: 'GS_SupervisorWeek',
} as const satisfies Record<string, `GS_${string}`>;
export type ChoiceName = (typeof choiceNames)[keyof typeof choiceNames];

/** What stands in those cells of a workbook. */
export function readChoices(reply: ReadReply): Chosen {
  const names = new Set<string>(Object.values(choiceNames));
  const entries = reply.names.flatMap(({ name, sheet, area }): [string, string | number][] => {
    const content = names.has(name) && reply.contents.find((each) => each.name === sheet);
    if (!content) return [];
    const value = shown(contentAt(content, area.row, area.column));
    return typeof value === 'string' || typeof value === 'number' ? [[name, value]] : [];
  });
  return new Map(entries);
}

/** What was chosen, where it is still one of the options; else the fallback. */
export function chosenOf<Option extends string | number>(
  chosen: Chosen,
  name: ChoiceName,
  options: readonly Option[],
  fallback: Option,
): Option {
  const value = chosen.get(name);
  return options.find((option) => option === value) ?? fallback;
}
