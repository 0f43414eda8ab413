import { openLargePane, typeDuringBuild } from '../tests/browser/large-pane.ts';

/** Prints how soon the built pane can be used, and how long it answers nothing while large plans are built. */
export async function run(): Promise<void> {
  for (const people of [200, 2000]) {
    const pane = await openLargePane(people);
    const home = pane.page.getByRole('button', { name: 'Break down', exact: true });
    await home.waitFor();
    await pane.page.reload();
    await home.waitFor();
    const usable = Number(await pane.page.evaluate('performance.now()'));
    const { typed, gaps, seconds } = await typeDuringBuild(pane);
    console.log(
      `pane: ${people} people: first button ${Math.round(usable)} ms after the page was asked for; ` +
        `built in ${seconds.toFixed(1)} s, ${typed} letters taken meanwhile, ` +
        `longest gaps ${gaps.slice(0, 5).join(', ')} ms, ${gaps.filter((gap) => gap > 100).length} over 100 ms`,
    );
    await pane.close();
  }
}
