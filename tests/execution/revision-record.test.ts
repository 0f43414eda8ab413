import { describe, expect, it } from 'vitest';
import { buildPlan } from '#actions/plan/build.ts';
import { checkPlan } from '#actions/plan/check.ts';
import { revise } from '#actions/revision/revise.ts';
import type { RevisionChange } from '#actions/revision/revision-types.ts';
import { languages } from '#engine/plan/inputs.ts';
import { revisionSteps } from '#engine/revision/record.ts';
import type { LocalWorkbook } from '#file-host/local-workbook.ts';
import { en } from '#language/en/index.ts';
import { bringUp } from '#workbook/migrations/bring-up.ts';
import { ironCalcVerdict, libreOfficeVerdict, readAll } from '../parity/built.ts';
import { TODAY } from '../today.ts';
import { sheetXmlOf } from '../tools/sheet-xml.ts';
import { placesIn, typeAt } from '../typing.ts';
import { changes, halfYear, onChecks, planInWords, started, take } from './revisions.ts';

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

  it('says from which month on a revision takes effect, and shows all of its texts', async () => {
    const workbook = await started();
    const reason = 'Bookings came late, since the campaign was moved from January to March';
    const change = { ...changes.plan, actions: 'Two clinics more. '.repeat(20) } as RevisionChange;
    await revise(workbook.host, { goal: 'G1', change, reason, author: 'Li', from: '2026-04' }, TODAY);
    await planInWords('G2', workbook);
    const place = await placesIn(workbook);
    const { cells } = (await readAll(workbook)).contents.find(({ name }) => name === 'Revisions')!;
    const from = [0, 1, 2, 3].map((index) => {
      const { row, column } = place.cell(['revisions', index, 'from'])!;
      return cells[row]?.[column] ?? null;
    });
    expect(from).toEqual([null, null, '2026-04', null]);
    const xml = await sheetXmlOf(await workbook.save(), 'Revisions');
    const { row } = place.cell(['revisions', 2, 'from'])!;
    // 360 characters in a column of 45: nine lines of words, of 15 points each.
    expect(new RegExp(`<row r="${row + 1}"[^>]*>`).exec(xml)?.[0]).toContain('ht="135"');
    expect(new RegExp(`<row r="${row + 2}"[^>]*>`).exec(xml)?.[0]).not.toContain('ht=');
  });

  it('of a workbook without that column gets it, and the names, with the next revision', async () => {
    const workbook = await started();
    const before = await placesIn(workbook);
    const { row, column } = before.cell(['revisions', 0, 'from'])!;
    const header = { step: 'cells', sheet: 'Revisions', row: before.tables.revisions!.area.row } as const;
    // As workbooks were that knew no such column: its text is somebody's own.
    await workbook.host.write({ steps: [{ ...header, column, cells: [['mine']], styles: [] }] });
    await take(workbook, 'plan');
    const { cells } = (await readAll(workbook)).contents.find(({ name }) => name === 'Revisions')!;
    const place = (await placesIn(workbook)).cell(['revisions', 2, 'from'])!;
    expect(place.column).toBeGreaterThan(column);
    expect([cells[row - 1]?.[column], cells[place.row]?.[place.column]]).toEqual(['mine', '2026-03']);
    expect(bringUp(await readAll(workbook)).steps).toEqual([]);
    expect(await buildPlan(workbook.host, TODAY)).toMatchObject({ kind: 'done' });
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
