import { describe, expect, it } from 'vitest';
import { buildWith, previewBreakdown, readBreakdown } from '#actions/breakdown.ts';
import { buildPlan } from '#actions/build.ts';
import { checkPlan } from '#actions/check.ts';
import { newPlan } from '#actions/new-plan.ts';
import { readOverview } from '#actions/overview.ts';
import { revise } from '#actions/revise.ts';
import { readRevision } from '#actions/revision-reading.ts';
import type { RevisionChange, RevisionOfGoal, RevisionStep } from '#actions/revision-types.ts';
import { sidebarActions } from '#actions/sidebar.ts';
import { applySpread } from '#actions/spread.ts';
import { startExecution } from '#actions/start-execution.ts';
import { day } from '#engine/days/day.ts';
import { toSerial } from '#engine/days/serial.ts';
import type { PlanInputs } from '#engine/plan/inputs.ts';
import { revisionSteps } from '#engine/revision/record.ts';
import type { Scalar } from '#host/sheet.ts';
import { en } from '#language/en/index.ts';
import { zhCN } from '#language/zh-CN/index.ts';
import { type LocalWorkbook, openLocalWorkbook } from '#workbench/local/local-workbook.ts';
import { type Parts, partText, relationshipsOf } from '#workbench/xlsx/package.ts';
import { openWorkbook } from '#workbench/xlsx/workbook.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import { readInputs } from '#workbook/inputs/read.ts';
import { inFolder, run } from '../cli/terminal.ts';
import { builtFrom, ironCalcVerdict, readAll, type Verdict, verdict } from '../parity/built.ts';
import { recalculateWithIronCalc } from '../parity/recalculate-ironcalc.ts';
import { recalculateWithLibreOffice } from '../parity/recalculate-libreoffice.ts';
import { TODAY } from '../today.ts';
import { placesIn, typeAt } from '../typing.ts';

/** The worked case over half a year, so that its end can be moved, and with a second goal. */
function halfYear(language: 'en' | 'zh-CN' = 'en'): PlanInputs {
  const inputs = exampleInputs('mdrt', language);
  const months = inputs.goals[0]!.months.slice(0, 6);
  const [goal] = inputs.goals.map((each) => ({ ...each, months }));
  const second = { ...goal!, key: 'G2', name: 'Clients', measure: '', total: 120, statement: '' };
  return { ...inputs, end: day('2026-06-30'), goals: [goal!, second] };
}

/** Plans that have begun, made once. */
const begun = new Map<string, Promise<Uint8Array>>();

async function started(inputs = halfYear()): Promise<LocalWorkbook> {
  const key = JSON.stringify(inputs);
  const file = begun.get(key) ?? begin(inputs);
  begun.set(key, file);
  return openLocalWorkbook(await file);
}

async function begin(inputs: PlanInputs): Promise<Uint8Array> {
  const workbook = await builtFrom(inputs);
  expect(await startExecution(workbook.host, { today: TODAY, author: 'Ann' })).toMatchObject({
    kind: 'done',
  });
  // Seen on a day of its own, so that programs that calculate do not take the real one.
  await typeAt(workbook, ['execution', 'today'], toSerial(TODAY));
  expect(await buildPlan(workbook.host, TODAY)).toMatchObject({ kind: 'done' });
  return workbook.save();
}

/** Differences on the Checks sheet. */
const onChecks = ({ differences }: Verdict): readonly string[] =>
  differences.filter((each) =>
    [en, zhCN].some(({ tables }) => each.startsWith(`${tables.sheets.checks.name}!`)),
  );

const changes: Readonly<Record<RevisionStep, RevisionChange>> = {
  plan: { step: 'plan', averageDeal: 5000, rates: [0.2, 0.5, 0.25], actions: 'Two clinics a month' },
  time: { step: 'time', end: '2026-09-30' },
  amount: { step: 'amount', total: 700_000.5 },
};
const note = { reason: 'behind by a third', author: 'Li' };
const take = ({ host }: LocalWorkbook, step: RevisionStep, goal = 'G1', change = changes[step]) =>
  revise(host, { goal, change, ...note }, TODAY);
const planInWords = (goal: string, { host }: LocalWorkbook) =>
  revise(
    host,
    { goal, change: { step: 'plan', averageDeal: null, rates: [], actions: 'more visits' }, ...note },
    TODAY,
  );

async function stateOf({ host }: LocalWorkbook, goal = 'G1'): Promise<RevisionOfGoal> {
  const read = await readRevision(host, goal, TODAY, en);
  if (read.kind === 'refused' || read.value.kind !== 'goal') throw new Error(JSON.stringify(read));
  return read.value;
}
const openSteps = async (workbook: LocalWorkbook, goal = 'G1'): Promise<RevisionStep[]> =>
  (await stateOf(workbook, goal)).steps.filter(({ missing }) => missing === null).map(({ step }) => step);

async function emptyRow(workbook: LocalWorkbook, index: number): Promise<void> {
  const { sheet, area, rows } = (await placesIn(workbook)).tables.revisions!;
  const cells = [Array.from({ length: area.columns }, () => null)];
  await workbook.host.write({
    steps: [{ step: 'cells', sheet, row: rows[index]!, column: area.column, cells, styles: [] }],
  });
}

async function unchanged(workbook: LocalWorkbook, action: () => Promise<unknown>): Promise<unknown> {
  const before = await readAll(workbook);
  const result = await action();
  expect(await readAll(workbook)).toEqual(before);
  return result;
}

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
    const words: Record<string, Scalar> = {
      key: 'G9',
      name: 'Visits',
      total: 60,
      unit: 1,
      monthMethod: 'Equal',
    };
    words.monthMethod = en.inputs.choices.monthMethod.equal;
    await workbook.host.write({
      steps: Object.entries(words).map(([key, value]) => ({
        step: 'cells' as const,
        sheet,
        row: rows[0]! + 1,
        column: columns[key]!,
        cells: [[value]],
        styles: [],
      })),
    });
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
    expect(await checkPlan(workbook.host, TODAY)).toMatchObject({ issues: [], verdict: 'fine' });
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
    ['revision.time.beyondPlan', 'time', { step: 'time', end: '2027-01-31' }],
    ['plan.span.notMonths', 'time', { step: 'time', end: '2026-09-15' }],
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

  it('scales fixed months so that they add up to the new amount', async () => {
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
    expect(typed[0]).toBe(70_000);
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
      time: { kind: 'answer', value: { fitsPlan: false } },
      amount: { kind: 'answer' },
    });
    expect((await stateOf(workbook, 'G2')).options.now).toMatchObject({ kind: 'none' });
  });
});

describe('a goal in cement', () => {
  it.each([
    [['goals', 0, 'total'], 900_000, 'revision.typedOver.total'],
    [['start'], toSerial(day('2026-02-01')), 'revision.typedOver.day'],
    [['end'], toSerial(day('2026-12-31')), 'revision.typedOver.day'],
  ] as const)('typed over at %j is found by build, check and the sidebar', async (path, value, code) => {
    const workbook = await started();
    await typeAt(workbook, path, value);
    const place = (await placesIn(workbook)).cell(path);
    expect(await unchanged(workbook, () => buildPlan(workbook.host, TODAY))).toMatchObject({
      kind: 'refused',
      issues: [{ code, place }],
    });
    const { issues, verdict: found } = await checkPlan(workbook.host, TODAY);
    expect(issues).toMatchObject([{ code, severity: 'error', place }]);
    expect(found).toBe('look');
    expect((await readOverview(workbook.host, TODAY)).issues).toMatchObject([{ code }]);
    expect(await take(workbook, 'plan')).toMatchObject({ kind: 'refused', issues: [{ code }] });
  });

  it('shows recorded against found on the Checks sheet at once', async () => {
    const workbook = await started();
    await typeAt(workbook, ['goals', 0, 'total'], 900_000);
    const reply = await readAll(workbook);
    const values = recalculateWithIronCalc(reply).get('Checks')!;
    const { cells } = reply.contents.find(({ name }) => name === 'Checks')!;
    const row = cells.findIndex(([what]) => String(what).endsWith(': amount')) + 1;
    const shown = ['B', 'C', 'D', 'E'].map((column) => values.get(column + row));
    expect(shown).toEqual([1_000_000, 900_000, -100_000, en.tables.checks.look]);
  });

  it('put back is as it was', async () => {
    const workbook = await started();
    await typeAt(workbook, ['goals', 0, 'total'], 900_000);
    await typeAt(workbook, ['goals', 0, 'total'], 1_000_000);
    expect(await buildPlan(workbook.host, TODAY)).toMatchObject({ kind: 'done', issues: [] });
  });

  it('that is gone is found', async () => {
    const workbook = await started();
    await typeAt(workbook, ['goals', 1, 'key'], 'G3');
    expect(await buildPlan(workbook.host, TODAY)).toMatchObject({
      kind: 'refused',
      issues: [{ code: 'revision.goalGone', params: { goal: 'G2' } }],
    });
  });

  it('is not changed by the Break down page', async () => {
    const workbook = await started();
    const read = await readBreakdown(workbook.host);
    if (read.kind === 'refused') throw new Error('refused');
    const settings = { ...read.value.settings[0]!, total: 5 };
    expect(await previewBreakdown(workbook.host, settings, TODAY)).toMatchObject({
      issues: [{ code: 'revision.cement' }],
    });
    expect(await unchanged(workbook, () => buildWith(workbook.host, settings, TODAY))).toMatchObject({
      issues: [{ code: 'revision.cement' }],
    });
  });

  it('is not changed by a spread', async () => {
    const workbook = await started();
    const { sheet, row, column } = (await placesIn(workbook)).cell(['goals', 0, 'total'])!;
    workbook.select({ sheet, area: { row, column, rows: 2, columns: 1 } });
    const request = {
      change: '+10%',
      shape: { by: 'equal' },
      unit: 1,
      minimum: null,
      maximum: null,
    } as const;
    const outcome = await unchanged(workbook, () => applySpread(workbook.host, request, 46_112, 'en'));
    expect(outcome).toMatchObject({ kind: 'refused', issues: [{ code: 'revision.cement' }] });
  });

  it('cannot be made anew: a workbook that holds it takes no new plan', async () => {
    const workbook = await started();
    expect(await unchanged(workbook, () => newPlan(workbook.host, halfYear()))).toMatchObject({
      kind: 'refused',
    });
  });

  it('takes only the value on record, and the record takes nothing', async () => {
    const workbook = await started();
    const { goals, revisions } = (await placesIn(workbook)).tables;
    const file = Buffer.from(await workbook.save());
    const opened = await openLocalWorkbook(file);
    expect((await readAll(opened)).names).toEqual((await readAll(workbook)).names);
    const xml = await sheetXmlOf(file, goals!.sheet);
    expect(xml).toMatch(/type="custom"[^>]*sqref="D\d+"><formula1>D\d+=1000000<\/formula1>/);
    expect(await sheetXmlOf(file, revisions!.sheet)).toContain('<formula1>FALSE</formula1>');
  });
});

describe('the record', () => {
  it('typed into by hand shows where the order was left', async () => {
    const workbook = await started();
    await take(workbook, 'plan');
    await typeAt(workbook, ['revisions', 2, 'step'], en.execution.revisionSteps.amount);
    const outcome = await buildPlan(workbook.host, TODAY);
    expect(outcome).toMatchObject({ kind: 'refused' });
    expect(outcome.issues.map(({ code }) => code)).toContain('revision.order');
    const place = (await placesIn(workbook)).cell(['revisions', 2, 'step']);
    expect(outcome.issues[0]).toMatchObject({ place });
  });

  it.each([
    ['date', 'yesterday', 'input.cell.notDate'],
    ['totalAfter', 'much', 'input.cell.notNumber'],
    ['totalAfter', null, 'input.cell.missing'],
    ['ratesAfter', 'high', 'revision.rates.unreadable'],
    ['step', 'first', 'input.cell.unknownChoice'],
  ])('that cannot be read in %s (%j) has %s at the cell', async (column, value, code) => {
    const workbook = await started();
    await typeAt(workbook, ['revisions', 0, column], value);
    const place = (await placesIn(workbook)).cell(['revisions', 0, column]);
    expect(await buildPlan(workbook.host, TODAY)).toMatchObject({
      kind: 'refused',
      issues: [{ code, place }],
    });
  });

  it('with rows taken out is found by its seals, all of them or one', async () => {
    const workbook = await started();
    await take(workbook, 'plan');
    for (const index of [2, 1, 0]) {
      await emptyRow(workbook, index);
      const { issues } = await checkPlan(workbook.host, TODAY);
      expect(issues[0]).toMatchObject({ code: 'revision.record.shortened', severity: 'error' });
      expect(await buildPlan(workbook.host, TODAY)).toMatchObject({ kind: 'refused' });
    }
  });

  it('taken away as a whole is found by its seals', async () => {
    const workbook = await started();
    await workbook.host.write({ steps: [{ step: 'removeSheet', sheet: 'Revisions' }] });
    expect(await buildPlan(workbook.host, TODAY)).toMatchObject({
      kind: 'refused',
      issues: [{ code: 'revision.record.shortened' }, { code: 'revision.record.shortened' }],
    });
  });

  it('changed together with the cell is found by its seals', async () => {
    const workbook = await started();
    await typeAt(workbook, ['goals', 0, 'total'], 900_000);
    await typeAt(workbook, ['revisions', 0, 'totalAfter'], 900_000);
    expect(await buildPlan(workbook.host, TODAY)).toMatchObject({
      kind: 'refused',
      issues: [{ code: 'revision.record.altered' }],
    });
  });
});

describe('the command line', () => {
  it('keeps to the order as well', async () => {
    await inFolder(async (folder) => {
      const file = `${folder}/plan.xlsx`;
      await run(['new', file]);
      const asked = ['--goal', 'G1', '--reason', 'behind', '--author', 'Li'];
      const amount = ['revise', file, '--step', 'amount', '--total', '900000', ...asked];
      expect((await run(amount)).err).toContain('not being carried out');
      expect(await run(['start', file, '--author', 'Ann'])).toMatchObject({ code: 0, err: '' });
      expect((await run(amount)).err).toContain('only after');
      expect((await run(['revise', file, '--step', 'time', '--end', '2026-12-31', ...asked])).code).toBe(1);
      expect(await run(['revise', file, '--step', 'plan', '--average-deal', '5000', ...asked])).toMatchObject(
        {
          code: 0,
          err: '',
        },
      );
      expect((await run(amount)).code).toBe(1);
      expect((await run(['revise', file, '--step', 'time', '--end', '2026-12-31', ...asked])).code).toBe(0);
      expect((await run(amount)).code).toBe(0);
      expect((await run(['check', file])).code).toBe(0);
      expect((await run(amount)).err).toContain('only after');
    });
  });

  it.each([
    [['--step', 'plan'], '--goal'],
    [['--goal', 'G1', '--step', 'all'], '--step'],
    [['--goal', 'G1', '--step', 'amount'], '--total'],
    [['--goal', 'G1', '--step', 'time'], '--end'],
    [['--goal', 'G1', '--step', 'plan', '--rates', 'high'], '--rates'],
  ])('says how a revision is written: %j', async (words, option) => {
    const { code, err } = await run(['revise', 'a.xlsx', ...words]);
    expect(code).toBe(2);
    expect(err).toContain(option);
  });
});

describe.each(['en', 'zh-CN'] as const)('the checks of the record in %s', (language) => {
  it('calculate to what the engine says, in LibreOffice too', async () => {
    const workbook = await started(halfYear(language));
    for (const step of revisionSteps) {
      if (step === 'time') await planInWords('G2', workbook);
      expect(await take(workbook, step)).toMatchObject({ kind: 'done' });
    }
    const reply = await readAll(workbook);
    expect(onChecks(ironCalcVerdict(reply))).toEqual([]);
    const name = `${language}.xlsx`;
    const results = await recalculateWithLibreOffice([{ name, bytes: await workbook.save() }]);
    expect(onChecks(verdict(reply, results.get(name)))).toEqual([]);
  });
});

/** The part of a sheet in a file. */
async function sheetXmlOf(file: Uint8Array, sheet: string): Promise<string> {
  const parts: Parts = await openWorkbook(file, '');
  const workbook = relationshipsOf(parts, '')[0]!.target;
  const id = new RegExp(`<sheet\\s[^>]*?name="${sheet}"[^>]*?r:id="([^"]*)"`).exec(
    partText(parts, workbook),
  )?.[1];
  return partText(parts, relationshipsOf(parts, workbook).find((each) => each.id === id)!.target);
}
