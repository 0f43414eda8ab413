import type { Reply } from '#actions/notices.ts';
import type { SidebarActions } from '#actions/sidebar-actions.ts';
import { actionProxy, invokeAction } from '#rpc/rpc.ts';

/** Something that was written and can be taken back. */
export interface MadeChange {
  readonly id: number;
  /** The action that made it. */
  readonly action: string;
}
export interface ChangesMade {
  /** Oldest first. */
  readonly made: readonly MadeChange[];
  /** What was taken back last, until something else is made. */
  readonly undone: MadeChange | null;
  /** So often the workbook became another under a page: what it shows is old then. */
  readonly renewals: number;
  /** The notice is closed. */
  readonly isClosed: boolean;
}

/** What was changed since the pane was opened; it outlives the page that did it. */
export interface ChangeStore {
  now(): ChangesMade;
  listen(listener: () => void): () => void;
  made(change: MadeChange): void;
  undone(change: MadeChange): void;
  /** Pages ask again for what they show. */
  renew(): void;
  close(): void;
}

export function changeStore(): ChangeStore {
  let now: ChangesMade = { made: [], undone: null, renewals: 0, isClosed: true };
  const listeners = new Set<() => void>();
  const put = (next: ChangesMade): void => {
    now = next;
    for (const listener of listeners) listener();
  };
  return {
    now: () => now,
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    made: (change) => put({ ...now, made: [...now.made, change], undone: null, isClosed: false }),
    undone: (change) =>
      put({
        made: now.made.filter(({ id }) => id < change.id),
        undone: change,
        renewals: now.renewals + 1,
        isClosed: false,
      }),
    renew: () => put({ ...now, renewals: now.renewals + 1 }),
    close: () => put({ ...now, isClosed: true }),
  };
}

/** The same actions; whatever changes the workbook is told to the store. */
export const watchedActions = (actions: SidebarActions, changes: ChangeStore): SidebarActions =>
  actionProxy(async (name, given) => {
    const reply = (await invokeAction(actions, name, given)) as Reply<unknown>;
    if (reply.change !== undefined) changes.made({ id: reply.change, action: name });
    return reply;
  });
