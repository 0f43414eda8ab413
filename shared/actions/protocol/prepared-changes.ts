import type { Host } from '#host/host.ts';
import { type Prepared, prepareChange, type Request, writeChange } from './change-workbook.ts';
import { done, type Outcome } from './outcome.ts';
import type { RememberingHost } from './written-change.ts';

/** A change that is ready to be written. */
export interface Ticket {
  readonly ticket: number;
}

/** Changes in two steps: what takes long is done first and can be given up, then it is written. */
export interface PreparedChanges<T> {
  prepare(request: Request<T>): Promise<Outcome<Ticket>>;
  /** Writes what was prepared last; what somebody else has written since is read first. */
  write(ticket: Ticket): Promise<Outcome<T>>;
}

/** `writes`: a number that changes whenever anything is written. */
export function preparedChanges<T>(host: RememberingHost, writes: () => number): PreparedChanges<T> {
  let tickets = 0;
  let waiting: Waiting<T> | null = null;
  return {
    async prepare(request) {
      const ticket = ++tickets;
      const seen = writes();
      const prepared = await prepareChange(host, request);
      if (prepared.kind === 'refused') return prepared;
      if (ticket === tickets) waiting = { ticket, request, seen, prepared };
      return done({ ticket }, prepared.issues);
    },
    async write({ ticket }) {
      if (waiting?.ticket !== ticket) throw new Error(`nothing is prepared under ${ticket}`);
      const { request, seen, prepared } = waiting;
      waiting = null;
      const current = seen === writes() ? prepared : await prepareChange(host, request);
      return current.kind === 'refused' ? current : writeChange(host, current);
    },
  };
}

interface Waiting<T> {
  readonly ticket: number;
  readonly request: Request<T>;
  readonly seen: number;
  readonly prepared: Outcome<Prepared<T>> & { readonly kind: 'done' };
}

/** The host, and how often a batch of its began or ended. */
export function countingWrites(host: Host): { readonly host: Host; readonly writes: () => number } {
  let writes = 0;
  const write: Host['write'] = async (batch) => {
    writes++;
    try {
      return await host.write(batch);
    } finally {
      writes++;
    }
  };
  return { host: { read: (batch) => host.read(batch), write }, writes: () => writes };
}
