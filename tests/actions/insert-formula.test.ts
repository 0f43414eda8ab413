import { describe, expect, it } from 'vitest';
import type { Reply } from '#actions/notices.ts';
import { sidebarActions } from '#actions/sidebar.ts';
import { openLocalWorkbook } from '#file-host/local-workbook.ts';
import { parseSheetArea } from '#formula/reference.ts';
import { tokenize } from '#formula/tokenize.ts';
import { callFunction } from '#functions/call.ts';
import type { FunctionId } from '#functions/catalogue/index.ts';
import { serialDates } from '#functions/marshal.ts';
import type { CellContent } from '#host/sheet.ts';
import { shown } from '#workbook/inputs/locate.ts';
import { area, plainSheet } from '../contract/sheet-image.ts';
import { clock, take } from '../sidebar/replies.ts';
import { branchPlan } from './presses.ts';

async function mine(cells: readonly (readonly CellContent[])[]) {
  const book = await openLocalWorkbook(null);
  await book.host.write({
    steps: [{ step: 'sheet', image: plainSheet('Mine', cells), previous: null, position: 0 }],
  });
  const select = (row: number, column: number): void =>
    book.select({ sheet: 'Mine', area: area(row, column, 1, 1) });
  const at = async (row: number, column: number): Promise<CellContent> => {
    const { contents } = await book.host.read({ sheets: [{ by: 'title', name: 'Mine' }] });
    return contents[0]?.cells[row]?.[column] ?? null;
  };
  return { select, at, actions: sidebarActions(book.host, 'en', clock) };
}
const formula = '=FUNNEL_DEALS(1000000,2000)';
const inserted = { formula: 'FUNNEL_DEALS(1000000,2000)' };

describe('an example that is inserted', () => {
  it('goes into an empty cell, and is undone', async () => {
    const { select, at, actions } = await mine([['mine']]);
    select(4, 2);
    const reply: Reply<unknown> = await actions.insertFormula({ formula, over: null });
    expect(take(reply)).toEqual({ kind: 'inserted', sheet: 'Mine', cell: 'C5' });
    expect(await at(4, 2)).toMatchObject(inserted);
    take(await actions.takeBack({ change: reply.change!, anyway: false }));
    expect(await at(4, 2)).toBeNull();
  });

  it('asks before it takes the place of something, and takes it only if that still stands there', async () => {
    const { select, at, actions } = await mine([['mine', { formula: '1+1', value: 2 }]]);
    select(0, 1);
    const asked = await actions.insertFormula({ formula, over: null });
    expect(take(asked)).toEqual({ kind: 'filled', sheet: 'Mine', cell: 'B1', holds: '=1+1' });
    expect(asked).not.toHaveProperty('change');
    const over = { sheet: 'Mine', cell: 'B1', holds: '=1+1' };
    select(0, 0);
    expect(take(await actions.insertFormula({ formula, over }))).toMatchObject({
      kind: 'filled',
      holds: 'mine',
    });
    expect(await at(0, 0)).toBe('mine');
    select(0, 1);
    expect(take(await actions.insertFormula({ formula, over })).kind).toBe('inserted');
    expect(await at(0, 1)).toMatchObject(inserted);
  });

  it('is refused where nothing is selected', async () => {
    const { actions } = await mine([['mine']]);
    expect((await actions.insertFormula({ formula, over: null })).kind).toBe('refused');
  });
});

describe('examples with the workbook’s own cells', () => {
  it('are none without a plan', async () => {
    const { actions } = await mine([['mine']]);
    expect(take(await actions.ownExamples())).toEqual({});
  });

  it('give values of the plan', async () => {
    const book = await branchPlan();
    const examples = take(await sidebarActions(book.host, 'en', clock).ownExamples());
    const { contents } = await book.host.read({ sheets: [{ by: 'all' }] });
    const argument = (text: string): unknown => {
      const reference = parseSheetArea(text);
      if (!reference) return text.startsWith('"') ? text.slice(1, -1) : Number(text);
      const { sheet, area: cells } = reference;
      const content = contents.find(({ name }) => name === sheet)!;
      return Array.from({ length: cells.rows }, (_, row) =>
        Array.from({ length: cells.columns }, (_, column) =>
          shown(content.cells[cells.row + row]?.[cells.column + column] ?? null),
        ),
      );
    };
    const results = Object.entries(examples).map(([id, text]) => {
      const inner = text.slice(id.length + 2, -1);
      const parts = tokenize(inner).map(({ text: part }) => part);
      const outcome = callFunction(
        id as FunctionId,
        parts.filter((part) => part !== ',').map(argument),
        serialDates,
      );
      return [id, outcome.ok];
    });
    expect(results).toEqual([
      ['PLAN_WORKDAYS', true],
      ['TARGET_PEEL', true],
      ['SMART_CHECK', true],
      ['SMART_SCORE', true],
      ['FUNNEL_DEALS', true],
      ['FUNNEL_CALLS', true],
      ['FUNNEL_STAGES', true],
      ['FUNNEL_SENSITIVITY', true],
    ]);
  });
});
