import { expect } from 'vitest';
import { buildPlan } from '#actions/plan/build.ts';
import type { LocalWorkbook } from '#file-host/local-workbook.ts';
import { readAll } from '../parity/built.ts';
import { recalculateWithIronCalc } from '../parity/recalculate-ironcalc.ts';
import { compareFormulas, describeDifference } from '../parity/recalculated.ts';
import { TODAY } from '../today.ts';

/** Builds where the workbook stands, on `TODAY`. Throws what was refused; gives what was found otherwise. */
export async function buildAgain({ host }: LocalWorkbook) {
  const outcome = await buildPlan(host, TODAY);
  if (outcome.kind === 'refused') throw new Error(`refused: ${JSON.stringify(outcome.issues)}`);
  return outcome.issues;
}

/** Builds again and expects every cell, format and name to be as it was; gives what the build found. */
export async function buildUnchanged(workbook: LocalWorkbook) {
  const before = await readAll(workbook);
  const issues = await buildAgain(workbook);
  const after = await readAll(workbook);
  expect(after.contents).toEqual(before.contents);
  expect(after.names).toEqual(before.names);
  return issues;
}

/**
 * What the formulas as they stand give after such a change, where it is not what the engine writes in the build that
 * follows.
 */
export async function staleFormulas(workbook: LocalWorkbook): Promise<readonly string[]> {
  const live = recalculateWithIronCalc(await readAll(workbook));
  await buildAgain(workbook);
  return compareFormulas(await readAll(workbook), live).map(describeDifference);
}
