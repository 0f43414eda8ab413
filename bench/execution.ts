import { buildPlan } from '#actions/plan/build.ts';
import { newPlan } from '#actions/plan/new-plan.ts';
import { listWorkdays } from '#engine/calendar/workdays.ts';
import { type Day, day } from '#engine/days/day.ts';
import type { PlanInputs } from '#engine/plan/inputs.ts';
import { planCalendar } from '#engine/plan/plan.ts';
import { openLocalWorkbook } from '#file-host/local-workbook.ts';
import { zhCN } from '#language/zh-CN/index.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import type { InputRow } from '#workbook/inputs/table.ts';
import { initialRecords } from '#workbook/records/initial-records.ts';
import { branchOf } from './plan.ts';

const LAST_DAY = day('2026-12-31');
const RUNS = 3;

/**
 * Prints what a year of log costs: the build that lays it out, and the refresh after it (a build over what is there,
 * without opening or saving the file). The second is what a person waits for every day.
 */
export async function run(): Promise<void> {
  await measure('36 people × a year', exampleInputs('branch', 'zh-CN'), 250);
  await measure('2,000 people × 50 days', branchOf(2000), 50);
  await measure('2,000 people × 250 days', branchOf(2000), 250);
}

async function measure(title: string, inputs: PlanInputs, days: number): Promise<void> {
  const log = logOf(inputs, days);
  const records = { ...initialRecords(inputs, zhCN), log };
  const workbook = await openLocalWorkbook(null);
  const made = await timed(() => newPlan(workbook.host, inputs, { records, today: LAST_DAY }));
  const rows = log.length.toLocaleString('en');
  if (made.value.kind === 'refused') {
    const said = made.value.issues.map(({ code, params }) => `${code} ${JSON.stringify(params)}`);
    console.log(`execution: ${title} = ${rows} rows refused in ${made.ms} ms: ${said.join('; ')}`);
    return;
  }
  const refreshes: number[] = [];
  for (let index = 0; index < RUNS; index++) {
    const again = await timed(() => buildPlan(workbook.host, LAST_DAY));
    if (again.value.kind === 'refused') throw new Error(JSON.stringify(again.value.issues.slice(0, 3)));
    refreshes.push(again.ms);
  }
  const bytes = (await workbook.save()).length;
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(
    `execution: ${title} = ${rows} rows: build ${made.ms} ms, refresh ${refreshes.join(', ')} ms, ` +
      `${(bytes / 1e6).toFixed(1)} MB, peak memory ${memory} MB`,
  );
}

async function timed<T>(action: () => Promise<T>): Promise<{ readonly value: T; readonly ms: number }> {
  const start = performance.now();
  const value = await action();
  return { value, ms: Math.round(performance.now() - start) };
}

/** One row for each person and working day, the same ones in every run. */
function logOf(inputs: PlanInputs, days: number): InputRow[] {
  const workdays = listWorkdays(planCalendar(inputs), inputs.start, inputs.end);
  if (!workdays.ok) throw new Error('the calendar of the example knows its year');
  const people = inputs.members.filter(({ key }) => inputs.members.every(({ parent }) => parent !== key));
  return workdays.value.slice(0, days).flatMap((date: Day, index) =>
    people.map(({ name }, person): InputRow => {
      const deals = (index + person) % 9 === 0 ? 1 : 0;
      const counts = { 'counts.1': 1 + deals, 'counts.2': 2, 'counts.3': 12 + ((index * person) % 7) };
      return deals
        ? { date, person: name, 'counts.0': deals, ...counts, amount: 8000 }
        : { date, person: name, ...counts };
    }),
  );
}
