import { describe, expect, it } from 'vitest';
import { buildPlan } from '#actions/plan/build.ts';
import type { PlanInputs } from '#engine/plan/inputs.ts';
import { judgeInputs } from '#engine/plan/judge.ts';
import { plainBasis } from '#engine/plan/plain-inputs.ts';
import { openLocalWorkbook } from '#file-host/local-workbook.ts';
import { isFormula } from '#host/sheet.ts';
import { smallCompany } from '../merge/merging.ts';
import { builtFrom, ironCalcVerdict, readAll, verdict } from '../parity/built.ts';
import { recalculateWithLibreOffice } from '../parity/recalculate-libreoffice.ts';
import { forEachCell } from '../parity/recalculated.ts';
import { TODAY } from '../today.ts';

const texts = ['@SUM(A1)', '-2+3', '+1', "'quoted", '1E5', '1-2', 'TRUE', '😀 & <b>', '2026-01', '=1+1'];

describe('texts that look like formulas, numbers or days', () => {
  it('stay text in every cell of every sheet, through new, build and LibreOffice', async () => {
    const inputs = smallCompany();
    const members = inputs.members.map((member, index) => ({
      ...member,
      name: texts[index] ?? member.name,
    }));
    const goals = inputs.goals.map((goal, index) => ({
      ...goal,
      name: texts[index]!,
      measure: texts[index + 2]!,
    }));
    const offers = [
      { product: '=1+1', channel: '@SUM(A1)', weight: 2 },
      { product: '=1+1', channel: '-2+3', weight: 1 },
    ];
    const workbook = await builtFrom({ ...inputs, title: '=NOW()', members, goals, offers });
    expect(await buildPlan(workbook.host, TODAY)).toMatchObject({ kind: 'done' });
    const bytes = await workbook.save();
    const reply = await readAll(await openLocalWorkbook(bytes));
    const values = (await recalculateWithLibreOffice([{ name: 'texts', bytes }])).get('texts')!;
    expect(verdict(reply, values).differences).toEqual([]);
    expect(ironCalcVerdict(reply).differences).toEqual([]);
    let seen = 0;
    forEachCell(reply.contents, (sheet, cell, content) => {
      if (typeof content !== 'string' || !texts.includes(content)) return;
      seen++;
      expect([sheet, cell, values.get(sheet)!.get(cell)]).toEqual([sheet, cell, content]);
    });
    expect(seen).toBeGreaterThan(80);
    forEachCell(reply.contents, (sheet, cell, content) => {
      if (isFormula(content))
        expect([sheet, cell, texts.includes(`=${content.formula}`)]).toEqual([sheet, cell, false]);
    });
  });

  const keys = ['1E5', '1-2', '3/4', '5', '-7', '+8', '10%', '2026-01', '1:30', 'A1', 'R1C1', "O'Hara", '$5'];

  it('serve as keys of people', async () => {
    const replies = await Promise.all(
      keys.map(async (key) => {
        const workbook = await builtFrom(companyWith(key));
        return { name: key, reply: await readAll(workbook), bytes: await workbook.save() };
      }),
    );
    const values = await recalculateWithLibreOffice(replies);
    for (const { name, reply } of replies) {
      expect([name, verdict(reply, values.get(name)).differences]).toEqual([name, []]);
      expect([name, ironCalcVerdict(reply).differences]).toEqual([name, []]);
    }
  });

  it.each(['TRUE', 'false', '=1', '<5', 'a*', ' a'])(
    'are refused as keys that formulas misread: %s',
    (key) => {
      const issues = judgeInputs(companyWith(key));
      expect(issues.map(({ code }) => code)).toContain('plan.key.form');
    },
  );
});

it.each(['=1+1', '<5', 'a*'])(
  'names that formulas look up are refused where they would misread them: %s',
  (name) => {
    const inputs = smallCompany();
    const members = inputs.members.map((member, index) => (index === 0 ? { ...member, name } : member));
    expect(judgeInputs({ ...inputs, members }).map(({ code }) => code)).toContain('plan.name.form');
  },
);

/** The small company with that key for a team, whose target is fixed. */
function companyWith(key: string): PlanInputs {
  const inputs = smallCompany();
  const members = inputs.members.map((member) => ({
    ...member,
    key: member.key === 'T1' ? key : member.key,
    parent: member.parent === 'T1' ? key : member.parent,
  }));
  const bases = ['P1', key].map((member) =>
    plainBasis(member, 'G1', { fixed: member === key ? 60_000 : 10_000 }),
  );
  return { ...inputs, members, bases };
}
