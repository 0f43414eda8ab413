import { buildPlan } from '#actions/plan/build.ts';
import { newPlan } from '#actions/plan/new-plan.ts';
import { day } from '#engine/days/day.ts';
import type { PlanInputs } from '#engine/plan/inputs.ts';
import type { StandIn } from '#simulators/gsheets/stand-in.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import { bridgeOver, type ScriptRunner, sendThrough } from '../addin-gsheets/bridge/bridge.ts';
import { sheetsHost } from '../addin-gsheets/bridge/sheets-host.ts';
import { openAddOn } from '../tests/gsheets/add-on.ts';
import { branchOf } from './plan.ts';

/** Formulas are not calculated: what is counted is what goes to Google. */
const withoutValues = () => new Map();

/** Prints the service calls that a plan of so many people costs in Google Sheets: made new, and built once more. */
export async function run(): Promise<void> {
  await count('example, 36 people', exampleInputs('branch', 'en'));
  for (const people of [36, 200, 2000]) await count(`${people} people`, branchOf(people));
}

async function count(name: string, inputs: PlanInputs): Promise<void> {
  const { standIn } = await openAddOn(null, withoutValues);
  const traffic = { executions: 0, largest: 0 };
  const host = sheetsHost(measured(standIn, traffic), { wait: async () => {} });
  const outcome = await newPlan(host, inputs);
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.issues));
  const sheets = outcome.value.written.length;
  let cells = 0;
  for (const { cells: rows } of standIn.book.sheets)
    for (const row of rows) for (const cell of row) if ((cell ?? null) !== null) cells++;
  const fresh = callsOf(standIn);
  const { largest, executions } = traffic;
  standIn.watch.reset();
  if ((await buildPlan(host, day('2026-03-31'))).kind === 'refused')
    throw new Error('the plan cannot be built again');
  console.log(
    `gsheets: ${name}: ${cells} cells on ${sheets} sheets; new ${fresh} in ${executions} executions, ` +
      `largest message ${(largest / 1e6).toFixed(1)} MB; built again ${callsOf(standIn)}`,
  );
}

function callsOf({ watch }: StandIn): string {
  const groups = [...watch.counts].reduce(
    (sum, [call, times]) => sum + (/GroupDepth$/.test(call) ? times : 0),
    0,
  );
  return `${watch.total} calls (${groups} of them groups of rows and columns)`;
}

function measured(standIn: StandIn, traffic: { executions: number; largest: number }) {
  const runner = standIn.run as ScriptRunner;
  const counted: ScriptRunner = {
    withSuccessHandler(handler) {
      const next = runner.withSuccessHandler((text) => {
        traffic.largest = Math.max(traffic.largest, text.length);
        handler(text);
      });
      return {
        ...counted,
        withFailureHandler: (fail) => {
          const last = next.withFailureHandler(fail);
          return {
            ...counted,
            goalsheetCall(text) {
              traffic.executions++;
              traffic.largest = Math.max(traffic.largest, text.length);
              last.goalsheetCall(text);
            },
          };
        },
      };
    },
    withFailureHandler: () => counted,
    goalsheetCall: () => {},
  };
  return bridgeOver(sendThrough(counted));
}
