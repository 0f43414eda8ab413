import { beforeAll, describe, expect, it } from 'vitest';
import { day } from '#engine/days/day.ts';
import { toSerial } from '#engine/days/serial.ts';
import { type Language, languages, type PlanInputs } from '#engine/plan/inputs.ts';
import { type LocalWorkbook, openLocalWorkbook } from '#file-host/local-workbook.ts';
import type { ReadReply } from '#host/host.ts';
import { isFormula, type Scalar } from '#host/sheet.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import { readAll, withSheets } from '../parity/built.ts';
import { recalculateWithIronCalc } from '../parity/recalculate-ironcalc.ts';
import { recalculateWithLibreOffice } from '../parity/recalculate-libreoffice.ts';
import { compareFormulas, describeDifference, type Recalculated } from '../parity/recalculated.ts';
import { typeInto } from '../typing.ts';
import { executed } from './executed.ts';
import { buildAgain, buildUnchanged } from './live.ts';
import { smallHouse, withoutFunnel, workOf } from './planned.ts';

const serial = (text: string): number => toSerial(day(text));

/** What people choose and type after a build, by defined name. */
const changes: readonly {
  readonly what: string;
  readonly language: Language;
  readonly typed: Readonly<Record<string, Scalar>>;
}[] = [
  ...languages.map((language) => ({
    what: 'a team and a month',
    language,
    typed: { GS_PlanWho: 'First team · T1', GS_PlanPeriod: '2026-03' },
  })),
  {
    what: 'a person by key, an earlier week and its day',
    language: 'en',
    typed: {
      GS_PlanWho: 'P1',
      GS_PlanPeriod: '2026-W12',
      GS_PlanDay: serial('2026-03-18'),
      GS_FormWeek: '2026-W12',
    },
  },
  { what: 'a person by name', language: 'en', typed: { GS_PlanWho: ' ann ' } },
  ...languages.map((language) => ({
    what: 'somebody who is not there',
    language,
    typed: { GS_PlanWho: 'Zoe' },
  })),
  {
    what: 'the first month and the first week, which have none before',
    language: 'zh-CN',
    typed: { GS_PlanPeriod: '2026-01', GS_FormWeek: '2026-W01' },
  },
  {
    what: 'a week after a Sunday that is cut off by the month’s beginning',
    language: 'en',
    typed: { GS_PlanWho: 'P1', GS_PlanPeriod: '2026-W10', GS_FormWeek: '2026-W10' },
  },
  { what: 'the first week', language: 'zh-CN', typed: { GS_PlanPeriod: '2026-W01' } },
  {
    what: 'another today, an action closed, work logged',
    language: 'en',
    typed: {
      GS_Execution_Today: serial('2026-03-20'),
      GS_ActionList_Closed: serial('2026-03-19'),
      GS_Log_Amount: 5500,
    },
  },
];

/** The workbook after typing without a build, and the values of a build of it. */
interface Changed {
  readonly bytes: Uint8Array;
  readonly before: ReadReply;
  readonly built: ReadReply;
}

async function changed(workbook: LocalWorkbook, typed: Readonly<Record<string, Scalar>>): Promise<Changed> {
  const { GS_Execution_Today: today, ...others } = typed;
  for (const [name, value] of Object.entries(others)) await typeInto(workbook, name, value);
  // The cell above the one that says what day it is seen as of.
  if (today !== undefined) await typeInto(workbook, 'GS_Execution_AsOf', today, -1);
  const before = await readAll(workbook);
  const bytes = await workbook.save();
  await buildAgain(workbook);
  return { bytes, before, built: await readAll(workbook) };
}

/** The sheets that are looked at here, by the name over each, and those that nothing on them follows from. */
const ours = [
  'GS_ExecutionPlan',
  'GS_WeekForms',
  'GS_ExecutionWorkings',
  'GS_ActionList',
  'GS_WeekPlans',
  'GS_ChannelTasks',
];
const idle = ['GS_Tracking', 'GS_Leaks', 'GS_Attendance', 'GS_Progress', 'GS_SupervisorTable'];
const sheetsOf = ({ names }: ReadReply, tables: readonly string[]): ReadonlySet<string> =>
  new Set(names.flatMap(({ name, sheet }) => (tables.includes(name) ? [sheet] : [])));

function differencesOf(built: ReadReply, found: Recalculated | undefined): string[] {
  const sheets = sheetsOf(built, ours);
  expect(sheets.size).toBe(ours.length);
  return compareFormulas(built, found ?? new Map())
    .filter(({ sheet }) => sheets.has(sheet))
    .map(describeDifference);
}

/** Without the cells of the sheets that nothing here follows from: IronCalc takes its time over them. */
function withoutIdle(reply: ReadReply): ReadReply {
  const sheets = sheetsOf(reply, idle);
  return withSheets(reply, (sheet) => !sheets.has(sheet));
}

/** The shown values of some columns of a block, from a row whose first column holds `§2` or so. */
function shown(reply: ReadReply, table: string): (string | number | boolean | null)[][] {
  const { sheet } = reply.names.find(({ name }) => name === table)!;
  const { cells } = reply.contents.find(({ name }) => name === sheet)!;
  return cells.map((row) =>
    row.map((content) =>
      isFormula(content) ? content.value : typeof content === 'object' && content !== null ? null : content,
    ),
  );
}

/** Action, times carried and state of each line that the execution plan lists. */
function listed(reply: ReadReply, mark: string): string[] {
  const rows = shown(reply, 'GS_ExecutionPlan');
  const from = rows.findIndex(([key]) => key === mark);
  const lines: string[] = [];
  for (const row of rows.slice(from + 1)) {
    if (String(row[0] ?? '').startsWith('§') || row[0] === 'more') break;
    if (typeof row[0] === 'number' && row[2]) lines.push(`${row[2]} ${row[7]}× ${row[8]}`);
  }
  return lines;
}

const houses = new Map<Language, Promise<Uint8Array>>();
/** A copy of the house, which is made once a language. */
async function house(language: Language): Promise<LocalWorkbook> {
  const made =
    houses.get(language) ??
    executed(smallHouse(language), workOf(smallHouse(language))).then((workbook) => workbook.save());
  houses.set(language, made);
  return openLocalWorkbook(await made);
}

describe('the execution plan and the weekly forms', () => {
  const found = new Map<string, Changed>();
  let byLibreOffice: ReadonlyMap<string, Recalculated>;
  const plans: readonly (readonly [string, () => Promise<LocalWorkbook>])[] = [
    ['as built, en', () => house('en')],
    ['as built, zh-CN', () => house('zh-CN')],
    ['no funnel, en', () => bare(withoutFunnel(smallHouse('en')))],
    ['one person, zh-CN', () => bare(exampleInputs('mdrt', 'zh-CN'))],
    ['empty lists, en', () => executed(smallHouse('en'), {})],
  ];
  const bare = (inputs: PlanInputs): Promise<LocalWorkbook> => executed(inputs, personal(inputs));

  beforeAll(async () => {
    for (const [what, make] of plans) found.set(what, await changed(await make(), {}));
    for (const { what, language, typed } of changes) {
      found.set(`${what}, ${language}`, await changed(await house(language), typed));
    }
    const files = [...found].map(([name, { bytes }]) => ({ name, bytes }));
    byLibreOffice = await recalculateWithLibreOffice(files);
  });

  const names = [
    ...plans.map(([what]) => what),
    ...changes.map(({ what, language }) => `${what}, ${language}`),
  ];
  it.each(names)('show in LibreOffice without a build what the engine says: %s', (name) => {
    expect(differencesOf(found.get(name)!.built, byLibreOffice.get(name))).toEqual([]);
  });

  it.each(languages)(
    'show it in IronCalc, %s',
    (language) => {
      const { before, built } = found.get(`a team and a month, ${language}`)!;
      expect(differencesOf(built, recalculateWithIronCalc(withoutIdle(before)))).toEqual([]);
    },
    300_000,
  );

  it('are as they were after another build', async () => {
    await buildUnchanged(await house('zh-CN'));
  });

  it('keep through a build what was chosen', () => {
    const { built } = found.get('a person by key, an earlier week and its day, en')!;
    const values = ['GS_PlanWho', 'GS_PlanPeriod', 'GS_PlanDay', 'GS_FormWeek'].map((name) => {
      const { sheet, area } = built.names.find((each) => each.name === name)!;
      return built.contents.find((each) => each.name === sheet)!.cells[area.row]![area.column];
    });
    expect(values).toEqual(['Ann · P1', '2026-W12', serial('2026-03-18'), '2026-W12']);
  });

  it('list carried actions first, leave wrong ones out, and show units all below them', () => {
    expect(listed(found.get('as built, en')!.built, '§2')).toEqual([
      'Late visit 11× Carried over',
      'For all 2× Carried over',
      'Other team 1× Carried over',
      'Spring day 0× Open',
      'Ring back 0× Open',
    ]);
    expect(listed(found.get('a team and a month, en')!.built, '§2')).toEqual([
      'Late visit 2× Carried over',
      'Done late 0× Closed',
      'Spring day 0× Open',
      'Ring back 0× Open',
    ]);
  });

  it('list an action closed in the week after its own as carried over into it and closed', () => {
    const { built } = found.get('a person by key, an earlier week and its day, en')!;
    expect(listed(built, '§2')).toEqual(['Late visit 9× Carried over', 'Done late 1× Closed']);
    expect(listed(built, '§3')).toEqual([]);
  });

  it('list what is due today', () => {
    expect(listed(found.get('as built, zh-CN')!.built, '§3')).toEqual([
      'Spring day 0× 待办',
      'Ring back 0× 待办',
    ]);
  });

  it('have room for thirty actions, eight of them on a day, and say how many more there are', () => {
    const { built } = found.get('one person, zh-CN')!;
    expect([listed(built, '§2').length, listed(built, '§3').length]).toEqual([30, 8]);
    const more = shown(built, 'GS_ExecutionPlan').filter(([key]) => key === 'more');
    expect(more.map((row) => row[1])).toEqual(['……另有 3 项，见行动清单', '……另有 25 项，见行动清单']);
  });

  it('have an amount line only where there is no funnel', () => {
    const rows = shown(found.get('no funnel, en')!.built, 'GS_WeekForms').slice(9);
    expect(rows.map((row) => [row[0], row[3]])).toEqual([
      ['P1', 'Premium'],
      ['P2', 'Premium'],
      ['P3', 'Premium'],
    ]);
  });

  it('take a plan as it was written, and leave one written for a unit alone', () => {
    const rows = shown(found.get('as built, en')!.built, 'GS_WeekForms').slice(9);
    const typed = rows.filter((row) => row[11] !== '').map((row) => [row[0], row[4], row[11], row[13]]);
    expect(typed).toEqual([
      ['P1', 2, 6, 6],
      ['P2', 0, 2500, 2500],
    ]);
  });

  it('say beside the list what is wrong with an action', () => {
    const rows = shown(found.get('as built, en')!.built, 'GS_ActionList').slice(5, 16);
    expect(rows.map((row) => row[10])).toEqual([0, 0, 0, 0, 0, 1, 5, 7, 9, 11, 0]);
  });

  it('say beside the channels what the log tells and what is wrong', () => {
    const rows = shown(found.get('as built, en')!.built, 'GS_ChannelTasks').slice(5, 8);
    expect(rows.map((row) => row.slice(5, 10))).toEqual([
      [6000, 4000, 0.5, 0.25, 'The contract task is below the assessment task.'],
      [0, 10, '', '', 'A figure is below 0.'],
      [0, '', '', '', ''],
    ]);
  });
});

/** A little work of the plan's first person. */
function personal({ members, goals }: PlanInputs) {
  const { key } = members[members.length - 1]!;
  return {
    log: [
      { date: '2026-03-24', person: key, 'counts.0': 1, amount: 2000 },
      { date: '2026-03-30', person: key, 'counts.0': 1, amount: 3000 },
    ],
    actionList: Array.from({ length: 33 }, (_, index) => ({
      kind: 'call',
      what: `Ring ${index + 1}`,
      owner: key,
      customer: 'X',
      due: '2026-03-31',
    })),
    weekPlans: [{ week: '2026-W14', person: key, line: goals[0]!.name, plan: 4000 }],
  };
}
