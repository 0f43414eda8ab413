import type { Action } from '#engine/actuals/action.ts';
import { actionsOfPeriod, type PlannedAction, timesCarriedOver } from '#engine/actuals/carry-over.ts';
import type { Day } from '#engine/days/day.ts';
import type { FormSource } from '#workbook/sheets/common/form-lines.ts';
import type { PlanPeriod } from '#workbook/sheets/common/plan-periods.ts';

/** An action on somebody's plan, and its row on the list of actions, from 0; blank rows are not counted. */
export interface FormAction extends PlannedAction {
  readonly index: number;
}

/** Place in the tree of each key: rows of the organisation; former members' actions come to the top. */
export function ownerRows({ plan, execution }: FormSource): ReadonlyMap<string, number> {
  const former = execution.context.former.map(({ key }) => [key, 0] as const);
  return new Map([...former, ...plan.members.map(({ key }, row) => [key, row] as const)]);
}

/** Whom an action belongs to, by name: one of the people, a unit, or a former member. */
export function ownerName({ execution }: FormSource, { owner }: Action): string {
  const { people, units, former } = execution.context;
  return [...people, ...units, ...former].find(({ key }) => key === owner)?.name ?? '';
}

/** The actions that count of a person, or of a unit and all below it, with their rows on the list. */
function branchActions(source: FormSource, row: number): ReadonlyMap<Action, number> {
  const { end } = source.plan.tree.rows[row] ?? { end: row };
  const rows = ownerRows(source);
  return new Map(
    source.execution.actions.flatMap((judged) => {
      if (judged.standing !== 'counted') return [];
      const of = rows.get(judged.action.owner) ?? -1;
      return of >= row && of < end ? [[judged.action, judged.index] as const] : [];
    }),
  );
}

/**
 * The actions on the plan of a week or a month: due in it, or due before and not closed when it began; most often
 * carried first, then by due day. `row`: of the organisation.
 */
export function planActions(source: FormSource, period: PlanPeriod, row: number): FormAction[] {
  const { weeks, months } = source.plan;
  const periods = period.kind === 'week' ? weeks.map((week) => week.period) : months;
  const own = branchActions(source, row);
  return actionsOfPeriod([...own.keys()], periods, period.index).map((planned) => ({
    ...planned,
    index: own.get(planned.action) ?? -1,
  }));
}

/** The actions due on a day, in the order of the list, as they stand today. */
export function dayActions(source: FormSource, day: Day, row: number): FormAction[] {
  const weeks = source.plan.weeks.map(({ period }) => period);
  return [...branchActions(source, row)].flatMap(([action, index]): FormAction[] => {
    if (action.due !== day) return [];
    const times = timesCarriedOver(action, weeks, source.execution.today);
    const state = action.closed !== null ? 'closed' : times > 0 ? 'carried' : 'open';
    return [{ action, index, timesCarriedOver: times, state }];
  });
}
