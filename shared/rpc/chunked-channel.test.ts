import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chunkedChannel, type Posted } from './chunked-channel.ts';
import type { Channel, Message } from './rpc.ts';

/** How large a chunk may be, and what is told of the way: how many are on it, and everything that went. */
interface Way {
  readonly size?: number;
  readonly waiting?: number[];
  readonly posted?: Posted[];
}

/** The two ends of a channel that carries chunks as a worker's port does. */
function ends({ size, waiting = [], posted: went = [] }: Way): readonly [Channel, Channel] {
  const listeners: ((posted: Posted) => void)[] = [];
  let sent = 0;
  const end = (mine: number, other: number): Channel =>
    chunkedChannel(
      {
        send(posted) {
          waiting.push(++sent);
          went.push(posted);
          const copy = structuredClone(posted);
          setImmediate(() => {
            sent--;
            listeners[other]?.(copy);
          });
        },
        listen(listener) {
          listeners[mine] = listener;
        },
      },
      size,
    );
  return [end(0, 1), end(1, 0)];
}

/** What arrives of messages that are sent in one go. */
async function arrived(messages: readonly unknown[], way: Way = {}): Promise<unknown[]> {
  const [here, there] = ends(way);
  const taken: unknown[] = [];
  here.listen(() => {});
  there.listen((message) => void taken.push(message));
  for (const message of messages) here.send(message as Message);
  while (taken.length < messages.length) await new Promise<void>((resolve) => void setImmediate(resolve));
  return taken;
}

/** Items and keys in a value, itself among them; texts by their length. */
const charactersOf = (value: unknown): number => {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce<number>((sum, each) => sum + charactersOf(each), 1);
};

const rows = (count: number) =>
  Array.from({ length: count }, (_, row) =>
    Array.from({ length: 40 }, (_, column) => ({ formula: `SUM(A${row}:Z${column})`, value: row * column })),
  );

describe('messages in chunks', () => {
  it('arrive equal and in their order, whatever they hold and however small a chunk is', async () => {
    const messages = fc.array(fc.jsonValue({ maxDepth: 6 }), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(messages, fc.integer({ min: 1, max: 60 }), async (sent, size) => {
        expect(await arrived(sent, { size })).toEqual(sent);
      }),
    );
  });

  it('arrive one after the other, large and small', async () => {
    const reply = {
      id: 1,
      result: {
        contents: [
          { name: 'Plan', cells: rows(400) },
          { name: 'B', cells: [] },
        ],
      },
    };
    const messages = [reply, { id: 2, method: 'overview', params: [] }, reply, { id: 3, result: null }];
    expect(await arrived(messages)).toEqual(messages);
  });

  it('wait until the other side has taken the one before', async () => {
    const waiting: number[] = [];
    const message = { id: 1, result: rows(50) };
    expect(await arrived([message], { size: 5_000, waiting })).toEqual([message]);
    expect(waiting.length).toBeGreaterThan(20);
    expect(Math.max(...waiting)).toBe(1);
  });

  it('hold no more than there is room for and one thing that cannot be cut', async () => {
    const posted: Posted[] = [];
    const message = { id: 1, result: { cells: rows(400), styles: rows(20).flat() } };
    expect(await arrived([message], { size: 10_000, posted })).toEqual([message]);
    const chunks = posted.flatMap((each) => (typeof each === 'string' ? [] : [each]));
    expect(chunks.length).toBeGreaterThan(40);
    for (const { items } of chunks) expect(charactersOf(items)).toBeLessThan(10_100);
  });

  it('leave bytes as they are', async () => {
    const bytes = new Uint8Array([1, 2, 3]);
    expect(await arrived([{ id: 1, result: { bytes } }])).toEqual([{ id: 1, result: { bytes } }]);
  });
});
