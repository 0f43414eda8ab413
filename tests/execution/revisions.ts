import { expect } from 'vitest';
import { startExecution } from '#actions/execution/start-execution.ts';
import { buildPlan } from '#actions/plan/build.ts';
import { revise } from '#actions/revision/revise.ts';
import { readRevision } from '#actions/revision/revision-reading.ts';
import type { RevisionChange, RevisionOfGoal, RevisionStep } from '#actions/revision/revision-types.ts';
import { day } from '#engine/days/day.ts';
import { toSerial } from '#engine/days/serial.ts';
import type { Language, PlanInputs } from '#engine/plan/inputs.ts';
import { type LocalWorkbook, openLocalWorkbook } from '#file-host/local-workbook.ts';
import { inEveryLanguage } from '#language/by-language/messages.ts';
import { en } from '#language/en/index.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import { builtFrom, readAll, type Verdict } from '../parity/built.ts';
import { TODAY } from '../today.ts';
import { typeAt } from '../typing.ts';

/** The worked case over half a year, so that its end can be moved, and with a second goal. */
export function halfYear(language: Language = 'en'): PlanInputs {
  const inputs = exampleInputs('mdrt', language);
  const months = inputs.goals[0]!.months.slice(0, 6);
  const [goal] = inputs.goals.map((each) => ({ ...each, months }));
  const second = { ...goal!, key: 'G2', name: 'Clients', measure: '', total: 120, statement: '' };
  return { ...inputs, end: day('2026-06-30'), goals: [goal!, second] };
}

/** Plans that have begun, made once. */
const begun = new Map<string, Promise<Uint8Array>>();

/** A workbook of its own whose plan has begun to be carried out. */
export async function started(inputs = halfYear()): Promise<LocalWorkbook> {
  const key = JSON.stringify(inputs);
  const file = begun.get(key) ?? begin(inputs);
  begun.set(key, file);
  return openLocalWorkbook(await file);
}

async function begin(inputs: PlanInputs): Promise<Uint8Array> {
  const workbook = await builtFrom(inputs);
  expect(await startExecution(workbook.host, { today: TODAY, author: 'Ann' })).toMatchObject({
    kind: 'done',
  });
  // Seen on a day of its own, so that programs that calculate do not take the real one.
  await typeAt(workbook, ['execution', 'today'], toSerial(TODAY));
  expect(await buildPlan(workbook.host, TODAY)).toMatchObject({ kind: 'done' });
  return workbook.save();
}

/** Differences on the Checks sheet. */
export const onChecks = ({ differences }: Verdict): readonly string[] =>
  differences.filter((each) =>
    inEveryLanguage(({ tables }) => tables.sheets.checks.name).some((name) => each.startsWith(`${name}!`)),
  );

/** A change of each step that can be made. */
export const changes: Readonly<Record<RevisionStep, RevisionChange>> = {
  plan: { step: 'plan', averageDeal: 5000, rates: [0.2, 0.5, 0.25], actions: 'Two clinics a month' },
  time: { step: 'time', end: '2026-09-30' },
  amount: { step: 'amount', total: 700_000.5 },
};
const note = { reason: 'behind by a third', author: 'Li' };
/** Revises a goal at that step. */
export const take = ({ host }: LocalWorkbook, step: RevisionStep, goal = 'G1', change = changes[step]) =>
  revise(host, { goal, change, ...note }, TODAY);
/** Tries another plan for a goal that only has words. */
export const planInWords = (goal: string, { host }: LocalWorkbook) =>
  revise(
    host,
    { goal, change: { step: 'plan', averageDeal: null, rates: [], actions: 'more visits' }, ...note },
    TODAY,
  );

/** A goal as the page of revisions sees it. */
export async function stateOf({ host }: LocalWorkbook, goal = 'G1'): Promise<RevisionOfGoal> {
  const read = await readRevision(host, goal, TODAY, en);
  if (read.kind === 'refused' || read.value.kind !== 'goal') throw new Error(JSON.stringify(read));
  return read.value;
}
/** The steps that may be taken now. */
export const openSteps = async (workbook: LocalWorkbook, goal = 'G1'): Promise<RevisionStep[]> =>
  (await stateOf(workbook, goal)).steps.filter(({ missing }) => missing === null).map(({ step }) => step);

/** What the action gives, having written nothing. */
export async function unchanged(workbook: LocalWorkbook, action: () => Promise<unknown>): Promise<unknown> {
  const before = await readAll(workbook);
  const result = await action();
  expect(await readAll(workbook)).toEqual(before);
  return result;
}
