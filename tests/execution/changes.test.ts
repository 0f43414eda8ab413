import { beforeAll, describe, expect, it } from 'vitest';
import { buildPlan } from '#actions/build.ts';
import { readPlan } from '#actions/read-plan.ts';
import type { Language } from '#engine/plan/inputs.ts';
import type { ReadReply } from '#host/host.ts';
import { type LocalWorkbook, openLocalWorkbook } from '#workbench/local/local-workbook.ts';
import { exampleInputs, exampleRecords } from '#workbook/examples/index.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import type { NewRecords } from '#workbook/records/beginning.ts';
import { readAll } from '../parity/built.ts';
import { Random } from '../parity/random-edits.ts';
import { recalculateWithIronCalc } from '../parity/recalculate-ironcalc.ts';
import { recalculateWithLibreOffice } from '../parity/recalculate-libreoffice.ts';
import {
  compareFormulas,
  describeDifference,
  forEachCell,
  formulaOf,
  type Recalculated,
  valuesOf,
} from '../parity/recalculated.ts';
import { TODAY } from '../today.ts';
import { carriedOut } from './carried.ts';
import { type Desk, typing, typingSteps } from './random-actuals.ts';
import { team, teamRecords } from './team.ts';

/** So many files of a small plan in turn in both languages, each with so many changes, and one of the branch. */
const SMALL_FILES = 4;
const CHANGES = 41;

interface Changed {
  readonly name: string;
  readonly ways: readonly string[];
  /** As a person left it: formulas with the values they had before. */
  readonly left: ReadReply;
  readonly bytes: Uint8Array;
  /** After a build: what the engine says that each formula must give. */
  readonly built: ReadReply;
}

describe('what people type while a plan is carried out', () => {
  const changed: Changed[] = [];
  const byLibreOffice = new Map<string, Recalculated>();

  beforeAll(async () => {
    for (let file = 0; file < SMALL_FILES; file++) {
      const language = file % 2 === 0 ? 'en' : 'zh-CN';
      const workbook = await smallTeam(language);
      changed.push(await typedInto(workbook, `small ${file + 1}`, file));
    }
    const branch = await carriedOut(
      exampleInputs('branch', 'zh-CN'),
      exampleRecords('branch', 'zh-CN') ?? {},
    );
    changed.push(await typedInto(branch, 'branch', SMALL_FILES));
    for (const batch of [changed.slice(0, SMALL_FILES), changed.slice(SMALL_FILES)]) {
      for (const [name, values] of await recalculateWithLibreOffice(batch)) byLibreOffice.set(name, values);
    }
  }, 300_000);

  it('is typed at least 200 times, in every way, and every file shows it', () => {
    const ways = changed.flatMap((each) => each.ways);
    expect(ways.length).toBeGreaterThanOrEqual(200);
    expect(Object.keys(typing).filter((way) => !ways.includes(way))).toEqual([]);
    for (const { name, left, built } of changed) {
      expect(compareFormulas(built, valuesOf(left)).length, name).toBeGreaterThan(0);
    }
  });

  it('needs no build: the formulas stay the same', () => {
    for (const { name, left, built } of changed) expect(formulasOf(built), name).toEqual(formulasOf(left));
  });

  it('shows in LibreOffice as the engine says', () => {
    const differences = changed.flatMap(({ name, built }) =>
      compareFormulas(built, byLibreOffice.get(name) ?? new Map()).map(
        (difference) => `${name}: ${describeDifference(difference)}`,
      ),
    );
    expect(differences).toEqual([]);
  });

  it.each(['small 1', 'small 2'])('shows in IronCalc as the engine says: %s', (name) => {
    const { left, built } = changed.find((each) => each.name === name)!;
    const values = recalculateWithIronCalc({ contents: built.contents, names: left.names });
    expect(compareFormulas(built, values).map(describeDifference)).toEqual([]);
  });
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
  return carriedOut(
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
  const { inputs, places, carried } = reading.value;
  if (!carried || !('places' in carried.records)) throw new Error('not carried out');
  const desk: Desk = { inputs, places: carried.records.places, added: new Map() };
  const random = new Random(40_000 + seed);
  const all = Object.keys(typing);
  const ways = Array.from({ length: CHANGES }, (_, at) => all[(seed * CHANGES + at) % all.length] as string);
  const entries = ways.flatMap((way) => typing[way]?.(desk, random) ?? []);
  const today = places.cell(['execution', 'today']) ?? carried.records.places.cell(['execution', 'today']);
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
  const outcome = await buildPlan(copy.host, TODAY);
  if (outcome.kind === 'refused') throw new Error(`${name}: ${JSON.stringify(outcome.issues)}`);
  return { name, ways, left, bytes, built: await readAll(copy) };
}

function formulasOf({ contents }: ReadReply): Readonly<Record<string, string>> {
  const formulas: Record<string, string> = {};
  forEachCell(contents, (sheet, cell, content) => {
    const formula = formulaOf(content);
    if (formula !== null) formulas[`${sheet}!${cell}`] = formula;
  });
  return formulas;
}
