import { describe, expect, it } from 'vitest';
import { day } from '#engine/days/day.ts';
import { toSerial } from '#engine/days/serial.ts';
import { languages, type PlanInputs } from '#engine/plan/inputs.ts';
import { type LocalWorkbook, openLocalWorkbook } from '#file-host/local-workbook.ts';
import type { ReadReply } from '#host/host.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import { choices } from '#workbook/sheets/common/choices.ts';
import { workingsNames } from '#workbook/sheets/execution-workings/names.ts';
import { tableNames } from '#workbook/sheets/generated-names.ts';
import { ironCalcVerdict, readAll, type Verdict, verdict } from '../parity/built.ts';
import { recalculateWithLibreOffice } from '../parity/recalculate-libreoffice.ts';
import { TODAY } from '../today.ts';
import { type, typeAt, typeInto } from '../typing.ts';
import { executed } from './executed.ts';
import { buildAgain, buildUnchanged, staleFormulas } from './live.ts';
import { smallCompany } from './small.ts';
import { team, teamRecords } from './team.ts';

/** Differences on the sheets that this file is about. */
const ours = ({ differences }: Verdict, { names }: ReadReply): string[] => {
  const anchors: readonly string[] = [
    tableNames.tracking,
    tableNames.leaks,
    tableNames.progress,
    tableNames.checks,
    tableNames.executionWorkings,
    'GS_Measures',
  ];
  const sheets = names.filter(({ name }) => anchors.includes(name)).map(({ sheet }) => `${sheet}!`);
  return differences.filter((difference) => sheets.some((sheet) => difference.startsWith(sheet)));
};

async function ironCalcDifferences(workbook: LocalWorkbook): Promise<string[]> {
  const reply = await readAll(workbook);
  return ours(ironCalcVerdict(reply), reply);
}

/** A person chooses; nothing is built. */
async function choose(workbook: LocalWorkbook, chosen: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(chosen)) await typeInto(workbook, name, value);
}

/** Where the file, recalculated as it is, differs from what a build makes of it. */
async function differencesFromBuild(workbooks: Readonly<Record<string, LocalWorkbook>>): Promise<string[]> {
  const entries = Object.entries(workbooks);
  const files = await Promise.all(
    entries.map(async ([name, workbook]) => ({ name, bytes: await workbook.save() })),
  );
  const recalculated = await recalculateWithLibreOffice(files);
  const differences = await Promise.all(
    entries.map(async ([name, workbook]) => {
      await buildAgain(workbook);
      const reply = await readAll(workbook);
      return ours(verdict(reply, recalculated.get(name)), reply);
    }),
  );
  return differences.flat();
}

describe.each(languages)('the tracking sheets in %s', (language) => {
  it('calculate to what the engine says, with teams, a former member and goals of three kinds', async () => {
    const workbook = await executed(team(language), teamRecords);
    expect(await ironCalcDifferences(workbook)).toEqual([]);
  });

  it('follow what is chosen without another build', async () => {
    const typed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
      stage: {
        [choices.trackedGoal.name]: team(language).goals[1]?.name ?? '',
        [choices.trackedPeriod.name]: '2026-Q1',
        [choices.leakPeriod.name]: 'year',
        [choices.progressGoal.name]: 'G2',
        [choices.progressWho.name]: 'North',
      },
      ownColumn: {
        [choices.trackedGoal.name]: 'G3',
        [choices.trackedPeriod.name]: '2026-02',
        [choices.leakPeriod.name]: '2026-01',
        [choices.progressGoal.name]: 'G3',
        [choices.progressWho.name]: 'P5',
      },
    };
    const workbooks: Record<string, LocalWorkbook> = {};
    for (const [name, values] of Object.entries(typed)) {
      const workbook = await executed(team(language), teamRecords);
      await choose(workbook, values);
      workbooks[name] = workbook;
    }
    const midMonth = await executed(smallCompany(language), teamRecords);
    await choose(midMonth, { [choices.trackedPeriod.name]: '2026-Q1', [choices.progressWho.name]: 'T1' });
    await typeAt(midMonth, ['execution', 'today'], toSerial(day('2026-02-24')));
    workbooks.midMonth = midMonth;
    expect(await differencesFromBuild(workbooks)).toEqual([]);
  });

  it('follow the log and what goals are tracked by without another build', async () => {
    const workbook = await executed(team(language), teamRecords);
    const stage = messagesIn[language].inputs.choices.measure.stage4;
    await typeAt(workbook, ['measures', 2, 'measure'], stage);
    await typeInto(workbook, nameOf('log', 'amount'), 123.45);
    await typeInto(workbook, nameOf('log', 'amount'), 'much', 2);
    await choose(workbook, { [choices.trackedGoal.name]: 'G3', [choices.trackedPeriod.name]: 'year' });
    expect(await differencesFromBuild({ edited: workbook })).toEqual([]);
  });
});

describe('the tracking sheets', () => {
  const mdrt = exampleInputs('mdrt', 'en');
  const log = teamRecords.log.map((row) => ({ ...row, person: mdrt.members[0]?.key ?? '' }));
  const plans: readonly (readonly [string, PlanInputs, Parameters<typeof executed>[1]])[] = [
    ['one person', mdrt, { log }],
    ['no log at all', team('en'), {}],
    ['a plan without a funnel', exampleInputs('blank', 'zh-CN'), {}],
    ['a plan that begins tomorrow', { ...mdrt, start: day('2026-04-01') }, { log }],
    ['a plan that ended', { ...mdrt, start: day('2025-03-01'), end: day('2026-02-28') }, { log }],
    ['a plan of one month', { ...mdrt, start: day('2026-03-01'), end: day('2026-03-31') }, { log }],
  ];
  it.each(plans)('calculate to what the engine says for %s', async (_, inputs, records) => {
    const workbook = await executed(inputs, records);
    expect(await ironCalcDifferences(workbook)).toEqual([]);
  });

  it.each([
    ['a joiner’s first month', '2026-02-24', 'T1', '2026-02'],
    ['a month when all are there', '2026-07-15', 'C', '2026-Q3'],
    ['a leaver’s last month', '2026-11-06', 'T2', 'year'],
  ])('follow a day that a person sets in %s', async (_, asOf, who, period) => {
    const workbook = await executed(smallCompany('en'), teamRecords);
    await choose(workbook, { [choices.trackedPeriod.name]: period, [choices.progressWho.name]: who });
    await typeAt(workbook, ['execution', 'today'], toSerial(day(asOf)));
    expect(await staleFormulas(workbook)).toEqual([]);
  });

  it.each([
    ['no row', [], '2025-12-31'],
    ['its last row in the middle of a month', ['2026-02-24'], '2026-02-24'],
    ['its last row on a Saturday', ['2026-03-14', '2026-03-05'], '2026-03-13'],
  ] as const)('are as of the last working day that a log with %s has come to', async (_, dates, asOf) => {
    const inputs = smallCompany('en');
    const rows = dates.map((date) => ({ date, person: 'P1', amount: 1000 }));
    const workbook = await executed(inputs, { log: rows }, null);
    const reply = await readAll(workbook);
    const shown = reply.names.find(({ name }) => name === nameOf('execution', 'asOf'));
    // Programs ask their clock for the day; it is TODAY here.
    const contents = reply.contents.map(({ name, cells, ...rest }) => ({
      ...rest,
      name,
      cells: cells.map((row, r) =>
        row.map((cell, c) =>
          name === shown?.sheet && r === shown.area.row && c === shown.area.column ? toSerial(TODAY) : cell,
        ),
      ),
    }));
    const fixed = { ...reply, contents };
    expect(ours(ironCalcVerdict(fixed), fixed)).toEqual([]);
    const cell = reply.names.find(({ name }) => name === workingsNames.asOf);
    const content = contents.find(({ name }) => name === cell?.sheet);
    const [row, column] = [cell?.area.row ?? 0, cell?.area.column ?? 0];
    expect(content?.cells[row]?.[column]).toMatchObject({ value: toSerial(day(asOf)) });
  });

  it('have no sheet of leaks without a funnel', async () => {
    const { names } = await readAll(await executed(exampleInputs('blank', 'en'), {}));
    const known = names.map(({ name }) => name);
    expect(known).toContain(tableNames.tracking);
    expect(known).not.toContain(tableNames.leaks);
  });

  it('are as they were after another build, with what was chosen and remarked', async () => {
    const workbook = await executed(team('en'), teamRecords);
    await choose(workbook, { [choices.trackedGoal.name]: 'G2', [choices.progressWho.name]: 'South' });
    await buildAgain(workbook);
    const { contents, names } = await readAll(workbook);
    const tracking = names.find(({ name }) => name === tableNames.tracking);
    const content = contents.find(({ name }) => name === tracking?.sheet);
    const row = content?.cells.findIndex((cells) => cells[0] === 'P3') ?? -1;
    const column = content?.cells.find((cells) => cells[0] === 'Key')?.indexOf('Remarks') ?? -1;
    await type(workbook, tracking?.sheet ?? '', row, column, 'Call him');
    expect(await buildUnchanged(workbook)).toEqual([]);
    const saved = await openLocalWorkbook(await workbook.save());
    expect((await readAll(saved)).contents).toEqual((await readAll(workbook)).contents);
  });
});
