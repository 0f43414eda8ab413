import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newPlan } from '#actions/plan/new-plan.ts';
import type { Basis, Member, PlanInputs } from '#engine/plan/inputs.ts';
import { plainBasis } from '#engine/plan/plain-inputs.ts';
import { openLocalWorkbook } from '#file-host/local-workbook.ts';
import { writeWorkbookFile } from '#file-host/xlsx/file.ts';
import { exampleInputs } from '#workbook/examples/index.ts';

const TEAM = 10;

/** Prints how long a branch of so many people takes from inputs to the file on disk, and the most memory used. */
export async function run(): Promise<void> {
  await build(36);
  for (const people of [200, 2000]) {
    const start = performance.now();
    const { planned, bytes, sheets } = await build(people);
    const whole = performance.now() - start;
    const memory = Math.round(process.resourceUsage().maxRSS / 1024);
    console.log(
      `plan: ${people} people × 12 months in ${Math.round(whole)} ms (sheets ${Math.round(planned)} ms), ` +
        `${sheets} sheets, ${(bytes / 1e6).toFixed(1)} MB, peak memory ${memory} MB`,
    );
  }
}

async function build(people: number) {
  const folder = await mkdtemp(join(tmpdir(), 'goalsheet-bench-'));
  try {
    const start = performance.now();
    const workbook = await openLocalWorkbook(null);
    const outcome = await newPlan(workbook.host, branchOf(people));
    if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.issues));
    const planned = performance.now() - start;
    const file = join(folder, 'plan.xlsx');
    await writeWorkbookFile(file, await workbook.save());
    return { planned, bytes: (await stat(file)).size, sheets: outcome.value.written.length };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The branch example with teams of ten, and one goal with a funnel. */
export function branchOf(people: number): PlanInputs {
  const branch = exampleInputs('branch', 'zh-CN');
  const goal = { ...branch.goals[0]!, total: people * 300_000, monthMethod: 'lastPeriod' as const };
  const top = branch.members[0]!;
  const teams = Array.from({ length: Math.ceil(people / TEAM) }, (_, team): Member => {
    return { ...top, key: `T${team}`, name: `团队 ${team}`, parent: top.key, method: 'rank' };
  });
  const persons = Array.from({ length: people }, (_, index): Member => {
    const rank = branch.ranks[index % branch.ranks.length]!.name;
    const parent = `T${Math.floor(index / TEAM)}`;
    return { ...top, key: `P${index}`, name: `业务员 ${index}`, parent, rank, method: null };
  });
  const bases = persons.map(({ key }, index): Basis => {
    const lastPeriod = Array.from({ length: 12 }, (_, month) => 20_000 + ((index * 37 + month * 101) % 5000));
    return plainBasis(key, goal.key, { lastPeriod });
  });
  return {
    ...branch,
    goals: [{ ...goal, months: goal.months.map(() => null) }],
    members: [{ ...top, method: 'lastPeriod' }, ...teams, ...persons],
    bases,
  };
}
