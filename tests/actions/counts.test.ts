import { beforeEach, describe, expect, it, vi } from 'vitest';
import { tableNames } from '#workbook/sheets/generated-names.ts';
import type * as Drawing from '#workbook/sheets/generated-sheets.ts';
import { counting } from './hosts.ts';
import { actionsOf, isRefused, presses, startedBranch } from './presses.ts';

const drawn = vi.hoisted(() => ({ times: 0 }));
vi.mock('#workbook/sheets/generated-sheets.ts', async (load) => {
  const actual = await load<typeof Drawing>();
  const drawTables: typeof actual.drawTables = (drawing) => {
    drawn.times++;
    return actual.drawTables(drawing);
  };
  return { ...actual, drawTables };
});

/** How often the workbook is read, whole or in part, all tables are drawn, and something is written. */
interface Counts {
  /** Reads that give every generated sheet. */
  readonly whole: number;
  /** All other reads. */
  readonly parts: number;
  readonly drawings: number;
  readonly writes: number;
}
const counts = (whole: number, parts: number, drawings: number, writes: number): Counts => ({
  whole,
  parts,
  drawings,
  writes,
});

/** Of each press; what the page had asked before, such as the settings or a goal's sentence, counts as a part. */
const expected: Readonly<Record<string, Counts>> = {
  // The settings before, what the plan is judged by afterwards; drawn for the build and for the check.
  Build: counts(1, 2, 2, 1),
  'Build with a new total': counts(1, 2, 2, 1),
  // Where the selection lies, what the plan is judged by, then the rest of it: a hold too goes on record.
  Hold: counts(1, 2, 1, 1),
  Release: counts(1, 2, 1, 1),
  Spread: counts(1, 2, 1, 1),
  // The record of changes, then the plan with the cells of that change.
  Undo: counts(1, 1, 1, 1),
  Log: counts(0, 1, 0, 1),
  'Log in a list that is full': counts(1, 1, 1, 1),
  'Add an action': counts(0, 1, 0, 1),
  'Mark the round': counts(0, 1, 0, 1),
  Revise: counts(1, 0, 1, 1),
  'Start carrying out': counts(1, 0, 1, 1),
  Sample: counts(0, 1, 1, 1),
  // The list before it is confirmed, and after.
  'Start from a list': counts(0, 2, 1, 1),
  'Write a goal': counts(0, 2, 0, 1),
  'Write results': counts(0, 1, 0, 1),
  'Insert a scenario': counts(0, 1, 0, 1),
  // The formulas, and once more what they show.
  'Make portable': counts(0, 2, 0, 1),
  'Insert a formula': counts(0, 1, 0, 1),
  // Drawn for how the sheets look, the records as if they began.
  'Remove the plan': counts(1, 0, 2, 1),
};

/** What the pages ask when they open. */
const looks: Readonly<Record<string, Counts>> = {
  planState: counts(0, 1, 0, 0),
  overview: counts(0, 1, 1, 0),
  check: counts(1, 0, 1, 0),
  breakdown: counts(0, 1, 0, 0),
  previewBreakdown: counts(0, 1, 1, 0),
  revision: counts(0, 1, 0, 0),
};

const generated = Object.values(tableNames);

/** Counts what the work asks of the workbook. */
async function counted(
  open: () => ReturnType<typeof startedBranch>,
  work: (actions: ReturnType<typeof actionsOf>) => Promise<{ readonly kind: string }>,
): Promise<Counts & { readonly isRefused: boolean; readonly readTwice: readonly string[] }> {
  const workbook = await open();
  const { names } = await workbook.host.read({ sheets: [] });
  const sheets = names.flatMap(({ name, sheet }) => (generated.includes(name as never) ? [sheet] : []));
  const host = counting(workbook.host);
  drawn.times = 0;
  const result = await work(actionsOf(host));
  const outermost = sheets.filter(
    (sheet) => !['Target decomposition', 'Checks', 'Execution workings'].includes(sheet),
  );
  const isWhole = (read: readonly string[]): boolean =>
    outermost.length > 0 && outermost.every((sheet) => read.includes(sheet));
  const whole = host.reads.filter(isWhole).length;
  const all = host.reads.flat();
  return {
    whole,
    parts: host.reads.length - whole,
    drawings: drawn.times,
    writes: host.writes.length,
    isRefused: isRefused(result),
    readTwice: outermost.filter((sheet) => all.filter((each) => each === sheet).length > 1),
  };
}

beforeEach(() => {
  drawn.times = 0;
});

describe('what a press asks of the workbook', () => {
  it('is counted for every press', () => {
    expect(Object.keys(expected)).toEqual(presses.map(({ name }) => name));
  });

  it.each(presses)('$name: reads, drawings and writes', async ({ name, workbook, press }) => {
    expect(await counted(workbook, press)).toEqual({ ...expected[name], isRefused: false, readTwice: [] });
  });
});

describe('what a page asks of the workbook', () => {
  it.each(Object.keys(looks))('%s: reads and drawings', async (name) => {
    const settings = {
      goal: 'G2',
      total: 2600,
      unit: 1,
      monthMethod: 'equal',
      calendar: 'sheet',
      days: [],
      yearStartsIn: null,
    } as const;
    const ask: Readonly<
      Record<string, (actions: ReturnType<typeof actionsOf>) => Promise<{ kind: string }>>
    > = {
      planState: (actions) => actions.planState(),
      overview: (actions) => actions.overview(),
      check: (actions) => actions.check(),
      breakdown: (actions) => actions.breakdown(),
      previewBreakdown: (actions) => actions.previewBreakdown({ ...settings, levels: [null, null, null] }),
      revision: (actions) => actions.revision('G1'),
    };
    const found = await counted(startedBranch, ask[name]!);
    expect(found).toEqual({ ...looks[name], isRefused: false, readTwice: [] });
  });
});
