import { describe, expect, it } from 'vitest';
import type { Reply } from '#actions/notices.ts';
import { sidebarActions } from '#actions/sidebar.ts';
import type { LocalWorkbook } from '#file-host/local-workbook.ts';
import type { ReadReply } from '#host/host.ts';
import { formulaOf } from '#host/sheet.ts';
import { area, plainSheet } from '../contract/sheet-image.ts';
import { clock, take } from '../sidebar/replies.ts';
import { placesIn } from '../typing.ts';
import { branchPlan, startedBranch } from './presses.ts';

const whole = ({ host }: LocalWorkbook): Promise<ReadReply> => host.read({ sheets: [{ by: 'all' }] });
const cell = (reply: ReadReply, sheet: string, row: number, column: number) =>
  reply.contents.find(({ name }) => name === sheet)?.cells[row]?.[column] ?? null;

/** With a sheet of the person's own before the plan, whose formulas refer to it. */
async function withOwnSheet(workbook: LocalWorkbook) {
  const cells = [
    ['Mine', 7],
    [{ formula: "'Target decomposition'!E6+1", value: 41 }],
    [{ formula: 'SUM(GS_Log_Amount)', value: 12 }],
    [{ formula: 'B1*2', value: 14 }],
  ];
  await workbook.host.write({
    steps: [{ step: 'sheet', previous: null, image: plainSheet('Mine', cells), position: 0 }],
  });
  return { workbook, actions: sidebarActions(workbook.host, 'en', clock) };
}

describe('what goes with a plan', () => {
  it('is nothing of a person’s own where nobody has put anything, but for what is typed into lists', async () => {
    const { host } = await startedBranch();
    const { sheets, kept, ownNames, formulas } = take(
      await sidebarActions(host, 'en', clock).previewRemoval(),
    );
    expect(sheets.filter(({ own }) => own > 0)).toEqual([]);
    expect([kept, ownNames, formulas]).toEqual([0, [], []]);
    const rows = Object.fromEntries(sheets.map(({ name, rows }) => [name, rows]));
    expect(rows).toMatchObject({ Goals: 3, 'Target decomposition': 0, Scores: expect.any(Number) });
    expect(rows.Log).toBeGreaterThan(1000);
  });

  it('is told: notes, columns, months by hand, names, and formulas that would break', async () => {
    const { workbook, actions } = await withOwnSheet(await startedBranch());
    const { tables } = await placesIn(workbook);
    const log = tables.log!;
    const aside = { sheet: log.sheet, row: log.area.row + 3, column: log.area.column + log.area.columns + 1 };
    const note = { sheet: 'Target decomposition', row: 80, column: 40 };
    await workbook.host.write({
      steps: [
        ...[aside, note].map((at) => ({ step: 'cells' as const, ...at, cells: [['mine']], styles: [] })),
        { step: 'name', name: { name: 'MyName', sheet: log.sheet, area: area(5, 1, 2, 1) } },
      ],
    });
    const { sheets, ownNames, formulas } = take(await actions.previewRemoval());
    expect(sheets.filter(({ own }) => own > 0).map(({ name, own, ownCell }) => [name, own, ownCell])).toEqual(
      [
        ['Log', 1, expect.any(String)],
        ['Target decomposition', 1, 'AO81'],
      ],
    );
    expect(ownNames).toEqual(['MyName']);
    expect(formulas.map(({ sheet, cell: at, value }) => [sheet, at, value])).toEqual([
      ['Mine', 'A2', 41],
      ['Mine', 'A3', 12],
    ]);
  });

  it('is refused where no plan is', async () => {
    const { workbook, actions } = await withOwnSheet(await startedBranch());
    take(await actions.removePlan('values'));
    expect((await actions.previewRemoval()).kind).toBe('refused');
    expect((await actions.removePlan('values')).kind).toBe('refused');
    expect((await whole(workbook)).sheets.map(({ name }) => name)).toEqual(['Mine']);
  });
});

describe('a plan that is removed', () => {
  it('takes its sheets and names, and nothing else; formulas become their values', async () => {
    const { workbook, actions } = await withOwnSheet(await startedBranch());
    take(await actions.removePlan('values'));
    const after = await whole(workbook);
    expect(after.sheets.map(({ name }) => name)).toEqual(['Mine']);
    expect(after.names).toEqual([]);
    expect([1, 2].map((row) => cell(after, 'Mine', row, 0))).toEqual([41, 12]);
    expect(formulaOf(cell(after, 'Mine', 3, 0))).toBe('B1*2');
  });

  it('or formulas break where the person wants it', async () => {
    const { workbook, actions } = await withOwnSheet(await startedBranch());
    take(await actions.removePlan('broken'));
    const after = await whole(workbook);
    expect([1, 2].map((row) => formulaOf(cell(after, 'Mine', row, 0)))).toEqual(['#REF!+1', 'SUM(#REF!)']);
  });

  it('leaves an empty sheet where there is no other', async () => {
    const workbook = await branchPlan();
    take(await sidebarActions(workbook.host, 'en', clock).removePlan('values'));
    const { sheets, contents } = await whole(workbook);
    expect(sheets.map(({ name }) => name)).toEqual(['Sheet1']);
    expect(contents[0]!.cells.flat()).toEqual([]);
  });

  it('comes back whole with undo, and the formulas that broke', async () => {
    const { workbook, actions } = await withOwnSheet(await startedBranch());
    const before = await whole(workbook);
    const reply: Reply<unknown> = await actions.removePlan('broken');
    take(reply);
    expect(take(await actions.takeBack({ change: reply.change!, anyway: false })).kind).toBe('undone');
    const after = await whole(workbook);
    expect(after.sheets).toEqual(before.sheets);
    const byName = (reply: ReadReply) =>
      [...reply.names].sort((one, other) => (one.name < other.name ? -1 : 1));
    expect(byName(after)).toEqual(byName(before));
    for (const content of before.contents) {
      const now = after.contents.find(({ name }) => name === content.name)!;
      const formulas = (cells: typeof content.cells) =>
        cells.map((row) => row.map((each) => formulaOf(each) ?? each));
      expect(formulas(now.cells), content.name).toEqual(formulas(content.cells));
      expect(now.columnWidths, content.name).toEqual(content.columnWidths);
    }
    expect(take(await actions.check())).toMatchObject({ kind: 'plan', verdict: 'fine' });
  });
});
