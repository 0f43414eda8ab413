import { describe, expect, it } from 'vitest';
import { day } from '#engine/days/day.ts';
import type { PlanInputs } from '#engine/plan/inputs.ts';
import { plainMember } from '#engine/plan/plain-inputs.ts';
import type { LocalWorkbook } from '#file-host/local-workbook.ts';
import type { InputRow } from '#workbook/inputs/table.ts';
import { choices } from '#workbook/sheets/common/choices.ts';
import { readAll, verdict } from '../parity/built.ts';
import { recalculateWithIronCalc } from '../parity/recalculate-ironcalc.ts';
import { recalculateWithLibreOffice } from '../parity/recalculate-libreoffice.ts';
import { typeInto } from '../typing.ts';
import { executed } from './executed.ts';
import { company } from './kinds.ts';
import { buildAgain } from './live.ts';

const ROUNDS = 4;

/** The same numbers in every run. */
function randomOf(seed: number) {
  let state = seed;
  const next = (below: number): number => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
  return { next, pick: <T>(of: readonly T[]): T => of[next(of.length)] as T };
}

/** Up to nine people in up to three units, and some dozens of readings of whatever kind. */
function random(seed: number): { readonly inputs: PlanInputs; readonly readings: readonly InputRow[] } {
  const { next, pick } = randomOf(seed);
  const units = Array.from({ length: 1 + next(3) }, (_, at) => `U${at}`);
  const people = Array.from({ length: 2 + next(8) }, (_, at) => `P${at}`);
  const members = [
    plainMember('TOP', 'Company'),
    ...units.map((key) => plainMember(key, `Unit ${key}`, 'TOP')),
    ...people.map((key, at) => ({
      ...plainMember(key, `Person ${key}`, at < units.length ? units[at] : pick(['TOP', ...units])),
      weight: 1 + next(5),
    })),
  ];
  const base = company('en');
  const goals = base.unsummed.filter(({ amountOf }) => amountOf === null);
  const readings = Array.from({ length: 20 + next(60) }, (): InputRow => {
    const goal = pick(goals);
    const of = next(4) === 0 ? 0 : next(20_000) / 100;
    const on = `2026-0${1 + next(4)}-${String(1 + next(28)).padStart(2, '0')}`;
    return {
      date: next(20) === 0 ? null : on,
      person: next(15) === 0 ? pick(['Nobody', 'TOP', 'U0']) : pick(people),
      goal: next(15) === 0 ? 'DUE' : pick([goal.key, goal.name]),
      number: goal.kind === 'level' ? next(30) - 2 : (of * next(101)) / 100,
      of: goal.kind === 'level' ? null : of,
    };
  });
  return {
    inputs: { ...base, members, bases: [], start: day('2026-01-01'), end: day('2026-12-31') },
    readings,
  };
}

describe('readings at random', () => {
  it('stand alike in LibreOffice and IronCalc', async () => {
    const workbooks: { name: string; workbook: LocalWorkbook; bytes: Uint8Array }[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const { inputs, readings } = random(7919 * (round + 1));
      const workbook = await executed(inputs, { readings });
      const period = ['year', '2026-Q1', '2026-03', '2026-02', '2026-04', '2026-Q2'][round] as string;
      await typeInto(workbook, choices.standingPeriod.name, period);
      await buildAgain(workbook);
      const reply = await readAll(workbook);
      expect(verdict(reply, recalculateWithIronCalc(reply)).differences).toEqual([]);
      workbooks.push({ name: `${round}`, workbook, bytes: await workbook.save() });
    }
    const calculated = await recalculateWithLibreOffice(workbooks);
    for (const { name, workbook } of workbooks) {
      expect(verdict(await readAll(workbook), calculated.get(name)).differences).toEqual([]);
    }
  });
});
