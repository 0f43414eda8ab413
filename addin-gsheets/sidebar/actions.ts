import { actionsJudgedBy } from '#actions/sidebar.ts';
import type { Language, SidebarActions } from '#actions/sidebar-actions.ts';
import { localNow, localToday } from '#sidebar/clock.ts';
import { bridgeOver, type Send } from '../bridge/bridge.ts';
import { type SheetsHostOptions, sheetsHost } from '../bridge/sheets-host.ts';

/** What the sidebar can do in Google Sheets, all but the way to the script: it needs no page. */
export function sheetsActions(
  send: Send,
  language: Language,
  onProgress: NonNullable<SheetsHostOptions['onProgress']>,
): SidebarActions {
  const bridge = bridgeOver(send);
  const wait = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));
  const host = sheetsHost(bridge, { wait, onProgress });
  const clock = { today: localToday, now: localNow };
  return actionsJudgedBy((asked) => bridge('judge', asked), { host, language, clock });
}
