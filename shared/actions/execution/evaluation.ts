import type { Outcome } from '#actions/protocol/outcome.ts';
import { closedMonths } from '#engine/closing/record.ts';
import type { Day } from '#engine/days/day.ts';
import { type Standard, standards } from '#engine/evaluation/criteria.ts';
import { weeksInMonth } from '#engine/periods/weeks.ts';
import type { Plan } from '#engine/plan/plan.ts';
import { isOver } from '#engine/tracking/executed-plan.ts';
import type { Host } from '#host/host.ts';
import { executedPlan } from '#workbook/sheets/common/executed-plan.ts';
import { type EvaluationLine, evaluationTable } from '#workbook/sheets/evaluation/figures.ts';
import type { Evaluation, NotBegun, ScorePart } from './execution-types.ts';
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
    const isClosed = closedMonths(execution.closing).includes(month);
    return {
      kind: 'evaluation',
      months,
      month,
      weeks: weeksInMonth(plan.weeks, at).map((week) => week.key),
      isRunning:
        !isOver(executedPlan(plan, execution), plan.months[at]!) && execution.today >= plan.months[at]!.first,
      isClosed,
      people: plan.tree.leaves.map((row) => {
        const { key, name } = plan.members[row]!;
        const line = lines[row]!;
        const { behaviour, score, rank, completion, person, pay } = line;
        const kept = { key, name, unit: above[row]!, behaviour, score, rank, completion, pay };
        // What they were made of is not kept, and the records may say something else by now.
        if (isClosed) return { ...kept, weeks: [], missed: [], parts: [], factors: [] };
        const missed = (person?.floors ?? []).flatMap(({ floor, standing }) =>
          standing === 'missed' ? [floor] : [],
        );
        const factors = pay === null ? [] : factorsOf(person);
        return { ...kept, weeks: line.weeks, missed, parts: partsOf(plan, line), factors };
      }),
      place: placeOfSheet(view, 'evaluation'),
    };
  });

/** What a month's score is made of, with its evidence. */
function partsOf(
  plan: Plan,
  { points, evidence, plan: target, actual, result }: EvaluationLine,
): ScorePart[] {
  const [, ...stages] = plan.funnel ? plan.inputs.funnel.stages : [];
  const evidenceOf: Partial<Record<Standard, ScorePart['evidence']>> = {
    completion: [{ name: '', part: actual ?? 0, whole: target ?? 0 }],
    activity: evidence.stages.map(({ planned, done }, stage) => ({
      name: stages[stage] ?? '',
      part: done,
      whole: planned,
    })),
    actions: [{ name: '', part: evidence.onTime, whole: evidence.due }],
    ownPlan: [{ name: '', part: evidence.kept, whole: evidence.lines }],
  };
  const all = { completion: result, ...points };
  return standards.flatMap((standard): ScorePart[] => {
    const found = all[standard];
    return found === null ? [] : [{ standard, points: found, evidence: evidenceOf[standard] ?? [] }];
  });
}

const factorsOf = (person: EvaluationLine['person']): number[] =>
  person
    ? [person.base, person.completionFactor, person.bandFactor, person.floorFactor].flatMap(
        (each) => each ?? [],
      )
    : [];

/** The month that was asked for, else the last of the plan that has begun, else its first. */
export function monthOf(months: readonly string[], asked: string | null, today: Day): string {
  const begun = months.filter((key) => key <= today.slice(0, 7));
  return months.find((key) => key === asked) ?? begun[begun.length - 1] ?? months[0]!;
}
