import { describe, expect, it } from 'vitest';
import { startExecution } from '#actions/execution/start-execution.ts';
import { buildPlan } from '#actions/plan/build.ts';
import { checkPlan } from '#actions/plan/check.ts';
import { revise } from '#actions/revision/revise.ts';
import type { RevisionChange, RevisionStep } from '#actions/revision/revision-types.ts';
import { sidebarActions } from '#actions/sidebar.ts';
import { day } from '#engine/days/day.ts';
import { revisionSteps } from '#engine/revision/record.ts';
import { openLocalWorkbook } from '#file-host/local-workbook.ts';
import { en } from '#language/en/index.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import { readInputs } from '#workbook/inputs/read.ts';
import { ironCalcVerdict, readAll } from '../parity/built.ts';
import { TODAY } from '../today.ts';
import { placesIn, type } from '../typing.ts';
import {
  changes,
  halfYear,
  onChecks,
  openSteps,
  planInWords,
  started,
  stateOf,
  take,
  unchanged,
} from './revisions.ts';

describe('a plan that begins to be carried out', () => {
  it('has every goal on record, by whoever began it', async () => {
    const workbook = await started();
    expect((await stateOf(workbook)).history).toMatchObject([
      { goal: 'G1', step: 'set', date: TODAY, author: 'Ann', before: null, after: { total: 1_000_000 } },
    ]);
    expect(await openSteps(workbook, 'G2')).toEqual(['plan']);
  });

  it('is refused where it has begun already, and where there is no plan', async () => {
    const workbook = await started();
    expect(await startExecution(workbook.host, { today: TODAY, author: '' })).toMatchObject({
      issues: [{ code: 'execution.alreadyStarted' }],
    });
    const empty = await openLocalWorkbook(null);
    expect(await startExecution(empty.host, { today: TODAY, author: '' })).toMatchObject({
      issues: [{ code: 'execution.noPlan' }],
    });
  });

  it('sets goals that come later on record at the next build, whoever they are from', async () => {
    const workbook = await started({ ...halfYear(), goals: halfYear().goals.slice(0, 1) });
    const { goals } = (await placesIn(workbook)).tables;
    const { sheet, rows, columns } = goals!;
    const monthMethod = en.inputs.choices.monthMethod.equal;
    const words = { key: 'G9', name: 'Visits', total: 60, unit: 1, monthMethod };
    for (const [key, value] of Object.entries(words))
      await type(workbook, sheet, rows[0]! + 1, columns[key]!, value);
    expect(await buildPlan(workbook.host, TODAY)).toMatchObject({ kind: 'done' });
    expect((await stateOf(workbook, 'G9')).history).toMatchObject([{ step: 'set', author: 'build' }]);
    expect(onChecks(ironCalcVerdict(await readAll(workbook)))).toEqual([]);
  });

  it('changes nothing by another build', async () => {
    const workbook = await started();
    const before = await readAll(workbook);
    expect(await buildPlan(workbook.host, TODAY)).toMatchObject({ kind: 'done', issues: [] });
    const after = await readAll(workbook);
    const ours = (reply: typeof before) =>
      reply.contents.filter(({ name }) => ['Goals', 'Checks', 'Revisions'].includes(name));
    expect(ours(after)).toHaveLength(3);
    expect(ours(after)).toEqual(ours(before));
    expect(after.names).toEqual(before.names);
  });
});

describe('revision', () => {
  it('goes from the plan to the time to the amount, and then begins again', async () => {
    const workbook = await started();
    expect(await openSteps(workbook)).toEqual(['plan']);
    expect(await take(workbook, 'plan')).toMatchObject({ kind: 'done', value: { open: ['plan', 'time'] } });
    expect(await planInWords('G2', workbook)).toMatchObject({ kind: 'done' });
    expect(await take(workbook, 'time')).toMatchObject({
      kind: 'done',
      value: { rows: [{ goal: 'G1' }, { goal: 'G2' }], open: ['plan', 'time', 'amount'] },
    });
    expect(await take(workbook, 'amount')).toMatchObject({ kind: 'done', value: { open: ['plan'] } });
    const { current, history, attempts } = await stateOf(workbook);
    expect(attempts).toBe(0);
    expect(current).toMatchObject({ total: 700_000, end: '2026-09-30', averageDeal: 5000 });
    expect(history.map(({ step, author }) => [step, author])).toEqual([
      ['set', 'Ann'],
      ['plan', 'Li'],
      ['time', 'Li'],
      ['amount', 'Li'],
    ]);
    // Every version stays readable, each beginning with the one before it.
    expect(history.map(({ before }) => before)).toEqual([
      null,
      ...history.slice(0, -1).map(({ after }) => after),
    ]);
    expect(await openSteps(workbook, 'G2')).toEqual(['plan', 'time', 'amount']);
    expect(onChecks(ironCalcVerdict(await readAll(workbook)))).toEqual([]);
    expect(checkPlan(await readAll(workbook), TODAY)).toMatchObject({ issues: [], verdict: 'fine' });
  });

  it.each([
    ['time', 'plan'],
    ['amount', 'plan'],
  ] as const)('refuses %s before %s was tried and writes nothing', async (step, missing) => {
    const workbook = await started();
    expect(await unchanged(workbook, () => take(workbook, step))).toMatchObject({
      kind: 'refused',
      issues: expect.arrayContaining([
        expect.objectContaining({ code: 'revision.order', params: { goal: 'G1', step, missing } }),
      ]),
    });
  });

  it('of the plan’s end asks for the attempts of every goal, since it is theirs too', async () => {
    const workbook = await started();
    await take(workbook, 'plan');
    expect(await unchanged(workbook, () => take(workbook, 'time'))).toMatchObject({
      issues: [{ code: 'revision.order', params: { goal: 'G2', missing: 'plan' } }],
    });
  });

  it.each<[string, RevisionStep, RevisionChange]>([
    [
      'revision.change.none',
      'plan',
      { step: 'plan', averageDeal: 4000, rates: [0.2, 0.5, 0.2], actions: '' },
    ],
    ['revision.time.notLater', 'time', { step: 'time', end: '2026-05-31' }],
    ['revision.time.beyondPlan', 'time', { step: 'time', end: '2029-01-31' }],
    ['day.notIso', 'time', { step: 'time', end: 'soon' }],
    ['revision.total.invalid', 'amount', { step: 'amount', total: 0 }],
    ['revision.change.none', 'amount', { step: 'amount', total: 1_000_000 }],
  ])('is refused with %s at step %s, and nothing is written', async (code, step, change) => {
    const workbook = await started({ ...halfYear(), goals: halfYear().goals.slice(0, 1) });
    for (const earlier of revisionSteps.slice(0, revisionSteps.indexOf(step))) await take(workbook, earlier);
    const outcome = await unchanged(workbook, () => take(workbook, step, 'G1', change));
    expect(outcome).toMatchObject({ kind: 'refused' });
    expect(JSON.stringify(outcome)).toContain(code);
  });

  it('needs a reason and an author', async () => {
    const { host } = await started();
    const request = { goal: 'G1', change: changes.plan, reason: ' ', author: '' };
    expect(await revise(host, request, TODAY)).toMatchObject({
      issues: [{ code: 'revision.author.missing' }, { code: 'revision.reason.missing' }],
    });
  });

  it('of a full year goes on record with its end, and then comes to the amount', async () => {
    const workbook = await started(exampleInputs('mdrt', 'en'));
    await take(workbook, 'plan');
    expect(await take(workbook, 'time')).toMatchObject({ kind: 'refused' });
    const same: RevisionChange = { step: 'time', end: '2026-12-31' };
    expect(await take(workbook, 'time', 'G1', same)).toMatchObject({ value: { open: revisionSteps } });
    expect(await take(workbook, 'amount')).toMatchObject({ kind: 'done' });
  });

  it('scales fixed months from its month on so that they add up to the new amount', async () => {
    const [goal] = halfYear().goals;
    const months = [100_000, 100_000, 200_000, 200_000, 200_000, 200_000];
    const workbook = await started({
      ...halfYear(),
      end: day('2026-06-30'),
      goals: [{ ...goal!, monthMethod: 'fixed', months }],
    });
    await take(workbook, 'plan');
    // Its months are fixed: the new ones stay empty, and the six add up as before.
    expect(await take(workbook, 'time', 'G1', { step: 'time', end: '2026-12-31' })).toMatchObject({
      kind: 'done',
    });
    expect(await take(workbook, 'amount', 'G1', { step: 'amount', total: 700_001 })).toMatchObject({
      kind: 'done',
    });
    const { inputs } = readInputs(await readAll(workbook));
    const typed = inputs!.goals[0]!.months.flatMap((month) => month ?? []);
    expect(typed.reduce((sum, month) => sum + month, 0)).toBe(700_001);
    // January and February, before the month of the revision, stay: 500,001 of 800,000 are left of the others.
    expect(typed.slice(0, 3)).toEqual([100_000, 100_000, 125_001]);
  });

  it('previews what a change needs, and what would refuse it', async () => {
    const workbook = await started();
    const { previewRevision } = sidebarActions(workbook.host, 'en', {
      today: () => TODAY,
      now: () => 46_112,
    });
    const asked = await unchanged(workbook, () => previewRevision({ goal: 'G1', change: changes.amount }));
    expect(asked).toMatchObject({
      value: {
        after: { total: 700_000 },
        need: { kind: 'answer', value: { remaining: 700_000 } },
        refusals: [expect.stringContaining('Change the plan')],
      },
    });
    expect(await previewRevision({ goal: 'G1', change: changes.plan })).toMatchObject({
      value: { refusals: [], need: { kind: 'answer' } },
    });
  });

  it('says what each step alone would take, with the actuals so far', async () => {
    const workbook = await started();
    const { options, done, capacityPerDay } = await stateOf(workbook);
    expect([done, capacityPerDay]).toEqual([0, 60]);
    expect(options).toMatchObject({
      now: { kind: 'answer', value: { verdict: 'beyond' } },
      plan: { averageDeal: { kind: 'answer' }, eachRate: [{}, {}, {}] },
      time: { kind: 'answer', value: { fitsPlan: true } },
      amount: { kind: 'answer' },
    });
    const { goals, ...more } = halfYear();
    const tenfold = await started({
      ...more,
      goals: goals.map((each) => ({ ...each, total: 10 * each.total })),
    });
    expect((await stateOf(tenfold)).options.time).toMatchObject({ value: { fitsPlan: false } });
    expect((await stateOf(workbook, 'G2')).options.now).toMatchObject({ kind: 'none' });
  });
});
