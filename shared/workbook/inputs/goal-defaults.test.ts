import { describe, expect, it } from 'vitest';
import type { CellContent } from '#host/sheet.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import { replyOf } from '../../../tests/tools/reply-of.ts';
import { readInputs } from './read.ts';
import { inputSheets } from './write.ts';

/** The first goal of a blank plan with these cells typed over. */
function firstGoal(cells: Readonly<Record<string, CellContent>>) {
  const { images, names, places } = inputSheets(exampleInputs('blank', 'zh-CN'));
  const reply = replyOf(images, names);
  for (const [key, content] of Object.entries(cells)) {
    const { sheet, row, column } = places.cell(['goals', 0, key])!;
    (reply.contents.find(({ name }) => name === sheet)!.cells as CellContent[][])[row]![column] = content;
  }
  const { inputs, issues, repairs } = readInputs(reply);
  const written = repairs.flatMap((step) =>
    step.step === 'cells' ? [[step.cells[0]?.[0], step.styles[0]?.style.numberFormat]] : [],
  );
  return { goal: inputs?.goals[0] ?? inputs?.unsummed[0], codes: issues.map(({ code }) => code), written };
}

describe('what is left empty of a goal', () => {
  it('is its unit, as fine as its target, and its way to the months', () => {
    const { goal, written, codes } = firstGoal({ total: 1200, unit: null, monthMethod: null });
    expect(goal).toMatchObject({ unit: 1, monthMethod: 'workdays' });
    expect(codes).not.toContain('input.cells.asText');
    expect(written).toEqual(
      expect.arrayContaining([
        [1, undefined],
        ['按工作日', undefined],
      ]),
    );
    expect(firstGoal({ total: 250_000.5, unit: null }).goal).toMatchObject({ unit: 0.1 });
  });

  it('is of a rate a per cent at least, and the same in every month', () => {
    const rate = firstGoal({ kind: '率', total: '85%', unit: null, monthMethod: null });
    expect(rate.goal).toMatchObject({ kind: 'rate', total: 0.85, unit: 0.01, monthMethod: 'equal' });
    expect(rate.written).toEqual(
      expect.arrayContaining([
        [0.01, '0%'],
        ['平均到月', undefined],
        ['比率', undefined],
      ]),
    );
    expect(firstGoal({ kind: '比率', total: '85.5%', unit: null }).goal).toMatchObject({ unit: 0.001 });
  });
});

it('a choice in short is written as its label, in which formulas look it up', () => {
  const { goal, written, codes } = firstGoal({ total: 1200, monthMethod: '平均', kind: '　累计' });
  expect(goal).toMatchObject({ monthMethod: 'equal', kind: 'sum' });
  expect(codes).toContain('input.cells.asText');
  expect(written.map(([content]) => content)).toEqual(expect.arrayContaining(['平均到月', '累计（可相加）']));
});
