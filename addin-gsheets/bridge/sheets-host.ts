import {
  type Host,
  HostFailure,
  type ReadBatch,
  type ReadReply,
  type WriteBatch,
  type WriteReply,
} from '#host/host.ts';
import type { Bridge } from './bridge.ts';
import { mergeCells } from './merge-cells.ts';
import { isContent, outlineOf, placedContents } from './placed-contents.ts';
import type { PlacedContent } from './protocol.ts';

export interface SheetsHostOptions {
  /** Pauses between attempts while somebody else writes. */
  readonly wait: (milliseconds: number) => Promise<void>;
  /** After each part of a large batch: sheets written so far, and all. */
  readonly onProgress?: (written: number, total: number) => void;
}

/** About half a minute of Google's time; a sheet with more of them is a part of its own. */
const CELLS_A_PART = 20_000;
const ATTEMPTS = 10;
const PAUSE_MS = 3000;

/** Google Sheets behind the port, seen from the sidebar. While somebody else writes it waits, then says `host.busy`. */
export function sheetsHost(bridge: Bridge, { wait, onProgress = () => {} }: SheetsHostOptions): Host {
  const patiently = async <T>(attempt: () => Promise<T>): Promise<T> => {
    for (let attempts = 1; ; attempts++) {
      try {
        return await attempt();
      } catch (error) {
        const isBusy = error instanceof HostFailure && error.code === 'host.busy';
        if (!isBusy || attempts === ATTEMPTS) throw error;
        await wait(PAUSE_MS);
      }
    }
  };

  const read = async (batch: ReadBatch): Promise<ReadReply> => {
    const { later: remaining, ...reply } = await bridge('read', batch);
    const contents = [...reply.contents];
    let later = remaining;
    while (later.length > 0) {
      const more = await bridge('read', { sheets: later.map((name) => ({ by: 'title', name })) });
      contents.push(...more.contents);
      later = more.later;
    }
    return { ...reply, contents };
  };

  const writeInParts = async ({ steps }: WriteBatch): Promise<WriteReply> => {
    const outline = steps.map(outlineOf);
    const { token, sheets } = await patiently(() => bridge('begin', { steps: outline }));
    const contents = placedContents(steps, sheets);
    const written: string[] = [];
    try {
      for (const part of partsOf(contents)) {
        await bridge('put', { token, contents: part });
        written.push(...part.map(({ sheet }) => sheet).filter((sheet) => !written.includes(sheet)));
        onProgress(written.length, new Set(contents.map(({ sheet }) => sheet)).size);
      }
      await bridge('finish', { token, steps: outline });
    } catch (error) {
      // The first failure is the one to tell; if giving up fails too, the lease ends by itself.
      await bridge('abandon', { token }).catch(() => {});
      if (!(error instanceof HostFailure)) throw error;
      throw new HostFailure(error.code, error.params, [...new Set([...written, ...error.left])]);
    }
    return { written };
  };

  return {
    read,
    write({ steps }) {
      const batch = { steps: mergeCells(steps) };
      return cellsIn(batch) <= CELLS_A_PART ? patiently(() => bridge('write', batch)) : writeInParts(batch);
    },
  };
}

const cellsOf = ({ content }: Pick<PlacedContent, 'content'>): number =>
  (content.step === 'sheet' ? content.image.cells : content.cells).reduce((sum, row) => sum + row.length, 0);

const cellsIn = ({ steps }: WriteBatch): number =>
  steps.filter(isContent).reduce((sum, content) => sum + cellsOf({ content }), 0);

/**
 * Contents in their order, as many to a part as keep it small. A sheet is never cut: its cells change in one call,
 * so that nothing typed is ever only half-way to its new place.
 */
function partsOf(contents: readonly PlacedContent[]): PlacedContent[][] {
  const parts: PlacedContent[][] = [];
  let room = 0;
  for (const content of contents) {
    const cells = cellsOf(content);
    const last = parts[parts.length - 1];
    if (last === undefined || cells > room) {
      parts.push([content]);
      room = CELLS_A_PART - cells;
    } else {
      last.push(content);
      room -= cells;
    }
  }
  return parts;
}
