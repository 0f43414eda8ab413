import { sidebarActions } from '#actions/sidebar.ts';
import { languageFor } from '#language/locale.ts';
import { type Message, serveActions } from '#rpc/rpc.ts';
import { clock } from '../replies.ts';

/** The actions in a worker of their own; the page keeps the host. The name says the language. */
const language = languageFor(self.name);
const line = {
  send: (message: Message) => postMessage(message),
  listen: (listener: (message: Message) => void) => {
    addEventListener('message', ({ data }: MessageEvent<Message>) => listener(data));
  },
};
serveActions(line, (host) => sidebarActions(host, language, clock));
