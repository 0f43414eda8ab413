import { listWorkdays } from '#engine/calendar/workdays.ts';
import { addDays } from '#engine/days/arithmetic.ts';
import { day } from '#engine/days/day.ts';
import { ratedStandards } from '#engine/evaluation/criteria.ts';
import { monthlyRoundDay } from '#engine/monthly-round/monthly-round.ts';
import { monthlyRoundSteps } from '#engine/monthly-round/steps.ts';
import type { PlanInputs } from '#engine/plan/inputs.ts';
import { planCalendar } from '#engine/plan/plan.ts';
import type { ChecklistKey } from '#engine/supervisor/checklists.ts';
import { timeUses } from '#engine/supervisor/uses.ts';
import { exampleTextsIn } from '#language/by-language/examples.ts';
import { present } from '#workbook/examples/branch/log.ts';
import { happens, pick, randomBetween } from '#workbook/examples/branch/random.ts';
import type { InputRow } from '#workbook/inputs/table.ts';

const [WEEK_10, WEEK_11, WEEK_12, WEEK_13, WEEK_14] = [
  '2026-W10 (03-02 – 03-08)',
  '2026-W11 (03-09 – 03-15)',
  '2026-W12 (03-16 – 03-22)',
  '2026-W13 (03-23 – 03-29)',
  '2026-W14 (03-30 – 04-05)',
];
const WEEKS_PLANNED = [WEEK_13, WEEK_14];
const WEEKS_SCORED = [WEEK_10, WEEK_11, WEEK_12, WEEK_13];

const nameIn = (inputs: PlanInputs, key: string): string =>
  inputs.members.find((member) => member.key === key)?.name ?? key;

/** What everybody planned for the last two weeks: deals, meetings and calls. */
export function branchWeekPlans(inputs: PlanInputs): InputRow[] {
  const between = randomBetween(1_300);
  const { planRemarks } = exampleTextsIn[inputs.language].branch.records;
  const [deals, meetings, , calls] = inputs.funnel.stages;
  return WEEKS_PLANNED.flatMap((week, index) => {
    const days = index === 0 ? 5 : 2;
    return present.flatMap(({ key }) => {
      const row = { week, person: nameIn(inputs, key) };
      const perDay = between(10, 20);
      const remark = happens(between, 20) ? pick(between, planRemarks) : null;
      return [
        { ...row, line: deals ?? '', plan: index === 0 ? between(1, 3) : 1, remark: null },
        { ...row, line: meetings ?? '', plan: Math.ceil((perDay * days) / 10), remark: null },
        { ...row, line: calls ?? '', plan: perDay * days, remark },
      ];
    });
  });
}

/** The banks' contract is below the task that the company is assessed by. */
export function branchChannelTasks(inputs: PlanInputs): InputRow[] {
  const [first, second] = [...new Set(inputs.offers.map(({ channel }) => channel))];
  return [
    {
      channel: first!,
      assessmentTask: 8_000_000,
      contractTask: 8_200_000,
      receivables: 186_000,
      stock: 420_000,
    },
    {
      channel: second!,
      assessmentTask: 3_900_000,
      contractTask: 3_600_000,
      receivables: 312_000,
      stock: 95_000,
    },
  ];
}

/** Everybody's weeks of March by oneself, the superior and peers; some scores are still missing. */
export function branchScores(inputs: PlanInputs): InputRow[] {
  const between = randomBetween(9_100);
  const { scoreNotes } = exampleTextsIn[inputs.language].branch.records;
  return WEEKS_SCORED.flatMap((week) =>
    present.map(({ key }, index) => {
      const level = 70 + ((index * 7) % 22);
      const score = (low: number, high: number, missing: number): number | null => {
        const points = Math.min(100, level + between(low, high));
        return happens(between, missing) ? null : points;
      };
      const scores = ratedStandards.map((standard) => [
        [`${standard}Self`, score(0, 10, 4)],
        [`${standard}Superior`, score(-6, 6, 6)],
        [`${standard}Peer`, score(-4, 8, 12)],
      ]);
      const note = happens(between, 8) ? pick(between, scoreNotes) : null;
      return { week, person: nameIn(inputs, key), ...Object.fromEntries(scores.flat()), note };
    }),
  );
}

/** The rounds of three months with who did what when; February's last step was late, March's last four are open. */
export function branchMonthlyRound(inputs: PlanInputs, beginning: readonly InputRow[]): InputRow[] {
  const { roundOwners } = exampleTextsIn[inputs.language].branch.records;
  const leaders = present.filter(({ person }) => person.rank === 0);
  const calendar = planCalendar(inputs);
  return beginning.map((row) => {
    const [month, number] = [String(row.month), Number(row.step)];
    const step = monthlyRoundSteps.find((each) => each.number === number);
    if (!step || month > '2026-03') return row;
    const leader = leaders[(number + Number(month.slice(5))) % leaders.length];
    const owner = step.role === 'supervisor' ? nameIn(inputs, leader?.key ?? '') : roundOwners[step.role];
    const due = monthlyRoundDay(step.due, day(`${month}-01`), calendar);
    if (!due.ok || (month === '2026-03' && number > 4)) return { ...row, owner };
    return { ...row, owner, done: month === '2026-02' && number === 8 ? addDays(due.value, 2) : due.value };
  });
}

const TWO_WEEKS = [day('2026-03-16'), day('2026-03-29')] as const;
const USUAL_HOURS = { ownSales: 4.5, coaching: 1.5, meetings: 1, learning: 0.5, other: 0.5 };

/** A supervisor's hours of two weeks, somewhat more in meetings and less in learning than was meant. */
export function branchTimeSpent(inputs: PlanInputs): InputRow[] {
  const between = randomBetween(5_500);
  const { timeNotes } = exampleTextsIn[inputs.language].branch.records;
  const days = listWorkdays(planCalendar(inputs), ...TWO_WEEKS);
  return (days.ok ? days.value : []).flatMap((date) =>
    timeUses.map((use) => {
      const hours = USUAL_HOURS[use] + between(-1, 2) / 4;
      return { day: date, use, hours, note: happens(between, 8) ? pick(between, timeNotes) : null };
    }),
  );
}

const CHECKED: readonly (readonly [item: ChecklistKey, days: readonly number[]])[] = [
  ['recruitingPlan', [16, 23, 30]],
  ['accompaniedVisits', [17, 19, 24, 26]],
  ['familyVisits', [18, 25, 27]],
  ['recruitingProgress', [18, 25]],
  ['recruitingSummary', [20, 27]],
  ['weeklyFollowUp', [20]],
  ['operatingPlan', [16]],
  ['monthlyProgress', [27]],
  ['teamTarget', [16]],
];

/** What of the checklists was done in the last two weeks. */
export function branchChecksDone(inputs: PlanInputs): InputRow[] {
  const { checkNotes } = exampleTextsIn[inputs.language].branch.records;
  return CHECKED.flatMap(([item, days]) => days.map((date) => ({ day: `2026-03-${date}`, item })))
    .sort((left, right) => (left.day < right.day ? -1 : left.day > right.day ? 1 : 0))
    .map((row, index) => ({ ...row, note: index % 7 === 3 ? (checkNotes[index % 2] ?? null) : null }));
}
