import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { buildPlan } from '#actions/plan/build.ts';
import { checkPlan } from '#actions/plan/check.ts';
import { type LocalWorkbook, openLocalWorkbook } from '#file-host/local-workbook.ts';
import { tokenize } from '#formula/tokenize.ts';
import type { WriteStep } from '#host/host.ts';
import { type CellContent, isFormula } from '#host/sheet.ts';
import { sheetsSpelling } from '#simulators/gsheets/spelling.ts';
import { recording } from '../gsheets/plans.ts';
import { readAll } from '../parity/built.ts';
import { TODAY } from '../today.ts';

/** As a program writes it that has functions in small letters, and quotes round most sheets. */
const respelled = (formula: string): string =>
  tokenize(sheetsSpelling(formula))
    .map(({ kind, text }) => (kind === 'function' ? text.toLowerCase() : text))
    .join('');

const respelledCell = (content: CellContent): CellContent =>
  isFormula(content) ? { ...content, formula: respelled(content.formula) } : content;

/** Every formula of the workbook in another spelling. */
async function respell(workbook: LocalWorkbook): Promise<void> {
  const { contents } = await readAll(workbook);
  const steps = contents.map(
    ({ name, cells }): WriteStep => ({
      step: 'cells',
      sheet: name,
      row: 0,
      column: 0,
      cells: cells.map((row) => row.map(respelledCell)),
      styles: [],
    }),
  );
  await workbook.host.write({ steps });
}

/** Single cells that a build writes, beside the sheets that it draws anew. */
async function cellsWritten(workbook: LocalWorkbook): Promise<readonly string[]> {
  const { host, batches } = recording(workbook.host);
  const outcome = await buildPlan(host, TODAY);
  expect(outcome.kind).toBe('done');
  return batches.flatMap(({ steps }) =>
    steps.flatMap((step) => (step.step === 'cells' ? [`${step.sheet} ${step.row} ${step.column}`] : [])),
  );
}

it('a branch with records whose formulas are in another spelling has nothing to mend', async () => {
  const file = await readFile(new URL('../fixtures/workbooks/format-1/branch-zh-CN.xlsx', import.meta.url));
  const workbook = await openLocalWorkbook(new Uint8Array(file));
  await cellsWritten(workbook);
  const before = await cellsWritten(workbook);
  await respell(workbook);
  const { issues } = checkPlan(await readAll(workbook), TODAY);
  expect(issues.filter(({ code }) => code === 'plan.outdated')).toEqual([]);
  expect(await cellsWritten(workbook)).toEqual(before);
});
