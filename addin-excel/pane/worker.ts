import { sidebarActions } from '#actions/sidebar.ts';
import { languageFor } from '#language/locale.ts';
import { serveActions } from '#rpc/rpc.ts';
import { pageChannel } from '#rpc/worker-channel.ts';
import { localNow, localToday } from '#sidebar/clock.ts';
import { lambdas } from './lambdas.ts';

// The actions in a worker of their own, so that the pane answers people while a large plan calculates; Office.js, which
// needs the page, stays there. The worker's name says the language.
serveActions(pageChannel(), (host) =>
  sidebarActions(host, languageFor(self.name), { today: localToday, now: localNow }, lambdas),
);
