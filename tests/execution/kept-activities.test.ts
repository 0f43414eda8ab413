import { describe, expect, it } from 'vitest';
import { checkPlan } from '#actions/plan/check.ts';
import { sealOf } from '#engine/closing/seal.ts';
import { makePlan } from '#engine/plan/plan.ts';
import type { LocalWorkbook } from '#file-host/local-workbook.ts';
import type { ReadReply } from '#host/host.ts';
import { isFormula } from '#host/sheet.ts';
import { en } from '#language/en/index.ts';
import { readInputs } from '#workbook/inputs/read.ts';
import { readClosing } from '#workbook/records/closing.ts';
import { ironCalcVerdict, readAll, verdict } from '../parity/built.ts';
import { recalculateWithLibreOffice } from '../parity/recalculate-libreoffice.ts';
import { TODAY } from '../today.ts';
import { typeAt } from '../typing.ts';
import { closedHouse } from './closing.ts';
import { buildUnchanged, staleFormulas } from './live.ts';
import { halfYear, started, take } from './revisions.ts';

/** Per person and stage the months of the action goals, as the sheet says. */
async function activitiesOn(workbook: LocalWorkbook) {
  const { contents } = await readAll(workbook);
  const { cells } = contents.find(({ name }) => name === en.tables.sheets.actions.name)!;
  const header = cells.findIndex((row) => row.includes(en.tables.actions.stage));
  const first = cells[header]!.indexOf(en.tables.monthName(1));
  const { stages } = halfYear().funnel;
  return cells
    .slice(header + 1)
    .filter((row) => stages.includes(String(row[3])))
    .map((row) => row.slice(first, first + 6).map((cell) => (isFormula(cell) ? cell.value : cell)));
}

const inputsOf = async (workbook: LocalWorkbook) => readInputs(await readAll(workbook)).inputs!;

describe('another plan of the funnel in March', () => {
  it('leaves what January and February ask for, live on every sheet', async () => {
    const workbook = await started();
    const before = await activitiesOn(workbook);
    expect(await take(workbook, 'plan')).toMatchObject({ kind: 'done' });
    const after = await activitiesOn(workbook);
    const fresh = makePlan(await inputsOf(workbook), new Map());
    if (!fresh.ok) throw new Error(JSON.stringify(fresh.issues));
    const { actions } = fresh.value.funnel!;
    const leaves = actions.flatMap(({ stages }) => stages.map(({ months }) => months));
    const early = (rows: readonly (readonly unknown[])[]) => rows.map((months) => months.slice(0, 2));
    const late = (rows: readonly (readonly unknown[])[]) => rows.map((months) => months.slice(2));
    expect(early(after)).toEqual(early(before));
    expect(late(after)).not.toEqual(late(before));
    // One person only, so that every row of stages is the company's and the person's.
    for (const months of late(leaves)) expect(late(after)).toContainEqual(months);
    expect(ironCalcVerdict(await readAll(workbook)).differences).toEqual([]);
    const calculated = await recalculateWithLibreOffice([{ name: 'book', bytes: await workbook.save() }]);
    expect(verdict(await readAll(workbook), calculated.get('book')).differences).toEqual([]);
    await buildUnchanged(workbook);
    const { chosen, scenarios } = (await inputsOf(workbook)).funnel;
    const at = scenarios.findIndex(({ name }) => name === chosen);
    await typeAt(workbook, ['funnel', 'scenarios', at, 'rates', 0], 0.4);
    expect(await staleFormulas(workbook)).toEqual([]);
    expect(early(await activitiesOn(workbook))).toEqual(early(before));
    expect(
      checkPlan(await readAll(workbook), TODAY).issues.filter(({ severity }) => severity === 'error'),
    ).toEqual([]);
  });

  it('that changes only words re-plans nothing', async () => {
    const workbook = await started();
    const { funnel } = await inputsOf(workbook);
    const { averageDeal, rates } = funnel.scenarios.find(({ name }) => name === funnel.chosen)!;
    const change = { step: 'plan', averageDeal, rates, actions: 'Two clinics a month' } as const;
    await take(workbook, 'plan', 'G1', change);
    const reply = await readAll(workbook);
    expect(readClosing(reply, await inputsOf(workbook)).record.closings).toEqual([]);
  });
});

/** The list as it was written before these columns were. */
function without(reply: ReadReply, name: string, columns: readonly number[]): ReadReply {
  const { sheet, area } = reply.names.find((each) => each.name === name)!;
  const isGone = (column: number): boolean => columns.includes(column - area.column);
  return {
    ...reply,
    names: reply.names.map((each) =>
      each.name === name ? { ...each, area: { ...area, columns: area.columns - columns.length } } : each,
    ),
    contents: reply.contents.map((content) =>
      content.name === sheet
        ? {
            ...content,
            cells: content.cells.map((row, at) =>
              at >= area.row && at < area.row + area.rows ? row.filter((_, column) => !isGone(column)) : row,
            ),
          }
        : content,
    ),
  };
}

it('records of closed months without behaviour and activities are read as they were sealed', async () => {
  const workbook = await closedHouse('en');
  const reply = await readAll(workbook);
  const { record } = readClosing(reply, await inputsOf(workbook));
  expect(record.figures[0]!.activities).toHaveLength(halfYear().funnel.stages.length);
  const older = {
    ...record,
    figures: record.figures.map((figure) => ({ ...figure, activities: [] })),
    pay: record.pay.map((each) => ({ ...each, behaviour: null })),
  };
  const stages = record.figures[0]!.activities.map((_, stage) => 8 + stage);
  const read = without(without(reply, 'GS_ClosedPay', [6]), 'GS_ClosedFigures', stages);
  expect(readClosing(read, await inputsOf(workbook)).record).toEqual(older);
  expect(sealOf(older).print).not.toBe(sealOf(record).print);
});
