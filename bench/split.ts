import { allocate, dinero, toSnapshot, USD } from 'dinero.js';
import loadHighs, { type Highs } from 'highs';
import { cutTable, FRACTION } from '#engine/grid/cut.ts';
import { fitTable } from '#engine/grid/fit.ts';
import { fitGrid } from '#engine/grid/grid.ts';
import type { Table } from '#engine/grid/table.ts';
import type { Result } from '#engine/issue.ts';
import { type SplitMethod, split } from '#engine/split/split.ts';
import { type Units, units } from '#engine/units.ts';

const SIZES = [100, 1000, 10_000, 100_000, 1_000_000];
const METHODS: readonly SplitMethod[] = ['fair', 'ordered', 'monotone'];
const TOTAL = units(10_000_000);

/** Prints splits beside a bare pass over the same weights and beside dinero.js, and grids beside HiGHS. */
export async function run(): Promise<void> {
  for (const size of SIZES) compareWithBarePass(size);
  compareWithDinero(10_000);
  const highs = await loadHighs();
  compareWithHighs(highs, 200, 12, 7);
  compareWithHighs(highs, 10_000, 12, 1);
}

function compareWithBarePass(size: number): void {
  const weights = randomWeights(size, 1000);
  const repeats = Math.max(1, Math.round(1_000_000 / size));
  const tasks = [
    () => barePass(TOTAL, weights),
    ...METHODS.map((method) => () => split(TOTAL, weights, method)),
  ];
  const [bare, ...times] = timesOf(tasks.map((task) => ({ task, repeats })));
  const ratios = METHODS.map((method, at) => `${method} ×${(times[at]! / bare!).toFixed(2)}`);
  const pass = `bare pass ${((bare! / size) * 1e6).toFixed(2)} ns a weight`;
  console.log(`split of ${size.toLocaleString('en')} weights: ${pass}, ${ratios.join(', ')}`);
}

/** What every split must at least do: the sum of the weights, then multiply, divide and floor. */
function barePass(total: number, weights: readonly number[]): number[] {
  let sum = 0;
  for (let i = 0; i < weights.length; i += 1) sum += weights[i]!;
  const parts = new Array<number>(weights.length);
  for (let i = 0; i < weights.length; i += 1) parts[i] = Math.floor((total * weights[i]!) / sum);
  return parts;
}

function compareWithDinero(size: number): void {
  const weights = randomWeights(size, 1000);
  const money = dinero({ amount: TOTAL, currency: USD });
  const [ours, theirs] = timesOf([
    { task: () => split(TOTAL, weights, 'fair'), repeats: 50 },
    { task: () => allocate(money, weights), repeats: 3 },
  ]);
  const sum = allocate(money, weights).reduce((total, part) => total + toSnapshot(part).amount, 0);
  if (sum !== TOTAL) throw new Error('dinero.js splits something else');
  const ratio = `dinero.js takes ×${(theirs! / ours!).toFixed(0)}`;
  console.log(`split of ${size.toLocaleString('en')} weights: fair ${ours!.toFixed(3)} ms, ${ratio}`);
}

/** HiGHS gets the fitted table and only rounds it, as the linear programme that rounding at least cost is. */
function compareWithHighs(highs: Highs, rows: number, columns: number, rounds: number): void {
  const { rowTotals, columnTotals, pattern } = randomGrid(rows, columns);
  const cells = Float64Array.from(pattern.flat());
  const fitted = { cells: fitTable({ cells, rowTotals, columnTotals }).cells, rowTotals, columnTotals };
  let theirCost = 0;
  const roundTheirs = () => {
    theirCost = roundWithHighs(highs, fitted);
  };
  const fitOurs = () => fitGrid(rowTotals, columnTotals, pattern);
  const tasks = [
    { task: fitOurs, repeats: Math.ceil(4000 / rows) },
    { task: roundTheirs, repeats: 1 },
  ];
  const [ours, theirs] = timesOf(tasks, rounds);
  const ourCost = costOf(fitted, answerOf(fitGrid(rowTotals, columnTotals, pattern)).flat());
  if (Math.abs(ourCost - theirCost) > 1e-4) throw new Error(`cost ${ourCost}, but HiGHS finds ${theirCost}`);
  const times = `fit and round ${ours!.toFixed(2)} ms, HiGHS rounds in ${theirs!.toFixed(2)} ms`;
  console.log(
    `grid ${rows} × ${columns}: ${times}, ×${(theirs! / ours!).toFixed(1)}, same cost ${ourCost.toFixed(4)}`,
  );
}

function roundWithHighs(highs: Highs, table: Table): number {
  const { whole, fractions } = cutTable(table.cells);
  const columns = table.columnTotals.length;
  const rows = table.rowTotals.length;
  const rests = [...table.rowTotals, ...table.columnTotals];
  const starts: number[] = [0];
  const indices: number[] = [];
  const costs: number[] = [];
  const variables: number[] = [];
  whole.forEach((least, at) => {
    const ends = [Math.floor(at / columns), rows + (at % columns)];
    for (const end of ends) rests[end]! -= least;
    if (fractions[at] === 0) return;
    indices.push(...ends);
    starts.push(indices.length);
    costs.push(1 - (2 * fractions[at]!) / FRACTION);
    variables.push(at);
  });
  const numCols = costs.length;
  const numRows = rests.length;
  const model = highs.createModel({
    numCols,
    numRows,
    colCost: costs,
    colLower: new Float64Array(numCols),
    colUpper: new Float64Array(numCols).fill(1),
    rowLower: rests,
    rowUpper: rests,
    matrix: { format: 'csc', numRows, numCols, starts, indices, values: indices.map(() => 1) },
  });
  model.options.set('output_flag', false);
  model.run();
  const { colValue } = model.getSolution();
  model.dispose();
  const rounded = Array.from(whole);
  variables.forEach((at, variable) => {
    rounded[at]! += Math.round(colValue[variable]!);
  });
  return costOf(table, rounded);
}

const costOf = ({ cells }: Table, rounded: readonly number[]) =>
  rounded.reduce((cost, value, at) => cost + (value - cells[at]!) ** 2, 0);

const ROUNDS = 7;

interface Task {
  readonly task: () => unknown;
  readonly repeats: number;
}

/**
 * The median milliseconds of each task, in turns, so that what else the machine does strikes all alike. One
 * round before them warms up; not where a single round is asked for.
 */
function timesOf(tasks: readonly Task[], rounds = ROUNDS): number[] {
  const times = tasks.map((): number[] => []);
  for (let round = rounds === 1 ? 0 : -1; round < rounds; round += 1) {
    tasks.forEach(({ task, repeats }, at) => {
      const start = performance.now();
      for (let repeat = 0; repeat < repeats; repeat += 1) task();
      if (round >= 0) times[at]!.push((performance.now() - start) / repeats);
    });
  }
  return times.map(medianOf);
}

const medianOf = (list: readonly number[]) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]!;

let seed = 1;
/** Lehmer's generator: the same numbers in every run. */
function random(): number {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed / 2_147_483_647;
}

const randomWeights = (size: number, most: number) =>
  Array.from({ length: size }, () => Math.floor(random() * most));

function randomGrid(rows: number, columns: number) {
  const table = Array.from({ length: rows }, () => randomWeights(columns, 100));
  const sumOf = (values: readonly number[]): Units => units(values.reduce((sum, value) => sum + value, 0));
  return {
    rowTotals: table.map(sumOf),
    columnTotals: Array.from({ length: columns }, (_, j) => sumOf(table.map((row) => row[j]!))),
    pattern: table.map((row) => row.map(() => 0.1 + random())),
  };
}

function answerOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error('the benchmark asks a wrong question');
  return result.value;
}
