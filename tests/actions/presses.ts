import { startExample } from '#actions/execution/start-example.ts';
import type { BreakdownSettings } from '#actions/plan/breakdown-settings.ts';
import { newPlan } from '#actions/plan/new-plan.ts';
import { sidebarActions } from '#actions/sidebar.ts';
import type { SidebarActions } from '#actions/sidebar-actions.ts';
import { day } from '#engine/days/day.ts';
import { monthKeys } from '#engine/plan/month-keys.ts';
import { type LocalWorkbook, openLocalWorkbook } from '#file-host/local-workbook.ts';
import type { Host } from '#host/host.ts';
import type { CellContent } from '#host/sheet.ts';
import { buildStore } from '#sidebar/build-store.ts';
import { noProgress } from '#sidebar/progress.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import { readInputs } from '#workbook/inputs/read.ts';
import { leafMonths } from '#workbook/merge/holds.ts';
import { tableNames } from '#workbook/sheets/generated-names.ts';
import { area, plainSheet } from '../contract/sheet-image.ts';
import { readAll } from '../parity/built.ts';
import { take } from '../sidebar/replies.ts';
import { placesIn } from '../typing.ts';

/** The last day of the branch's quarter. */
const clock = { today: () => '2026-03-31', now: () => 46112.5 };
export const actionsOf = (host: Host): SidebarActions => sidebarActions(host, 'en', clock);

/** What a person does in the pane, and the workbook in which they do it. */
export interface Press {
  readonly name: string;
  readonly workbook: () => Promise<LocalWorkbook>;
  /** What came of it: a reply, or how a build ended. */
  readonly press: (actions: SidebarActions) => Promise<PressResult>;
}
export type PressResult = { readonly kind: string };

const files = new Map<string, Promise<Uint8Array>>();
/** A workbook of its own; the file is made once. */
const from = (name: string, make: (workbook: LocalWorkbook) => Promise<unknown>) => async () => {
  const file =
    files.get(name) ??
    openLocalWorkbook(null).then(async (workbook) => {
      await make(workbook);
      return workbook.save();
    });
  files.set(name, file);
  return openLocalWorkbook(await file);
};

/** The branch as a plan only, and with its first quarter carried out. */
export const branchPlan = from('plan', async ({ host }) => newPlan(host, exampleInputs('branch', 'en')));
export const startedBranch = from('started', ({ host }) =>
  startExample(host, 'branch', 'en', day(clock.today())),
);
const empty = from('empty', async () => {});

/** A branch after something else was done to it, with months of the decomposition selected. */
export const withMonths =
  (open: typeof startedBranch, count: number, prepare: (actions: SidebarActions) => Promise<unknown>) =>
  async () => {
    const workbook = await open();
    const reply = await readAll(workbook);
    const { inputs } = readInputs(reply);
    const { sheet, area: table } = reply.names.find(({ name }) => name === tableNames.decomposition)!;
    const content = reply.contents.find(({ name }) => name === sheet)!;
    const { row, column } = leafMonths(content, table, inputs!, monthKeys(inputs!))[3]!.cell;
    workbook.select({ sheet, area: area(row, column, 1, count) });
    await prepare(actionsOf(workbook.host));
    return workbook;
  };

/** The started branch, whose log has no spare row left. */
const withFullLog = async () => {
  const workbook = await startedBranch();
  const { sheet, area: log, columns } = (await placesIn(workbook)).tables.log!;
  const cells = Array.from({ length: log.rows - 1 }, () => ['filled']);
  const notes = { sheet, row: log.row + 1, column: columns.note!, cells, styles: [] };
  await workbook.host.write({ steps: [{ step: 'cells', ...notes }] });
  return workbook;
};

const withSheet = (name: string, cells: readonly (readonly CellContent[])[]) =>
  from(name, ({ host }) =>
    host.write({ steps: [{ step: 'sheet', previous: null, image: plainSheet(name, cells), position: 0 }] }),
  );
const withSelectedCell = async () => {
  const workbook = await withSheet('Mine', [['mine']])();
  workbook.select({ sheet: 'Mine', area: area(2, 1, 1, 1) });
  return workbook;
};
const withList = async () => {
  const workbook = await withSheet('List', [
    ['Name', 'Team', 'Target'],
    ['Ann', 'One', 300],
    ['Bob', 'Two', 500],
  ])();
  workbook.select({ sheet: 'List', area: area(0, 0, 3, 3) });
  return workbook;
};

/** As the Break down page does it. */
export async function pressBuild(
  actions: SidebarActions,
  goal: string,
  change: Partial<BreakdownSettings> = {},
): Promise<PressResult> {
  const settings = take(await actions.breakdown()).settings.find((each) => each.goal === goal);
  const store = buildStore(actions, noProgress, new Map());
  await store.start({ ...settings!, ...change });
  return store.stage();
}

/** What people are fixed at moves on record while a plan is carried out. */
export const note = { author: 'Li', reason: 'a better split' };
const spread = {
  change: '+10%',
  shape: { by: 'proportional' },
  unit: 1,
  minimum: null,
  maximum: null,
} as const;
export const work = {
  date: '2026-03-30',
  person: 'P05',
  counts: [1, 2, 3, 20],
  amount: 12_345.5,
  product: '',
  channel: '',
  customer: '',
  note: '',
};
const plan = { step: 'plan', averageDeal: 40_000, rates: [0.3, 0.5, 0.2], actions: 'more visits' } as const;
const asFound = { place: null, corrections: {} };
/** A plan of the list as it was understood. */
async function startFromList(actions: SidebarActions): Promise<PressResult> {
  const { proposal } = take(await actions.readList(asFound));
  const goals = proposal.goals.map((goal) => ({ ...goal, name: 'Sales', measure: 'USD', unit: null }));
  return actions.startFromList(asFound, { ...proposal, title: 'Us', goals });
}
/** A plan that was just made of a list, and the actions that made it. */
export async function listPlan() {
  const workbook = await withList();
  const actions = actionsOf(workbook.host);
  const made = await startFromList(actions);
  if (made.kind !== 'done') throw new Error(`the list is ${made.kind}`);
  return { workbook, actions };
}

const ring = { kind: 'call', what: 'Ring', owner: 'P05', customer: '', due: '2026-03-31' } as const;

export const presses: readonly Press[] = [
  { name: 'Build', workbook: startedBranch, press: (actions) => pressBuild(actions, 'G1') },
  {
    name: 'Build with a new total',
    workbook: branchPlan,
    press: (actions) => pressBuild(actions, 'G2', { total: 3000 }),
  },
  {
    name: 'Hold',
    workbook: withMonths(startedBranch, 2, async () => {}),
    press: (actions) => actions.hold(note),
  },
  {
    name: 'Release',
    // Not carried out yet, so that the hold goes on no record and nothing is drawn between the two.
    workbook: withMonths(branchPlan, 2, (actions) => actions.hold()),
    press: (actions) => actions.release(),
  },
  {
    name: 'Spread',
    workbook: withMonths(startedBranch, 4, async () => {}),
    press: (actions) => actions.applySpread(spread, note),
  },
  {
    name: 'Undo',
    workbook: withMonths(startedBranch, 4, (actions) => actions.applySpread(spread, note)),
    press: (actions) => actions.undo(1, note),
  },
  { name: 'Log', workbook: startedBranch, press: (actions) => actions.logWork(work) },
  { name: 'Log in a list that is full', workbook: withFullLog, press: (actions) => actions.logWork(work) },
  { name: 'Add an action', workbook: startedBranch, press: (actions) => actions.addAction(ring) },
  {
    name: 'Mark the round',
    workbook: startedBranch,
    press: (actions) => actions.markRound({ month: '2026-03', step: 5, owner: 'Chen', done: '2026-03-31' }),
  },
  {
    name: 'Revise',
    workbook: startedBranch,
    press: (actions) => actions.revise({ goal: 'G1', change: plan, author: 'Li', reason: 'behind' }),
  },
  { name: 'Start carrying out', workbook: branchPlan, press: (actions) => actions.startExecution('Li') },
  { name: 'Sample', workbook: empty, press: (actions) => actions.startSample('mdrt') },
  { name: 'Start from a list', workbook: withList, press: startFromList },
  {
    name: 'Write a goal',
    workbook: branchPlan,
    press: async (actions) => {
      const [goal] = take(await actions.goals()).goals;
      const { key, statement } = goal!;
      return actions.writeGoal({ key, place: null, before: statement, after: `${statement}!` });
    },
  },
  { name: 'Write results', workbook: branchPlan, press: (actions) => actions.writeResults() },
  {
    name: 'Insert a scenario',
    workbook: branchPlan,
    press: (actions) => actions.insertScenario({ name: 'Mine', averageDeal: 5000, rates: [0.2, 0.5, 0.2] }),
  },
  {
    name: 'Make portable',
    workbook: withSheet('Formulas', [
      [1_000_000, 2000, 0.1, 0.5, 0.1],
      [{ formula: 'FUNNEL_CALLS(A1,B1,C1:E1,250)', value: 80 }],
    ]),
    press: (actions) => actions.makePortable({ where: 'workbook', widest: 'native' }),
  },
  {
    name: 'Insert a formula',
    workbook: withSelectedCell,
    press: (actions) => actions.insertFormula({ formula: '=FUNNEL_DEALS(10,2)', over: null }),
  },
  { name: 'Remove the plan', workbook: startedBranch, press: (actions) => actions.removePlan('values') },
];

/** Whether the pane says that nothing came of it. */
export const isRefused = ({ kind }: PressResult): boolean => kind !== 'done' && kind !== 'built';
