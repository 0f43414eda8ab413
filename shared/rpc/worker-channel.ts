import { chunkedChannel, type Posted } from './chunked-channel.ts';
import type { Channel } from './rpc.ts';

/** What a worker says first: its script has run and it listens. */
const READY = 'ready';

/** The page's end of a channel to a worker. Rejects where the worker's script cannot run: old web views, forbidden ones. */
export function workerChannel(worker: Worker): Promise<Channel> {
  return new Promise((resolve, reject) => {
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (data !== READY) return;
      worker.onmessage = null;
      resolve(
        chunkedChannel({
          send: (posted) => worker.postMessage(posted),
          listen: (listener) =>
            worker.addEventListener('message', (event: MessageEvent<Posted>) => listener(event.data)),
        }),
      );
    };
  });
}

/** The worker's end; it is ready when somebody listens. */
export const pageChannel = (): Channel =>
  chunkedChannel({
    send: (posted) => postMessage(posted),
    listen(listener) {
      addEventListener('message', ({ data }: MessageEvent<Posted>) => listener(data));
      postMessage(READY);
    },
  });
