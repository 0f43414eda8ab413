import type { Language, SidebarActions } from '#actions/sidebar-actions.ts';
import type { Host } from '#host/host.ts';
import { excelTextsIn } from '#language/by-language/excel.ts';
import { languageFor } from '#language/locale.ts';
import { remoteActions } from '#rpc/rpc.ts';
import { workerChannel } from '#rpc/worker-channel.ts';
import { localNow, localToday } from '#sidebar/clock.ts';
import type { DraftStorage } from '#sidebar/drafts.ts';
import { lazyActions } from '#sidebar/lazy-actions.ts';
import { mountSidebar } from '#sidebar/mount.tsx';
import { noProgress } from '#sidebar/progress.ts';
import { commandHandlers } from '../commands/commands.ts';
import { onOpenAt, pageOf } from './destinations.ts';
import { selection } from './selection.ts';
import { followTheme, themeNow } from './theme.ts';
import { workbookDrafts } from './workbook-drafts.ts';

const FLOOR = '1.12';

for (const [id, handler] of Object.entries(commandHandlers(() => Office.addin.showAsTaskpane())))
  Office.actions.associate(id, handler);

await start(document.getElementById('pane')!);

/** The sidebar over the open workbook; its actions begin to work when the first of them is asked for. */
async function start(root: HTMLElement): Promise<void> {
  const { host } = await Office.onReady();
  const language = languageFor(Office.context.displayLanguage ?? navigator.language);
  const texts = excelTextsIn[language];
  document.documentElement.lang = language;
  if (host !== Office.HostType.Excel) return say(root, texts.pane.notInExcel);
  if (!supports(FLOOR)) return say(root, texts.pane.tooOld);

  const workbook = openWorkbook();
  const actions = lazyActions(async () => {
    const opened = await workbook;
    return inWorker(opened, language).catch(async () => {
      const [{ sidebarActions }, { lambdas }] = await Promise.all([
        import('#actions/sidebar.ts'),
        import('./lambdas.ts'),
      ]);
      return sidebarActions(opened, language, { today: localToday, now: localNow }, lambdas);
    });
  });
  const sidebar = await mountSidebar(root, {
    actions,
    language,
    theme: themeNow(),
    today: localToday,
    progress: noProgress,
    storage: drafts(),
    selection: selection(),
  });
  followTheme(sidebar.setTheme);
  onOpenAt((place) => {
    const page = pageOf(place);
    if (page) sidebar.goTo(page);
  });
  // The list of sheets and names, so that the first build needs no request for it.
  await (await workbook).read({ sheets: [] }).catch(() => undefined);
}

/** The host is fetched while the first view is drawn. */
async function openWorkbook(): Promise<Host> {
  const { officeHost } = await import('../host/office-host.ts');
  return officeHost({ excel: Excel, supports, whileEditing: 'refuse', newRun });
}

/** The actions in a worker, which asks for the workbook here. Rejects in web views that have no workers of modules. */
async function inWorker(workbook: Host, language: Language): Promise<SidebarActions> {
  const worker = new Worker('worker.js', { type: 'module', name: language });
  return remoteActions(await workerChannel(worker), workbook);
}

/** What must be said where the sidebar cannot stand. */
function say(root: HTMLElement, text: string): void {
  root.setAttribute('role', 'alert');
  root.textContent = text;
}

/** Null where the web view keeps nothing. */
function drafts(): DraftStorage | null {
  try {
    return workbookDrafts(Office.context.document.settings, window.localStorage);
  } catch {
    return null;
  }
}

function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}

/** Sheets in preparation have names that no other pane of the same workbook gives. */
function newRun(): string {
  return Math.random().toString(36).slice(2, 10);
}
