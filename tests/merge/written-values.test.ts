import { describe, expect, it } from 'vitest';
import { checkPlan } from '#actions/plan/check.ts';
import { day } from '#engine/days/day.ts';
import { builtFrom, ironCalcVerdict, readAll } from '../parity/built.ts';
import { TODAY } from '../today.ts';
import { type, typeAt } from '../typing.ts';
import { cellsOf, columnOf, rebuilt, rowOf, sheetAt, shownValue, smallCompany } from './merging.ts';

const { members } = smallCompany();

describe('tables of small numbers', () => {
  const people = Array.from({ length: 24 }, (_, index) => ({
    ...members[2]!,
    key: `Q${index}`,
    parent: 'C',
  }));
  const tiny = { ...smallCompany(), members: [members[0]!, ...people] };
  const goals = tiny.goals.map((goal) => ({ ...goal, total: 37 }));
  const joiners = people.map((each, index) => ({
    ...each,
    start: day(index % 2 === 0 ? '2026-03-09' : '2026-05-04'),
  }));
  const months = [0, 0, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10];
  const cases = [
    ['live: tiny targets of many people', { ...tiny, goals }, 0],
    [
      'as values: joiners only',
      {
        ...tiny,
        members: [members[0]!, ...joiners],
        goals: tiny.goals.map((goal) => ({
          ...goal,
          total: 100,
          monthMethod: 'fixed' as const,
          months,
        })),
      },
      2,
    ],
  ] as const;

  it.each(cases)('close, and are not taken for held months: %s', async (_, inputs, written) => {
    const workbook = await builtFrom(inputs);
    const reply = await readAll(workbook);
    const { cells } = sheetAt(reply, 'checks');
    const lines = cells.map((row) => row.map(shownValue));
    expect(lines.filter((line) => line[0] === 'Cells written as values')).toHaveLength(written);
    expect(lines.filter((line) => line[4] === 'Look')).toEqual([]);
    const sheet = sheetAt(reply, 'decomposition');
    const numbers = sheet.cells.flatMap((row) => row.slice(3).map(shownValue)).filter(Number);
    expect(numbers.filter((number) => Number(number) < 0)).toEqual([]);
    const again = await rebuilt(workbook);
    expect(cellsOf(await readAll(again))).toEqual(cellsOf(reply));
    expect(sheetAt(await readAll(again), 'checks').cells.flat()).not.toContain('Months kept by hand');
    expect(ironCalcVerdict(reply).differences).toEqual([]);
    expect(checkPlan(await readAll(again), TODAY).verdict).toBe('fine');
  });

  it('keep a month that a person holds, and stay formulas when the target grows', async () => {
    const workbook = await builtFrom({ ...tiny, goals });
    const sheet = sheetAt(await readAll(workbook), 'decomposition');
    const [row, column] = [rowOf(sheet, 'G1', 'Q3'), columnOf(sheet, '2026-05')];
    await type(workbook, sheet.name, row, column, 1);
    const held = await rebuilt(workbook);
    expect(sheetAt(await readAll(held), 'decomposition').cells[row]![column]).toBe(1);
    await typeAt(held, ['goals', 0, 'total'], 240_000);
    const grown = sheetAt(await readAll(await rebuilt(held)), 'decomposition');
    expect(grown.cells[row]![column]).toBe(1);
    expect(grown.cells[row + 1]![column]).toMatchObject({ formula: expect.stringContaining('ROUND') });
  });
});
