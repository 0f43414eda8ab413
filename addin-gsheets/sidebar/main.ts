import { sidebarActions } from '#actions/sidebar.ts';
import { type Host, HostFailure } from '#host/host.ts';
import { en } from '#language/en/index.ts';
import { zhCN } from '#language/zh-CN/index.ts';
import { localNow, localToday } from '#sidebar/clock.ts';
import { mountSidebar } from '#sidebar/mount.tsx';
import type { ProgressSource } from '#sidebar/surroundings.ts';
import { scriptBridge } from '../bridge/bridge.ts';
import { sheetsHost } from '../bridge/sheets-host.ts';

/** The sidebar in Google Sheets: the actions run here, the spreadsheet is asked through the script's bridge. */
async function start(root: HTMLElement): Promise<void> {
  const bridge = scriptBridge(google.script.run);
  const { locale } = await bridge('user', null);
  const language = /^zh/i.test(locale) ? 'zh-CN' : 'en';
  const { host, progress } = hostWithProgress(bridge);
  const actions = sidebarActions(host, language, { today: localToday, now: localNow });
  await mountSidebar(root, { actions, language, theme: 'light', today: localToday, progress, storage: null });
}

function hostWithProgress(bridge: ReturnType<typeof scriptBridge>): { host: Host; progress: ProgressSource } {
  const listeners = new Set<(written: number, total: number) => void>();
  const host = sheetsHost(bridge, {
    wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
    onProgress: (written, total) => {
      for (const listener of listeners) listener(written, total);
    },
  });
  const listen: ProgressSource['listen'] = (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return { host, progress: { listen } };
}

const root = document.getElementById('sidebar');
if (root === null) throw new Error('the page has no place for the sidebar');
start(root).catch((error: unknown) => {
  if (!(error instanceof HostFailure)) throw error;
  const texts = navigator.language.toLowerCase().startsWith('zh') ? zhCN : en;
  root.setAttribute('role', 'alert');
  root.textContent = texts.failures[error.code](error.params);
});
