import { type Host, HostFailure } from '#host/host.ts';

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
