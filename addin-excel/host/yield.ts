/** So many cells are worked on at a stretch: well below what a person notices. */
const CELLS_AT_A_STRETCH = 2_000;
/** Where cells are only looked at. */
export const CELLS_A_GLANCE = 20_000;
/** So many cells are looked at in the time that one area takes. */
export const GLANCES_AN_AREA = 20;

/**
 * Keeps the pane answering people during long work over cells: called with how many cells were just done, it yields to
 * the event loop whenever so many have come together.
 */
export function yieldEvery(most = CELLS_AT_A_STRETCH): (cells: number) => Promise<void> {
  let done = 0;
  return async (cells) => {
    done += cells;
    if (done < most) return;
    done = 0;
    await yieldToEventLoop();
  };
}

/**
 * Lets the browser do what waits: input, drawing, messages. Not by a timer: those of hidden pages stand still for up to
 * a minute.
 */
function yieldToEventLoop(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
