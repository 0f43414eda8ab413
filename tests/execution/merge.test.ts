import { describe, expect, it } from 'vitest';
import { readPlan } from '#actions/protocol/read-plan.ts';
import { type Language, languages, type Member } from '#engine/plan/inputs.ts';
import type { LocalWorkbook } from '#file-host/local-workbook.ts';
import type { ReadReply, SheetContent } from '#host/host.ts';
import type { CellContent, Scalar } from '#host/sheet.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import type { RecordTableKey } from '#language/execution/records.ts';
import { exampleRecords } from '#workbook/examples/index.ts';
import { type Execution, executionOf } from '#workbook/records/execution.ts';
import type { RecordReading } from '#workbook/records/read.ts';
import { tableNames } from '#workbook/sheets/generated-names.ts';
import { rebuilt, retypeMembers } from '../merge/merging.ts';
import { readAll, verdict } from '../parity/built.ts';
import { recalculateWithIronCalc } from '../parity/recalculate-ironcalc.ts';
import { TODAY } from '../today.ts';
import { type Typed, typeAll } from '../typing.ts';
import { executed } from './executed.ts';
import { buildUnchanged } from './live.ts';
import { team } from './team.ts';

/** What people are called in the log: Bob by his key, the others by name. */
const log = [
  { date: '2026-02-03', person: 'Ann', 'counts.1': 4, 'counts.0': 1, amount: 4000 },
  { date: '2026-02-04', person: 'P2', 'counts.1': 3, 'counts.0': 1, amount: 2500 },
  { date: '2026-02-05', person: 'Cid', 'counts.1': 2, 'counts.0': 1, amount: 1000 },
  { date: '2026-03-05', person: 'Cid', 'counts.1': 1 },
];

/** A team that has worked, with scores and actions, seen on the last of March. */
function worked(language: Language): Promise<LocalWorkbook> {
  const records = exampleRecords('branch', language);
  const first = <Table extends RecordTableKey>(table: Table, person: string, field: string) =>
    (records?.[table] ?? []).slice(0, 3).map((row) => ({ ...row, [field]: person }));
  return executed(team(language), {
    log,
    actionList: first('actionList', 'Ann', 'owner'),
    scores: first('scores', 'Cid', 'person'),
    weekPlans: first('weekPlans', 'P2', 'person'),
  });
}

interface Carrying {
  readonly reply: ReadReply;
  readonly records: RecordReading;
  readonly execution: Execution;
}

async function carrying(workbook: LocalWorkbook): Promise<Carrying> {
  const reply = await readAll(workbook);
  const reading = readPlan(reply, TODAY);
  if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.issues));
  const { inputs, state } = reading.value;
  if (!state) throw new Error('not carried out');
  const messages = messagesIn[inputs.language];
  const execution = executionOf(inputs, state.records, TODAY, messages);
  return { reply, records: state.records, execution };
}

const former = ({ records }: Carrying) =>
  records.rows.formerMembers.map(({ key, name, team: unit, leftOn }) => [key, name, unit, leftOn]);
const counted = ({ execution }: Carrying) => execution.entries.map(({ person, amount }) => [person, amount]);
const whole = [
  ['P1', 4000],
  ['P2', 2500],
  ['P3', 1000],
  ['P3', 0],
];

const listOf = (language: Language): readonly Member[] => team(language).members;
const without = (key: string) => listOf('en').filter((member) => member.key !== key);
const changing = (key: string, changes: Partial<Member>) =>
  listOf('en').map((member) => (member.key === key ? { ...member, ...changes } : member));

const typedLists = ['log', 'actionList', 'scores', 'weekPlans', 'round', 'timeSpent', 'blocks'] as const;

describe('a build after the people have changed', () => {
  it.each<[string, readonly Member[], readonly (readonly Scalar[])[]]>([
    ['nobody', listOf('en'), []],
    ['one removed', without('P3'), [['P3', 'Cid', 'South', '2026-03-31']]],
    ['one renamed', changing('P1', { name: 'Anna' }), [['P1', 'Ann', 'North', '2026-03-31']]],
    ['one in another team', changing('P1', { parent: 'T2' }), []],
    ['one more', [...listOf('en'), { ...listOf('en')[2]!, key: 'P6', name: 'Fay' }], []],
    [
      'all of it',
      [...changing('P1', { name: 'Anna', parent: 'T2' }).filter(({ key }) => key !== 'P3')],
      [
        ['P1', 'Ann', 'North', '2026-03-31'],
        ['P3', 'Cid', 'South', '2026-03-31'],
      ],
    ],
  ])('loses nothing that was typed, and all of it still counts: %s', async (_, members, gone) => {
    const workbook = await worked('en');
    const before = await carrying(workbook);
    await retypeMembers(workbook, members);
    const after = await carrying(await rebuilt(workbook));
    for (const list of typedLists) expect(after.records.rows[list], list).toEqual(before.records.rows[list]);
    expect(former(after)).toEqual(gone);
    expect(counted(after)).toEqual(whole);
    expect(after.execution.actions).toEqual(before.execution.actions);
  });

  it.each(languages)('gives formulas that calculate to what the engine says: %s', async (language) => {
    const workbook = await worked(language);
    await retypeMembers(
      workbook,
      changing('P1', { name: 'Anna' }).filter(({ key }) => key !== 'P3'),
    );
    const again = await rebuilt(workbook);
    const reply = await readAll(again);
    expect(verdict(reply, recalculateWithIronCalc(reply)).differences).toEqual([]);
    await buildUnchanged(again);
  });

  it('takes who comes back off the list of former members, and knows who left twice only once', async () => {
    const workbook = await worked('en');
    await retypeMembers(workbook, without('P3'));
    const left = await rebuilt(workbook);
    expect(former(await carrying(await rebuilt(left)))).toHaveLength(1);
    await retypeMembers(left, listOf('en'));
    const back = await rebuilt(left);
    expect(former(await carrying(back))).toEqual([]);
    expect(counted(await carrying(back))).toEqual(whole);
    await retypeMembers(back, without('P2'));
    expect(former(await carrying(await rebuilt(back)))).toEqual([['P2', 'Bob', 'North', '2026-03-31']]);
  });
});

describe('what people add to the sheets of the carrying out', () => {
  it.each(languages)('stays on each of them, remarks and columns of their own: %s', async (language) => {
    const workbook = await worked(language);
    const { remarks } = messagesIn[language].tables;
    const marks = await markEverything(workbook, remarks);
    expect(marks.length).toBeGreaterThan(10);
    await retypeMembers(
      workbook,
      without('P3').map((member) => (member.key === 'P1' ? { ...member, name: 'Anna' } : member)),
    );
    const { contents } = await readAll(await rebuilt(workbook));
    const found = new Set(
      contents.flatMap(({ cells }) => cells.flat()).filter((cell) => typeof cell === 'string'),
    );
    expect(marks.filter((mark) => !found.has(mark))).toEqual([]);
  });
});

/** Types into the remarks, and into a column beside each sheet: a mark of its own wherever something is typed. */
async function markEverything(workbook: LocalWorkbook, remarks: string): Promise<string[]> {
  const { contents, names } = await readAll(workbook);
  const marks: Typed[] = [];
  const mark = (sheet: string, row: number, column: number, what: string): void => {
    marks.push([sheet, row, column, `${what} ${sheet} ${row}`]);
  };
  for (const name of Object.values(tableNames)) {
    const anchor = names.find((each) => each.name === name);
    const content = contents.find((each) => each.name === anchor?.sheet);
    if (!anchor || !content) continue;
    const rows = keptRows(content, anchor.area.row);
    const last = anchor.area.column + anchor.area.columns;
    mark(content.name, anchor.area.row, last + 1, 'own header');
    for (const row of rows) mark(content.name, row, last + 1, 'own');
    const at = content.cells[anchor.area.row]?.indexOf(remarks) ?? -1;
    if (at >= 0) for (const row of rows) mark(content.name, row, at, 'remark');
  }
  await typeAll(workbook, marks);
  return marks.map(([, , , text]) => String(text));
}

/** The first rows of things below the header that are not about Cid, who goes. */
const keptRows = ({ cells }: SheetContent, header: number): number[] =>
  cells
    .flatMap((row, index) => (index > header && isKey(row[0]) && !row.includes('P3') ? [index] : []))
    .slice(0, 3);

const isKey = (content: CellContent | undefined): boolean =>
  typeof content === 'string' && content !== '' && !content.startsWith('§');
