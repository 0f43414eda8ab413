import type { SidebarActions } from '#actions/sidebar-actions.ts';
import { actionProxy, invokeAction } from '#rpc/rpc.ts';

/** Actions whose code is fetched at the first call, so that the first view need not wait for it. */
export function lazyActions(load: () => Promise<SidebarActions>): SidebarActions {
  let loaded: Promise<SidebarActions> | null = null;
  const actions = (): Promise<SidebarActions> => {
    loaded ??= load().catch((error: unknown) => {
      loaded = null;
      throw error;
    });
    return loaded;
  };
  return actionProxy(async (name, given) => invokeAction(await actions(), name, given));
}
