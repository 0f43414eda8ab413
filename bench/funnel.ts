import { topVolume } from '#engine/funnel/volumes.ts';

const CALLS = 1_000_000;
const ROUNDS = 5;

/** Prints how many FUNNEL_CALLS the engine answers in a second: the median of some rounds after a warm-up. */
export function run(): void {
  answer();
  const speeds = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    answer();
    return CALLS / ((performance.now() - start) / 1000);
  }).sort((a, b) => a - b);
  const median = speeds[Math.floor(ROUNDS / 2)]!;
  console.log(`funnel: ${(median / 1e6).toFixed(1)} million FUNNEL_CALLS a second`);
}

/** Varies the target, so that no answer can be reused; a failure would be a bug of this benchmark. */
function answer(): number {
  const rates = [0.1, 0.5, 0.1];
  let total = 0;
  for (let target = 1; target <= CALLS; target++) {
    const calls = topVolume({ target, averageDeal: 2000, rates }, 250);
    if (!calls.ok) throw new Error('the benchmark asks a wrong question');
    total += calls.value;
  }
  return total;
}
