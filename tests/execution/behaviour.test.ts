import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClosingRecord, nothingClosed } from '#engine/closing/record.ts';
import { type Day, day } from '#engine/days/day.ts';
import { plannedIn, weekShare } from '#engine/evaluation/week-share.ts';
import { stageFigures } from '#engine/plan/by-row.ts';
import type { PlanInputs } from '#engine/plan/inputs.ts';
import { makePlan, type Plan } from '#engine/plan/plan.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import { branchRecords } from '#workbook/examples/branch/records.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import { type Execution, executionOf } from '#workbook/records/execution.ts';
import { initialRecords, type NewRecords } from '#workbook/records/initial-records.ts';
import type { RecordRow, RecordRows } from '#workbook/records/rows.ts';
import { evaluationTable } from '#workbook/sheets/evaluation/figures.ts';
import { TODAY } from '../today.ts';
import { smallCompany } from './small.ts';

const planOf = (inputs: PlanInputs): Plan => {
  const made = makePlan(inputs, new Map());
  if (!made.ok) throw new Error(JSON.stringify(made.issues));
  return made.value;
};
const seen = (
  inputs: PlanInputs,
  records: Partial<NewRecords>,
  closing: ClosingRecord = nothingClosed,
  today: Day = TODAY,
): Execution => {
  const all = { ...initialRecords(inputs, messagesIn.en), ...records };
  const execution = all.execution.map((settings) => ({ ...settings, today }));
  const rows = { ...all, execution } as RecordRows;
  return executionOf(inputs, { rows, closing }, today, messagesIn.en);
};

describe('a week asks of a person', () => {
  const plan = planOf(smallCompany('en'));
  const rowOf = (key: string): number => plan.tree.rows.findIndex((row) => row.key === key);
  const asked = (key: string, [first, last, asOf]: readonly string[]): number => {
    const week = { first: day(first!), last: day(last!) };
    const byMonth = [0, 200, 220, 220, 0, 0, 0, 0, 0, 0, 0, 0];
    return plannedIn(weekShare({ plan, asOf: day(asOf!) }, rowOf(key), week), byMonth);
  };

  it.each([
    [
      'as much as of the month’s 22 working days lies in it',
      'P1',
      '2026-03-09',
      '2026-03-15',
      '2026-03-31',
      50,
    ],
    ['running, as far as its days are gone', 'P1', '2026-03-09', '2026-03-15', '2026-03-11', 30],
    ['to come, nothing', 'P1', '2026-03-09', '2026-03-15', '2026-03-06', 0],
    ['across the end of a month, of both months', 'P1', '2026-03-30', '2026-04-05', '2026-04-30', 50],
    ['before the first day in post, nothing', 'P2', '2026-02-02', '2026-02-08', '2026-03-31', 0],
  ])('%s', (_what, key, first, last, asOf, planned) => {
    expect(asked(key, [first, last, asOf])).toBeCloseTo(planned, 9);
  });
});

describe('a month of the branch', () => {
  const inputs = exampleInputs('branch', 'en');
  const plan = planOf(inputs);
  const records = branchRecords('en');
  const month = plan.months.findIndex(({ key }) => key === '2026-03');
  const { leaves } = plan.tree;
  const table = (changed: Partial<NewRecords>, closing = nothingClosed) =>
    evaluationTable(plan, seen(inputs, { ...records, ...changed }, closing), month);
  const before = table({});

  it('scores everybody in post, also who was rated by nobody', () => {
    const unrated = table({ scores: [] });
    for (const row of leaves) {
      const { plan: target, score, pay } = unrated[row]!;
      expect([row, score === null, pay === null]).toEqual([row, target === 0, target === 0]);
    }
  });

  it('asks for the calls of the year, week by week, also of who joins and leaves in it', () => {
    const figures = stageFigures(plan, plan.funnel!);
    const asOf = plan.inputs.end;
    for (const row of leaves)
      for (const { months, year } of figures[row]!) {
        const weeks = plan.weeks.map(({ period }) =>
          plannedIn(weekShare({ plan, asOf }, row, period), months),
        );
        expect(weeks.reduce((sum, each) => sum + each, 0)).toBeCloseTo(year, 6);
      }
  });

  it('pays more for completion and for behaviour, person by person', () => {
    /** Two people of the same base and floors differ in nothing but these. */
    const paid = leaves.flatMap((row) => {
      const { person, pay, score, completion } = before[row]!;
      return person && pay !== null && score !== null
        ? [{ ...person, pay, score, completion: completion ?? 0 }]
        : [];
    });
    expect(new Set(paid.map(({ pay }) => pay)).size).toBeGreaterThan(5);
    for (const one of paid)
      for (const other of paid) {
        const isBetter = one.score >= other.score && one.completion >= other.completion;
        if (isBetter && one.floorFactor >= other.floorFactor)
          expect(one.pay).toBeGreaterThanOrEqual(other.pay);
      }
  });

  type Line = (typeof before)[number];
  const paidOf = ({ score, behaviour, rank, pay }: Line) => [score, behaviour, rank, pay];
  const note = { date: TODAY, author: 'Mei', reason: '' };
  const asClosed: ClosingRecord = {
    closings: plan.months
      .slice(0, month + 1)
      .map(({ key }) => ({ ...note, month: key, step: 'closed' as const })),
    figures: [],
    pay: leaves.map((row) => {
      const { key: member, name } = plan.members[row]!;
      const { score, behaviour, pay } = before[row]!;
      return { month: '2026-03', member, name, score, behaviour, pay };
    }),
  };

  it('never pays anybody less when something rises', () => {
    type Change = (row: number, more: number) => Partial<NewRecords>;
    const [deals, ...activities] = inputs.funnel.stages;
    expect([deals, activities.length]).toEqual([deals, 3]);
    const keyAt = (row: number): string => plan.members[row]!.key;
    const logged = (row: number, figures: RecordRow): Partial<NewRecords> => ({
      log: [
        ...records.log,
        { date: '2026-03-18', person: keyAt(row), ...figures } as NewRecords['log'][number],
      ],
    });
    const isOf = (row: number, typed: unknown): boolean =>
      [keyAt(row), plan.members[row]!.name].includes(String(typed));
    const changes: Readonly<Record<string, Change>> = {
      result: (row, more) => logged(row, { amount: more * 1000 }),
      calls: (row, more) => logged(row, { 'counts.3': more }),
      visits: (row, more) => logged(row, { 'counts.1': more }),
      actions: (row) => ({
        actionList: records.actionList.map((action) =>
          isOf(row, action.owner) ? { ...action, closed: action.due ?? null, result: 'Done' } : action,
        ),
      }),
      ratings: (row, more) => ({
        scores: records.scores.map((scores) =>
          isOf(row, scores.person)
            ? {
                ...scores,
                qualitySuperior: raised(scores.qualitySuperior, more),
                teamworkPeer: raised(scores.teamworkPeer, more),
              }
            : scores,
        ),
      }),
    };
    const raised = (score: unknown, more: number) =>
      typeof score === 'number' ? Math.min(100, score + more) : null;
    fc.assert(
      fc.property(
        fc.constantFrom(...leaves),
        fc.constantFrom(...Object.keys(changes)),
        fc.integer({ min: 1, max: 60 }),
        (row, change, more) => {
          const changed = changes[change]!(row, more);
          const after = table(changed)[row]!;
          expect(after.behaviour ?? 0).toBeGreaterThanOrEqual(before[row]!.behaviour ?? 0);
          expect(after.score ?? 0).toBeGreaterThanOrEqual(before[row]!.score ?? 0);
          expect(after.pay ?? 0).toBeGreaterThanOrEqual(before[row]!.pay ?? 0);
          // Once the month is closed the same moves nobody.
          expect(table(changed, asClosed).map(paidOf)).toEqual(before.map(paidOf));
        },
      ),
      { numRuns: 12 },
    );
  });
});
