import { readPlan } from '#actions/protocol/read-plan.ts';
import type { Language } from '#engine/plan/inputs.ts';
import { type LocalWorkbook, openLocalWorkbook } from '#file-host/local-workbook.ts';
import { exampleInputs, exampleRecords } from '#workbook/examples/index.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import type { NewRecords } from '#workbook/records/initial-records.ts';
import { readAll } from '../parity/built.ts';
import { type Changed, describeChanges } from '../parity/changed.ts';
import { Random } from '../parity/random-edits.ts';
import { TODAY } from '../today.ts';
import { executed } from './executed.ts';
import { buildAgain } from './live.ts';
import { type Desk, typing, typingSteps } from './random-actuals.ts';
import { team, teamRecords } from './team.ts';

/** So many files of a small plan in turn in both languages, each with so many changes, and one of the branch. */
const SMALL_FILES = 4;
const CHANGES = 41;

describeChanges('what people type while a plan is carried out', {
  async make() {
    const changed: Changed[] = [];
    for (let file = 0; file < SMALL_FILES; file++) {
      const language = file % 2 === 0 ? 'en' : 'zh-CN';
      changed.push(await typedInto(await smallTeam(language), `small ${file + 1}`, file));
    }
    const branch = await executed(exampleInputs('branch', 'zh-CN'), exampleRecords('branch', 'zh-CN') ?? {});
    return [...changed, await typedInto(branch, 'branch', SMALL_FILES)];
  },
  ways: Object.keys(typing),
});

/** Two teams with everything that is recorded, and products on channels. */
function smallTeam(language: Language): Promise<LocalWorkbook> {
  const inputs = team(language);
  const [one, two] = inputs.members.filter(({ key }) => key.startsWith('P'));
  const offers = [
    { product: 'Life', channel: 'Agents', weight: 2 },
    { product: 'Health', channel: 'Banks', weight: 1 },
  ];
  const branch = exampleRecords('branch', language) as NewRecords;
  return executed(
    { ...inputs, offers },
    {
      ...teamRecords,
      actionList: branch.actionList.slice(0, 20).map((row) => ({ ...row, owner: one?.name ?? '' })),
      weekPlans: branch.weekPlans.slice(0, 6).map((row) => ({ ...row, person: two?.key ?? '' })),
      channelTasks: [{ channel: 'Agents', assessmentTask: 9000, contractTask: 8000, receivables: 120 }],
      scores: branch.scores.slice(0, 6).map((row) => ({ ...row, person: one?.key ?? '' })),
      execution: branch.execution,
      round: branch.round,
      timeSpent: branch.timeSpent,
      checksDone: branch.checksDone,
    },
  );
}

/** Types at random into a workbook; then one copy of it is built. */
async function typedInto(workbook: LocalWorkbook, name: string, seed: number): Promise<Changed> {
  const before = await readAll(workbook);
  const reading = readPlan(before, TODAY);
  if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.issues));
  const { inputs, state } = reading.value;
  if (!state) throw new Error('not carried out');
  const desk: Desk = { inputs, places: state.records.places, added: new Map() };
  const random = new Random(40_000 + seed);
  const all = Object.keys(typing);
  const ways = Array.from({ length: CHANGES }, (_, at) => all[(seed * CHANGES + at) % all.length] as string);
  const entries = ways.flatMap((way) => typing[way]?.(desk, random) ?? []);
  const today = state.records.places.cell(['execution', 'today']);
  const cellOf = (wanted: string) => {
    if (wanted === nameOf('execution', 'asOf') && today) return today;
    const found = before.names.find((each) => each.name === wanted);
    if (!found) throw new Error(`no name ${wanted}`);
    return { sheet: found.sheet, row: found.area.row, column: found.area.column };
  };
  await workbook.host.write({ steps: typingSteps(entries, desk, cellOf) });
  const left = await readAll(workbook);
  const bytes = await workbook.save();
  const copy = await openLocalWorkbook(bytes);
  await buildAgain(copy);
  const built = left.contents.map((sheet) => sheet.name);
  return { name, ways, left, bytes, fresh: await readAll(copy), built };
}
