import type { SidebarActions } from '#actions/sidebar-actions.ts';
import { type Host, HostFailure, type HostFailureCode, type ReadBatch, type WriteBatch } from '#host/host.ts';

/** A channel between two sides that share nothing: a worker's port, a frame's. Messages are JSON. */
export interface Channel {
  send(message: Message): void;
  listen(listener: (message: Message) => void): void;
}

/** A request and its response have the same id. `read` and `write` are what the actions ask of the host. */
export type Message =
  | { readonly id: number; readonly method: string; readonly params: readonly unknown[] }
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: RemoteError };

/** What a method threw, as data. */
type RemoteError =
  | {
      readonly kind: 'host';
      readonly code: HostFailureCode;
      readonly params: HostFailure['params'];
      readonly left: readonly string[];
    }
  | { readonly kind: 'bug'; readonly text: string };

export type Call = (method: string, params: readonly unknown[]) => Promise<unknown>;

/**
 * The page's side: the actions live at the other end of the channel, the host stays here. However long they calculate,
 * the page goes on answering people.
 */
export const remoteActions = (channel: Channel, host: Host): SidebarActions =>
  actionProxy(
    connect(channel, (method, [batch]) =>
      method === 'read' ? host.read(batch as ReadBatch) : host.write(batch as WriteBatch),
    ),
  );

/** Actions each of which is a call of its name. */
export const actionProxy = (call: Call): SidebarActions =>
  new Proxy({} as SidebarActions, {
    // Not `then`: what has one is taken for a promise.
    get: (_, name) => (typeof name === 'string' && name !== 'then' ? asAction(call, name) : undefined),
  });
const asAction =
  (call: Call, name: string) =>
  (...params: readonly unknown[]): Promise<unknown> =>
    call(name, params);

/** The actions' side: makes them over the host that is at the other end of the channel. */
export function serveActions(channel: Channel, actionsOver: (host: Host) => SidebarActions): void {
  const call = connect(channel, (method, params) => invokeAction(actions, method, params));
  const actions = actionsOver({
    read: (batch) => call('read', [batch]) as ReturnType<Host['read']>,
    write: (batch) => call('write', [batch]) as ReturnType<Host['write']>,
  });
}

/** Runs the action of that name. */
export async function invokeAction(
  actions: SidebarActions,
  name: string,
  params: readonly unknown[],
): Promise<unknown> {
  const action: unknown = Reflect.get(actions, name);
  if (typeof action !== 'function') throw new Error(`no action ${name}`);
  return action.apply(actions, params);
}

/** Calls methods of the other side, and answers its calls with `handle`. */
export function connect(channel: Channel, handle: Call): Call {
  const pending = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let lastId = 0;
  channel.listen((message) => {
    const { id } = message;
    if ('method' in message) {
      handle(message.method, message.params).then(
        (result) => channel.send({ id, result }),
        (error: unknown) => channel.send({ id, error: serializeError(error) }),
      );
      return;
    }
    const request = pending.get(id);
    pending.delete(id);
    if ('error' in message) request?.reject(deserializeError(message.error));
    else request?.resolve(message.result);
  });
  return (method, params) =>
    new Promise((resolve, reject) => {
      lastId++;
      pending.set(lastId, { resolve, reject });
      channel.send({ id: lastId, method, params });
    });
}

const serializeError = (error: unknown): RemoteError =>
  error instanceof HostFailure
    ? { kind: 'host', code: error.code, params: error.params, left: error.left }
    : { kind: 'bug', text: String(error) };

const deserializeError = (error: RemoteError): Error =>
  error.kind === 'host' ? new HostFailure(error.code, error.params, error.left) : new Error(error.text);
