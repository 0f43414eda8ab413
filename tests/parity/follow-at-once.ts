import { beforeAll, describe, expect, it } from 'vitest';
import type { PlanInputs } from '#engine/plan/inputs.ts';
import type { ReadReply } from '#host/host.ts';
import { readInputs } from '#workbook/inputs/read.ts';
import { builtFrom, readAll, verdict } from './built.ts';
import { cellSteps, type Edit, edited } from './change.ts';
import { recalculateWithIronCalc } from './recalculate-ironcalc.ts';
import { recalculateWithLibreOffice, type WorkbookFile } from './recalculate-libreoffice.ts';
import type { Recalculated } from './recalculated.ts';

/** What is typed into cells of a workbook that is not built again, by what it is called. */
export type TypedEdits = Readonly<Record<string, readonly Edit[]>>;

/** Both engines calculate what a build from the edited inputs would say. `fewest`: so many formulas are compared at least. */
export function followAtOnce(company: PlanInputs, typed: TypedEdits, fewest: number): void {
  describe('on the sheets', () => {
    const left = new Map<string, ReadReply>();
    let byLibreOffice: ReadonlyMap<string, Recalculated>;
    beforeAll(async () => {
      const files: WorkbookFile[] = [];
      for (const [name, edits] of Object.entries(typed)) {
        const workbook = await builtFrom(company);
        const { places } = readInputs(await readAll(workbook));
        await workbook.host.write({ steps: cellSteps(edits, company, places) });
        left.set(name, await readAll(workbook));
        files.push({ name, bytes: await workbook.save() });
      }
      byLibreOffice = await recalculateWithLibreOffice(files);
    });

    it.each(Object.keys(typed))('follow at once: %s', async (name) => {
      const fresh = await readAll(await builtFrom(typed[name]!.reduce(edited, company)));
      for (const values of [recalculateWithIronCalc(left.get(name)!), byLibreOffice.get(name)]) {
        const { formulas, differences } = verdict(fresh, values);
        expect(formulas).toBeGreaterThan(fewest);
        expect(differences).toEqual([]);
      }
    });
  });
}
