import { describe, expect, it } from 'vitest';
import { sidebarActions } from '#actions/sidebar.ts';
import type { SidebarActions } from '#actions/sidebar-actions.ts';
import { openLocalWorkbook } from '#file-host/local-workbook.ts';
import { type Host, HostFailure } from '#host/host.ts';
import { type Channel, type Message, remoteActions, serveActions } from '#rpc/rpc.ts';
import { clock } from './replies.ts';

/** Two ends; what goes over is text, as it is between machines. */
function channelEnds(): readonly [Channel, Channel] {
  const listeners: ((message: Message) => void)[] = [];
  const end = (mine: number, other: number): Channel => ({
    send: (message) => {
      const text = JSON.stringify(message);
      queueMicrotask(() => listeners[other]?.(JSON.parse(text)));
    },
    listen: (listener) => {
      listeners[mine] = listener;
    },
  });
  return [end(0, 1), end(1, 0)];
}

function remote(host: Host): SidebarActions {
  const [here, there] = channelEnds();
  serveActions(there, (far) => sidebarActions(far, 'en', clock));
  return remoteActions(here, host);
}

describe('actions at the other end of a channel', () => {
  it('answer as they do at home, whatever is asked', async () => {
    const [home, away] = [await openLocalWorkbook(null), await openLocalWorkbook(null)];
    const [near, far] = [sidebarActions(home.host, 'en', clock), remote(away.host)];
    for (const call of [
      (actions: SidebarActions) => actions.overview(),
      (actions: SidebarActions) => actions.startSample('mdrt'),
      (actions: SidebarActions) => actions.overview(),
      (actions: SidebarActions) => actions.goals(),
      (actions: SidebarActions) => actions.breakdown(),
      (actions: SidebarActions) => actions.funnel(),
      (actions: SidebarActions) => actions.readList({ place: null, corrections: {} }),
      (actions: SidebarActions) => actions.changes(),
    ]) {
      expect(await call(far)).toEqual(JSON.parse(JSON.stringify(await call(near))));
    }
    expect(await away.save()).toEqual(await home.save());
  });

  it('say what the host could not do', async () => {
    const busy: Host = {
      read: () => Promise.reject(new HostFailure('host.busy')),
      write: () => Promise.reject(new HostFailure('host.busy')),
    };
    expect(await remote(busy).overview()).toMatchObject({ kind: 'refused', issues: [{ severity: 'error' }] });
  });

  it('reject with our own bugs', async () => {
    const broken: Host = {
      read: () => Promise.reject(new TypeError('ours')),
      write: () => Promise.reject(new TypeError('ours')),
    };
    await expect(remote(broken).overview()).rejects.toThrow('ours');
  });

  it('are not mistaken for a promise', async () => {
    const { host } = await openLocalWorkbook(null);
    const actions = remote(host);
    expect(await actions).toBe(actions);
  });
});
