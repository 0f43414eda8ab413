import { beforeAll, describe, expect, it } from 'vitest';
import { readTracking } from '#actions/execution/tracking.ts';
import { checkPlan } from '#actions/plan/check.ts';
import { day } from '#engine/days/day.ts';
import { toSerial } from '#engine/days/serial.ts';
import type { Language, PlanInputs } from '#engine/plan/inputs.ts';
import type { LocalWorkbook } from '#file-host/local-workbook.ts';
import { cellName } from '#formula/address.ts';
import type { ReadReply } from '#host/host.ts';
import type { Scalar } from '#host/sheet.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import { shown } from '#workbook/inputs/locate.ts';
import type { TablePlace } from '#workbook/inputs/places.ts';
import { columnKeys } from '#workbook/inputs/table.ts';
import { logTable } from '#workbook/sheets/log/tables.ts';
import { withPeople } from '../company.ts';
import { readAll, withSheets } from '../parity/built.ts';
import { Random } from '../parity/random-edits.ts';
import { recalculateWithIronCalc } from '../parity/recalculate-ironcalc.ts';
import { recalculateWithLibreOffice } from '../parity/recalculate-libreoffice.ts';
import type { Recalculated } from '../parity/recalculated.ts';
import { TODAY } from '../today.ts';
import { placesIn } from '../typing.ts';
import { executed } from './executed.ts';

/** So many times a log of each person is typed anew into one workbook of each language: 200 logs. */
const ROUNDS = 5;
const PEOPLE = 20;
const MONTH = '2026-03';
/** Columns that people type into, side by side in a new log. */
const TYPED: readonly string[] = logTable.columns
  .filter(({ cell, isOnDemand }) => cell.kind !== 'computed' && !isOnDemand)
  .flatMap(columnKeys);

const house = (language: Language): PlanInputs =>
  withPeople(exampleInputs('mdrt', language), [
    ['C', 'House', null],
    ...Array.from({ length: PEOPLE }, (_, at) => [`P${at + 1}`, `Zhao Min ${at + 1}`, 'C'] as const),
  ]);

/** As people and what they paste from write a name. */
const spelled = (key: string, name: string, random: Random): string =>
  random.pick([
    key,
    name,
    `${key} `,
    ` ${name}`,
    name.toUpperCase(),
    `${name}\u00A0`,
    `\u3000${name}`,
    name.replace(' ', '  '),
    `${key}\u200B`,
    `${key}\n`,
  ]);

/** A row as somebody types it, right, given back, shared, or wrong. */
function typedRow(key: string, name: string, language: Language, random: Random): Record<string, Scalar> {
  const { return: returned, correction } = messagesIn[language].execution.logKinds;
  const date = toSerial(day('2026-03-01')) + random.whole(0, 30);
  const worked = {
    date,
    person: spelled(key, name, random),
    'counts.0': random.pick([1, 2, 0.5, 0.33, null]),
    'counts.1': random.whole(0, 6),
    amount: random.pick([random.whole(1, 9000), random.decimal(0, 9000, 2), 1300 / 3, 10.005, 0.005]),
  };
  const given = { 'counts.0': -1, 'counts.1': null, amount: -random.decimal(1, 900, 3) };
  return random.pick<Record<string, Scalar>>([
    worked,
    worked,
    worked,
    { ...worked, ...given },
    { ...worked, ...given, kind: returned },
    { ...worked, kind: ` ${correction}` },
    { ...worked, kind: returned },
    { ...worked, kind: 'gift' },
    { ...worked, date: random.pick<Scalar>([null, 'soon', date + 0.5, date + 300, 12]) },
    { ...worked, person: random.pick(['Nobody', 'C', ' House ', null]) },
    { ...worked, 'counts.1': random.pick<Scalar>([0.125, 'many', -1e10]) },
    { ...worked, amount: random.pick<Scalar>(['much', -2e9]) },
  ]);
}

interface Round {
  readonly seen: Awaited<ReturnType<typeof seenInPane>>;
  readonly below: number;
  readonly said: readonly { readonly params: Readonly<Record<string, unknown>> }[];
  readonly reply: ReadReply;
}

async function seenInPane({ host }: LocalWorkbook, language: Language) {
  const outcome = await readTracking(host, { goal: 'G1', period: MONTH }, TODAY, messagesIn[language]);
  if (outcome.kind === 'refused' || outcome.value.kind !== 'tracking') throw new Error('not tracked');
  const { lines, log } = outcome.value;
  return { members: lines?.members ?? [], whole: lines?.whole.actual, log };
}

/** What the sheets show: actuals by key, how many rows count and do not, and how many Checks finds below the list. */
function seenOnSheets(values: Recalculated, { contents }: ReadReply, log: TablePlace, language: Language) {
  const { tables, executionTables } = messagesIn[language];
  const cell = (sheet: string, row: number, column: number) =>
    values.get(sheet)?.get(cellName(row, column)) ?? null;
  const rowsOf = (sheet: string) => contents.find(({ name }) => name === sheet)!.cells;
  const tracking = tables.sheets.tracking.name;
  const header = rowsOf(tracking).findIndex((row) => row.includes(executionTables.tracking.actual));
  const column = rowsOf(tracking)[header]!.indexOf(executionTables.tracking.actual);
  const keyed = rowsOf(tracking).flatMap(([key], row) =>
    row > header && key !== null ? [[shown(key!), cell(tracking, row, column)] as const] : [],
  );
  const counted = rowsOf(log.sheet).map((_, row) => cell(log.sheet, row, log.columns.counted as number));
  const checks = tables.sheets.checks.name;
  const { unmarked } = executionTables.executionChecks;
  const line = rowsOf(checks).findIndex((row) => row.includes(unmarked));
  const found = line < 0 ? [] : rowsOf(checks)[line]!.map((_, at) => cell(checks, line, at));
  return {
    actuals: new Map(keyed.reverse()),
    counted: counted.filter((each) => each === 1).length,
    leftOut: counted.filter((each) => each === 0).length,
    found,
  };
}

describe.each(['en', 'zh-CN'] as const)('logs as people type them, in %s', (language) => {
  const rounds: Round[] = [];
  let byLibreOffice: Recalculated;
  let log: TablePlace;

  beforeAll(async () => {
    const workbook = await executed(house(language), {});
    log = (await placesIn(workbook)).tables.log as TablePlace;
    const random = new Random(language === 'en' ? 81_000 : 82_000);
    const { row: header, rows: height, column } = log.area;
    for (let round = 0; round < ROUNDS; round++) {
      const rows = Array.from({ length: PEOPLE * 6 }, (_, at) => {
        const number = (at % PEOPLE) + 1;
        return typedRow(`P${number}`, `Zhao Min ${number}`, language, random);
      });
      // In every second round some rows stand below what is ready.
      const below = round % 2 === 0 ? 0 : random.whole(1, 5);
      const first = header + height - rows.length + below;
      const blank = TYPED.map(() => null);
      // What the round before has left goes, and these come, in one piece.
      const above = 5 + below;
      const cells = [
        ...Array.from({ length: above }, () => blank),
        ...rows.map((row) => TYPED.map((key) => row[key] ?? null)),
        ...Array.from({ length: 10 }, () => blank),
      ];
      const step = {
        step: 'cells',
        sheet: log.sheet,
        row: first - above,
        column,
        cells,
        styles: [],
      } as const;
      await workbook.host.write({ steps: [step] });
      const reply = await readAll(workbook);
      const { issues } = below > 0 ? checkPlan(reply, TODAY) : { issues: [] };
      const said = issues.filter(({ code }) => code === 'input.rows.below');
      rounds.push({ seen: await seenInPane(workbook, language), below, said, reply });
    }
    const file = { name: 'last', bytes: await workbook.save() };
    byLibreOffice = (await recalculateWithLibreOffice([file])).get('last') ?? new Map();
  });

  it('count alike in pane, check and sheets', () => {
    for (const round of rounds)
      compare(round, recalculateWithIronCalc(concerned(round.reply, log, language)));
    expect(rounds.reduce((sum, { seen }) => sum + seen.members.length, 0)).toBe(ROUNDS * PEOPLE);
  });

  it('count alike in LibreOffice', () => {
    compare(rounds.at(-1)!, byLibreOffice);
  });

  function compare({ seen, below, said, reply }: Round, values: Recalculated): void {
    const sheets = seenOnSheets(values, reply, log, language);
    const expected = seen.members.map(({ key, actual }) => [key, actual]);
    expect(seen.members.map(({ key }) => [key, sheets.actuals.get(key)])).toEqual(expected);
    expect(sheets.actuals.get('Σ')).toBeCloseTo(seen.whole ?? 0, 6);
    expect([sheets.counted, sheets.leftOut]).toEqual([seen.log.counted, seen.log.leftOut]);
    expect(sheets.found).toContain(below);
    expect(said.map(({ params }) => params.rows)).toEqual(below === 0 ? [] : [below]);
  }

  it('of all kinds count, and of all kinds are left out', () => {
    for (const { seen } of rounds) {
      expect(seen.log.counted).toBeGreaterThan(PEOPLE);
      expect(seen.log.leftOut).toBeGreaterThan(PEOPLE);
    }
  });
});

/** The workbook with nothing on the sheets that these numbers do not come from. */
function concerned(reply: ReadReply, log: TablePlace, language: Language): ReadReply {
  const { tables, inputs } = messagesIn[language];
  const wanted = new Set([
    log.sheet,
    ...Object.values(inputs.sheets).map(({ name }) => name),
    tables.sheets.tracking.name,
    tables.sheets.executionWorkings.name,
    tables.sheets.checks.name,
  ]);
  return withSheets(reply, (sheet) => wanted.has(sheet));
}
