import type { Browser } from 'playwright-core';
import type { StandIn } from '#simulators/gsheets/stand-in.ts';
import { launchChromium } from '../tests/browser/chromium.ts';
import { firstButtonOf, WATCH_FIRST_BUTTON } from '../tests/browser/first-button.ts';
import { type LargePane, openLargePane, typeDuringBuild } from '../tests/browser/large-pane.ts';
import { openSidebar } from '../tests/browser/sheets-pane.ts';
import { tasksDuring } from '../tests/browser/tasks.ts';
import { openAddOn } from '../tests/gsheets/add-on.ts';

/** Prints how soon both panes can be used, and how long Excel's answers nothing while large plans are built. */
export async function run(): Promise<void> {
  await openSheetsTwice();
  for (const people of [200, 2000]) {
    const pane = await openLargePane(people);
    if (people === 200) await openTwice(pane);
    await measureBuild(people, pane);
    await pane.close();
  }
}

const told = (host: string, cold: number, warm: number): void =>
  console.log(`pane: ${host}: first button ${cold} ms after the page was asked for, ${warm} ms once more`);

/** In a browser that has just started, and again with what it has kept. */
async function openTwice({ page }: LargePane): Promise<void> {
  const cold = await firstButtonOf(page);
  await page.reload();
  told('Excel', cold, await firstButtonOf(page));
}

/** Without Google's own time: its script is here. */
async function openSheetsTwice(): Promise<void> {
  const { standIn } = await openAddOn(null);
  const browser = await launchChromium();
  told('Google Sheets', await openedIn(browser, standIn), await openedIn(browser, standIn));
  await browser.close();
}

async function openedIn(browser: Browser, standIn: StandIn): Promise<number> {
  const { page, frame } = await openSidebar(browser, standIn, WATCH_FIRST_BUTTON);
  const time = await firstButtonOf(frame);
  await page.close();
  return time;
}

async function measureBuild(people: number, pane: LargePane): Promise<void> {
  pane.excel.count();
  const { result, tasks } = await tasksDuring(pane.page, () => typeDuringBuild(pane));
  const { requests, sent, received } = pane.excel.count();
  const { typed, gaps, seconds } = result;
  const over = (times: readonly number[]): string =>
    `${times.slice(0, 5).join(', ')} ms, ${times.filter((time) => time > 100).length} over 100 ms`;
  console.log(
    `pane: ${people} people: built in ${seconds.toFixed(1)} s, ${typed} letters taken meanwhile, ` +
      `longest gaps ${over(gaps)}; longest tasks by the processor's time ${over(tasks)}; ` +
      `${requests} requests, ${(sent / 1e6).toFixed(1)} MB sent, ${(received / 1e6).toFixed(1)} MB received`,
  );
}
