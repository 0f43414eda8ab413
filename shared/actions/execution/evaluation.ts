import type { Outcome } from '#actions/protocol/outcome.ts';
import type { Day } from '#engine/days/day.ts';
import { isOver } from '#engine/tracking/executed-plan.ts';
import type { Host } from '#host/host.ts';
import { executedPlan } from '#workbook/sheets/common/executed-plan.ts';
import { evaluationTable } from '#workbook/sheets/evaluation/figures.ts';
import type { Evaluation, NotBegun } from './execution-types.ts';
import { placeOfSheet, unitNames, viewExecution } from './execution-view.ts';

/** Everybody's month: scores of its weeks, floors and pay; null or another month: the one of today, else the nearest. */
export const readEvaluation = (
  host: Host,
  asked: string | null,
  today: Day,
): Promise<Outcome<Evaluation | NotBegun>> =>
  viewExecution(host, today, (view): Evaluation => {
    const { plan, execution } = view;
    const months = plan.months.map(({ key }) => key);
    const month = monthOf(months, asked, execution.today);
    const at = months.indexOf(month);
    const lines = evaluationTable(plan, execution, at);
    const above = unitNames(plan);
    return {
      kind: 'evaluation',
      months,
      month,
      weeks: plan.weeks.flatMap(({ period, month: of }) => (of === at ? [period.key] : [])),
      isOver: isOver(executedPlan(plan, execution), plan.months[at]!),
      people: plan.tree.leaves.map((row) => {
        const { key, name } = plan.members[row]!;
        const { weeks, score, rank, completion, person, pay } = lines[row]!;
        const missed = (person?.floors ?? []).flatMap(({ floor, standing }) =>
          standing === 'missed' ? [floor] : [],
        );
        return { key, name, unit: above[row]!, weeks, score, rank, completion, missed, pay };
      }),
      place: placeOfSheet(view, 'evaluation'),
    };
  });

/** The month that was asked for, else the last of the plan that has begun, else its first. */
export function monthOf(months: readonly string[], asked: string | null, today: Day): string {
  const begun = months.filter((key) => key <= today.slice(0, 7));
  return months.find((key) => key === asked) ?? begun[begun.length - 1] ?? months[0]!;
}
