import { buildPlan } from '#actions/build.ts';
import type { LocalWorkbook } from '#workbench/local/local-workbook.ts';
import { readAll, verdict } from '../parity/built.ts';
import { recalculateWithIronCalc } from '../parity/recalculate-ironcalc.ts';
import { recalculateWithLibreOffice } from '../parity/recalculate-libreoffice.ts';
import { compareFormulas, describeDifference } from '../parity/recalculated.ts';
import { TODAY } from '../today.ts';

/**
 * What the formulas as they stand give after such a change, where it is not what the engine writes in the build that
 * follows.
 */
export async function staleFormulas(workbook: LocalWorkbook): Promise<readonly string[]> {
  const live = recalculateWithIronCalc(await readAll(workbook));
  const outcome = await buildPlan(workbook.host, TODAY);
  if (outcome.kind === 'refused') throw new Error(`refused: ${JSON.stringify(outcome.issues)}`);
  return compareFormulas(await readAll(workbook), live).map(describeDifference);
}

/** Those of the sheets under these names whose cells a build changes; none where nothing was changed before. */
export async function changedByBuild(
  workbook: LocalWorkbook,
  names: readonly string[],
): Promise<readonly string[]> {
  const before = await readAll(workbook);
  const outcome = await buildPlan(workbook.host, TODAY);
  if (outcome.kind === 'refused') throw new Error(`refused: ${JSON.stringify(outcome.issues)}`);
  const after = await readAll(workbook);
  return names.filter((name) => {
    const cells = [before, after].map((reply) => {
      const sheet = reply.names.find((each) => each.name === name)?.sheet;
      return JSON.stringify(reply.contents.find((each) => each.name === sheet)?.cells);
    });
    return cells[0] !== cells[1];
  });
}

/** Where LibreOffice calculates something else than the engine. */
export async function libreOfficeDifferences(workbook: LocalWorkbook): Promise<readonly string[]> {
  const files = [{ name: 'carried', bytes: await workbook.save() }];
  const recalculated = await recalculateWithLibreOffice(files);
  return verdict(await readAll(workbook), recalculated.get('carried')).differences;
}
