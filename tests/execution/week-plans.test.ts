import { describe, expect, it } from 'vitest';
import { languages } from '#engine/plan/inputs.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import { readAll } from '../parity/built.ts';
import { recalculateWithIronCalc } from '../parity/recalculate-ironcalc.ts';
import { typeInto } from '../typing.ts';
import { executed } from './executed.ts';
import { staleFormulas } from './live.ts';
import { smallHouse } from './planned.ts';

describe.each(languages)('plans for a week in %s', (language) => {
  const inputs = smallHouse(language);
  const goal = inputs.goals[0]!.name;
  const stage = inputs.funnel.stages[1]!;
  const good = { week: '2026-W14', person: 'P1', line: goal, plan: 5 };
  const rows = [
    [good, null],
    [{ ...good, week: '2026-w14', person: 'ann', line: stage, plan: 0 }, null],
    [{ ...good, week: '2026-W99' }, 'week'],
    [{ ...good, week: '2026-03' }, 'week'],
    [{ ...good, week: null }, 'week'],
    [{ ...good, person: 'Nobody' }, 'nobody'],
    [{ ...good, person: null }, 'nobody'],
    [{ ...good, person: 'T1' }, 'unit'],
    [{ ...good, line: 'Golf' }, 'line'],
    [{ ...good, line: null }, 'line'],
    [{ ...good, plan: null }, 'plan'],
    [{ week: null, person: null, line: null, plan: null, remark: 'Later' }, 'week'],
  ] as const;

  it('say why they are on no form', async () => {
    const workbook = await executed(inputs, { weekPlans: rows.map(([row]) => row) });
    const reply = await readAll(workbook);
    const weeks = reply.names.find(({ name }) => name === nameOf('weekPlans', 'week'));
    const sheet = reply.contents.find(({ name }) => name === weeks?.sheet);
    const first = weeks?.area.row ?? 0;
    const { reason } = messagesIn[language].inputs.tables.weekPlans.columns;
    const column = sheet?.cells[first - 1]?.indexOf(reason?.header ?? '') ?? -1;
    const found = rows.map((_, row) => sheet?.cells[first + row]?.[column]);
    const { weekPlanReasons } = messagesIn[language].executionTables;
    expect(found).toMatchObject(rows.map(([, why]) => ({ value: why ? weekPlanReasons[why] : '' })));
    const live = recalculateWithIronCalc(reply).get(weeks?.sheet ?? '');
    const letter = String.fromCharCode(65 + column);
    expect(rows.map((_, row) => live?.get(`${letter}${first + row + 1}`) ?? '')).toEqual(
      rows.map(([, why]) => (why ? weekPlanReasons[why] : '')),
    );
  });

  it('say it as soon as they are typed', async () => {
    const workbook = await executed(inputs, { weekPlans: rows.map(([row]) => row) });
    await typeInto(workbook, nameOf('weekPlans', 'week'), '2026-W14', 2);
    await typeInto(workbook, nameOf('weekPlans', 'plan'), -1, 0);
    await typeInto(workbook, nameOf('weekPlans', 'line'), 'Golf', 1);
    expect(await staleFormulas(workbook)).toEqual([]);
  });
});
