import { HostFailure } from '#host/host.ts';
import { failuresIn } from '#language/by-language/failures.ts';
import { failureText } from '#language/hosts/failure-text.ts';
import { languageFor } from '#language/locale.ts';
import { localToday } from '#sidebar/clock.ts';
import { lazyActions } from '#sidebar/lazy-actions.ts';
import { mountSidebar } from '#sidebar/mount.tsx';
import type { ProgressSource } from '#sidebar/progress.ts';
import { askedSelection } from '#sidebar/selection-source.ts';
import { bridgeOver, sendThrough } from '../bridge/bridge.ts';
import { scriptDrafts } from '../bridge/script-drafts.ts';
import { runActions } from './load-actions.ts';

/** Between two questions what is selected; each is a short run of the script. */
const PAUSE = 2000;

/** The sidebar in Google Sheets; the spreadsheet is asked through the script's bridge. */
async function start(root: HTMLElement): Promise<void> {
  const send = sendThrough(google.script.run);
  const bridge = bridgeOver(send);
  // Asked for together: the actions are there when the first view is.
  const actionsScript = bridge('actions', null).catch(() => null);
  const { locale, drafts } = await bridge('user', null);
  const language = languageFor(locale);
  const { progress, tell } = progressTold();
  const actions = lazyActions(async () => {
    const script = (await actionsScript) ?? (await bridge('actions', null));
    return runActions(script, send, language, tell);
  });
  const sidebar = await mountSidebar(root, {
    actions,
    language,
    theme: 'light',
    today: localToday,
    progress,
    storage: scriptDrafts(drafts, (all) => bridge('keepDrafts', all), setTimeout),
    selection: askedSelection(() => bridge('selected', null), PAUSE),
  });
  // The entry of the menu that opened it may have asked for a page.
  const asked = document.getElementById('asked')?.dataset.page;
  if (asked === 'portable' || asked === 'closing') sidebar.goTo(asked);
}

function progressTold(): { progress: ProgressSource; tell: (written: number, total: number) => void } {
  const listeners = new Set<(written: number, total: number) => void>();
  const listen: ProgressSource['listen'] = (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    progress: { listen },
    tell: (written, total) => {
      for (const listener of listeners) listener(written, total);
    },
  };
}

const root = document.getElementById('sidebar');
if (root === null) throw new Error('the page has no place for the sidebar');
start(root).catch((error: unknown) => {
  if (!(error instanceof HostFailure)) throw error;
  root.setAttribute('role', 'alert');
  root.textContent = failureText(error, failuresIn[languageFor(navigator.language)]);
});
