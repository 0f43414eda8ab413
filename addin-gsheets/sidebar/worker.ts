import { actionsThrough, connect, runAction } from '#actions/across.ts';
import type { Language, SidebarActions } from '#actions/sidebar-actions.ts';
import { lineToPage, lineToWorker } from '#sidebar/worker-line.ts';
import type { Send } from '../bridge/bridge.ts';
import type { SheetsHostOptions } from '../bridge/sheets-host.ts';
import { sheetsActions } from './actions.ts';

type OnProgress = NonNullable<SheetsHostOptions['onProgress']>;

/**
 * The actions in a worker, so that the sidebar answers people while a large plan calculates; only texts for Google and
 * from there pass through the page. HtmlService serves one page and nothing beside it, so the worker runs the page's
 * own script. Rejects where that is not possible.
 */
export async function actionsInWorker(
  script: string,
  send: Send,
  language: Language,
  onProgress: OnProgress,
): Promise<SidebarActions> {
  const source = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  try {
    const line = await lineToWorker(new Worker(source, { name: language }));
    const call = connect(line, async (name, [first, second]) =>
      name === 'send' ? send(String(first)) : onProgress(Number(first), Number(second)),
    );
    return actionsThrough(call);
  } finally {
    URL.revokeObjectURL(source);
  }
}

/** The page's own script in the worker. */
export function serveActionsHere(language: Language): void {
  const call = connect(lineToPage(), (name, given) => runAction(actions, name, given));
  const actions = sheetsActions(
    async (text) => String(await call('send', [text])),
    language,
    (written, total) => void call('progress', [written, total]),
  );
}
