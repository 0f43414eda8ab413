import { describe, expect, it } from 'vitest';
import { day } from '#engine/days/day.ts';
import type { PlanInputs } from '#engine/plan/inputs.ts';
import { nothingBesides, plainBasis, plainGoal, plainMember } from '#engine/plan/plain-inputs.ts';
import { contains } from '#host/areas.ts';
import type { CellContent, StyledArea } from '#host/sheet.ts';
import { replyOf } from '../../../tests/tools/reply-of.ts';
import { readInputs } from './read.ts';
import { inputSheets } from './write.ts';

const AMOUNTS = '#,##0';
const RATE = ['unsummed', 0] as const;
const BASIS = ['bases', 0, 'fixed'] as const;

const inputsWith = (measure: string): PlanInputs => ({
  ...nothingBesides,
  title: 'Rates',
  language: 'en',
  start: day('2026-01-01'),
  end: day('2026-12-31'),
  goals: [plainGoal('PREM', 'Premium', 1200)],
  unsummed: [{ ...plainGoal('RENEW', 'Renewal rate', 0.85), measure, unit: 0.01, kind: 'rate' }],
  members: [plainMember('TOP', 'Company'), plainMember('A', 'Ann', 'TOP')],
  bases: [plainBasis('A', 'RENEW', { fixed: 0.9 })],
});

type Edit = readonly [path: readonly (string | number)[], content: CellContent];

/** The workbook with these cells typed over, in the number format of amounts unless another is given. */
function typedOver(measure: string, edits: readonly Edit[], format = AMOUNTS) {
  const { images, names, places } = inputSheets(inputsWith(measure));
  const reply = replyOf(images, names);
  for (const [path, content] of edits) {
    const { sheet, row, column } = places.cell(path)!;
    const { cells, styles } = reply.contents.find(({ name }) => name === sheet)!;
    (cells as CellContent[][])[row]![column] = content;
    const area = { row, column, rows: 1, columns: 1 };
    (styles as StyledArea[]).push({ area, style: { numberFormat: format } });
  }
  return { reading: readInputs(reply), reply, places };
}

describe('a rate as it is typed', () => {
  it.each([
    ['a text with a sign', '', '85%', '1%'],
    ['full width', '', '８５％', '1％'],
    ['in words', '%', '百分之八十五', '百分之一'],
    ['a share', '', 0.85, 0.01],
    ['a share beside a measure of %', '%', 0.85, 0.01],
    ['per cents beside a measure of %', '%', 85, 1],
    ['the same as texts', '％', '85', '1'],
    ['a unit that was left at 1', '', '85%', 1],
  ])('is 85 %%: %s', (_, measure, total, unit) => {
    const { reading } = typedOver(measure, [
      [[...RATE, 'total'], total],
      [[...RATE, 'unit'], unit],
      [BASIS, measure === '' ? '90%' : 90],
    ]);
    expect(reading.inputs?.unsummed[0]).toMatchObject({ total: 0.85, unit: 0.01 });
    expect(reading.inputs?.bases[0]).toMatchObject({ fixed: 0.9 });
    // Formulas read the cells: what stands there otherwise, or does not show, is written anew.
    const steps = reading.repairs.flatMap((step) =>
      step.step === 'cells'
        ? step.cells.flat().map((cell) => [cell, step.styles[0]?.style.numberFormat])
        : [],
    );
    expect(steps).toEqual(
      expect.arrayContaining([
        [0.85, '0%'],
        [0.01, '0%'],
        [0.9, '0%'],
      ]),
    );
  });

  it('is half a per cent where the total has tenths', () => {
    const { reading } = typedOver('%', [
      [[...RATE, 'total'], 85.5],
      [[...RATE, 'unit'], 0.1],
    ]);
    expect(reading.inputs?.unsummed[0]).toMatchObject({ total: 0.855, unit: 0.001 });
  });

  it.each([
    ['a number without a measure', '', 85],
    ['a text', '', '85'],
    ['a formula, which the sheets would read as it is', '%', { formula: '=80+5', value: 85 }],
  ])('is asked about: %s', (_, measure, total) => {
    const { reading, places } = typedOver(measure, [[[...RATE, 'total'], total]]);
    expect(reading.inputs).toBeNull();
    expect(reading.issues).toMatchObject([
      {
        code: 'input.cell.ambiguous',
        params: { first: '85%', second: '8500%' },
        place: places.cell([...RATE, 'total']),
      },
    ]);
  });

  it('is what a cell of per cents shows', () => {
    const { reading } = typedOver('%', [[[...RATE, 'total'], 1.2]], '0%');
    expect(reading.inputs?.unsummed[0]?.total).toBe(1.2);
  });

  it('leaves other goals and bases alone', () => {
    const { reading } = typedOver('%', [[['goals', 0, 'total'], 2400]]);
    expect(reading.inputs?.goals[0]?.total).toBe(2400);
    expect(reading.issues).toEqual([]);
  });
});

it('shows rates in per cents on the input sheets, and says nothing about them', () => {
  const { reading, reply, places } = typedOver('', []);
  const formatOf = (path: readonly (string | number)[]): string | undefined => {
    const { sheet, row, column } = places.cell(path)!;
    const { styles } = reply.contents.find(({ name }) => name === sheet)!;
    return styles
      .flatMap(({ area, style }) => (contains(area, row, column) ? (style.numberFormat ?? []) : []))
      .at(-1);
  };
  expect(formatOf([...RATE, 'total'])).toBe('0%');
  expect(formatOf([...RATE, 'unit'])).toBe('0%');
  expect(formatOf(BASIS)).toBe('0%');
  expect(formatOf(['goals', 0, 'total'])).toBe(AMOUNTS);
  expect(reading).toMatchObject({ issues: [], repairs: [] });
});
