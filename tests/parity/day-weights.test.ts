import { beforeAll, describe, expect, it } from 'vitest';
import { buildPlan } from '#actions/plan/build.ts';
import { type Day, day } from '#engine/days/day.ts';
import { toSerial } from '#engine/days/serial.ts';
import type { CalendarInput, Language, PlanInputs } from '#engine/plan/inputs.ts';
import { cellStep } from '#host/cell-step.ts';
import type { ReadReply } from '#host/host.ts';
import { readInputs } from '#workbook/inputs/read.ts';
import { executed } from '../execution/executed.ts';
import { smallHouse, workOf } from '../execution/planned.ts';
import { TODAY } from '../today.ts';
import { builtFrom, ironCalcVerdict, readAll, verdict } from './built.ts';
import { recalculateWithLibreOffice, type WorkbookFile } from './recalculate-libreoffice.ts';
import { compareFormulas, describeDifference, type Recalculated, valuesOf } from './recalculated.ts';

/** A shop that is open from Tuesday to Saturday, closes for a week, opens on one Sunday, and has special days. */
const shop: CalendarInput = {
  week: [false, true, true, true, true, true, false],
  weekStart: 'monday',
  weekWeights: [null, 18, 19, 20, 22, 21, null],
  holidays: ['2026-02-17', '2026-02-18', '2026-02-19'].map((date) => ({ day: day(date), name: 'Closed' })),
  extraWorkdays: [
    { day: day('2026-03-29'), name: 'Sunday' },
    { day: day('2026-04-01'), name: 'Campaign', weight: 60.25 },
    { day: day('2026-06-18'), name: '618', weight: 90 },
  ],
  yearStartsIn: null,
};

/** The small house by working days, with a joiner, somebody who leaves, products, and these days. */
function house(language: Language, calendar: CalendarInput): PlanInputs {
  const inputs = smallHouse(language);
  return {
    ...inputs,
    goals: inputs.goals.map((goal) => ({ ...goal, monthMethod: 'workdays' as const })),
    members: inputs.members.map((member) => ({
      ...member,
      start: member.key === 'P2' ? day('2026-02-11') : null,
      end: member.key === 'P3' ? day('2026-12-10') : null,
    })),
    ramp: [0.3, 0.6],
    calendar,
  };
}

const half: CalendarInput = {
  ...shop,
  week: [true, true, true, true, true, true, false],
  weekWeights: [null, null, null, null, null, 0.5, null],
};
const CASES: readonly { name: string; language: Language; calendar: CalendarInput; seen: Day | null }[] = [
  { name: 'a shop, not carried out', language: 'zh-CN', calendar: shop, seen: null },
  { name: 'a shop on a Friday', language: 'en', calendar: shop, seen: day('2026-03-27') },
  { name: 'a shop at the end of a month', language: 'zh-CN', calendar: shop, seen: day('2026-03-31') },
  { name: 'Saturdays half', language: 'en', calendar: half, seen: day('2026-03-13') },
  {
    name: 'special days only',
    language: 'en',
    calendar: { ...shop, weekWeights: [] },
    seen: day('2026-03-31'),
  },
  { name: 'the day before the plan', language: 'en', calendar: half, seen: day('2025-12-31') },
  { name: 'the last day of the plan', language: 'en', calendar: half, seen: day('2026-12-31') },
];

describe('a plan by day weights', () => {
  const replies = new Map<string, ReadReply>();
  let byLibreOffice: ReadonlyMap<string, Recalculated>;

  beforeAll(async () => {
    const files: WorkbookFile[] = [];
    for (const { name, language, calendar, seen } of CASES) {
      const inputs = house(language, calendar);
      const workbook = seen ? await executed(inputs, workOf(inputs), seen) : await builtFrom(inputs);
      replies.set(name, await readAll(workbook));
      files.push({ name, bytes: await workbook.save() });
    }
    byLibreOffice = await recalculateWithLibreOffice(files);
  });

  it.each(CASES)('$name: LibreOffice and IronCalc give what the engine says', ({ name }) => {
    const reply = replies.get(name)!;
    expect(verdict(reply, byLibreOffice.get(name)).differences).toEqual([]);
    expect(ironCalcVerdict(reply).differences).toEqual([]);
  });
});

describe('day weights that are typed', () => {
  it('show in all tables at once, as a build gives them', async () => {
    const inputs = house('en', shop);
    const workbook = await executed(inputs, workOf(inputs), day('2026-03-27'));
    const before = await readAll(workbook);
    const { places } = readInputs(before);
    const type = (path: readonly (string | number)[], value: number) => cellStep(places.cell(path)!, value);
    await workbook.host.write({
      steps: [
        type(['calendar', 'weekWeights', 5], 30),
        type(['calendar', 'weekWeights', 1], 7.5),
        type(['calendar', 'extraWorkdays', 0, 'weight'], 12),
        type(['calendar', 'extraWorkdays', 1, 'day'], toSerial(day('2026-03-25'))),
      ],
    });
    const left = await readAll(workbook);
    const [recalculated] = (
      await recalculateWithLibreOffice([{ name: 'typed', bytes: await workbook.save() }])
    ).values();
    const outcome = await buildPlan(workbook.host, TODAY);
    expect(outcome.kind).toBe('done');
    const fresh = await readAll(workbook);
    expect(compareFormulas(fresh, valuesOf(left)).length).toBeGreaterThan(100);
    expect(compareFormulas(fresh, recalculated!).map(describeDifference)).toEqual([]);
    expect(ironCalcVerdict(fresh).differences).toEqual([]);
  });
});
