import { beforeAll, describe, expect, it } from 'vitest';
import { buildPlan } from '#actions/plan/build.ts';
import { newPlan } from '#actions/plan/new-plan.ts';
import { openLocalWorkbook } from '#file-host/local-workbook.ts';
import { cellName } from '#formula/address.ts';
import { HostFailure } from '#host/host.ts';
import { type CellContent, isFormula, type SheetImage } from '#host/sheet.ts';
import { imageOf } from '#simulators/excel/image.ts';
import type { Calculate } from '#simulators/excel/model/workbook.ts';
import type { ExcelStandIn, Mishap } from '#simulators/excel/stand-in.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import { TODAY } from '../today.ts';
import { peopleWorkbook } from '../tools/people-workbook.ts';
import { hostOf, openExcel } from './open-excel.ts';

const SHEET = 'Target decomposition';
const REMARK = 'Ask Li before June';
const TYPED = 'my own note';

/** A workbook with a plan, in which a person has typed a remark, a note of their own and a reference to ours. */
let file: Uint8Array;
/** The inputs never change here, so every formula is worth what it was in the file. */
let remembered: Calculate;
let reference: Awaited<ReturnType<typeof undisturbed>>;
beforeAll(async () => {
  const { host, save } = await openLocalWorkbook(await peopleWorkbook());
  await newPlan(host, exampleInputs('mdrt', 'en'));
  const { contents } = await host.read({ sheets: [{ by: 'title', name: SHEET }] });
  const cells = contents[0]!.cells;
  const header = cells.findIndex((row) => row.includes('Remarks'));
  const column = cells[header]!.indexOf('Remarks');
  const put = (sheet: string, row: number, at: number, content: CellContent) =>
    ({ step: 'cells', sheet, row, column: at, cells: [[content]], styles: [] }) as const;
  await host.write({
    steps: [
      put(SHEET, header + 1, column, REMARK),
      put('Other sheet', 4, 0, TYPED),
      put('Other sheet', 5, 0, { formula: `'${SHEET}'!${cellName(header + 1, column)}`, value: REMARK }),
    ],
  });
  file = await save();
  const known = new Map(
    (await host.read({ sheets: [{ by: 'all' }] })).contents.map((each) => [each.name, each.cells]),
  );
  remembered =
    ({ sheets }) =>
    (sheet, row, at) =>
      known.get(sheets[sheet]!.name)?.[row]?.[at] ?? 0;
  reference = await undisturbed();
});

/** After a first build by Excel, whose groups are on record from then on. */
const open = async () => {
  const opened = await openExcel(file, { calculate: remembered });
  await buildPlan(opened.host, TODAY);
  opened.excel.count();
  return opened;
};
const formulasOf = (excel: ExcelStandIn): SheetImage[] =>
  excel.workbook.sheets.map(imageOf).map((image) => ({
    ...image,
    cells: image.cells.map((row) => row.map((cell) => (isFormula(cell) ? `=${cell.formula}` : cell))),
  }));
const pictureOf = (excel: ExcelStandIn): string => JSON.stringify(formulasOf(excel));

/** What an undisturbed build makes of the workbook, and in how many requests. */
async function undisturbed() {
  const { excel, host } = await open();
  await buildPlan(host, TODAY);
  return { picture: pictureOf(excel), requests: excel.count().requests };
}

const mishaps: readonly [string, (actions: number) => Mishap][] = [
  ['is lost', () => ({ kind: 'lost' })],
  ['stops early', (actions) => ({ kind: 'stopped', beforeAction: Math.ceil(actions * 0.1) })],
  ['stops halfway', (actions) => ({ kind: 'stopped', beforeAction: Math.ceil(actions / 2) })],
  ['stops at its last action', (actions) => ({ kind: 'stopped', beforeAction: actions - 1 })],
  ['is done but not answered', () => ({ kind: 'unanswered' })],
];

async function attempt(host: Parameters<typeof buildPlan>[0]): Promise<HostFailure | null> {
  try {
    await buildPlan(host, TODAY);
    return null;
  } catch (error) {
    if (error instanceof HostFailure) return error;
    throw error;
  }
}

describe.each([
  ['once', mishaps],
  ['from then on', mishaps.filter(([what]) => what === 'is lost' || what === 'stops halfway')],
] as const)('a build in which a request fails %s', (how, kinds) => {
  it.each(kinds)(
    'and %s loses nothing that a person typed, and a second build repairs the rest',
    async (_, mishap) => {
      expect(reference.requests).toBe(3);
      for (let failing = 1; failing <= reference.requests; failing++) {
        const { excel, host, office } = await open();
        const before = pictureOf(excel);
        excel.mishap = (request, body) =>
          request === failing || (how === 'from then on' && request > failing)
            ? mishap(body.Actions.length)
            : null;
        const failure = await attempt(host);
        const where = `request ${failing}`;
        const after = pictureOf(excel);
        expect([where, after.includes(REMARK), after.includes(TYPED)]).toEqual([where, true, true]);
        expect([where, after.includes('#REF!')]).toEqual([where, false]);
        const saysNothingIsLeft = failure !== null && failure.left.length === 0;
        if (saysNothingIsLeft) expect([where, after === before]).toEqual([where, true]);
        excel.mishap = () => null;
        const again = hostOf(office);
        expect([where, await attempt(again)]).toEqual([where, null]);
        expect([where, pictureOf(excel) === reference.picture]).toEqual([where, true]);
      }
    },
  );
});
