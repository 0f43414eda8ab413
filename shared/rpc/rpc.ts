import type { SidebarActions } from '#actions/sidebar-actions.ts';
import { type Host, HostFailure, type HostFailureCode, type ReadBatch, type WriteBatch } from '#host/host.ts';

/** A line between two sides that share nothing: a worker's port, a frame's. Messages are JSON. */
export interface Line {
  send(message: Message): void;
  listen(listener: (message: Message) => void): void;
}

/** One side asks, the other answers under the same number. `read` and `write` go from the actions to the host. */
export type Message =
  | { readonly ask: number; readonly call: string; readonly given: readonly unknown[] }
  | { readonly answer: number; readonly result: unknown }
  | { readonly answer: number; readonly failure: Failed };

type Failed =
  | {
      readonly kind: 'host';
      readonly code: HostFailureCode;
      readonly params: HostFailure['params'];
      readonly left: readonly string[];
    }
  | { readonly kind: 'bug'; readonly text: string };

export type Call = (name: string, given: readonly unknown[]) => Promise<unknown>;

/**
 * The page's side: the actions live across the line, the host stays here. However long they calculate, the page goes on
 * answering people.
 */
export const actionsAcross = (line: Line, host: Host): SidebarActions =>
  actionsThrough(
    connect(line, (name, [batch]) =>
      name === 'read' ? host.read(batch as ReadBatch) : host.write(batch as WriteBatch),
    ),
  );

/** Actions each of which is a call of its name. */
export const actionsThrough = (call: Call): SidebarActions =>
  new Proxy({} as SidebarActions, {
    get: (_, name) => (typeof name === 'string' && name !== 'then' ? asAction(call, name) : undefined),
  });
const asAction =
  (call: Call, name: string) =>
  (...given: readonly unknown[]): Promise<unknown> =>
    call(name, given);

/** The other side: makes the actions over a host that is across the line. */
export function serveActions(line: Line, actionsOver: (host: Host) => SidebarActions): void {
  const call = connect(line, (name, given) => runAction(actions, name, given));
  const actions = actionsOver({
    read: (batch) => call('read', [batch]) as ReturnType<Host['read']>,
    write: (batch) => call('write', [batch]) as ReturnType<Host['write']>,
  });
}

/** Runs the action of that name. */
export async function runAction(
  actions: SidebarActions,
  name: string,
  given: readonly unknown[],
): Promise<unknown> {
  const action: unknown = Reflect.get(actions, name);
  if (typeof action !== 'function') throw new Error(`no action ${name}`);
  return action.apply(actions, given);
}

/** Asks across the line, and answers what is asked from there. */
export function connect(line: Line, answer: Call): Call {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let asked = 0;
  line.listen((message) => {
    if ('ask' in message) {
      const { ask, call, given } = message;
      answer(call, given).then(
        (result) => line.send({ answer: ask, result }),
        (error: unknown) => line.send({ answer: ask, failure: failedBy(error) }),
      );
      return;
    }
    const question = waiting.get(message.answer);
    waiting.delete(message.answer);
    if ('failure' in message) question?.reject(errorOf(message.failure));
    else question?.resolve(message.result);
  });
  return (name, given) =>
    new Promise((resolve, reject) => {
      asked++;
      waiting.set(asked, { resolve, reject });
      line.send({ ask: asked, call: name, given });
    });
}

const failedBy = (error: unknown): Failed =>
  error instanceof HostFailure
    ? { kind: 'host', code: error.code, params: error.params, left: error.left }
    : { kind: 'bug', text: String(error) };

const errorOf = (failure: Failed): Error =>
  failure.kind === 'host'
    ? new HostFailure(failure.code, failure.params, failure.left)
    : new Error(failure.text);
