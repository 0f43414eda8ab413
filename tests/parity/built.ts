import { newPlan } from '#actions/plan/new-plan.ts';
import type { Language, PlanInputs } from '#engine/plan/inputs.ts';
import { type LocalWorkbook, openLocalWorkbook } from '#file-host/local-workbook.ts';
import type { ReadReply } from '#host/host.ts';
import { type ExampleName, exampleInputs } from '#workbook/examples/index.ts';
import { recalculateWithIronCalc } from './recalculate-ironcalc.ts';
import { recalculateWithLibreOffice, type WorkbookFile } from './recalculate-libreoffice.ts';
import { compareFormulas, countFormulas, describeDifference, type Recalculated } from './recalculated.ts';

/** A new workbook with these inputs and everything that follows from them. Throws when it is refused. */
export async function builtFrom(inputs: PlanInputs): Promise<LocalWorkbook> {
  const workbook = await openLocalWorkbook(null);
  const outcome = await newPlan(workbook.host, inputs);
  if (outcome.kind === 'refused') throw new Error(`refused: ${JSON.stringify(outcome.issues)}`);
  return workbook;
}

export const builtExample = (name: ExampleName, language: Language): Promise<LocalWorkbook> =>
  builtFrom(exampleInputs(name, language));

export const readAll = ({ host }: LocalWorkbook): Promise<ReadReply> =>
  host.read({ sheets: [{ by: 'all' }] });

/** Plans built one after the other: what each workbook holds, by name, and its file for LibreOffice. */
export async function builtPlans(
  plans: readonly { readonly name: string; readonly plan: PlanInputs }[],
): Promise<{ readonly replies: Map<string, ReadReply>; readonly files: WorkbookFile[] }> {
  const replies = new Map<string, ReadReply>();
  const files: WorkbookFile[] = [];
  for (const { name, plan } of plans) {
    const workbook = await builtFrom(plan);
    replies.set(name, await readAll(workbook));
    files.push({ name, bytes: await workbook.save() });
  }
  return { replies, files };
}

/** How another program's values compare with the cached ones: 0 differences of so many formulas, or which. */
export interface Verdict {
  readonly formulas: number;
  readonly differences: readonly string[];
}
export const verdict = (reply: ReadReply, recalculated: Recalculated | undefined): Verdict => ({
  formulas: countFormulas(reply),
  differences: compareFormulas(reply, recalculated ?? new Map()).map(describeDifference),
});
export const ironCalcVerdict = (reply: ReadReply): Verdict => verdict(reply, recalculateWithIronCalc(reply));

/** As LibreOffice calculates the workbook as it stands. */
export async function libreOfficeVerdict(workbook: LocalWorkbook): Promise<Verdict> {
  const recalculated = await recalculateWithLibreOffice([{ name: 'one', bytes: await workbook.save() }]);
  return verdict(await readAll(workbook), recalculated.get('one'));
}

/** The workbook with nothing on its other sheets: what calculates it takes its time over each. */
export function withSheets(reply: ReadReply, isWanted: (sheet: string) => boolean): ReadReply {
  const contents = reply.contents.map((each) => (isWanted(each.name) ? each : { ...each, cells: [] }));
  return { ...reply, contents };
}
