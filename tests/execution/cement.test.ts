import { describe, expect, it } from 'vitest';
import { buildPlan } from '#actions/build.ts';
import { newPlan } from '#actions/new-plan.ts';
import { revise } from '#actions/revise.ts';
import type { RevisionChange } from '#actions/revision-types.ts';
import { startExecution } from '#actions/start-execution.ts';
import type { PlanInputs } from '#engine/plan/inputs.ts';
import type { Host, ReadReply } from '#host/host.ts';
import { openLocalWorkbook } from '#workbench/local/local-workbook.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import { openExcel } from '../excel/open-excel.ts';
import { openAddOn } from '../gsheets/add-on.ts';
import { TODAY } from '../today.ts';

const changes: readonly RevisionChange[] = [
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
  for (const change of changes) {
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

describe('rules on goals in cement let our own revisions through', () => {
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
