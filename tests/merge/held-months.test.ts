import { beforeEach, describe, expect, it } from 'vitest';
import { buildPlan } from '#actions/plan/build.ts';
import { checkPlan } from '#actions/plan/check.ts';
import type { LocalWorkbook } from '#file-host/local-workbook.ts';
import type { ReadReply } from '#host/host.ts';
import type { CellContent } from '#host/sheet.ts';
import { builtFrom, ironCalcVerdict, readAll } from '../parity/built.ts';
import { TODAY } from '../today.ts';
import { type } from '../typing.ts';
import {
  addSheet,
  cellsOf,
  columnOf,
  rebuilt,
  retypeMembers,
  rowOf,
  sheetAt,
  shownValue,
  smallCompany,
} from './merging.ts';

const { members } = smallCompany();

describe('held months', () => {
  let workbook: LocalWorkbook;
  const table = (reply: ReadReply) => sheetAt(reply, 'decomposition');
  const hold = async (member: string, month: string, value: CellContent): Promise<void> => {
    const sheet = table(await readAll(workbook));
    await type(workbook, sheet.name, rowOf(sheet, 'G1', member), columnOf(sheet, month), value);
  };
  beforeEach(async () => {
    workbook = await builtFrom(smallCompany());
  });

  it('stay as typed, while the row and every month still add up and Checks says so', async () => {
    await hold('P2', '2026-03', 5000);
    await hold('P2', '2026-04', 0);
    await hold('P5', '2026-03', 1234);
    const reply = await readAll(await rebuilt(workbook));
    const sheet = table(reply);
    const row = rowOf(sheet, 'G1', 'P2');
    expect(sheet.cells[row]![columnOf(sheet, '2026-03')]).toBe(5000);
    expect(sheet.cells[row]![columnOf(sheet, '2026-04')]).toBe(0);
    const difference = columnOf(sheet, 'Diff.');
    for (const { key } of members) {
      expect(shownValue(sheet.cells[rowOf(sheet, 'G1', key)]![difference])).toBe(0);
    }
    const foot = sheet.cells[rowOf(sheet, 'G1', 'Δ')]!;
    expect(foot.slice(3, difference).map(shownValue)).toEqual(foot.slice(3, difference).map(() => 0));
    const checks = sheetAt(reply, 'checks').cells.map((cells) => cells.map(shownValue));
    expect(checks.find((cells) => cells[0] === 'Months kept by hand')?.slice(1, 3)).toEqual([0, 3]);
    expect(checkPlan(await readAll(await rebuilt(workbook)), TODAY).verdict).toBe('fine');
    expect(ironCalcVerdict(reply).differences).toEqual([]);
  });

  it('stay when built twice more, and go when the person clears them', async () => {
    await hold('P2', '2026-03', 5000);
    const once = await rebuilt(workbook);
    expect(cellsOf(await readAll(await rebuilt(await rebuilt(once))))).toEqual(cellsOf(await readAll(once)));
    const sheet = table(await readAll(once));
    await type(once, sheet.name, rowOf(sheet, 'G1', 'P2'), columnOf(sheet, '2026-03'), null);
    const fresh = await builtFrom(smallCompany());
    expect(cellsOf(await readAll(await rebuilt(once)))).toEqual(cellsOf(await readAll(fresh)));
  });

  it('may be formulas of their own, which stay and go on counting', async () => {
    await addSheet(workbook, 'Mine', [[400]]);
    await hold('P2', '2026-03', { formula: 'Mine!A1*10+50', value: 4050 });
    const once = await rebuilt(workbook);
    const reply = await readAll(once);
    const sheet = table(reply);
    const held = sheet.cells[rowOf(sheet, 'G1', 'P2')]![columnOf(sheet, '2026-03')];
    expect(held).toEqual({ formula: 'Mine!A1*10+50', value: 4050 });
    expect(sheetAt(reply, 'checks').cells.flat()).toContain('Months kept by hand');
    expect(ironCalcVerdict(reply).differences).toEqual([]);
    expect(cellsOf(await readAll(await rebuilt(once)))).toEqual(cellsOf(reply));
  });

  it.each<[CellContent, CellContent]>([
    ['3千', 3000],
    ['4,000', 4000],
    ['３０００', 3000],
    [
      { formula: '2000*1.5', value: 3000 },
      { formula: '2000*1.5', value: 3000 },
    ],
    [
      { formula: '3000', value: 3000 },
      { formula: '3000', value: 3000 },
    ],
  ])('are kept however they are typed: %j', async (typed, kept) => {
    await hold('P2', '2026-03', typed);
    const reply = await readAll(await rebuilt(workbook));
    const sheet = table(reply);
    expect(sheet.cells[rowOf(sheet, 'G1', 'P2')]![columnOf(sheet, '2026-03')]).toEqual(kept);
    expect(sheetAt(reply, 'checks').cells.flat()).toContain('Months kept by hand');
    expect(ironCalcVerdict(reply).differences).toEqual([]);
  });

  it('are refused with their cell where a formula gives no number', async () => {
    await hold('P2', '2026-03', { formula: '"soon"', value: 'soon' });
    const outcome = await buildPlan(workbook.host, TODAY);
    expect(outcome).toMatchObject({
      kind: 'refused',
      issues: [{ code: 'table.typedOver', params: { value: '="soon"' } }],
    });
  });

  it('follow the person whose row moves', async () => {
    await hold('P5', '2026-02', 777);
    const added = { ...members[2]!, key: 'P0', name: 'Zoe' };
    await retypeMembers(workbook, [members[0]!, members[1]!, added, ...members.slice(2)]);
    const sheet = table(await readAll(await rebuilt(workbook)));
    expect(sheet.cells[rowOf(sheet, 'G1', 'P5')]![columnOf(sheet, '2026-02')]).toBe(777);
  });

  it.each<[string, string, string, CellContent, string]>([
    ['negative', 'P2', '2026-03', -5, 'table.heldNegative'],
    ['not a multiple of the unit', 'P2', '2026-03', 0.5, 'table.heldNotMultiple'],
    ['more than the year', 'P2', '2026-03', 99_999, 'plan.holds.exceed'],
    ['over a subtotal', 'T1', '2026-03', 5000, 'table.typedOverTotal'],
    ['over the total', 'C', '2026-03', 5000, 'table.typedOverTotal'],
    ['over a quarter of a person', 'P2', '2026-Q1', 5000, 'table.typedOverTotal'],
    ['over the year of a person', 'P2', 'Year', 5000, 'table.typedOverTotal'],
    [
      'by a formula over a team',
      'T1',
      '2026-03',
      { formula: '20000*1.5', value: 30_000 },
      'table.typedOverTotal',
    ],
    [
      'by a formula over the total',
      'C',
      'Year',
      { formula: '20000*1.5', value: 30_000 },
      'table.typedOverTotal',
    ],
  ])('are refused with their cell, nothing written: %s', async (_, member, column, value, code) => {
    await hold(member, column, value);
    const typed = await workbook.save();
    const outcome = await buildPlan(workbook.host, TODAY);
    const sheet = table(await readAll(workbook));
    expect(outcome.kind).toBe('refused');
    expect(outcome.issues.map((issue) => issue.code)).toContain(code);
    const place = outcome.issues.find((issue) => issue.code === code)!.place;
    expect(place).toEqual({
      sheet: sheet.name,
      row: rowOf(sheet, 'G1', member),
      column: columnOf(sheet, column),
    });
    expect(await workbook.save()).toEqual(typed);
  });
});
