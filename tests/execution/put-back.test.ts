import { describe, expect, it } from 'vitest';
import { putBackTyped, readMoved, recordTyped } from '#actions/revision/reallocate.ts';
import { openLocalWorkbook } from '#file-host/local-workbook.ts';
import { readInputs } from '#workbook/inputs/read.ts';
import { readAll } from '../parity/built.ts';
import { asking, TODAY } from '../today.ts';
import { clearRow, type, typeAt } from '../typing.ts';
import { begin, cemented, lookOf, note, started } from './cemented.ts';
import { unchanged } from './revisions.ts';

describe('fixed figures that nothing can be planned from', () => {
  it.each([
    ['months that are no longer the total', ['goals', 0, 'months', 0], 250_000, 'Company, Jan', 100_000],
    ['years beyond the total', ['bases', 0, 'fixed'], 1_500_000, 'Ann, Year', 500_000],
  ] as const)(
    'are put back from %s, though they cannot go on record',
    async (_, path, after, name, before) => {
      const workbook = await started();
      const { inputs } = readInputs(await readAll(workbook));
      await typeAt(workbook, path, after);
      expect(await unchanged(workbook, () => recordTyped(workbook.host, note, TODAY))).toMatchObject({
        kind: 'refused',
      });
      expect(await readMoved(workbook.host, asking())).toMatchObject({
        kind: 'done',
        value: [{ name, before, after }],
      });
      expect(await putBackTyped(workbook.host, TODAY)).toMatchObject({ kind: 'done' });
      expect(readInputs(await readAll(workbook)).inputs).toEqual(inputs);
      expect(await lookOf(workbook)).toMatchObject({ verdict: 'fine', issues: [] });
    },
  );

  it('have not moved where a month that is taken out takes what the others leave', async () => {
    const workbook = await started();
    await typeAt(workbook, ['goals', 0, 'months', 0], null);
    expect(await readMoved(workbook.host, asking())).toMatchObject({ kind: 'done', value: [] });
  });

  it('are quarters too: each moved one is named, goes on record or is put back', async () => {
    const { goals, ...inputs } = cemented();
    const quarters = [200_000, 300_000, null, null];
    const byQuarter = { ...goals[0]!, monthMethod: 'equal' as const, months: [], quarters };
    const workbook = await openLocalWorkbook(await begin({ ...inputs, goals: [byQuarter] }));
    await typeAt(workbook, ['goals', 0, 'quarters', 0], 150_000);
    await typeAt(workbook, ['goals', 0, 'quarters', 2], 400_000);
    const moved = [
      { name: 'Company, Q1', before: 200_000, after: 150_000 },
      { name: 'Company, Q3', before: null, after: 400_000 },
    ];
    expect(await readMoved(workbook.host, asking())).toMatchObject({ kind: 'done', value: moved });
    const { issues } = await lookOf(workbook);
    expect(issues.map(({ code }) => code)).toContain('revision.figures.moved');
    expect(await putBackTyped(workbook.host, TODAY)).toMatchObject({ kind: 'done' });
    expect(readInputs(await readAll(workbook)).inputs?.goals[0]?.quarters).toEqual(quarters);
    expect(await lookOf(workbook)).toMatchObject({ verdict: 'fine', issues: [] });
    await typeAt(workbook, ['goals', 0, 'quarters', 0], 150_000);
    expect(await recordTyped(workbook.host, note, TODAY)).toMatchObject({ kind: 'done' });
    expect(await lookOf(workbook)).toMatchObject({ verdict: 'fine', issues: [] });
  });

  it('are put back in the months that somebody holds, whatever is typed there', async () => {
    const workbook = await started();
    const { cells } = (await readAll(workbook)).contents.find(({ name }) => name === 'Target decomposition')!;
    const line = cells.findIndex((each) => each.includes('P3'));
    const march = cells.find((each) => each.includes('2026-03'))?.indexOf('2026-03') ?? -1;
    await type(workbook, 'Target decomposition', line, march, 20_000);
    expect(await recordTyped(workbook.host, note, TODAY)).toMatchObject({ kind: 'done' });
    for (const wrong of [9_000_000, -1, 'soon']) {
      await type(workbook, 'Target decomposition', line, march, wrong);
      expect(await recordTyped(workbook.host, note, TODAY)).toMatchObject({ kind: 'refused' });
      expect(await putBackTyped(workbook.host, TODAY)).toMatchObject({ kind: 'done' });
      expect(await lookOf(workbook)).toMatchObject({ verdict: 'fine', issues: [] });
    }
  });

  it('stay gone with somebody who has left, in words; others are put back, and it can go on record', async () => {
    const workbook = await started();
    await clearRow(workbook, 'members', 2);
    await clearRow(workbook, 'bases', 1);
    const left = { code: 'revision.figures.left', params: { figures: ['P2, Year: 300000'] }, place: null };
    expect(await unchanged(workbook, () => putBackTyped(workbook.host, TODAY))).toMatchObject({
      kind: 'refused',
      issues: [{ ...left, severity: 'error' }],
    });
    await typeAt(workbook, ['bases', 0, 'fixed'], 700_000);
    expect(await putBackTyped(workbook.host, TODAY)).toMatchObject({
      kind: 'done',
      value: { moved: [{ name: 'Ann, Year', before: 500_000, after: 700_000 }] },
      issues: expect.arrayContaining([expect.objectContaining({ ...left, severity: 'warning' })]),
    });
    const { inputs } = readInputs(await readAll(workbook));
    expect(inputs?.bases.map(({ member, fixed }) => [member, fixed])).toEqual([['P1', 500_000]]);
    expect(await recordTyped(workbook.host, note, TODAY)).toMatchObject({ kind: 'done' });
    expect(await lookOf(workbook)).toMatchObject({ verdict: 'fine', issues: [] });
  });
});
