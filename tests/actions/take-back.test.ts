import { describe, expect, it } from 'vitest';
import type { LocalWorkbook } from '#file-host/local-workbook.ts';
import type { ReadReply } from '#host/host.ts';
import { type PackageView, packageView } from '../excel/package-view.ts';
import { readAll } from '../parity/built.ts';
import { take } from '../sidebar/replies.ts';
import { placesIn } from '../typing.ts';
import { actionsOf, listPlan, note, pressBuild, presses, startedBranch, withMonths } from './presses.ts';

/** What differs between two files, by sheet; empty: nothing. In which order rules stand means nothing. */
function differences(before: PackageView, after: PackageView): Record<string, readonly string[]> {
  const found: Record<string, readonly string[]> = {};
  const lines = (view: readonly string[] = ['no sheet']): ReadonlySet<string> =>
    new Set(view.flatMap((line) => line.replace(/ count="\d+"/g, '').split(BETWEEN)));
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [one, other] = [lines(before[name]), lines(after[name])];
    const gone = [...one].filter((line) => !other.has(line)).map((line) => `- ${line}`);
    const came = [...other].filter((line) => !one.has(line)).map((line) => `+ ${line}`);
    if (gone.length + came.length > 0) found[name] = [...gone, ...came].slice(0, 6);
  }
  return found;
}
const BETWEEN =
  /(?=<(?:\/?dataValidations|pageMargins|conditionalFormatting|\/row|\/sheetData|autoFilter)[ >])/;

const viewOf = async (workbook: LocalWorkbook): Promise<PackageView> => packageView(await workbook.save());

/** Presses after which the looks of every cell are compared too, with rules, names and folded lines. */
const compared = [
  'Build with a new total',
  'Start carrying out',
  'Sample',
  'Start from a list',
  'Remove the plan',
];

const plainly = (view: PackageView): PackageView =>
  Object.fromEntries(
    Object.entries(view).map(([name, lines]) => [
      name,
      lines.filter((line) => /^<c .*<\/(?:v|f|is)>/s.test(line)).map((line) => line.replace(/ \[.*?\]/s, '')),
    ]),
  );

const byName = (names: ReadReply['names']): ReadReply['names'] =>
  [...names].sort((one, other) => (one.name < other.name ? -1 : 1));

describe('undo', () => {
  it.each(presses)(
    '$name: the workbook is as it was, to the last formula and name',
    async ({ name, workbook: open, press }) => {
      const workbook = await open();
      const before = await readAll(workbook);
      const file = compared.includes(name) ? await viewOf(workbook) : {};
      const actions = actionsOf(workbook.host);
      await press(actions);
      const taken = take(await actions.takeBack({ change: 1, anyway: false }));
      expect(taken.kind).toBe('undone');
      const after = await readAll(workbook);
      expect(after.sheets).toEqual(before.sheets);
      expect(byName(after.names)).toEqual(byName(before.names));
      for (const { name: sheet, cells } of before.contents) {
        expect([sheet, after.contents.find((each) => each.name === sheet)?.cells]).toEqual([sheet, cells]);
      }
      if (compared.includes(name)) expect(differences(file, await viewOf(workbook))).toEqual({});
    },
  );

  it('gives held months of a plan that is carried out their looks back', async () => {
    const workbook = await withMonths(startedBranch, 2, (actions) => actions.hold(note))();
    const before = await viewOf(workbook);
    const actions = actionsOf(workbook.host);
    expect(await actions.release(note)).toMatchObject({ kind: 'done' });
    expect(differences(before, await viewOf(workbook))).not.toEqual({});
    expect(take(await actions.takeBack({ change: 1, anyway: false })).kind).toBe('undone');
    expect(differences(before, await viewOf(workbook))).toEqual({});
  });

  it('gives tables back the lines that they had before somebody came', async () => {
    const { workbook, actions } = await listPlan();
    const { members } = (await placesIn(workbook)).tables;
    const { sheet, rows, columns } = members!;
    const row = rows.at(-1)! + 1;
    const parent = (await workbook.host.read({ sheets: [{ by: 'title', name: sheet }] })).contents[0]!;
    const typed = { key: 'P99', name: 'Cid', parent: parent.cells[rows.at(-1)!]![columns.parent!] ?? null };
    for (const [key, value] of Object.entries(typed)) {
      const at = { step: 'cells', sheet, row, column: columns[key]!, cells: [[value]], styles: [] } as const;
      await workbook.host.write({ steps: [at] });
    }
    const before = await viewOf(workbook);
    expect(await pressBuild(actions, 'G1')).toMatchObject({ kind: 'built' });
    expect(differences(before, await viewOf(workbook))).not.toEqual({});
    expect(take(await actions.takeBack({ change: 2, anyway: false })).kind).toBe('undone');
    const after = await viewOf(workbook);
    expect(differences(plainly(before), plainly(after))).toEqual({});
    // On the workings the last line of a team looks a little different, and which one that was is not known any more.
    expect(Object.keys(differences(before, after))).toEqual(['Split workings']);
  });

  it('asks before it takes away what was typed since, and says where', async () => {
    const { workbook, actions } = await listPlan();
    const { sheet, rows, columns } = (await placesIn(workbook)).tables.members!;
    const column = columns.name!;
    await workbook.host.write({
      steps: [{ step: 'cells', sheet, row: rows[0]!, column, cells: [['My company']], styles: [] }],
    });
    const pressed = await viewOf(workbook);
    const asked = await actions.takeBack({ change: 1, anyway: false });
    expect(asked).toMatchObject({ kind: 'done', value: { kind: 'asked', cells: 1 } });
    expect(asked.issues).toMatchObject([{ severity: 'warning', place: { sheet } }]);
    expect(differences(pressed, await viewOf(workbook))).toEqual({});
    expect(take(await actions.takeBack({ change: 1, anyway: true })).kind).toBe('undone');
    const { sheets } = await workbook.host.read({ sheets: [] });
    expect(sheets.map(({ name }) => name)).toEqual(['List']);
  });

  it('goes back one change after the other, the newest first', async () => {
    const { workbook, actions } = await listPlan();
    expect(await pressBuild(actions, 'G1')).toMatchObject({ kind: 'built' });
    expect(await actions.takeBack({ change: 1, anyway: false })).toMatchObject({ kind: 'refused' });
    for (const change of [2, 1])
      expect(take(await actions.takeBack({ change, anyway: false })).kind).toBe('undone');
    expect(await actions.takeBack({ change: 1, anyway: false })).toMatchObject({ kind: 'refused' });
    const { names } = await workbook.host.read({ sheets: [] });
    expect(names).toEqual([]);
  });
});
