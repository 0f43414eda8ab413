import { describe, expect, it } from 'vitest';
import { isProvisional } from '#engine/calendar/china-rules.ts';
import { countWorkdays } from '#engine/calendar/workdays.ts';
import { day } from '#engine/days/day.ts';
import type { PlanInputs } from '#engine/plan/inputs.ts';
import { planCalendar } from '#engine/plan/plan.ts';
import { cellStep } from '#host/cell-step.ts';
import { type PlainStep, replyAfter } from '#host/reply-after.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import { chinaCalendar } from '#workbook/inputs/china.ts';
import { readInputs } from '#workbook/inputs/read.ts';
import { inputSheets } from '#workbook/inputs/write.ts';
import { bringUp } from '#workbook/migrations/bring-up.ts';
import { replyOf } from '../../../tests/tools/reply-of.ts';
import { type BreakdownSettings, settingsOf, withSettings } from './breakdown-settings.ts';
import { settingSteps } from './breakdown-steps.ts';
import { readPasted } from './day-list.ts';

const inputs = exampleInputs('blank', 'zh-CN');
const special = [
  { day: day('2026-02-15'), name: '春节促销', weight: 2 },
  { day: day('2026-06-18'), name: '618', weight: 3 },
];
const week = [true, true, true, true, true, true, false];
const weekWeights = [null, null, null, null, null, 2, null];

const withCalendar = (change: Partial<PlanInputs['calendar']>): PlanInputs => ({
  ...inputs,
  calendar: { ...inputs.calendar, ...change },
});
function set(of: PlanInputs, change: Partial<BreakdownSettings>): PlanInputs {
  const after = withSettings(of, { ...settingsOf(of, 'G1')!, ...change });
  if (!after.ok) throw new Error(JSON.stringify(after.issues));
  return after.value;
}
const pasted = ({ start, end, language }: PlanInputs, text: string) => ({
  days: readPasted(text, { first: start, last: end, language }).days,
});
const namesOf = ({ calendar }: PlanInputs): string[] =>
  calendar.extraWorkdays.map(({ day: of, name, weight }) => `${of.slice(5)} ${name} ${weight ?? ''}`.trim());

describe('a calendar that is chosen', () => {
  const shop = withCalendar({ week, weekWeights, extraWorkdays: special });

  it('keeps special days that it does not have off, and what the weekdays count', () => {
    const chosen = set(shop, { calendar: 'CN' });
    expect(chosen.calendar).toMatchObject({
      week: [true, true, true, true, true, false, false],
      weekWeights,
    });
    expect(namesOf(chosen)).toContain('06-18 618 3');
    expect(namesOf(chosen)).not.toContain('02-15 春节促销 2');
    expect(namesOf(set(shop, { calendar: 'six-day' }))).toEqual(['02-15 春节促销 2', '06-18 618 3']);
  });

  it('may be China’s on a week of one’s own', () => {
    const { calendar } = set(shop, { calendar: 'CN-own-week' });
    expect(calendar.week).toEqual(week);
    // October 2026 has 27 days from Monday to Saturday, six of them (1 to 7 without Sunday the 4th) off; 10 is worked anyhow.
    const october = { first: day('2026-10-01'), last: day('2026-10-31') };
    expect(countWorkdays(planCalendar({ ...inputs, calendar }), october)).toBe(21);
  });
});

describe('days that are pasted', () => {
  it('take the place of what the calendar says of them, and of the provisional ones of their year', () => {
    const china = chinaCalendar(day('2027-01-01'), day('2027-12-31'), 'zh-CN');
    if (!china.ok) throw new Error('known by rule');
    const extraWorkdays = [{ day: day('2027-06-18'), name: '618', weight: 3 }];
    const next = { ...inputs, start: day('2027-01-01'), end: day('2027-12-31') };
    const before = { ...next, calendar: { ...china.value, extraWorkdays } };
    expect(before.calendar.holidays.some(({ name }) => isProvisional(name))).toBe(true);
    const days = '国庆节：10月1日至7日放假。9月26日、10月9日上班。\n6月18日 上班\n盘点：6月21日休息';
    const after = set(before, pasted(before, days));
    expect(after.calendar.holidays.map(({ day: of, name }) => `${of} ${name}`)).toEqual([
      '2027-06-21 盘点',
      ...[1, 2, 3, 4, 5, 6, 7].map((date) => `2027-10-0${date} 国庆节`),
    ]);
    expect(namesOf(after)).toEqual(['06-18  3', '09-26 国庆节', '10-09 国庆节']);
  });

  it('only worked or special leave the provisional ones', () => {
    const china = chinaCalendar(day('2027-01-01'), day('2027-12-31'), 'zh-CN');
    if (!china.ok) throw new Error('known by rule');
    const before = { ...inputs, start: day('2027-01-01'), end: day('2027-12-31'), calendar: china.value };
    expect(set(before, pasted(before, '11月11日 2')).calendar.holidays).toEqual(china.value.holidays);
  });

  it('none leave the calendar as it is', () => {
    expect(set(inputs, pasted(inputs, ' \n')).calendar).toEqual(inputs.calendar);
  });
});

describe('pasted days on the Calendar sheet', () => {
  const written = inputSheets(inputs);
  const reply = replyOf(written.images, written.names);
  const { sheet, area, columns } = written.places.tables.extraWorkdays!;
  /** Without the column of what days count, as older workbooks are. */
  const older = replyAfter(reply, [
    cellStep({ sheet, row: area.row, column: columns.weight! }, null),
    { step: 'name', name: { name: 'GS_ExtraWorkdays', sheet, area: { ...area, columns: area.columns - 1 } } },
  ]);

  it.each([
    ['as it is', reply, true],
    ['of an older workbook, which gets a column for what they count', older, false],
  ])('%s', (_, workbook, hasWeights) => {
    expect(readInputs(workbook).places.tables.extraWorkdays!.columns.weight !== undefined).toBe(hasWeights);
    const { reply: broughtUp } = bringUp(workbook);
    const before = readInputs(broughtUp);
    const after = set(before.inputs!, pasted(before.inputs!, '11月11日 双11 2.5\n6月1日 盘点 0'));
    const steps: readonly PlainStep[] = settingSteps(
      before.inputs!,
      after,
      { reply: broughtUp, places: before.places },
      messagesIn['zh-CN'],
    );
    const again = readInputs(replyAfter(broughtUp, steps));
    expect(again).toMatchObject({ issues: [], inputs: { calendar: after.calendar } });
    expect(namesOf(again.inputs!)).toContain('11-11 双11 2.5');
    expect(again.inputs!.calendar.holidays).toContainEqual({ day: '2026-06-01', name: '盘点' });
  });
});
