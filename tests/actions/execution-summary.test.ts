import { readdir, readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkPlan } from '#actions/plan/check.ts';
import type { PlanOverview } from '#actions/plan/overview.ts';
import { judgedQueries, planQueries } from '#actions/protocol/read-plan.ts';
import { type LocalWorkbook, openLocalWorkbook } from '#file-host/local-workbook.ts';
import { isFormula } from '#host/sheet.ts';
import { tableNames } from '#workbook/sheets/generated-names.ts';
import { take } from '../sidebar/replies.ts';
import { TODAY } from '../today.ts';
import { type, typeAt } from '../typing.ts';
import { actionsOf, startedBranch } from './presses.ts';

/** What people may do to the branch between two builds, and the sheet on which only a whole check finds it. */
const deeds: readonly (readonly [what: string, only: keyof typeof tableNames | null, deed: Deed])[] = [
  ['nothing', null, async () => {}],
  ['another weight', null, (workbook) => typeAt(workbook, ['members', 2, 'weight'], 7)],
  ['a name that is new', null, (workbook) => typeAt(workbook, ['members', 8, 'name'], 'Nobody yet')],
  ['a goal typed over', null, (workbook) => typeAt(workbook, ['goals', 1, 'total'], 9999)],
  ['a person without a key', null, (workbook) => typeAt(workbook, ['members', 8, 'key'], null)],
  ['a day that the plan is seen on', null, (workbook) => typeAt(workbook, ['execution', 'today'], 46_100)],
  ['a text over a formula of the decomposition', null, (workbook) => typeOver(workbook, 'decomposition')],
  ['a text over a formula of the weeks', 'weeks', (workbook) => typeOver(workbook, 'weeks')],
  ['a text over a formula of the evaluation', 'evaluation', (workbook) => typeOver(workbook, 'evaluation')],
];
type Deed = (workbook: LocalWorkbook) => Promise<void>;

/** Types a text over the last formula of a generated sheet. */
async function typeOver(workbook: LocalWorkbook, table: keyof typeof tableNames): Promise<void> {
  const reply = await workbook.host.read({ sheets: [{ by: 'anchor', name: tableNames[table] }] });
  const content = reply.contents[0]!;
  const last = content.cells
    .flatMap((cells, row) => cells.map((cell, column) => ({ row, column, cell })))
    .filter(({ cell }) => isFormula(cell))
    .at(-1)!;
  await type(workbook, content.name, last.row, last.column, 'mine');
}

describe.each(deeds)('after %s', (_, only, deed) => {
  let workbook: LocalWorkbook;
  beforeAll(async () => {
    workbook = await openLocalWorkbook(await (await startedBranch()).save());
    await deed(workbook);
  });

  it(`a glance finds what a whole check finds${only ? `, but for the sheet of ${only}` : ''}`, async () => {
    const glance = checkPlan(await workbook.host.read(judgedQueries), TODAY);
    const whole = checkPlan(await workbook.host.read(planQueries), TODAY);
    expect(glance.checks).toEqual(whole.checks);
    expect(whole.verdict).toBe(only ? 'look' : glance.verdict);
    const { sheet } = (await workbook.host.read({ sheets: [] })).names.find(
      ({ name }) => name === tableNames[only ?? 'checks'],
    )!;
    if (only) expect(whole.issues.map(({ place }) => place?.sheet)).toContain(sheet);
    else expect(glance.issues).toEqual(whole.issues.filter(({ place }) => isGlancedAt(place?.sheet)));
  });
});

/** A sheet that is not read is not compared: that its formulas are outdated shows on those that are. */
const isGlancedAt = (sheet: string | undefined): boolean => sheet === undefined || read.has(sheet);
const read = new Set([
  'Goals',
  'Organisation',
  'Log',
  'Target decomposition',
  'Checks',
  'Execution workings',
  'Execution settings',
]);

describe('the overview', () => {
  it('says how much was looked at', async () => {
    const actions = actionsOf((await startedBranch()).host);
    expect((take(await actions.overview()) as PlanOverview).scope).toBe('glance');
    expect((take(await actions.check()) as PlanOverview).scope).toBe('whole');
  });
});

it('no action writes but through the one way there is', async () => {
  const folder = new URL('../../shared/actions/', import.meta.url);
  const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.ts'));
  const writing: string[] = [];
  for (const name of files) {
    const text = await readFile(new URL(name.replaceAll('\\', '/'), folder), 'utf8');
    const others = text.replace(/host\.write\(\{ steps: \[\{ step: 'activate'.*/, '');
    if (/host\.write\(/.test(others)) writing.push(name.replaceAll('\\', '/'));
  }
  expect(writing.sort()).toEqual(['protocol/change-workbook.ts', 'protocol/prepared-changes.ts']);
});
