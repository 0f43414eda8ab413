import { describe, expect, it } from 'vitest';
import { buildPlan } from '#actions/plan/build.ts';
import { checkPlan } from '#actions/plan/check.ts';
import { languages } from '#engine/plan/inputs.ts';
import { revisionSteps } from '#engine/revision/record.ts';
import type { LocalWorkbook } from '#file-host/local-workbook.ts';
import { en } from '#language/en/index.ts';
import { ironCalcVerdict, libreOfficeVerdict, readAll } from '../parity/built.ts';
import { TODAY } from '../today.ts';
import { placesIn, typeAt } from '../typing.ts';
import { halfYear, onChecks, planInWords, started, take } from './revisions.ts';

describe('the record', () => {
  it('typed into by hand shows where the order was left', async () => {
    const workbook = await started();
    await take(workbook, 'plan');
    await typeAt(workbook, ['revisions', 2, 'step'], en.execution.revisionSteps.amount);
    const outcome = await buildPlan(workbook.host, TODAY);
    expect(outcome).toMatchObject({ kind: 'refused' });
    expect(outcome.issues.map(({ code }) => code)).toContain('revision.order');
    const place = (await placesIn(workbook)).cell(['revisions', 2, 'step']);
    expect(outcome.issues[0]).toMatchObject({ place });
  });

  it.each([
    ['date', 'yesterday', 'input.cell.notDate'],
    ['totalAfter', 'much', 'input.cell.notNumber'],
    ['totalAfter', null, 'input.cell.missing'],
    ['ratesAfter', 'high', 'revision.rates.unreadable'],
    ['step', 'first', 'input.cell.unknownChoice'],
  ])('that cannot be read in %s (%j) has %s at the cell', async (column, value, code) => {
    const workbook = await started();
    await typeAt(workbook, ['revisions', 0, column], value);
    const place = (await placesIn(workbook)).cell(['revisions', 0, column]);
    expect(await buildPlan(workbook.host, TODAY)).toMatchObject({
      kind: 'refused',
      issues: [{ code, place }],
    });
  });

  it('with rows taken out is found by its baseline, all of them or one', async () => {
    const workbook = await started();
    await take(workbook, 'plan');
    for (const index of [2, 1, 0]) {
      await emptyRow(workbook, index);
      const { issues } = checkPlan(await readAll(workbook), TODAY);
      expect(issues[0]).toMatchObject({ code: 'revision.record.shortened', severity: 'error' });
      expect(await buildPlan(workbook.host, TODAY)).toMatchObject({ kind: 'refused' });
    }
  });

  it('taken away as a whole is found by its baseline', async () => {
    const workbook = await started();
    await workbook.host.write({ steps: [{ step: 'removeSheet', sheet: 'Revisions' }] });
    expect(await buildPlan(workbook.host, TODAY)).toMatchObject({
      kind: 'refused',
      issues: [{ code: 'revision.record.shortened' }, { code: 'revision.record.shortened' }],
    });
  });

  it('changed together with the cell is found by its baseline', async () => {
    const workbook = await started();
    await typeAt(workbook, ['goals', 0, 'total'], 900_000);
    await typeAt(workbook, ['revisions', 0, 'totalAfter'], 900_000);
    expect(await buildPlan(workbook.host, TODAY)).toMatchObject({
      kind: 'refused',
      issues: [{ code: 'revision.record.altered' }],
    });
  });
});

describe.each(languages)('the checks of the record in %s', (language) => {
  it('calculate to what the engine says, in LibreOffice too', async () => {
    const workbook = await started(halfYear(language));
    for (const step of revisionSteps) {
      if (step === 'time') await planInWords('G2', workbook);
      expect(await take(workbook, step)).toMatchObject({ kind: 'done' });
    }
    expect(onChecks(ironCalcVerdict(await readAll(workbook)))).toEqual([]);
    expect(onChecks(await libreOfficeVerdict(workbook))).toEqual([]);
  });
});

async function emptyRow(workbook: LocalWorkbook, index: number): Promise<void> {
  const { sheet, area, rows } = (await placesIn(workbook)).tables.revisions!;
  const cells = [Array.from({ length: area.columns }, () => null)];
  await workbook.host.write({
    steps: [{ step: 'cells', sheet, row: rows[index]!, column: area.column, cells, styles: [] }],
  });
}
