import { callFunction } from '#functions/call.ts';
import type { FunctionId } from '#functions/catalogue/index.ts';
import { serialDates } from '#functions/marshal.ts';

const ROUNDS = 5;

interface Question {
  readonly id: FunctionId;
  readonly args: readonly unknown[];
  readonly calls: number;
}

const weights = Array.from({ length: 10_000 }, (_, i) => [(i * 7919) % 1000]);
const QUESTIONS: readonly Question[] = [
  { id: 'FUNNEL_CALLS', args: [1_000_000, 2000, [[0.1, 0.5, 0.1]], 250], calls: 200_000 },
  { id: 'PLAN_WORKDAYS', args: [46_023, 46_387, 'CN'], calls: 20_000 },
  { id: 'TARGET_PEEL', args: [1_000_000, 46_023, 46_387, 'month', 'CN'], calls: 1000 },
  { id: 'TARGET_SPLIT', args: [1_000_000, weights], calls: 50 },
];

/** Prints how many calls a second the functions answer as a spreadsheet calls them, arguments read and all. */
export function run(): void {
  for (const question of QUESTIONS) {
    const speed = callsPerSecond(question);
    console.log(`${question.id}: ${Math.round(speed).toLocaleString('en')} calls a second`);
  }
}

/** The median of some rounds after a warm-up. */
function callsPerSecond({ id, args, calls }: Question): number {
  const round = (): number => {
    const start = performance.now();
    for (let i = 0; i < calls; i += 1) {
      const outcome = callFunction(id, args, serialDates);
      if (!outcome.ok) throw new Error(`the benchmark asks a wrong question: ${outcome.error}`);
    }
    return calls / ((performance.now() - start) / 1000);
  };
  round();
  const speeds = Array.from({ length: ROUNDS }, round).sort((a, b) => a - b);
  return speeds[Math.floor(ROUNDS / 2)]!;
}
