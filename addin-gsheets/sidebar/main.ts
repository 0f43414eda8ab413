import { type Host, HostFailure } from '#host/host.ts';
import { failures as failuresEn } from '#language/en/commands.ts';
import { sheetsAddOn as en } from '#language/en/gsheets.ts';
import { failures as failuresZh } from '#language/zh-CN/commands.ts';
import { sheetsAddOn as zhCN } from '#language/zh-CN/gsheets.ts';
import { scriptBridge } from '../bridge/bridge.ts';
import { sheetsHost } from '../bridge/sheets-host.ts';

const bridge = scriptBridge(google.script.run);
const host = sheetsHost(bridge, {
  wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
});

/** The frame in which the sidebar will stand: says what it sees in the spreadsheet. */
async function start(): Promise<void> {
  const { locale } = await bridge('user', null);
  const isChinese = /^zh/i.test(locale);
  const texts = isChinese ? zhCN : en;
  const failures = isChinese ? failuresZh : failuresEn;
  document.documentElement.lang = isChinese ? 'zh-CN' : 'en';
  element('title').textContent = texts.sidebarTitle;
  const button = element('refresh');
  button.textContent = texts.refresh;
  const show = async (): Promise<void> => {
    element('status').textContent = texts.reading;
    button.setAttribute('disabled', '');
    element('status').textContent = await summary(host, texts).catch((error: unknown) => {
      if (!(error instanceof HostFailure)) throw error;
      return failures[error.code](error.params);
    });
    button.removeAttribute('disabled');
  };
  button.addEventListener('click', () => void show());
  await show();
}

async function summary(from: Host, texts: typeof en): Promise<string> {
  const { sheets, names } = await from.read({ sheets: [] });
  const ours = names.filter(({ name }) => name.startsWith('GS_'));
  return `${texts.sheets(sheets.length)} · ${texts.names(ours.length)}`;
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no element ${id}`);
  return found;
}

void start();
