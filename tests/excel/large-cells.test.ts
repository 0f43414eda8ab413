import { describe, expect, it } from 'vitest';
import { HostFailure, type WriteStep } from '#host/host.ts';
import { type CellContent, isFormula } from '#host/sheet.ts';
import { imageOf } from '#simulators/excel/image.ts';
import { peopleWorkbook } from '../tools/people-workbook.ts';
import { openExcel } from './open-excel.ts';

// Cells that change in place hold more than one request may carry: a log of thousands of rows with long formulas.

const SHEET = 'Other sheet';
const ROWS = 3_000;
/** Excel on the web refuses larger requests and replies. */
const FIVE_MB = 5_000_000;
/** About 2 kB, another one in each row, so that no row can be the copy of another. */
const longFormula = (row: number, first: string): CellContent => ({
  formula: `IF(${row}>0,"${first}${'x'.repeat(200)}","")&"${'y'.repeat(200)}"&${Array.from({ length: 250 }, (_, at) => row * 250 + at).join('+')}`,
  value: `${first}${row}`,
});
const column = (content: (row: number) => CellContent): WriteStep => ({
  step: 'cells',
  sheet: SHEET,
  row: 10,
  column: 2,
  cells: Array.from({ length: ROWS }, (_, row) => [content(row)]),
  styles: [],
});
const open = async () => {
  const opened = await openExcel(await peopleWorkbook(), { calculate: () => () => 0 });
  await opened.host.write({
    steps: [column((row) => (row % 2 === 0 ? longFormula(row, 'a') : `'typed ${row}`))],
  });
  opened.excel.count();
  return opened;
};
/** Formulas and what is typed, of all sheets. */
const contentsIn = ({ excel }: Awaited<ReturnType<typeof open>>): string[] =>
  excel.workbook.sheets
    .map(imageOf)
    .flatMap(({ name, cells }) =>
      cells.flatMap((row, at) =>
        row.map(
          (cell, column) =>
            `${name} ${at} ${column} ${isFormula(cell) ? `=${cell.formula}` : JSON.stringify(cell)}`,
        ),
      ),
    );
const differing = (one: readonly string[], other: readonly string[]): string[] =>
  one.filter((each, index) => each !== other[index]).map((each) => each.slice(0, 80));

describe('cells that are more than a request carries', () => {
  it('are written in several, none too large, and read before in replies that are not', async () => {
    const opened = await open();
    const { excel, host } = opened;
    await host.write({ steps: [column((row) => longFormula(row, 'b'))] });
    const { sent, largest } = excel.count();
    expect(sent).toBeGreaterThan(FIVE_MB);
    expect(largest).toBeLessThan(FIVE_MB);
    const { contents } = await host.read({ sheets: [{ by: 'title', name: SHEET }] });
    const written = contents[0]!.cells.slice(10).map((row) => row[2]);
    expect(written).toHaveLength(ROWS);
    const isWritten = (cell: CellContent, row: number): boolean =>
      isFormula(cell) && cell.formula.startsWith(`IF(${row}>0,"b`);
    expect(written.filter((cell, row) => !isWritten(cell ?? null, row))).toHaveLength(0);
  });

  it('take little where a formula repeats', async () => {
    const { excel, host } = await openExcel(await peopleWorkbook(), { calculate: () => () => 0 });
    excel.count();
    const repeated = (row: number): CellContent => ({
      formula: `${Array.from({ length: 200 }, () => `$A${row + 11}`).join('+')}`,
      value: 0,
    });
    await host.write({ steps: [column(repeated)] });
    expect(excel.count().sent).toBeLessThan(100_000);
    const { contents } = await host.read({ sheets: [{ by: 'title', name: SHEET }] });
    for (const row of [0, 1, ROWS - 1])
      expect(contents[0]!.cells[row + 10]![2]).toMatchObject({
        formula: (repeated(row) as { formula: string }).formula,
      });
  });

  it.each([3, 4, 5])(
    'are what they were where requests fail from the %i. on, but the last',
    async (first) => {
      const opened = await open();
      const { excel, host } = opened;
      const before = contentsIn(opened);
      let failed = 0;
      // The write and its repetition fail; what restores the cells does not.
      excel.mishap = (request) => {
        const isFailing = request >= first && failed < 2;
        if (isFailing) failed++;
        return isFailing ? { kind: 'stopped', beforeAction: 3 } : null;
      };
      await expect(host.write({ steps: [column((row) => longFormula(row, 'b'))] })).rejects.toBeInstanceOf(
        HostFailure,
      );
      excel.mishap = () => null;
      expect(failed).toBe(2);
      expect(differing(before, contentsIn(opened))).toEqual([]);
    },
  );
});
