import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LargePane, largestOf, openWeighedPane, typeDuringBuild } from './large-pane.ts';

const PEOPLE = 300;

let pane: LargePane;
beforeAll(async () => {
  pane = await openWeighedPane(PEOPLE);
});
afterAll(() => pane?.close());

describe(`The built pane while ${PEOPLE} people are built`, () => {
  it('takes every letter that is typed, since the plan is made in a worker and nothing comes in large pieces', async () => {
    pane.excel.count();
    const { typed } = await typeDuringBuild(pane);
    expect(pane.page.workers().filter((worker) => worker.url().endsWith('/worker.js'))).toHaveLength(1);
    expect(typed).toBeGreaterThan(40);
    // What the page takes or gives at a stretch; `npm run bench -- pane` measures how long that lasts.
    const { message, exchange } = await largestOf(pane);
    expect(message).toBeGreaterThan(50_000);
    expect(message).toBeLessThan(300_000);
    expect(exchange).toBeLessThan(3_000_000);
  });
});
