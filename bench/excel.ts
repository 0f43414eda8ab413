import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { buildPlan } from '#actions/plan/build.ts';
import { newPlan } from '#actions/plan/new-plan.ts';
import { day } from '#engine/days/day.ts';
import type { PlanInputs } from '#engine/plan/inputs.ts';
import { openLocalWorkbook } from '#file-host/local-workbook.ts';
import type { Calculate } from '#simulators/excel/model/workbook.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import { openExcel } from '../tests/excel/open-excel.ts';
import { branchOf } from './plan.ts';

/** Prints how many requests and bytes a new plan and a build take through Office.js. */
export async function run(): Promise<void> {
  const { version } = JSON.parse(
    readFileSync(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json'), 'utf8'),
  ) as { version: string };
  console.log(`excel: Office.js ${version}, requests / sent / received / largest`);
  await measure('branch (example)', exampleInputs('branch', 'en'));
  for (const people of [200, 2000]) await measure(`${people} people`, branchOf(people));
}

async function measure(name: string, inputs: PlanInputs): Promise<void> {
  const { excel, host } = await openExcel(null, { calculate: await calculated(inputs) });
  await host.read({ sheets: [] });
  excel.count();
  const told = (action: string): void => {
    const { requests, sent, received, largest } = excel.count();
    const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;
    console.log(
      `excel: ${name}, ${action}: ${requests} requests, ${megabytes(sent)}, ${megabytes(received)}, ${megabytes(largest)}`,
    );
  };
  await newPlan(host, inputs);
  told('new plan');
  await buildPlan(host, day('2026-03-31'));
  told('build again');
}

/** What the formulas of the plan are worth, from the workbook that the engine writes: Excel is not measured here. */
async function calculated(inputs: PlanInputs): Promise<Calculate> {
  const { host } = await openLocalWorkbook(null);
  await newPlan(host, inputs);
  const { contents } = await host.read({ sheets: [{ by: 'all' }] });
  const known = new Map(contents.map(({ name, cells }) => [name, cells]));
  return ({ sheets }) =>
    (sheet, row, column) =>
      known.get(sheets[sheet]!.name)?.[row]?.[column] ?? 0;
}
