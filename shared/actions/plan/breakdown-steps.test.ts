import { describe, expect, it } from 'vitest';
import { plainBasis } from '#engine/plan/plain-inputs.ts';
import { cellStep } from '#host/cell-step.ts';
import { type PlainStep, replyAfter } from '#host/reply-after.ts';
import { en } from '#language/en/index.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import { readInputs } from '#workbook/inputs/read.ts';
import { inputSheets } from '#workbook/inputs/write.ts';
import { replyOf } from '../../../tests/tools/reply-of.ts';
import { settingsOf, withSettings } from './breakdown-settings.ts';
import { settingSteps } from './breakdown-steps.ts';

const inputs = exampleInputs('mdrt', 'en');
const written = inputSheets(inputs);
const reply = replyOf(written.images, written.names);
const { sheet, area } = written.places.tables.week!;
/** Without the last setting of the working week, as older workbooks are. */
const older = replyAfter(reply, [
  cellStep({ sheet, row: area.row + area.rows - 1, column: area.column }, null),
  { step: 'name', name: { name: 'GS_Week', sheet, area: { ...area, rows: area.rows - 1 } } },
]);

describe('the first month of the fiscal year, set on the Break down page', () => {
  it.each([
    ['stands on the Calendar sheet', reply],
    ['comes below the other settings of an older workbook', older],
  ])('%s', (_, workbook) => {
    const { places } = readInputs(workbook);
    const settings = { ...settingsOf(inputs, 'G1')!, yearStartsIn: 4 } as const;
    const after = withSettings(inputs, settings);
    if (!after.ok) throw new Error('refused');
    const steps: readonly PlainStep[] = settingSteps(inputs, after.value, { reply: workbook, places }, en);
    expect(readInputs(replyAfter(workbook, steps))).toMatchObject({
      issues: [],
      inputs: { calendar: { ...inputs.calendar, yearStartsIn: 4 } },
    });
  });

  it('stays when another calendar is chosen', () => {
    const fiscal = { ...inputs, calendar: { ...inputs.calendar, yearStartsIn: 4 } as const };
    const after = withSettings(fiscal, { ...settingsOf(fiscal, 'G1')!, calendar: 'six-day' });
    expect(after).toMatchObject({ value: { calendar: { yearStartsIn: 4 } } });
  });
});

describe('a way below, set on the Break down page', () => {
  it('is written where it stands: with the goal where the goal has its own, else with the member', () => {
    const team = exampleInputs('branch', 'en');
    const [top] = team.members.filter(({ parent }) => parent === null);
    const others = team.bases.filter(({ member, goal }) => member !== top!.key || goal !== 'G1');
    const own = { ...team, bases: [...others, plainBasis(top!.key, 'G1', { method: 'averagePotential' })] };
    const sheets = inputSheets(own);
    const workbook = replyOf(sheets.images, sheets.names);
    const chosen = settingsOf(own, 'G1')!;
    expect(chosen.levels[0]).toBe('averagePotential');
    const methodsAfter = (goal: string) => {
      const after = withSettings(own, {
        ...settingsOf(own, goal)!,
        levels: ['rank', ...chosen.levels.slice(1)],
      });
      if (!after.ok) throw new Error('refused');
      const steps = settingSteps(own, after.value, { reply: workbook, places: sheets.places }, en);
      const read = readInputs(replyAfter(workbook, steps)).inputs!;
      const { method } = read.members.find(({ key }) => key === top!.key)!;
      return [read.bases.at(-1)!.method, method];
    };
    expect(methodsAfter('G1')).toEqual(['rank', top!.method]);
    expect(methodsAfter('G2')).toEqual(['averagePotential', 'rank']);
  });
});
