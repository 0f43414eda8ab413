import { expect, it } from 'vitest';
import { readExecutionPlan } from '#actions/execution/execution-plan.ts';
import type { LocalWorkbook } from '#file-host/local-workbook.ts';
import { readAll } from '../parity/built.ts';
import { TODAY } from '../today.ts';
import { executed } from './executed.ts';
import { team, teamRecords } from './team.ts';

const actionList = [
  { kind: 'visit', what: 'See Mr Wu', owner: 'P9', due: '2026-03-31' },
  { kind: 'call', what: 'Ring back', owner: 'Ann', due: '2026-03-31' },
];

async function actionsOf({ host }: LocalWorkbook, who: string): Promise<readonly (readonly string[])[]> {
  const outcome = await readExecutionPlan(host, { who, week: null }, TODAY);
  if (outcome.kind === 'refused' || outcome.value.kind !== 'plan') throw new Error(`no plan of ${who}`);
  return outcome.value.actions.map(({ owner, what }) => [owner, what]);
}

const withFormer = () => executed(team('en'), { ...teamRecords, actionList });

it.each([
  [
    'C',
    [
      ['Zoe', 'See Mr Wu'],
      ['Ann', 'Ring back'],
    ],
  ],
  ['T1', [['Ann', 'Ring back']]],
  ['T2', []],
])('a former member leaves actions to the top only: %s', async (who, actions) => {
  expect(await actionsOf(await withFormer(), who)).toEqual(actions);
});

it('the sheet lists them as well', async () => {
  const { contents, names } = await readAll(await withFormer());
  const sheet = names.find(({ name }) => name === 'GS_ExecutionPlan')?.sheet;
  const shown = JSON.stringify(contents.find(({ name }) => name === sheet)?.cells);
  for (const text of ['Zoe', 'See Mr Wu', 'Ann', 'Ring back']) expect(shown).toContain(`"value":"${text}"`);
});
