import { describe, expect, it } from 'vitest';
import { buildPlan } from '#actions/plan/build.ts';
import { day } from '#engine/days/day.ts';
import { toSerial } from '#engine/days/serial.ts';
import type { PlanInputs } from '#engine/plan/inputs.ts';
import { plainBasis } from '#engine/plan/plain-inputs.ts';
import { makePlan } from '#engine/plan/plan.ts';
import { cellStep } from '#host/cell-step.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import { contentAt, shownText } from '#workbook/inputs/locate.ts';
import { readInputs } from '#workbook/inputs/read.ts';
import { withPeople } from '../company.ts';
import { TODAY } from '../today.ts';
import { unwrap } from '../tools/unwrap.ts';
import { builtFrom, ironCalcVerdict, readAll, verdict } from './built.ts';
import { recalculateWithLibreOffice } from './recalculate-libreoffice.ts';

/** January 10, February 20, … December 120: 780 in all. */
const A = Array.from({ length: 12 }, (_, month) => 10 * (month + 1));
/** As much in every month: 65. */
const B = new Array<number>(12).fill(65);

function company(): PlanInputs {
  const inputs = withPeople(exampleInputs('mdrt', 'en'), [
    ['T', 'Top', null, { method: 'lastPeriod' }],
    ['A', 'A', 'T'],
    ['B', 'B', 'T'],
  ]);
  const [goal] = inputs.goals;
  const bases = [A, B].map((lastPeriod, at) => plainBasis('AB'[at]!, goal!.key, { lastPeriod }));
  return { ...inputs, goals: [{ ...goal!, total: 1560, unit: 1, monthMethod: 'lastPeriod' }], bases };
}

type Workbook = Awaited<ReturnType<typeof builtFrom>>;

async function moved(workbook: Workbook, start: string, end: string) {
  const { places } = readInputs(await readAll(workbook));
  const serial = (text: string): number => toSerial(day(text));
  await workbook.host.write({
    steps: [cellStep(places.cell(['start'])!, serial(start)), cellStep(places.cell(['end'])!, serial(end))],
  });
  const outcome = await buildPlan(workbook.host, TODAY);
  const reply = await readAll(workbook);
  const { inputs, issues } = readInputs(reply);
  const plan = inputs ? unwrap(makePlan(inputs, new Map())) : null;
  return { outcome, reply, issues, goal: plan?.goals[0], inputs };
}

async function expectSame(workbook: Workbook, reply: Awaited<ReturnType<typeof readAll>>) {
  const files = await recalculateWithLibreOffice([{ name: 'moved', bytes: await workbook.save() }]);
  expect(verdict(reply, files.get('moved')).differences).toEqual([]);
  expect(ironCalcVerdict(reply).differences).toEqual([]);
}

/** What stands over the columns of the last period, in the order of the sheet. */
function captions(reply: Awaited<ReturnType<typeof readAll>>): readonly string[] {
  const { sheet, area, columns } = readInputs(reply).places.tables.bases!;
  const content = reply.contents.find(({ name }) => name === sheet)!;
  const first = Math.min(...Array.from({ length: 12 }, (_, month) => columns[`lastPeriod.${month}`]!));
  return Array.from({ length: 12 }, (_, at) => shownText(contentAt(content, area.row - 1, first + at)));
}

describe('a plan whose first day moves', () => {
  it('from January to July: each figure of the last period stays with its month', async () => {
    const workbook = await builtFrom(company());
    expect(captions(await readAll(workbook)).join(' ')).toBe(
      'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
    );
    const { outcome, reply, issues, goal, inputs } = await moved(workbook, '2026-07-01', '2027-06-30');
    expect(outcome.kind).toBe('done');
    expect(inputs?.bases[0]?.lastPeriod).toEqual([70, 80, 90, 100, 110, 120, 10, 20, 30, 40, 50, 60]);
    // July 70 + 65, … June 60 + 65: 1,560 in all, as the goal has.
    expect(goal?.months).toEqual([135, 145, 155, 165, 175, 185, 75, 85, 95, 105, 115, 125]);
    expect(captions(reply).join(' ')).toBe('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec');
    expect(issues.filter(({ code }) => code === 'input.history.moved')).toMatchObject([
      { severity: 'info', params: { from: 1, first: 7 } },
    ]);
    await expectSame(workbook, reply);
  });

  it('to half a year: the months that it lacks stay, count nothing, and count again in a whole one', async () => {
    const workbook = await builtFrom(company());
    const half = await moved(workbook, '2026-10-01', '2027-03-31');
    expect(half.outcome.kind).toBe('done');
    const beyond = half.issues.filter(({ code }) => code === 'input.months.beyond');
    expect(beyond).toMatchObject([
      { severity: 'warning', params: { header: 'Last period 4', others: 5, numbers: 12, months: 6 } },
    ]);
    // A 100, 110, 120, 10, 20, 30 are 390, B six times 65 too.
    expect(half.goal?.targets).toEqual([1560, 780, 780]);
    expect(half.goal?.months).toEqual([330, 350, 370, 150, 170, 190]);
    await expectSame(workbook, half.reply);
    const whole = await moved(workbook, '2026-01-01', '2026-12-31');
    expect(whole.issues.map(({ code }) => code)).not.toContain('input.months.beyond');
    expect(whole.inputs?.bases.map(({ lastPeriod }) => lastPeriod)).toEqual([A, B]);
    expect(whole.goal?.months).toEqual([75, 85, 95, 105, 115, 125, 135, 145, 155, 165, 175, 185]);
    await expectSame(workbook, whole.reply);
  });

  it('says nothing, and keeps no month, where nobody has a last period', async () => {
    const workbook = await builtFrom({ ...company(), bases: [] });
    const { reply, issues } = await moved(workbook, '2026-07-01', '2027-06-30');
    expect(issues.map(({ code }) => code)).not.toContain('input.history.moved');
    expect(captions(reply)[0]).toBe('Jul');
  });
});
