import type { Channel, Message } from './rpc.ts';

// A side that takes or gives a large message answers nobody meanwhile. So messages go over a channel in chunks, each of
// them soon done.

/** Items for the array at that path; the whole message is the only item of the outermost array. */
interface Chunk {
  readonly at: readonly (string | number)[];
  readonly items: readonly unknown[];
  /** The message is complete. */
  readonly isLast: boolean;
}

/** The other side has taken a chunk and waits for the next. */
const ACK = 'ack';

/** What a worker's port carries. */
export type Posted = Chunk | typeof ACK;
export interface ChunkPort {
  send(posted: Posted): void;
  listen(listener: (posted: Posted) => void): void;
}

/** What a chunk holds at most, in characters; a cell with a formula has about a hundred. */
const CHUNK_SIZE = 200_000;
/** What a value costs besides its characters. */
const PER_VALUE = 8;

/**
 * A channel for messages of any size. They arrive in the order in which they were sent; a chunk goes when the other
 * side has acknowledged the one before, so that neither side finds more than one at a time between its other tasks.
 */
export function chunkedChannel(port: ChunkPort, size = CHUNK_SIZE): Channel {
  let sent = Promise.resolve();
  let acknowledged = (): void => {};
  const sendChunks = async (message: Message): Promise<void> => {
    for (const chunk of chunksOf(message, size)) {
      const ack = new Promise<void>((resolve) => {
        acknowledged = resolve;
      });
      port.send(chunk);
      if (!chunk.isLast) await ack;
    }
  };
  return {
    send(message) {
      sent = sent.then(() => sendChunks(message));
    },
    listen(listener) {
      const add = assembler();
      port.listen((posted) => {
        if (posted === ACK) return acknowledged();
        const whole = add(posted);
        if (whole === null) port.send(ACK);
        else listener(whole.message as Message);
      });
    },
  };
}

/**
 * The message cut where its arrays are too long for a chunk; what is not an array, an object or one of their members
 * goes as it is. A chunk is larger than `size` only by what cannot be cut: a text, the keys of an object.
 */
function* chunksOf(message: unknown, size = CHUNK_SIZE): Generator<Chunk> {
  const remainders: Remainder[] = [{ at: [], items: [message], from: 0 }];
  for (const [index, { at, items, from }] of remainders.entries()) {
    const packed = packItems(items, from, { at: [...at], room: size, remainders });
    yield { at, items: packed, isLast: index === remainders.length - 1 };
  }
}

/** Items that no chunk has brought yet. */
interface Remainder {
  readonly at: readonly (string | number)[];
  readonly items: readonly unknown[];
  readonly from: number;
}
interface Packing {
  /** Where it packs now. */
  readonly at: (string | number)[];
  room: number;
  readonly remainders: Remainder[];
}

/** As many items as there is room for; the others become a remainder. */
function packItems(items: readonly unknown[], from: number, packing: Packing): unknown[] {
  const packed: unknown[] = [];
  let index = from;
  while (index < items.length && packing.room > 0) {
    packed.push(packAt(index, items[index], packing));
    index++;
  }
  if (index < items.length) packing.remainders.push({ at: [...packing.at], items, from: index });
  return packed;
}

function packAt(key: string | number, value: unknown, packing: Packing): unknown {
  packing.at.push(key);
  const packed = pack(value, packing);
  packing.at.pop();
  return packed;
}

function pack(value: unknown, packing: Packing): unknown {
  packing.room -= PER_VALUE + (typeof value === 'string' ? value.length : 0);
  if (Array.isArray(value)) return packItems(value, 0, packing);
  if (!isPlain(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, packAt(key, member, packing)]),
  );
}

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** Puts chunks together in their order; gives the message with its last one. */
function assembler(): (chunk: Chunk) => { readonly message: unknown } | null {
  let outermost: unknown[] = [];
  return ({ at, items, isLast }) => {
    const array = at.reduce<unknown>(
      (value, key) => (value as Record<string | number, unknown>)[key],
      outermost,
    );
    for (const item of items) (array as unknown[]).push(item);
    if (!isLast) return null;
    const [message] = outermost;
    outermost = [];
    return { message };
  };
}
