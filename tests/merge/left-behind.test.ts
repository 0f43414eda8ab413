import { describe, expect, it } from 'vitest';
import { day } from '#engine/days/day.ts';
import type { PlanInputs } from '#engine/plan/inputs.ts';
import type { LocalWorkbook } from '#file-host/local-workbook.ts';
import type { ReadReply } from '#host/host.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import { inputSheets } from '#workbook/inputs/write.ts';
import { tableNames } from '#workbook/sheets/generated-names.ts';
import { builtFrom, readAll } from '../parity/built.ts';
import { cellsOf, rebuilt, shownValue, smallCompany } from './merging.ts';

const mdrt = exampleInputs('mdrt', 'en');
const branch = exampleInputs('branch', 'en');
const small = smallCompany();
const withFunnel: PlanInputs = { ...small, funnel: mdrt.funnel };

const changes: readonly (readonly [what: string, before: PlanInputs, after: PlanInputs])[] = [
  [
    'a stage of the funnel goes',
    mdrt,
    {
      ...mdrt,
      funnel: {
        ...mdrt.funnel,
        stages: mdrt.funnel.stages.slice(0, 3),
        lags: [0, 0],
        scenarios: mdrt.funnel.scenarios.map((each) => ({ ...each, rates: each.rates.slice(0, 2) })),
      },
    },
  ],
  [
    'a scenario and values of the sensitivity go',
    mdrt,
    {
      ...mdrt,
      funnel: {
        ...mdrt.funnel,
        scenarios: mdrt.funnel.scenarios.slice(1),
        sensitivityDeals: [2000, 3000],
        sensitivityRates: [0.1],
      },
    },
  ],
  ['a person goes while the funnel stays', withFunnel, { ...withFunnel, members: small.members.slice(0, 7) }],
  ['people who were above come below', small, { ...small, members: swapped(small.members) }],
  ['a team becomes a person', small, { ...small, members: small.members.slice(0, 6) }],
  ['a goal goes', small, { ...small, goals: small.goals.slice(1) }],
  ['a goal comes first', { ...small, goals: small.goals.slice(1) }, small],
  ['one of two offers goes', small, { ...small, offers: [{ product: 'Life', channel: 'Banks', weight: 1 }] }],
  ['all offers go', small, { ...small, offers: [] }],
  ['the funnel goes', withFunnel, small],
  ['the funnel comes', small, withFunnel],
  ['the year becomes a half', small, halfYear(small)],
  ['the half becomes a year', halfYear(small), small],
  ['all join and leave', small, { ...small, members: small.members.map(joining) }],
  ['the language changes', small, smallCompany('zh-CN')],
  ['joiners stay and a whole team goes', branch, { ...branch, ...withoutTeam('T3') }],
];

function swapped(members: PlanInputs['members']): PlanInputs['members'] {
  const [top, one, a, b, c, two, d, e] = members;
  return [top!, two!, e!, d!, one!, c!, a!, b!];
}
function halfYear(inputs: PlanInputs): PlanInputs {
  const goals = inputs.goals.map((goal) => ({ ...goal, months: goal.months.slice(0, 6) }));
  return { ...inputs, goals, end: day('2026-06-30') };
}
function joining(member: PlanInputs['members'][number], index: number): PlanInputs['members'][number] {
  return index === 3 ? { ...member, start: day('2026-04-01'), end: day('2026-10-15') } : member;
}
function withoutTeam(team: string): Pick<PlanInputs, 'members' | 'bases'> {
  const gone = new Set(
    branch.members.flatMap(({ key, parent }) => (key === team || parent === team ? [key] : [])),
  );
  return {
    members: branch.members.filter(({ key }) => !gone.has(key)),
    bases: branch.bases.filter(({ member }) => !gone.has(member)).map((basis) => ({ ...basis, fixed: null })),
  };
}

/** The input sheets as they would be with other inputs, in a workbook that is otherwise as it was. */
async function retyped(workbook: LocalWorkbook, inputs: PlanInputs): Promise<void> {
  const { images, names } = inputSheets(inputs);
  const { sheets } = await workbook.host.read({ sheets: [] });
  await workbook.host.write({
    steps: [
      ...images.map((image, position) => ({
        step: 'sheet' as const,
        previous: sheets[position]!.name,
        image,
        position,
      })),
      ...names.map((name) => ({ step: 'name' as const, name })),
    ],
  });
}

/** What every generated table shows, and how far its name reaches. */
const generated = (reply: ReadReply) => {
  const cells = cellsOf(reply);
  return reply.names.flatMap(({ name, sheet, area }) =>
    Object.values<string>(tableNames).includes(name)
      ? [[name, area, cells[sheet]!.map((row) => row.map(shownValue))]]
      : [],
  );
};

describe('a rebuild leaves nothing of its own behind', () => {
  it.each(changes)('when %s: the tables show what a new workbook does', async (_, before, after) => {
    const workbook = await builtFrom(before);
    await retyped(workbook, after);
    const again = generated(await readAll(await rebuilt(workbook)));
    const fresh = generated(await readAll(await builtFrom(after)));
    expect(new Map(again.map(([name, ...rest]) => [name, rest]))).toEqual(
      new Map(fresh.map(([name, ...rest]) => [name, rest])),
    );
  });
});
