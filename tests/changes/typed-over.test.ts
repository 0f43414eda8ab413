import { describe, expect, it } from 'vitest';
import { keepTypedOver, putBackTypedOver, readTypedOver } from '#actions/changes/typed-over.ts';
import { checkPlan } from '#actions/plan/check.ts';
import type { LocalWorkbook } from '#file-host/local-workbook.ts';
import type { CellContent } from '#host/sheet.ts';
import { cellsOf, columnOf, rowOf, sheetAt, smallCompany } from '../merge/merging.ts';
import { builtFrom, ironCalcVerdict, readAll } from '../parity/built.ts';
import { asking, TODAY } from '../today.ts';
import { type } from '../typing.ts';
import { shownFigure } from './figure-cells.ts';

describe('numbers typed over', () => {
  const typeOver = async (workbook: LocalWorkbook, member: string, column: string, value: CellContent) => {
    const sheet = sheetAt(await readAll(workbook), 'decomposition');
    await type(workbook, sheet.name, rowOf(sheet, 'G1', member), columnOf(sheet, column), value);
  };
  const lines = async (workbook: LocalWorkbook) => {
    const said = await readTypedOver(workbook.host, asking());
    return said.kind === 'done'
      ? said.value.map(({ name, typed, instead, kind }) => [name, typed, instead, kind])
      : said;
  };

  it('are told with what the plan says instead; kept, all others give way and nothing is left to tell', async () => {
    const workbook = await builtFrom(smallCompany());
    expect(await lines(workbook)).toEqual([]);
    await typeOver(workbook, 'P2', '2026-03', '5千');
    await typeOver(workbook, 'T2', '2026-Q4', 15_000);
    await typeOver(workbook, 'C', 'Year', { formula: '100000*1.3', value: 130_000 });
    expect(await lines(workbook)).toEqual([
      ['Company, Year', 130_000, 120_000, 'total'],
      ['Bob, Mar', 5_000, 2_000, 'month'],
      ['Team Two, Q4', 15_000, 12_000, 'total'],
    ]);
    expect(await keepTypedOver(workbook.host, asking())).toMatchObject({ kind: 'done', value: { cells: 3 } });
    expect(await lines(workbook)).toEqual([]);
    expect(await shownFigure(workbook, 'C', 'Year')).toBe(130_000);
    expect(await shownFigure(workbook, 'T2', '2026-Q4')).toBe(15_000);
    expect(await shownFigure(workbook, 'P2', '2026-03')).toBe(5_000);
    const reply = await readAll(workbook);
    expect(checkPlan(reply, TODAY)).toMatchObject({ verdict: 'fine' });
    expect(ironCalcVerdict(reply).differences).toEqual([]);
  });

  it('are put back, whatever they are', async () => {
    const workbook = await builtFrom(smallCompany());
    const before = cellsOf(await readAll(workbook));
    await typeOver(workbook, 'P2', '2026-03', 'soon');
    await typeOver(workbook, 'T2', '2026-Q4', 15_000);
    expect(await lines(workbook)).toMatchObject([
      ['Bob, Mar', null, 2_000, 'month'],
      ['Team Two, Q4', 15_000, 12_000, 'total'],
    ]);
    expect(await keepTypedOver(workbook.host, asking())).toMatchObject({
      issues: [{ code: 'table.typedOver', params: { value: 'soon' } }],
    });
    expect(await putBackTypedOver(workbook.host, asking())).toMatchObject({ value: { cells: 2 } });
    expect(cellsOf(await readAll(workbook))).toEqual(before);
  });
});
