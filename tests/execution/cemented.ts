import { expect } from 'vitest';
import { startExecution } from '#actions/execution/start-execution.ts';
import { checkPlan } from '#actions/plan/check.ts';
import type { PlanInputs } from '#engine/plan/inputs.ts';
import { plainBasis } from '#engine/plan/plain-inputs.ts';
import { type LocalWorkbook, openLocalWorkbook } from '#file-host/local-workbook.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import { withPeople } from '../company.ts';
import { builtFrom, readAll } from '../parity/built.ts';
import { TODAY } from '../today.ts';

/** Who moves fixed figures, and why. */
export const note = { author: 'Mei', reason: 'Territory moved' };

/** 1,200,000 with months of 100,000 that were typed; 500,000 of Ann and 300,000 of Bob are fixed, Cy has what is left. */
export function cemented(): PlanInputs {
  const inputs = exampleInputs('mdrt', 'en');
  const [goal] = inputs.goals;
  return {
    ...withPeople(inputs, [
      ['C', 'Company', null],
      ['P1', 'Ann', 'C'],
      ['P2', 'Bob', 'C'],
      ['P3', 'Cy', 'C'],
    ]),
    goals: [
      { ...goal!, total: 1_200_000, monthMethod: 'fixed', months: new Array<number>(12).fill(100_000) },
    ],
    bases: [
      plainBasis('P1', goal!.key, { fixed: 500_000, lastPeriod: [] }),
      plainBasis('P2', goal!.key, { fixed: 300_000, lastPeriod: [] }),
    ],
  };
}

let begun: Promise<Uint8Array> | null = null;
/** The workbook of a plan that has begun to be carried out. */
export async function begin(inputs: PlanInputs): Promise<Uint8Array> {
  const workbook = await builtFrom(inputs);
  expect(await startExecution(workbook.host, { today: TODAY, author: 'Ann' })).toMatchObject({
    kind: 'done',
    issues: [],
  });
  return workbook.save();
}
/** A workbook of its own whose plan has begun to be carried out. */
export async function started(): Promise<LocalWorkbook> {
  begun ??= begin(cemented());
  return openLocalWorkbook(await begun);
}

/** What Check says. */
export const lookOf = async (workbook: LocalWorkbook) => checkPlan(await readAll(workbook), TODAY);
