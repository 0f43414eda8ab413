import type { Line, Message } from './rpc.ts';

// A side that takes or gives a large message answers nobody meanwhile. So messages go over a line in parcels, each of
// them soon done.

/** Items for the array at that path; the whole message is the only item of the outermost array. */
export interface Parcel {
  readonly at: readonly (string | number)[];
  readonly items: readonly unknown[];
  /** The message is complete. */
  readonly isLast: boolean;
}

/** The other side has taken a parcel and waits for the next. */
const TAKEN = 'taken';

/** What goes over the line itself: a worker's port. */
export type Posted = Parcel | typeof TAKEN;
export interface ParcelLine {
  send(posted: Posted): void;
  listen(listener: (posted: Posted) => void): void;
}

/** What a parcel holds at most, in characters; a cell with a formula has about a hundred. */
const ROOM = 200_000;
/** What a value costs besides its characters. */
const PER_VALUE = 8;

/**
 * A line for messages of any size. They arrive in the order in which they were sent; a parcel goes when the other side
 * has taken the one before, so that neither side finds more than one at a time between its other tasks.
 */
export function inParcels(line: ParcelLine, room = ROOM): Line {
  let sent = Promise.resolve();
  let goOn = (): void => {};
  const sendAll = async (message: Message): Promise<void> => {
    for (const parcel of parcelsOf(message, room)) {
      const taken = new Promise<void>((resolve) => {
        goOn = resolve;
      });
      line.send(parcel);
      if (!parcel.isLast) await taken;
    }
  };
  return {
    send(message) {
      sent = sent.then(() => sendAll(message));
    },
    listen(listener) {
      const add = unpacking();
      line.listen((posted) => {
        if (posted === TAKEN) return goOn();
        const whole = add(posted);
        if (whole === null) line.send(TAKEN);
        else listener(whole.message as Message);
      });
    },
  };
}

/**
 * The message cut where its arrays are too long for a parcel; what is not an array, an object or one of their members
 * goes as it is. A parcel is larger than `room` only by what cannot be cut: a text, the keys of an object.
 */
export function* parcelsOf(message: unknown, room = ROOM): Generator<Parcel> {
  const rests: Rest[] = [{ at: [], items: [message], from: 0 }];
  for (const [index, { at, items, from }] of rests.entries()) {
    const begun = beginning(items, from, { at: [...at], left: room, rests });
    yield { at, items: begun, isLast: index === rests.length - 1 };
  }
}

/** Items that no parcel has brought yet. */
interface Rest {
  readonly at: readonly (string | number)[];
  readonly items: readonly unknown[];
  readonly from: number;
}
interface Packing {
  /** Where it packs now. */
  readonly at: (string | number)[];
  left: number;
  readonly rests: Rest[];
}

/** As many items as there is room for; the others become a rest. */
function beginning(items: readonly unknown[], from: number, packing: Packing): unknown[] {
  const packed: unknown[] = [];
  let index = from;
  while (index < items.length && packing.left > 0) {
    packed.push(packAt(index, items[index], packing));
    index++;
  }
  if (index < items.length) packing.rests.push({ at: [...packing.at], items, from: index });
  return packed;
}

function packAt(key: string | number, value: unknown, packing: Packing): unknown {
  packing.at.push(key);
  const packed = pack(value, packing);
  packing.at.pop();
  return packed;
}

function pack(value: unknown, packing: Packing): unknown {
  packing.left -= PER_VALUE + (typeof value === 'string' ? value.length : 0);
  if (Array.isArray(value)) return beginning(value, 0, packing);
  if (!isPlain(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, packAt(key, member, packing)]),
  );
}

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** Puts parcels together in their order; gives the message with its last one. */
function unpacking(): (parcel: Parcel) => { readonly message: unknown } | null {
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
