import type { Language, SidebarActions } from '#actions/sidebar-actions.ts';
import { actionProxy, connect } from '#rpc/rpc.ts';
import { workerChannel } from '#rpc/worker-channel.ts';
import type { Send } from '../bridge/bridge.ts';
import type { SheetsHostOptions } from '../bridge/sheets-host.ts';

type OnProgress = NonNullable<SheetsHostOptions['onProgress']>;

/**
 * Runs the actions' script, which the page got as text: HtmlService serves one page and nothing beside it. In a worker,
 * so that the sidebar answers people while a large plan calculates; in the page where there are no workers.
 */
export function runActions(
  script: string,
  send: Send,
  language: Language,
  onProgress: OnProgress,
): Promise<SidebarActions> {
  return inWorker(script, send, language, onProgress).catch(() => {
    const element = document.createElement('script');
    element.textContent = script;
    document.head.append(element);
    if (window.sheetsActions === undefined) throw new Error('the actions left nothing');
    return window.sheetsActions(send, language, onProgress);
  });
}

/** Only texts for Google and from there, and the progress, pass through the page. */
async function inWorker(
  script: string,
  send: Send,
  language: Language,
  onProgress: OnProgress,
): Promise<SidebarActions> {
  const source = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  try {
    const channel = await workerChannel(new Worker(source, { name: language }));
    const call = connect(channel, async (name, [first, second]) =>
      name === 'send' ? send(String(first)) : onProgress(Number(first), Number(second)),
    );
    return actionProxy(call);
  } finally {
    URL.revokeObjectURL(source);
  }
}
