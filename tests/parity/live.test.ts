import { expect } from 'vitest';
import { generateSheets } from '#actions/protocol/generate-sheets.ts';
import type { Language, PlanInputs } from '#engine/plan/inputs.ts';
import { judgeInputs } from '#engine/plan/judge.ts';
import { makePlan, type Plan } from '#engine/plan/plan.ts';
import type { ReadReply } from '#host/host.ts';
import type { SheetImage } from '#host/sheet.ts';
import { type ExampleName, exampleInputs } from '#workbook/examples/index.ts';
import { readInputs } from '#workbook/inputs/read.ts';
import { inputSheets } from '#workbook/inputs/write.ts';
import { fixedBranch } from '../fixed-branch.ts';
import { builtFrom, readAll } from './built.ts';
import { cellSteps, type Edit, edited } from './change.ts';
import { type Changed, describeChanges } from './changed.ts';
import { makings, Random } from './random-edits.ts';

/** Files of each example, and how many changes each of them sees. */
const SERIES: readonly { example: ExampleName; language: Language; files: number; changes: number }[] = [
  { example: 'branch', language: 'zh-CN', files: 9, changes: 15 },
  { example: 'mdrt', language: 'en', files: 10, changes: 7 },
];

describeChanges('what people type into inputs', {
  async make() {
    const made: Changed[] = [];
    for (const { example, language, files, changes } of SERIES) {
      for (let file = 0; file < files; file++) {
        const start = starts[file % starts.length]!(example, language);
        made.push(await change(`${example} ${file + 1}`, start, changes, file));
      }
    }
    return made;
  },
  ways: Object.keys(makings),
});

/** What people begin with: the example, figures fixed by hand, none fixed. */
const starts: readonly ((example: ExampleName, language: Language) => PlanInputs)[] = [
  exampleInputs,
  byWorkdays,
  (example, language) => (example === 'branch' ? fixedBranch(language) : exampleInputs(example, language)),
];

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
  const left = await readAll(workbook);
  return { name, ways, left, bytes: await workbook.save(), ...freshTables(left, inputs) };
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

/** The tables as the engine would draw them on the inputs that the workbook now holds. */
function freshTables(reply: ReadReply, inputs: PlanInputs): Pick<Changed, 'fresh' | 'built'> {
  const reading = readInputs(reply);
  expect(reading.inputs).toEqual(inputs);
  const generated = generateSheets(reply, inputs, reading.places, null);
  if (generated.kind === 'refused') throw new Error(JSON.stringify(generated.issues));
  const plain = ({ name, cells }: SheetImage) => ({ name, cells, styles: [], columnWidths: [] });
  const tables = generated.value.sheets.map(({ table }) => plain(table.image));
  const contents = [...tables, ...inputSheets(inputs).images.map(plain)];
  return { fresh: { contents }, built: tables.map(({ name }) => name) };
}
