import { beforeAll, describe, expect, it } from 'vitest';
import type { Member, MonthMethod, PlanInputs, SplitMethod } from '#engine/plan/inputs.ts';
import { judgeInputs } from '#engine/plan/judge.ts';
import type { ReadReply } from '#host/host.ts';
import { formulaOf, isFormula } from '#host/sheet.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import { withoutFunnel } from '../execution/planned.ts';
import { builtFrom, builtPlans, ironCalcVerdict, readAll, verdict } from './built.ts';
import { recalculateWithIronCalc } from './recalculate-ironcalc.ts';
import { recalculateWithLibreOffice } from './recalculate-libreoffice.ts';
import { forEachCell, type Recalculated } from './recalculated.ts';

const branch = exampleInputs('branch', 'en');

const ownBases = branch.bases.filter(({ goal }) => goal === branch.goals[0]!.key);

/** The branch with such a total: nobody's target is fixed, histories are as large as it. */
function branchOf(total: number, unit: number, month: MonthMethod, method: SplitMethod): PlanInputs {
  const plan = {
    ...branch,
    goals: branch.goals.slice(0, 1).map((goal) => ({
      ...goal,
      total,
      unit,
      monthMethod: month,
      months: goal.months.map((_, at) => (month === 'weights' ? at + 1.5 : null)),
    })),
    members: branch.members.map((member, at) => ({ ...member, method, weight: 1 + at / 7 })),
    bases: ownBases.map((basis, at) => ({
      ...basis,
      fixed: null,
      method: null,
      lastPeriod: basis.lastPeriod.map((was) => was && Math.round((was * total * (1 + at / 97)) / 3e7)),
    })),
  };
  return total > 1e12 ? withoutFunnel(plan) : plan;
}

/** Each is equal to the unit in LibreOffice; `isShort`: and in IronCalc, which keeps 15 digits of every result. */
const CASES = [
  {
    name: 'a real one, 11,702,445',
    plan: branchOf(11_702_445, 1, 'workdays', 'lastPeriod'),
    isShort: true,
  },
  {
    name: 'a real one, 250,000.50 in cents',
    plan: branchOf(250_000.5, 0.01, 'equal', 'weights'),
    isShort: true,
  },
  {
    // Six of twelve equal months are half a year to the cent: of one meeting a year, half a one.
    name: 'a real one in cents, by growth',
    plan: branchOf(250_000.5, 0.01, 'equal', 'growth'),
    isShort: true,
  },
  { name: 'ten billion and one', plan: branchOf(1e10 + 1, 1, 'lastPeriod', 'headcountRank'), isShort: true },
  {
    name: 'a billion, in cents',
    plan: branchOf(1_234_567_890.12, 0.01, 'lastPeriod', 'growth'),
    isShort: true,
  },
  { name: 'the largest', plan: branchOf(9e14, 1, 'lastPeriod', 'lastPeriod'), isShort: false },
  {
    name: 'the largest in cents',
    plan: branchOf(8_999_999_999_999.99, 0.01, 'workdays', 'rank'),
    isShort: false,
  },
];

describe('plans of large totals', () => {
  let replies: Map<string, ReadReply>;
  let byLibreOffice: ReadonlyMap<string, Recalculated>;
  beforeAll(async () => {
    const built = await builtPlans(CASES);
    const { files } = built;
    replies = built.replies;
    byLibreOffice = await recalculateWithLibreOffice(files);
  });

  it.each(CASES)('$name: LibreOffice calculates what the engine says, to the unit', ({ name, plan }) => {
    const reply = replies.get(name)!;
    expect(verdict(reply, byLibreOffice.get(name)).differences).toEqual([]);
    expect(unitsOff(reply, byLibreOffice.get(name)!, plan.goals[0]!.unit)).toEqual([]);
    expect(looks(byLibreOffice.get(name)!)).toEqual([]);
  });

  it.each(CASES)('$name: adds up in IronCalc', ({ name, plan, isShort }) => {
    const reply = replies.get(name)!;
    expect(looks(recalculateWithIronCalc(reply))).toEqual([]);
    if (!isShort) return;
    expect(ironCalcVerdict(reply).differences).toEqual([]);
    expect(unitsOff(reply, recalculateWithIronCalc(reply), plan.goals[0]!.unit)).toEqual([]);
  });

  it('are as large as 15 digits, not larger', () => {
    const codes = (total: number, unit: number): readonly string[] =>
      judgeInputs(branchOf(total, unit, 'workdays', 'equal'))
        .filter(({ severity }) => severity === 'error')
        .map(({ code }) => code);
    expect(codes(9e14, 1)).toEqual([]);
    expect(codes(9e14 + 1, 1)).toEqual(['plan.total.tooLarge']);
    expect(codes(9e12, 0.01)).toEqual([]);
    expect(codes(9e12 + 1, 0.01)).toEqual(['plan.unit.tooSmall']);
  });
});

/** Amounts and counts of the plan's tables that are a unit off or more; ratios are others' work. */
function unitsOff(reply: ReadReply, recalculated: Recalculated, unit: number): string[] {
  const off: string[] = [];
  forEachCell(reply.contents, (sheet, cell, content) => {
    if (formulaOf(content) === null || !isFormula(content) || typeof content.value !== 'number') return;
    const actual = recalculated.get(sheet)?.get(cell) ?? 0;
    if (!(Math.abs(Number(actual) - content.value) < Math.min(unit, 1) / 2)) off.push(`${sheet}!${cell}`);
  });
  return off.filter((each) => !each.startsWith('Bases!'));
}

/** Lines of the Checks sheet that say that there is something to look at. */
const looks = (recalculated: Recalculated): string[] => {
  const cells = recalculated.get('Checks')!;
  return [...cells].flatMap(([cell, value]) =>
    value === 'Look' ? [`${cells.get(`A${cell.slice(1)}`)}: ${cells.get(`D${cell.slice(1)}`)}`] : [],
  );
};

describe('many siblings', () => {
  const blank = exampleInputs('blank', 'en');
  const top = blank.members[0]!;
  const member = (key: string, parent: string): Member => ({ ...top, key, name: key, parent });
  const planOf = (members: readonly Member[]): PlanInputs => ({
    ...withoutFunnel(blank),
    goals: blank.goals.map((goal) => ({
      ...goal,
      total: 1e9,
      unit: 1,
      monthMethod: 'equal',
      months: goal.months.map(() => null),
    })),
    bases: [],
    members: [{ ...top, method: 'equal' }, ...members],
  });

  it('write no formula that Excel cannot load: 3,000 people under one', async () => {
    const people = Array.from({ length: 3000 }, (_, at) => member(`P${at}`, top.key));
    expect(longest(await readAll(await builtFrom(planOf(people))))).toBeLessThan(2000);
  });

  it('calculate as the engine says where each has people of its own: 300 stores', async () => {
    const stores = Array.from({ length: 300 }, (_, at) => [
      { ...member(`S${at}`, top.key), method: 'equal' as const },
      member(`A${at}`, `S${at}`),
      ...(at % 3 === 0 ? [member(`B${at}`, `S${at}`)] : []),
    ]);
    const workbook = await builtFrom(planOf(stores.flat()));
    const reply = await readAll(workbook);
    expect(longest(reply)).toBeLessThan(8192);
    const files = await recalculateWithLibreOffice([{ name: 'stores', bytes: await workbook.save() }]);
    expect(verdict(reply, files.get('stores')).differences).toEqual([]);
  });

  it('are asked to be put in regions where formulas would become too long', () => {
    const stores = Array.from({ length: 1001 }, (_, at) => [
      { ...member(`S${at}`, top.key), method: 'equal' as const },
      member(`A${at}`, `S${at}`),
    ]);
    expect(judgeInputs(planOf(stores.flat())).map(({ code }) => code)).toContain('plan.units.tooMany');
  });
});

function longest(reply: ReadReply): number {
  let most = 0;
  forEachCell(reply.contents, (_sheet, _cell, content) => {
    most = Math.max(most, formulaOf(content)?.length ?? 0);
  });
  return most;
}
