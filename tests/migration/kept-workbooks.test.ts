import { describe, expect, it } from 'vitest';
import { logWork } from '#actions/execution/log-work.ts';
import { buildPlan } from '#actions/plan/build.ts';
import { checkPlan } from '#actions/plan/check.ts';
import { type LocalWorkbook, openLocalWorkbook } from '#file-host/local-workbook.ts';
import type { ReadReply } from '#host/host.ts';
import { cellsOf } from '../merge/merging.ts';
import { readAll } from '../parity/built.ts';
import { recalculateWithIronCalc } from '../parity/recalculate-ironcalc.ts';
import { compareFormulas, describeDifference } from '../parity/recalculated.ts';
import { TODAY } from '../today.ts';
import { builtKept } from './built-kept.ts';
import { keptWorkbooks } from './kept-workbooks.ts';
import { lostFrom, placesOf } from './typed-things.ts';

const reopened = async (workbook: LocalWorkbook): Promise<LocalWorkbook> =>
  openLocalWorkbook(await workbook.save());

const buildAgain = async (workbook: LocalWorkbook): Promise<LocalWorkbook> => {
  const outcome = await buildPlan(workbook.host, TODAY);
  if (outcome.kind === 'refused') throw new Error(`refused: ${JSON.stringify(outcome.issues)}`);
  expect(outcome.issues.map(({ code }) => code)).not.toContain('input.version.older');
  return reopened(workbook);
};

/** What keeps a plan from being fine, and the checks that want a look. */
const troubleIn = async ({ host }: LocalWorkbook): Promise<readonly string[]> => {
  const { issues, checks } = checkPlan(await host.read({ sheets: [{ by: 'all' }] }), TODAY);
  expect(checks.length).toBeGreaterThan(5);
  return [
    ...issues.filter(({ severity }) => severity === 'error').map(({ code }) => code),
    ...checks.filter(({ state }) => state === 'look').map(({ what }) => what),
  ];
};

/** Formulas that IronCalc gives another value than the build wrote; those that people typed wait for a spreadsheet. */
const miscalculated = (reply: ReadReply, typed: ReadonlySet<string>): readonly string[] =>
  compareFormulas(reply, recalculateWithIronCalc(reply))
    .filter(({ sheet, cell }) => !typed.has(`${sheet}!${cell}`))
    .map(describeDifference);

it('workbooks of every format are kept in both languages, with and without records', () => {
  for (const workbook of ['branch-en', 'branch-zh-CN', 'mdrt-en', 'mdrt-zh-CN']) {
    expect(keptWorkbooks.map(({ name }) => name)).toContain(`format-1/${workbook}`);
  }
});

describe.each(keptWorkbooks)('$name', (book) => {
  const { typed, open } = book;
  it('opens, and holds what its list says was typed', async () => {
    const workbook = await open();
    expect(lostFrom(await readAll(workbook), typed)).toEqual([]);
    expect(checkPlan(await readAll(workbook), TODAY).checks.length).toBeGreaterThan(5);
  });

  it('is built with everything that was typed in its place, all of it reconciles, and again changes nothing', async () => {
    const { workbook: once } = await builtKept(book);
    const reply = await readAll(once);
    expect(lostFrom(reply, typed)).toEqual([]);
    expect(await troubleIn(once)).toEqual([]);
    expect(miscalculated(reply, placesOf(reply, typed))).toEqual([]);
    const twice = await readAll(await buildAgain(once));
    expect(cellsOf(twice)).toEqual(cellsOf(reply));
    expect(twice.names).toEqual(reply.names);
  });
});

describe.each(keptWorkbooks.filter(({ name }) => name.includes('branch')))('$name', (book) => {
  it('takes a row of the log after it was built, and the next build counts it', async () => {
    const { workbook } = await builtKept(book);
    const row = { product: '', channel: '', customer: '', note: 'logged after the update' };
    const outcome = await logWork(
      workbook.host,
      { ...row, date: TODAY, person: 'P14', counts: [1, 2, 3, 20], amount: 8500 },
      TODAY,
    );
    expect(outcome).toMatchObject({ kind: 'done' });
    const again = await buildAgain(workbook);
    const reply = await readAll(again);
    expect(lostFrom(reply, book.typed)).toEqual([]);
    expect(reply.contents.flatMap(({ cells }) => cells.flat())).toContain('logged after the update');
    expect(await troubleIn(again)).toEqual([]);
  });
});
