import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { checkGoal } from '#engine/smart/check.ts';

const WARM_UP = 20;
const ROUNDS = 100;

/**
 * Prints how long one goal takes over the labelled goals, after a warm-up: the median round, and the fastest,
 * which is the one that other work on the machine disturbed least. And the same for 500 characters.
 */
export function run(): void {
  const goals = readFileSync(new URL('../tests/fixtures/smart-goals.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { text: string }).text);
  report(`${goals.length} goals`, goals);
  report('500 characters', [goals.join(' ').slice(0, 500)]);
}

function report(name: string, goals: readonly string[]): void {
  for (let round = 0; round < WARM_UP; round += 1) check(goals);
  const times = Array.from({ length: ROUNDS }, () => check(goals) / goals.length).sort((a, b) => a - b);
  const [fastest = 0] = times;
  const median = times[ROUNDS / 2] ?? 0;
  console.log(`smart, ${name}: ${median.toFixed(4)} ms per goal (fastest round ${fastest.toFixed(4)})`);
}

function check(goals: readonly string[]): number {
  const start = performance.now();
  for (const goal of goals) checkGoal(goal);
  return performance.now() - start;
}
