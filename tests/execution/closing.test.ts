import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takeBack } from '#actions/changes/take-back.ts';
import { readClosing } from '#actions/closing/close-month.ts';
import { readEvaluation } from '#actions/execution/evaluation.ts';
import { readTracking } from '#actions/execution/tracking.ts';
import { buildPlan } from '#actions/plan/build.ts';
import { checkPlan } from '#actions/plan/check.ts';
import { changeHistory, type RememberingHost } from '#actions/protocol/written-change.ts';
import { day } from '#engine/days/day.ts';
import { toSerial } from '#engine/days/serial.ts';
import type { LocalWorkbook } from '#file-host/local-workbook.ts';
import { isFormula } from '#host/sheet.ts';
import { en } from '#language/en/index.ts';
import { imagesOf, shownOn } from '../languages/images.ts';
import { readAll } from '../parity/built.ts';
import { TODAY } from '../today.ts';
import { typeInto } from '../typing.ts';
import { close, closedHouse, later, reopen, taken } from './closing.ts';
import { executed } from './executed.ts';
import { buildAgain } from './live.ts';
import { smallHouse, workOf } from './planned.ts';
import { take, unchanged } from './revisions.ts';
import { describeSheets } from './sheets.ts';

const house = () => executed(smallHouse('en'), workOf(smallHouse('en')));

/** What people type after a month is closed, by the name of the cells. */
const movable: Readonly<Record<string, readonly (string | number)[]>> = {
  GS_Log_Amount: [1, 99_000, -50],
  GS_Log_Date: ['2026-01-09', '2026-02-10', '2026-03-02'],
  GS_Scores_Week: ['2026-W02', '2026-W04', '2026-W10'],
  GS_Execution_CompletionCap: [100, 150],
  GS_Execution_CompletionWeight: [0, 90],
  GS_Execution_ActivityWeight: [0, 70],
  GS_Execution_PersonalMinimum: [0.1, 1],
  GS_Execution_BasePay: [100, 5000],
  GS_PayBands_Factor: [0.5, 0.7],
  GS_CompletionBands_Factor: [0.25, 0.3],
};

/** The values of a sheet's cells. */
async function valuesOf(workbook: LocalWorkbook, sheet: keyof typeof en.tables.sheets) {
  const { contents } = await readAll(workbook);
  const { cells } = contents.find(({ name }) => name === en.tables.sheets[sheet].name)!;
  return cells.map((row) => row.map((cell) => (isFormula(cell) ? cell.value : cell)));
}
/** A person's year and first three months on the decomposition. */
async function monthsOf(workbook: LocalWorkbook, key: string) {
  const row = (await valuesOf(workbook, 'decomposition')).find(([first]) => first === key)!;
  return [row[3], row[5], row[6], row[7]];
}
/** What a person did in a month, as the page of tracking says. */
async function doneBy({ host }: LocalWorkbook, name: string, period: string) {
  const read = await readTracking(host, { goal: 'G1', period }, TODAY, en);
  if (read.kind === 'refused' || read.value.kind !== 'tracking') throw new Error(JSON.stringify(read));
  return read.value.lines?.members.find((member) => member.name === name)?.actual;
}

describe('closing a month', () => {
  it('is done in order, by somebody, when it is over', async () => {
    const workbook = await house();
    const refusal = (month: string | null, other = {}) =>
      unchanged(workbook, () => close(workbook, month, other));
    expect(await refusal('2026-02')).toMatchObject({ issues: [{ code: 'closing.earlierFirst' }] });
    expect(await refusal('2027-02')).toMatchObject({ issues: [{ code: 'closing.unknownMonth' }] });
    expect(await refusal(null, { author: ' ' })).toMatchObject({
      issues: [{ code: 'closing.author.missing' }],
    });
    expect(await unchanged(workbook, () => reopen(workbook))).toMatchObject({
      issues: [{ code: 'closing.notClosed' }],
    });
    for (const month of ['2026-01', '2026-02', '2026-03']) {
      expect(await close(workbook)).toMatchObject({ kind: 'done', value: { month } });
    }
    expect(await refusal(null)).toMatchObject({ issues: [{ code: 'closing.notOver' }] });
    expect(await unchanged(workbook, () => reopen(workbook, '2026-01'))).toMatchObject({
      issues: [{ code: 'closing.laterFirst' }],
    });
    expect(await unchanged(workbook, () => reopen(workbook, null, { reason: '' }))).toMatchObject({
      issues: [{ code: 'closing.reason.missing' }],
    });
    expect(await reopen(workbook)).toMatchObject({ kind: 'done', value: { month: '2026-03' } });
  });

  it('changes no other number, and is undone', async () => {
    const workbook = await house();
    const before = await readAll(workbook);
    const sheets = ['decomposition', 'months', 'tracking'] as const;
    const values = await Promise.all(sheets.map((sheet) => valuesOf(workbook, sheet)));
    const history = changeHistory();
    const host: RememberingHost = { ...workbook.host, remember: history.remember };
    await taken(close({ ...workbook, host }));
    expect(await Promise.all(sheets.map((sheet) => valuesOf(workbook, sheet)))).toEqual(values);
    await taken(takeBack(workbook.host, history, { change: history.newest()!.id, anyway: false }));
    expect((await readAll(workbook)).contents).toEqual(before.contents);
  });

  it('keeps what was done, and carries what comes later into the first open month', async () => {
    const workbook = await house();
    await taken(close(workbook));
    await later(workbook, '2026-01-20', 'P1', -200);
    expect(await doneBy(workbook, 'Ann', '2026-01')).toBe(4000);
    expect(await doneBy(workbook, 'Ann', '2026-02')).toBe(-200);
    expect(await doneBy(workbook, 'Ann', '2026-Q1')).toBe(12_800.25);
    await taken(close(workbook));
    expect(await doneBy(workbook, 'Ann', '2026-02')).toBe(-200);
    expect(await doneBy(workbook, 'Ann', '2026-03')).toBe(9000.25);
    await later(workbook, '2026-02-20', 'P1', 50);
    expect(await doneBy(workbook, 'Ann', '2026-02')).toBe(-200);
    expect(await doneBy(workbook, 'Ann', '2026-03')).toBe(9050.25);
    expect(await doneBy(workbook, 'Ann', 'year')).toBe(12_850.25);
    expect(await readClosing(workbook.host, TODAY, en)).toMatchObject({
      value: { closed: ['2026-01', '2026-02'], countsIn: '2026-03' },
    });
  });

  it('keeps score, behaviour and pay: nothing that comes later moves them', async () => {
    const workbook = await closedHouse('en');
    const evaluated = async () => {
      const read = await readEvaluation(workbook.host, '2026-01', TODAY);
      if (read.kind === 'refused' || read.value.kind !== 'evaluation') throw new Error(JSON.stringify(read));
      const { isClosed, people } = read.value;
      return {
        isClosed,
        people: people.map(({ score, behaviour, pay, factors }) => [score, behaviour, pay, factors]),
      };
    };
    const before = await evaluated();
    expect(before).toMatchObject({ isClosed: true });
    // Closed with 4,000 of 14,049: 28.47 points; (30 × 28.47 + 70 × 9.84) ÷ 100 = 15.43, the lowest band of pay.
    expect(before.people[0]).toEqual([15.43, 9.84, 0, []]);
    await later(workbook, '2026-01-22', 'P1', 50_000);
    await typeInto(workbook, 'GS_Scores_Week', '2026-W04');
    await typeInto(workbook, 'GS_Execution_CompletionWeight', 90);
    expect(await evaluated()).toEqual(before);
    await taken(reopen(workbook));
    await taken(reopen(workbook));
    const open = await evaluated();
    expect(open.isClosed).toBe(false);
    expect(open.people[0]![0]).not.toBe(before.people[0]![0]);
  });

  it('shows nothing that later rows and settings move, on the sheet and in the pane', async () => {
    const workbook = await closedHouse('en');
    await typeInto(workbook, 'GS_EvaluationMonth', '2026-01');
    await buildAgain(workbook);
    const evaluated = async () => ({
      pane: await readEvaluation(workbook.host, '2026-01', TODAY),
      sheet: await valuesOf(workbook, 'evaluation'),
    });
    const before = await evaluated();
    // Ann's, with 4,000 of 14,049.
    expect(JSON.stringify(before.pane)).toContain(`"completion":${4000 / 14_049},"pay":0,"weeks":[]`);
    const edits = fc.uniqueArray(
      fc.oneof(
        ...Object.entries(movable).map(([name, values]) =>
          fc.tuple(fc.constant(name), fc.constantFrom<string | number>(...values), fc.nat(1)),
        ),
      ),
      { minLength: 3, maxLength: 6, selector: ([name]) => name },
    );
    await fc.assert(
      fc.asyncProperty(edits, async (typed) => {
        for (const [name, value, below] of typed) {
          await typeInto(workbook, name, value, name.startsWith('GS_Execution') ? 0 : below);
        }
        await buildAgain(workbook);
        expect(await evaluated()).toEqual(before);
      }),
      { numRuns: 6, endOnFailure: true },
    );
  });

  it('lets a revision re-plan the open months only', async () => {
    const workbook = await house();
    await taken(close(workbook));
    const [, january] = await monthsOf(workbook, 'P1');
    await taken(take(workbook, 'plan'));
    await taken(take(workbook, 'time', 'G1', { step: 'time', end: '2026-12-31' }));
    await taken(take(workbook, 'amount', 'G1', { step: 'amount', total: 500_000 }));
    const [year, closed] = await monthsOf(workbook, 'P1');
    expect([year, closed]).toEqual([83_333, january]);
    const { verdict, issues } = checkPlan(await readAll(workbook), TODAY);
    expect([verdict, issues]).toEqual(['fine', []]);
    await taken(reopen(workbook));
    expect((await monthsOf(workbook, 'P1'))[1]).toBe(january);
  });

  it('shows nothing on the sheet that only builds and formulas read', async () => {
    const images = await imagesOf((await closedHouse('en')).host, (host) => buildPlan(host, TODAY));
    const seen = shownOn(images.find(({ name }) => name === en.tables.sheets.closedMonths.name)!);
    expect(seen).toContain('14049');
    // Keys of rows, and serial numbers of days.
    expect(seen.filter((text) => /[|#]/.test(text))).toEqual([]);
    const days = ['2026-01-01', '2026-01-31', '2026-03-01'].map((date) => `${toSerial(day(date))}`);
    expect(days.filter((each) => seen.includes(each))).toEqual([]);
  });

  it('is sealed: what is typed over, or taken out, is found', async () => {
    const workbook = await closedHouse('en');
    await typeInto(workbook, 'GS_ClosedPlan', 99_999);
    expect(await unchanged(workbook, () => buildPlan(workbook.host, TODAY))).toMatchObject({
      kind: 'refused',
      issues: [{ code: 'closing.record.altered' }],
    });
    await typeInto(workbook, 'GS_ClosedPlan', 14_049);
    await buildAgain(workbook);
    const { name } = en.tables.sheets.closedMonths;
    await workbook.host.write({ steps: [{ step: 'removeSheet', sheet: name }] });
    expect(await unchanged(workbook, () => buildPlan(workbook.host, TODAY))).toMatchObject({
      kind: 'refused',
      issues: [{ code: 'closing.record.gone' }],
    });
  });
});

describeSheets('sheets of a plan with closed months', closedHouse, [
  [
    'a correction of a closed month',
    [
      ['GS_Log_Amount', 700, 0],
      ['GS_Log_Amount', -50, 7],
    ],
  ],
  [
    'the evaluation of a closed month, whatever weights, bases and rows become',
    [
      ['GS_EvaluationMonth', '2026-01', 0],
      ['GS_Execution_QualityWeight', 77, 0],
      ['GS_Execution_BasePay', 5000, 0],
      ['GS_Log_Amount', 9000, 0],
      ['GS_Scores_Week', '2026-W04', 0],
    ],
  ],
]);
