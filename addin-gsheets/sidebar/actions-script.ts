import { languageFor } from '#language/locale.ts';
import { connect, invokeAction } from '#rpc/rpc.ts';
import { pageChannel } from '#rpc/worker-channel.ts';
import { sheetsActions } from './actions.ts';

declare global {
  interface Window {
    /** Left by the actions' script in a page that could not run it in a worker. */
    sheetsActions?: typeof sheetsActions;
  }
}

// The script of the actions: in a worker of the sidebar's page it answers the page, in the page it leaves a function.
if (typeof document === 'undefined') {
  const call = connect(pageChannel(), (method, params) => invokeAction(actions, method, params));
  const actions = sheetsActions(
    async (text) => String(await call('send', [text])),
    languageFor(self.name),
    (written, total) => void call('progress', [written, total]),
  );
} else {
  window.sheetsActions = sheetsActions;
}
