import { type Host, HostFailure, type ReadBatch, type WriteBatch } from '#host/host.ts';

/** A host that remembers what was asked of it. */
interface CountingHost extends Host {
  /** Names of the sheets that each read gave whole. */
  readonly reads: string[][];
  readonly writes: WriteBatch[];
}

export function counting(host: Host): CountingHost {
  const reads: string[][] = [];
  const writes: WriteBatch[] = [];
  return {
    reads,
    writes,
    async read(batch: ReadBatch) {
      const reply = await host.read(batch);
      reads.push(reply.contents.map(({ name }) => name));
      return reply;
    },
    async write(batch: WriteBatch) {
      writes.push(batch);
      return host.write(batch);
    },
  };
}

/** A host that is busy from its write of that number on, counted from 1. */
export function busyFrom(first: number, host: Host): Host {
  let writes = 0;
  return {
    read: (batch) => host.read(batch),
    write: async (batch) => {
      writes++;
      if (writes >= first) throw new HostFailure('host.busy');
      return host.write(batch);
    },
  };
}
