import type { Line } from '#actions/across.ts';
import { inParcels, type Parcel } from '#actions/parcels.ts';
import { turn } from './turn.ts';

/** What a worker says first: its script has run and it listens. */
const READY = 'ready';

/** The page's end of a line to a worker. Rejects where the worker's script cannot run: old web views, forbidden ones. */
export function lineToWorker(worker: Worker): Promise<Line> {
  return new Promise((resolve, reject) => {
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (data !== READY) return;
      worker.onmessage = null;
      const ends = {
        send: (parcel: Parcel) => worker.postMessage(parcel),
        listen: (listener: (parcel: Parcel) => void) =>
          worker.addEventListener('message', ({ data }: MessageEvent<Parcel>) => listener(data)),
      };
      resolve(inParcels(ends, turn));
    };
  });
}

/** The worker's end; it is ready when somebody listens. */
export const lineToPage = (): Line =>
  inParcels(
    {
      send: (parcel) => postMessage(parcel),
      listen(listener) {
        addEventListener('message', ({ data }: MessageEvent<Parcel>) => listener(data));
        postMessage(READY);
      },
    },
    turn,
  );
