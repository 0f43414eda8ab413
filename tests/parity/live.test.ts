import { beforeAll, describe, expect, it } from 'vitest';
import { nextEdition } from '#actions/edition.ts';
import type { Language, PlanInputs } from '#engine/plan/inputs.ts';
import { judgeInputs } from '#engine/plan/judge.ts';
import { makePlan, type Plan } from '#engine/plan/plan.ts';
import type { ReadReply } from '#host/host.ts';
import type { SheetImage } from '#host/sheet.ts';
import { type ExampleName, exampleInputs } from '#workbook/examples/index.ts';
import { readInputs } from '#workbook/inputs/read.ts';
import { inputSheets } from '#workbook/inputs/write.ts';
import { builtFrom, readAll } from './built.ts';
import { cellSteps, type Edit, edited } from './change.ts';
import { makings, Random } from './random-edits.ts';
import { recalculateWithIronCalc } from './recalculate-ironcalc.ts';
import { recalculateWithLibreOffice } from './recalculate-libreoffice.ts';
import {
  compareFormulas,
  describeDifference,
  forEachCell,
  formulaOf,
  type Recalculated,
  valuesOf,
} from './recalculated.ts';

/** Files of each example, and how many changes each of them sees. */
const SERIES: readonly { example: ExampleName; language: Language; files: number; changes: number }[] = [
  { example: 'branch', language: 'zh-CN', files: 9, changes: 15 },
  { example: 'mdrt', language: 'en', files: 10, changes: 7 },
];
const FILES_AT_A_TIME = 10;

interface Changed {
  readonly name: string;
  /** How its inputs were changed, one after the other. */
  readonly ways: readonly string[];
  /** The workbook with changed inputs and all else as it was, its cached values too. */
  readonly reply: ReadReply;
  readonly bytes: Uint8Array;
  /** What a fresh run of the engine says that each formula must give. */
  readonly fresh: Pick<ReadReply, 'contents'>;
}

describe('formulas are live', () => {
  const changed: Changed[] = [];
  const byLibreOffice = new Map<string, Recalculated>();

  beforeAll(async () => {
    for (const { example, language, files, changes } of SERIES) {
      for (let file = 0; file < files; file++) {
        const start = file % 2 === 0 ? exampleInputs(example, language) : byWorkdays(example, language);
        changed.push(await change(`${example} ${file + 1}`, start, changes, file));
      }
    }
    for (let from = 0; from < changed.length; from += FILES_AT_A_TIME) {
      const batch = changed.slice(from, from + FILES_AT_A_TIME);
      for (const [name, values] of await recalculateWithLibreOffice(batch)) byLibreOffice.set(name, values);
    }
  }, 300_000);

  it('changes inputs at least 200 times, each in every way, and each file shows it', () => {
    expect(changed.flatMap(({ ways }) => ways).length).toBeGreaterThanOrEqual(200);
    const used = new Set(changed.flatMap(({ ways }) => ways));
    expect(Object.keys(makings).filter((way) => !used.has(way))).toEqual([]);
    for (const { name, reply, fresh } of changed) {
      expect(compareFormulas(fresh, valuesOf(reply)).length, name).toBeGreaterThan(0);
    }
  });

  it('gives in LibreOffice what a fresh run of the engine gives on the changed inputs', () => {
    const differences = changed.flatMap((each) =>
      compareFormulas(each.fresh, byLibreOffice.get(each.name) ?? new Map()).map(
        (difference) => `${each.name}: ${describeDifference(difference)}`,
      ),
    );
    expect(differences).toEqual([]);
  });

  it.each(['branch 2', 'mdrt 1', 'mdrt 2', 'mdrt 3'])('gives the same in IronCalc: %s', (name) => {
    const { fresh, reply } = changed.find((each) => each.name === name)!;
    const values = recalculateWithIronCalc(reply);
    expect(compareFormulas(fresh, values).map(describeDifference)).toEqual([]);
  });
});

/** The example with its first goal's months and targets left to the methods: more can move. */
function byWorkdays(example: ExampleName, language: Language): PlanInputs {
  const inputs = exampleInputs(example, language);
  const goals = inputs.goals.map((goal) => ({ ...goal, monthMethod: 'workdays' as const }));
  return { ...inputs, goals, bases: inputs.bases.map((basis) => ({ ...basis, fixed: null })) };
}

/** Changes cells of input sheets only; the tables are not built again. */
async function change(name: string, start: PlanInputs, changes: number, seed: number): Promise<Changed> {
  const workbook = await builtFrom(start);
  const before = await readAll(workbook);
  const { places } = readInputs(before);
  const shape = shapeOf(planOf(start)!);
  const random = new Random(1000 * changes + seed);
  const names = Object.keys(makings);
  const edits: Edit[] = [];
  const ways: string[] = [];
  let inputs = start;
  for (let next = seed * changes; ways.length < changes; next++) {
    const way = names[next % names.length]!;
    const making = makings[way]!(inputs, random);
    if (making === null) continue;
    const tried = making.reduce(edited, inputs);
    const plan = judgeInputs(tried).every(({ severity }) => severity !== 'error') ? planOf(tried) : null;
    if (plan === null || shapeOf(plan) !== shape) continue;
    inputs = tried;
    edits.push(...making);
    ways.push(way);
  }
  await workbook.host.write({ steps: cellSteps(edits, inputs, places) });
  const reply = await readAll(workbook);
  return { name, ways, reply, bytes: await workbook.save(), fresh: freshTables(reply, inputs) };
}

function planOf(inputs: PlanInputs): Plan | null {
  const plan = makePlan(inputs, new Map());
  return plan.ok ? plan.value : null;
}

/** What decides which formula stands where: who has a row of their own, and where values had to be written. */
const shapeOf = ({ goals, absences }: Plan): string =>
  JSON.stringify([
    absences.map((absence) => absence !== null),
    goals.map(({ goal, schedule, offers }) => [
      goal.monthMethod === 'fixed',
      schedule.pattern,
      schedule.rows.map(({ kind }) => kind),
      offers?.byMonth.pattern,
      offers?.byMember.pattern,
    ]),
  ]);

/** The tables as the engine would draw them on the inputs that the workbook now holds; the same formulas. */
function freshTables(reply: ReadReply, inputs: PlanInputs): Pick<ReadReply, 'contents'> {
  const reading = readInputs(reply);
  expect(reading.inputs).toEqual(inputs);
  const edition = nextEdition(reply, inputs, reading.places, null);
  if (edition.kind === 'refused') throw new Error(JSON.stringify(edition.issues));
  const plain = ({ name, cells }: SheetImage) => ({ name, cells, styles: [], columnWidths: [] });
  const tables = edition.value.sheets.map(({ table }) => plain(table.image));
  const now = new Map<string, string | null>();
  forEachCell(reply.contents, (sheet, cell, content) => now.set(`${sheet}!${cell}`, formulaOf(content)));
  forEachCell(tables, (sheet, cell, content) => {
    const formula = formulaOf(content);
    if (formula !== null) expect(now.get(`${sheet}!${cell}`), `${sheet}!${cell}`).toBe(formula);
  });
  return { contents: [...tables, ...inputSheets(inputs).images.map(plain)] };
}
