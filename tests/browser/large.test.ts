import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LargePane, openLargePane, typeDuringBuild } from './large-pane.ts';

const PEOPLE = 300;

let pane: LargePane;
beforeAll(async () => {
  pane = await openLargePane(PEOPLE);
}, 120_000);
afterAll(() => pane?.close());

describe(`The built pane while ${PEOPLE} people are built`, () => {
  it('takes every letter that is typed, since the plan is made in a worker', {
    timeout: 300_000,
  }, async () => {
    const { typed, seconds, gaps } = await typeDuringBuild(pane);
    expect(pane.page.workers()).toHaveLength(1);
    expect(typed).toBeGreaterThan(40);
    // For reading; times are no test. `npm run bench -- pane` measures 2,000 people.
    console.log(`${PEOPLE} people: ${seconds.toFixed(1)} s, longest gaps ${gaps.slice(0, 5).join(', ')} ms`);
  });
});
