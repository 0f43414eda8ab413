import { describe, expect, it } from 'vitest';
import { applySpread } from '#actions/changes/spread.ts';
import { startExecution } from '#actions/execution/start-execution.ts';
import { buildRequest, previewBreakdown, readBreakdown } from '#actions/plan/breakdown.ts';
import { buildPlan } from '#actions/plan/build.ts';
import { checkPlan } from '#actions/plan/check.ts';
import { newPlan } from '#actions/plan/new-plan.ts';
import { readOverview } from '#actions/plan/overview.ts';
import { changeWorkbook } from '#actions/protocol/change-workbook.ts';
import { revise } from '#actions/revision/revise.ts';
import type { RevisionChange } from '#actions/revision/revision-types.ts';
import { day } from '#engine/days/day.ts';
import { toSerial } from '#engine/days/serial.ts';
import type { PlanInputs } from '#engine/plan/inputs.ts';
import { openLocalWorkbook } from '#file-host/local-workbook.ts';
import type { Host, ReadReply } from '#host/host.ts';
import { en } from '#language/en/index.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import { openExcel } from '../excel/open-excel.ts';
import { openAddOn } from '../gsheets/add-on.ts';
import { readAll } from '../parity/built.ts';
import { recalculateWithIronCalc } from '../parity/recalculate-ironcalc.ts';
import { asking, TODAY } from '../today.ts';
import { sheetXmlOf } from '../tools/sheet-xml.ts';
import { placesIn, typeAt } from '../typing.ts';
import { halfYear, started, take, unchanged } from './revisions.ts';

describe('a locked goal', () => {
  it.each([
    [['goals', 0, 'total'], 900_000, 'revision.typedOver.total'],
    [['start'], toSerial(day('2026-02-01')), 'revision.typedOver.day'],
    [['end'], toSerial(day('2026-12-31')), 'revision.typedOver.day'],
  ] as const)('typed over at %j is found by build, check and the sidebar', async (path, value, code) => {
    const workbook = await started();
    await typeAt(workbook, path, value);
    const place = (await placesIn(workbook)).cell(path);
    expect(await unchanged(workbook, () => buildPlan(workbook.host, TODAY))).toMatchObject({
      kind: 'refused',
      issues: [{ code, place }],
    });
    const { issues, verdict: found } = checkPlan(await readAll(workbook), TODAY);
    expect(issues).toMatchObject([{ code, severity: 'error', place }]);
    expect(found).toBe('look');
    expect((await readOverview(workbook.host, TODAY)).issues).toMatchObject([{ code }]);
    expect(await take(workbook, 'plan')).toMatchObject({ kind: 'refused', issues: [{ code }] });
  });

  it('shows recorded against found on the Checks sheet at once', async () => {
    const workbook = await started();
    await typeAt(workbook, ['goals', 0, 'total'], 900_000);
    const reply = await readAll(workbook);
    const values = recalculateWithIronCalc(reply).get('Checks')!;
    const { cells } = reply.contents.find(({ name }) => name === 'Checks')!;
    const row = cells.findIndex(([what]) => String(what).endsWith(': amount')) + 1;
    const shown = ['B', 'C', 'D', 'E'].map((column) => values.get(column + row));
    expect(shown).toEqual([1_000_000, 900_000, -100_000, en.tables.checks.look]);
  });

  it('put back is as it was', async () => {
    const workbook = await started();
    await typeAt(workbook, ['goals', 0, 'total'], 900_000);
    await typeAt(workbook, ['goals', 0, 'total'], 1_000_000);
    expect(await buildPlan(workbook.host, TODAY)).toMatchObject({ kind: 'done', issues: [] });
  });

  it('that is gone is found', async () => {
    const workbook = await started();
    await typeAt(workbook, ['goals', 1, 'key'], 'G3');
    expect(await buildPlan(workbook.host, TODAY)).toMatchObject({
      kind: 'refused',
      issues: [{ code: 'revision.goalGone', params: { goal: 'G2' } }],
    });
  });

  it('is not changed by the Break down page', async () => {
    const workbook = await started();
    const read = await readBreakdown(workbook.host);
    if (read.kind === 'refused') throw new Error('refused');
    const settings = { ...read.value.settings[0]!, total: 5 };
    expect(await previewBreakdown(workbook.host, settings, TODAY)).toMatchObject({
      issues: [{ code: 'revision.lockedCell' }],
    });
    expect(
      await unchanged(workbook, () => changeWorkbook(workbook.host, buildRequest(settings, TODAY))),
    ).toMatchObject({
      issues: [{ code: 'revision.lockedCell' }],
    });
  });

  it('is not changed by a spread', async () => {
    const workbook = await started();
    const { sheet, row, column } = (await placesIn(workbook)).cell(['goals', 0, 'total'])!;
    workbook.select({ sheet, area: { row, column, rows: 2, columns: 1 } });
    const request = {
      change: '+10%',
      shape: { by: 'equal' },
      unit: 1,
      minimum: null,
      maximum: null,
    } as const;
    const outcome = await unchanged(workbook, () => applySpread(workbook.host, request, 46_112, asking()));
    expect(outcome).toMatchObject({ kind: 'refused', issues: [{ code: 'revision.lockedCell' }] });
  });

  it('cannot be made anew: a workbook that holds it takes no new plan', async () => {
    const workbook = await started();
    expect(await unchanged(workbook, () => newPlan(workbook.host, halfYear()))).toMatchObject({
      kind: 'refused',
    });
  });

  it('takes only the value on record, and the record takes nothing', async () => {
    const workbook = await started();
    const { goals, revisions } = (await placesIn(workbook)).tables;
    const file = Buffer.from(await workbook.save());
    const opened = await openLocalWorkbook(file);
    expect((await readAll(opened)).names).toEqual((await readAll(workbook)).names);
    const xml = await sheetXmlOf(file, goals!.sheet);
    expect(xml).toMatch(/type="custom"[^>]*sqref="D\d+"><formula1>D\d+=1000000<\/formula1>/);
    expect(await sheetXmlOf(file, revisions!.sheet)).toContain('<formula1>FALSE</formula1>');
  });
});

/** Each step of a revision in its turn. */
const inOrder: readonly RevisionChange[] = [
  { step: 'plan', averageDeal: 5000, rates: [0.2, 0.5, 0.25], actions: 'Two clinics a month' },
  { step: 'time', end: '2026-12-31' },
  { step: 'amount', total: 700_000 },
];

/** The worked case with somebody above its one agent. */
function team(): PlanInputs {
  const inputs = exampleInputs('mdrt', 'en');
  const [agent] = inputs.members;
  if (!agent) throw new Error('the worked case has an agent');
  const top = { ...agent, key: 'TOP', name: 'Team' };
  return { ...inputs, members: [top, { ...agent, parent: top.key }] };
}

/** A plan that has been revised to a new amount in that host. */
async function revised(host: Host): Promise<ReadReply> {
  expect(await newPlan(host, team())).toMatchObject({ kind: 'done' });
  expect(await startExecution(host, { today: TODAY, author: 'Ann' })).toMatchObject({ kind: 'done' });
  for (const change of inOrder) {
    const request = { goal: 'G1', change, reason: 'behind', author: 'Li' };
    expect(await revise(host, request, TODAY)).toMatchObject({ kind: 'done' });
  }
  expect(await buildPlan(host, TODAY)).toMatchObject({ kind: 'done', issues: [] });
  return host.read({
    sheets: [
      { by: 'anchor', name: 'GS_Goals' },
      { by: 'anchor', name: 'GS_Revisions' },
    ],
  });
}

const typedIn = ({ contents }: ReadReply) =>
  contents.map(({ name, cells }) => [
    name,
    ...cells.map((row) => row.map((cell) => (cell === '' ? null : cell)).filter((cell) => cell !== null)),
  ]);

describe('rules on locked goals let our own revisions through', () => {
  it('in Excel', async () => {
    const local = await openLocalWorkbook(null);
    const { host, excel } = await openExcel(null);
    expect(typedIn(await revised(host))).toEqual(typedIn(await revised(local.host)));
    const goals = excel.workbook.sheets.find(({ name }) => name === 'Goals');
    const rules = goals?.validations.map(({ rule }) => JSON.stringify(rule)) ?? [];
    expect(rules.filter((rule) => rule.includes('=700000'))).toHaveLength(1);
  });

  it('in Google Sheets, which holds scripts to rules as well', async () => {
    const local = await openLocalWorkbook(null);
    const { host, book } = await openAddOn(null);
    expect(typedIn(await revised(host))).toEqual(typedIn(await revised(local.host)));
    const goals = book.sheets.find(({ name }) => name === 'Goals');
    const rules = goals?.validations.flatMap(({ rule }) => (rule.kind === 'formula' ? [rule.formula] : []));
    expect(rules).toEqual(expect.arrayContaining([expect.stringMatching(/^D\d+=700000$/)]));
    const { row, column } = goals!.validations.find(
      ({ rule }) => rule.kind === 'formula' && rule.formula.endsWith('=700000'),
    )!.area;
    const step = { step: 'cells', sheet: 'Goals', row, column, cells: [[1]], styles: [] } as const;
    await expect(host.write({ steps: [step] })).rejects.toMatchObject({ code: 'host.interrupted' });
  });
});
