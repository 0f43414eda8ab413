import { actionKinds, dailyKinds } from '#engine/actuals/action.ts';
import { workdayOnOrBefore } from '#engine/calendar/workdays.ts';
import { addDays, earlier } from '#engine/days/arithmetic.ts';
import { type Day, day } from '#engine/days/day.ts';
import type { PlanInputs } from '#engine/plan/inputs.ts';
import { planCalendar } from '#engine/plan/plan.ts';
import { exampleTextsIn } from '#language/by-language/examples.ts';
import { LAST_DAY_LOGGED, present } from '#workbook/examples/branch/log.ts';
import { type Between, happens, pick, randomBetween } from '#workbook/examples/branch/random.ts';
import type { InputRow } from '#workbook/inputs/table.ts';

const ACTIONS = 50;
/** From this day on an action is rarely done yet. */
const RECENT = day('2026-03-24');

/**
 * What was to be done from January to the middle of April, by due day: every kind, by people and by units; most of it
 * done, some of it carried over again and again. Two rows have slips.
 */
export function branchActions(inputs: PlanInputs): InputRow[] {
  const between = randomBetween(4_200);
  const rows = Array.from({ length: ACTIONS }, (_, index) => {
    const due = workday(inputs, addDays(day('2026-01-06'), index * 2 + between(0, 1)));
    return action(inputs, between, index, due);
  });
  const slips = new Map<number, InputRow>([
    [18, { owner: exampleTextsIn[inputs.language].branch.records.strangers[1] }],
    [33, { due: null }],
  ]);
  return rows.map((row, index) => ({ ...row, ...slips.get(index) }));
}

function action(inputs: PlanInputs, between: Between, index: number, due: Day): InputRow {
  const words = exampleTextsIn[inputs.language].branch.records;
  const kind = actionKinds[index % actionKinds.length]!;
  const [what, result] = pick(between, words.actions[kind]);
  const isDaily = dailyKinds.includes(kind);
  const units = inputs.members.filter(({ key }) => inputs.members.some(({ parent }) => parent === key));
  const { key } = pick(between, present);
  const person = inputs.members.find((member) => member.key === key)?.name ?? key;
  const owner = isDaily || happens(between, 40) ? person : pick(between, units).name;
  const customer = isDaily ? words.customer(between(0, words.surnames.length - 1), between(0, 1)) : null;
  const isDone = happens(between, due < RECENT ? 78 : 15) && due <= LAST_DAY_LOGGED;
  const done = workday(inputs, earlier(addDays(due, between(-3, 9)), LAST_DAY_LOGGED));
  const remark = happens(between, 25) ? pick(between, words.remarks) : null;
  return {
    kind,
    what,
    owner,
    customer,
    due,
    closed: isDone ? done : null,
    result: isDone ? result : null,
    remark,
  };
}

function workday(inputs: PlanInputs, of: Day): Day {
  const found = workdayOnOrBefore(planCalendar(inputs), of);
  if (!found.ok) throw new Error('the calendar of the example knows its year');
  return found.value;
}
