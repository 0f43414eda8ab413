import { excelTexts as english } from '#language/en/excel.ts';
import { excelTexts as chinese } from '#language/zh-CN/excel.ts';
import { commandHandlers } from '../commands/commands.ts';
import { loadMessages } from '../functions/language.ts';
import { officeHost } from '../host/office-host.ts';
import { runAction } from './actions.ts';
import { onOpenAt } from './places.ts';
import { followTheme } from './theme.ts';
import { drawPane, type Notice, type PaneAction } from './view.ts';

const FLOOR = '1.12';

for (const [id, handler] of Object.entries(commandHandlers(() => Office.addin.showAsTaskpane())))
  Office.actions.associate(id, handler);

await start();

async function start(): Promise<void> {
  const { host } = await Office.onReady();
  const isChinese = (Office.context.displayLanguage ?? navigator.language).toLowerCase().startsWith('zh');
  const texts = isChinese ? chinese : english;
  document.documentElement.lang = isChinese ? 'zh-CN' : 'en';
  const root = document.getElementById('pane')!;
  const warn = (text: string): void =>
    drawPane(root, texts, null).show({ kind: 'warned', text, remarks: [] });
  if (host !== Office.HostType.Excel) return warn(texts.pane.notInExcel);
  if (!supports(FLOOR)) return warn(texts.pane.tooOld);
  followTheme();

  const messages = await loadMessages(Office.context.displayLanguage);
  const language = isChinese ? 'zh-CN' : 'en';
  const workbook = officeHost({ excel: Excel, supports, whileEditing: 'refuse', newRun });
  const view = drawPane(root, texts, (action) => void perform(action));
  const perform = async (action: PaneAction): Promise<void> => {
    view.show({ kind: 'working' });
    let notice: Notice = { kind: 'none' };
    try {
      notice = await runAction(action, { host: workbook, messages, texts, language });
    } finally {
      view.show(notice);
    }
  };
  onOpenAt((place) => {
    if (place === 'build' || place === 'check') void perform(place);
    else if (place === 'pane' || place === 'newPlan') view.show({ kind: 'none' });
    else view.show({ kind: 'said', text: texts.pane.later(texts.commands[place].label), remarks: [] });
  });
  // The list of sheets and names, so that the first build needs no request for it.
  await workbook.read({ sheets: [] }).catch(() => undefined);
}

function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}

/** Sheets in preparation have names that no other pane of the same workbook gives. */
function newRun(): string {
  return Math.random().toString(36).slice(2, 10);
}
