import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inParcels, type Posted, parcelsOf } from './chunked-channel.ts';
import type { Line, Message } from './rpc.ts';

/** Two ends of a line that carries parcels as a worker's port does; `waiting`: how many are on their way. */
function ends(room?: number, waiting: number[] = []): readonly [Line, Line] {
  const listeners: ((posted: Posted) => void)[] = [];
  let sent = 0;
  const end = (mine: number, other: number): Line =>
    inParcels(
      {
        send(posted) {
          waiting.push(++sent);
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
      room,
    );
  return [end(0, 1), end(1, 0)];
}

/** What arrives of messages that are sent in one go. */
async function arrived(messages: readonly unknown[], room?: number, waiting?: number[]): Promise<unknown[]> {
  const [here, there] = ends(room, waiting);
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

describe('messages in parcels', () => {
  it('arrive equal and in their order, whatever they hold and however small a parcel is', async () => {
    const messages = fc.array(fc.jsonValue({ maxDepth: 6 }), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(messages, fc.integer({ min: 1, max: 60 }), async (sent, room) => {
        expect(await arrived(sent, room)).toEqual(sent);
      }),
    );
  });

  it('arrive one after the other, large and small', async () => {
    const reply = {
      answer: 1,
      result: {
        contents: [
          { name: 'Plan', cells: rows(400) },
          { name: 'B', cells: [] },
        ],
      },
    };
    const messages = [reply, { ask: 2, call: 'overview', given: [] }, reply, { answer: 3, result: null }];
    expect(await arrived(messages)).toEqual(messages);
  });

  it('wait until the other side has taken the one before', async () => {
    const waiting: number[] = [];
    const message = { answer: 1, result: rows(50) };
    expect(await arrived([message], 5_000, waiting)).toEqual([message]);
    expect(waiting.length).toBeGreaterThan(20);
    expect(Math.max(...waiting)).toBe(1);
  });

  it('hold no more than there is room for and one thing that cannot be cut', () => {
    const parcels = [...parcelsOf({ cells: rows(400), styles: rows(20).flat() }, 10_000)];
    expect(parcels.length).toBeGreaterThan(40);
    for (const { items } of parcels) expect(charactersOf(items)).toBeLessThan(10_100);
  });

  it('leave bytes as they are', async () => {
    const bytes = new Uint8Array([1, 2, 3]);
    expect(await arrived([{ answer: 1, result: { bytes } }])).toEqual([{ answer: 1, result: { bytes } }]);
  });
});
