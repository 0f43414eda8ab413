import { describe, expect, it } from 'vitest';
import { holdSelection } from '#actions/changes/hold.ts';
import { applySpread } from '#actions/changes/spread.ts';
import { closeMonth } from '#actions/closing/close-month.ts';
import { buildPlan } from '#actions/plan/build.ts';
import { putBackTyped, readMoved, recordTyped } from '#actions/revision/reallocate.ts';
import type { LocalWorkbook } from '#file-host/local-workbook.ts';
import { isFormula } from '#host/sheet.ts';
import { en } from '#language/en/index.ts';
import { readInputs } from '#workbook/inputs/read.ts';
import { readRecords } from '#workbook/records/read.ts';
import { readRevisions } from '#workbook/records/revisions.ts';
import { FIXED_NAME } from '#workbook/records/sealed-figures.ts';
import { builtFrom, readAll } from '../parity/built.ts';
import { recalculateWithIronCalc } from '../parity/recalculate-ironcalc.ts';
import { asking, TODAY } from '../today.ts';
import { placesIn, typeAt } from '../typing.ts';
import { cemented, lookOf, note, started } from './cemented.ts';
import { taken } from './closing.ts';
import { take, unchanged } from './revisions.ts';

async function reallocated(workbook: LocalWorkbook) {
  const reply = await readAll(workbook);
  const { inputs, places } = readInputs(reply);
  const { rows } = readRecords(reply, inputs!, places)!;
  const { record, issues } = readRevisions(rows.revisions, en.inputs);
  expect(issues).toEqual([]);
  return record.filter(({ step }) => step === 'reallocation');
}

/** 170,000 of Ann's year go to Bob, by hand. */
async function moveYears(workbook: LocalWorkbook): Promise<void> {
  await typeAt(workbook, ['bases', 0, 'fixed'], 330_000);
  await typeAt(workbook, ['bases', 1, 'fixed'], 470_000);
}
/** 100,000 go from January to December. */
async function moveMonths(workbook: LocalWorkbook): Promise<void> {
  await typeAt(workbook, ['goals', 0, 'months', 0], 0);
  await typeAt(workbook, ['goals', 0, 'months', 11], 200_000);
}

const move = (member: string | null, month: string | null, before: number | null, after: number) => ({
  goal: 'G1',
  member,
  month,
  before,
  after,
});

describe('fixed figures of a plan that is carried out', () => {
  it('are on no record before that, and nothing is said', async () => {
    expect((await lookOf(await builtFrom(cemented()))).issues).toEqual([]);
  });

  it('are as they are on record at the start, and nothing is said', async () => {
    const workbook = await started();
    expect(await readMoved(workbook.host, asking())).toMatchObject({ kind: 'done', value: [] });
    expect(await lookOf(workbook)).toMatchObject({ verdict: 'fine', issues: [] });
  });

  it('that went from one to another by hand are told with whose, from and to, and live on Checks', async () => {
    const workbook = await started();
    await moveYears(workbook);
    const figures = ['Ann, Year: 500000 → 330000', 'Bob, Year: 300000 → 470000'];
    const place = (await placesIn(workbook)).cell(['bases', 0, 'fixed']);
    const issues = [
      { code: 'revision.figures.moved', severity: 'warning', place, params: { figures, change: 0 } },
    ];
    expect(await lookOf(workbook)).toMatchObject({ verdict: 'look', issues });
    const reply = await readAll(workbook);
    const values = recalculateWithIronCalc(reply).get('Checks')!;
    const { cells } = reply.contents.find(({ name }) => name === 'Checks')!;
    const { fixed } = en.revisions.checks;
    const shown = (what: string) => {
      const row = cells.findIndex(([text]) => text === what) + 1;
      return ['B', 'C', 'E'].map((column) => values.get(column + row));
    };
    const { name = '' } = cemented().goals[0] ?? {};
    const { fine, look } = en.tables.checks;
    expect(shown(fixed.figure(name, 'Ann, Year'))).toEqual([500_000, 330_000, look]);
    expect(shown(fixed.figure(name, 'Bob, Year'))).toEqual([300_000, 470_000, look]);
    expect(shown(fixed.figure(name, `Company, ${en.tables.monthName(1)}`))).toEqual([100_000, 100_000, fine]);
    expect(shown(fixed.sum(name))).toEqual([2_000_000, 2_000_000, fine]);
    expect(shown(fixed.years(name))).toEqual([2, 2, fine]);
    // A build goes on, and the difference stays until somebody decides.
    expect(await buildPlan(workbook.host, TODAY)).toMatchObject({ kind: 'done', issues });
    expect(await lookOf(workbook)).toMatchObject({ verdict: 'look', issues });
  });

  it('re-plan every month that is open, and none that is closed; the record says from which on', async () => {
    const ofAnn = async (workbook: LocalWorkbook) => {
      const { cells } = (await readAll(workbook)).contents.find(
        ({ name }) => name === en.tables.sheets.decomposition.name,
      )!;
      const row = cells.find(([key]) => key === 'P1')!;
      return [3, 5, 6, 7].map((column) => {
        const cell = row[column] ?? null;
        return isFormula(cell) ? cell.value : cell;
      });
    };
    const workbook = await started();
    const [, january] = await ofAnn(workbook);
    await taken(closeMonth(workbook.host, { month: null, ...note }, TODAY));
    await moveYears(workbook);
    expect(await recordTyped(workbook.host, note, TODAY)).toMatchObject({ kind: 'done' });
    expect(await reallocated(workbook)).toMatchObject([{ from: '2026-02' }]);
    // 500,000 ÷ 12 in January, then 330,000 less that in eleven months: February has it too, though today is in March.
    expect(await ofAnn(workbook)).toEqual([330_000, january, 26_212, 26_212]);
    expect(january).toBe(41_667);
  });

  it('go on record with who, when, why, from and to; the goal stays as it is', async () => {
    const workbook = await started();
    await moveYears(workbook);
    await moveMonths(workbook);
    const refused = await unchanged(workbook, () =>
      recordTyped(workbook.host, { author: 'Mei', reason: ' ' }, TODAY),
    );
    expect(refused).toMatchObject({ kind: 'refused', issues: [{ code: 'revision.reason.missing' }] });
    expect(await recordTyped(workbook.host, note, TODAY)).toMatchObject({ kind: 'done', issues: [] });
    const { cells } = (await readAll(workbook)).contents.find(
      ({ name }) => name === en.inputs.sheets.revisions.name,
    )!;
    expect(cells[6]).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ value: cemented().goals[0]!.name }),
        'Σ · 2026-01 = 0; Σ · 2026-12 = 200000; Ann · P1 = 330000; Bob · P2 = 470000',
      ]),
    );
    expect(await reallocated(workbook)).toMatchObject([
      {
        ...note,
        date: TODAY,
        // Nothing is closed: every month is planned anew, also January, from which 100,000 went.
        from: '2026-01',
        before: { total: 1_200_000 },
        after: { total: 1_200_000 },
        moved: [
          move(null, '2026-01', 100_000, 0),
          move(null, '2026-12', 100_000, 200_000),
          move('P1', null, 500_000, 330_000),
          move('P2', null, 300_000, 470_000),
        ],
      },
    ]);
    expect(await lookOf(workbook)).toMatchObject({ verdict: 'fine', issues: [] });
    // To and fro again: the record tells both, each from where the other has ended.
    await typeAt(workbook, ['bases', 0, 'fixed'], 500_000);
    await typeAt(workbook, ['bases', 1, 'fixed'], 300_000);
    expect(await recordTyped(workbook.host, note, TODAY)).toMatchObject({ kind: 'done' });
    expect((await reallocated(workbook))[1]).toMatchObject({
      moved: [move('P1', null, 330_000, 500_000), move('P2', null, 470_000, 300_000)],
    });
    expect(await buildPlan(workbook.host, TODAY)).toMatchObject({ kind: 'done', issues: [] });
    expect(await unchanged(workbook, () => recordTyped(workbook.host, note, TODAY))).toMatchObject({
      issues: [{ code: 'revision.figures.none' }],
    });
  });

  it('are put back as they are on record', async () => {
    const workbook = await started();
    const before = readInputs(await readAll(workbook)).inputs;
    await moveYears(workbook);
    await moveMonths(workbook);
    await typeAt(workbook, ['goals', 0, 'monthMethod'], en.inputs.choices.monthMethod.workdays);
    expect(await putBackTyped(workbook.host, TODAY)).toMatchObject({ kind: 'done' });
    expect(readInputs(await readAll(workbook)).inputs).toEqual(before);
    expect(await lookOf(workbook)).toMatchObject({ verdict: 'fine', issues: [] });
    expect(await reallocated(workbook)).toEqual([]);
  });

  it('that a spread or a hold moves go on record in the same step, or nothing is written', async () => {
    const workbook = await started();
    const { sheet, row, column } = (await placesIn(workbook)).cell(['bases', 0, 'fixed'])!;
    workbook.select({ sheet, area: { row, column, rows: 1, columns: 1 } });
    const request = {
      change: '330000',
      shape: { by: 'proportional' },
      unit: 1,
      minimum: null,
      maximum: null,
    } as const;
    expect(
      await unchanged(workbook, () => applySpread(workbook.host, request, 46_112, asking())),
    ).toMatchObject({
      kind: 'refused',
      issues: [{ code: 'revision.author.missing' }, { code: 'revision.reason.missing' }],
    });
    expect(await applySpread(workbook.host, request, 46_112, { ...asking(), note })).toMatchObject({
      kind: 'done',
    });
    expect(await reallocated(workbook)).toMatchObject([{ moved: [move('P1', null, 500_000, 330_000)] }]);
    // Cy's March is fixed as it is planned; nothing else moves.
    const { cells } = (await readAll(workbook)).contents.find(({ name }) => name === 'Target decomposition')!;
    const line = cells.findIndex((each) => each.includes('P3'));
    const march = cells.find((each) => each.includes('2026-03'))?.indexOf('2026-03') ?? -1;
    workbook.select({
      sheet: 'Target decomposition',
      area: { row: line, column: march, rows: 1, columns: 1 },
    });
    expect(await unchanged(workbook, () => holdSelection(workbook.host, asking()))).toMatchObject({
      kind: 'refused',
    });
    expect(await holdSelection(workbook.host, { ...asking(), note })).toMatchObject({ kind: 'done' });
    const [, held] = await reallocated(workbook);
    // 1,200,000 less 330,000 and 300,000: 570,000, of which March has a twelfth.
    expect(held).toMatchObject({ moved: [move('P3', '2026-03', 47_500, 47_500)] });
    expect(await lookOf(workbook)).toMatchObject({ verdict: 'fine', issues: [] });
  });

  it('follow a revised amount on record', async () => {
    const workbook = await started();
    for (const step of ['plan', 'time'] as const) {
      const change = step === 'time' ? ({ step, end: '2026-12-31' } as const) : undefined;
      expect(await take(workbook, step, 'G1', change)).toMatchObject({ kind: 'done' });
    }
    expect(await take(workbook, 'amount', 'G1', { step: 'amount', total: 1_320_000 })).toMatchObject({
      kind: 'done',
    });
    const [row] = await reallocated(workbook);
    expect(row).toMatchObject({ before: { total: 1_320_000 }, after: { total: 1_320_000 } });
    expect(row).toHaveProperty(
      'moved',
      expect.arrayContaining([
        expect.objectContaining(move('P1', null, 500_000, 550_000)),
        expect.objectContaining(move('P2', null, 300_000, 330_000)),
      ]),
    );
    expect(await lookOf(workbook)).toMatchObject({ verdict: 'fine', issues: [] });
    expect(await buildPlan(workbook.host, TODAY)).toMatchObject({ kind: 'done', issues: [] });
  });

  it('of a workbook that kept none are taken as they are, without alarm', async () => {
    const workbook = await started();
    await moveYears(workbook);
    const found = (await readAll(workbook)).names.find(({ name }) => name === FIXED_NAME)!;
    await workbook.host.write({ steps: [{ step: 'removeName', name: found.name }] });
    expect(await buildPlan(workbook.host, TODAY)).toMatchObject({ kind: 'done', issues: [] });
    expect(await lookOf(workbook)).toMatchObject({ verdict: 'fine', issues: [] });
    await typeAt(workbook, ['bases', 0, 'fixed'], 500_000);
    expect((await lookOf(workbook)).issues).toMatchObject([{ code: 'revision.figures.moved' }]);
  });

  it('moved by a row that was changed since are found', async () => {
    const workbook = await started();
    for (const [ann, bob] of [
      [330_000, 470_000],
      [400_000, 400_000],
    ]) {
      await typeAt(workbook, ['bases', 0, 'fixed'], ann!);
      await typeAt(workbook, ['bases', 1, 'fixed'], bob!);
      expect(await recordTyped(workbook.host, note, TODAY)).toMatchObject({ kind: 'done' });
    }
    await typeAt(workbook, ['revisions', 1, 'actionsAfter'], 'P1 = 340000; P2 = 460000');
    expect(await unchanged(workbook, () => buildPlan(workbook.host, TODAY))).toMatchObject({
      kind: 'refused',
      issues: [{ code: 'revision.figure.stale' }],
    });
    await typeAt(workbook, ['revisions', 1, 'actionsAfter'], 'nonsense');
    expect(await buildPlan(workbook.host, TODAY)).toMatchObject({
      kind: 'refused',
      issues: [{ code: 'revision.figures.unreadable' }],
    });
  });
});
