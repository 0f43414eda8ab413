import { describe, expect, it } from 'vitest';
import { previewRevision, revise } from '#actions/revision/revise.ts';
import type { Follow } from '#actions/revision/revision-types.ts';
import type { PlanInputs } from '#engine/plan/inputs.ts';
import { plainBasis } from '#engine/plan/plain-inputs.ts';
import type { LocalWorkbook } from '#file-host/local-workbook.ts';
import { en } from '#language/en/index.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import { readInputs } from '#workbook/inputs/read.ts';
import { withPeople } from '../company.ts';
import { ironCalcVerdict, readAll } from '../parity/built.ts';
import { TODAY } from '../today.ts';
import { started, take, unchanged } from './revisions.ts';

/** Two people, both years fixed: 500,000 and 300,000. */
function fixedHouse(): PlanInputs {
  const inputs = withPeople(exampleInputs('mdrt', 'en'), [
    ['C', 'Company', null],
    ['A', 'Ann', 'C'],
    ['B', 'Bob', 'C'],
  ]);
  const [goal] = inputs.goals;
  const basis = (member: string, fixed: number) => plainBasis(member, goal!.key, { fixed, lastPeriod: [] });
  return {
    ...inputs,
    goals: [{ ...goal!, total: 800_000 }],
    bases: [basis('A', 500_000), basis('B', 300_000)],
  };
}

async function atAmount(): Promise<LocalWorkbook> {
  const workbook = await started(fixedHouse());
  await take(workbook, 'plan');
  await take(workbook, 'time', 'G1', { step: 'time', end: '2026-12-31' });
  return workbook;
}
const asked = (follow?: Follow) => ({
  goal: 'G1',
  change: { step: 'amount', total: 600_000 } as const,
  ...(follow && { follow }),
  reason: 'market',
  author: 'Li',
});
const yearsOf = async (workbook: LocalWorkbook) =>
  readInputs(await readAll(workbook)).inputs?.bases.map(({ fixed }) => fixed);

describe('fixed years when an amount is revised', () => {
  it.each<[string, Follow | undefined, number[]]>([
    ['in proportion', undefined, [375_000, 225_000]],
    ['by the same amount each', { by: 'equal' }, [400_000, 200_000]],
    ['by hand', { by: 'hand', years: { A: 350_000, B: 250_000 } }, [350_000, 250_000]],
  ])('follow %s, in one step', async (_, follow, years) => {
    const workbook = await atAmount();
    const preview = await previewRevision(workbook.host, asked(follow), TODAY, en);
    expect(preview).toMatchObject({
      value: { refusals: [], years: years.map((after, at) => ({ member: 'AB'[at], after })) },
    });
    expect(await revise(workbook.host, asked(follow), TODAY)).toMatchObject({ kind: 'done' });
    expect(await yearsOf(workbook)).toEqual(years);
    if (!follow) expect(ironCalcVerdict(await readAll(workbook)).differences).toEqual([]);
  });

  it.each<[string, Follow]>([
    ['plan.fixed.short', { by: 'hand', years: { A: 350_000, B: 200_000 } }],
    ['revision.follow.belowZero', { by: 'equal' }],
  ])('are refused with %s', async (code, follow) => {
    const workbook = await atAmount();
    const total = follow.by === 'equal' ? 100_000 : 600_000;
    const request = { ...asked(follow), change: { step: 'amount', total } as const };
    expect(await unchanged(workbook, () => revise(workbook.host, request, TODAY))).toMatchObject({
      kind: 'refused',
      issues: [{ code }],
    });
  });
});
