/** So many cells are worked on at a stretch: well below what a person notices. */
const CELLS_A_SLICE = 2_000;
/** Where cells are only looked at. */
export const CELLS_A_GLANCE = 20_000;
/** So many cells are looked at in the time that one area takes. */
export const GLANCES_AN_AREA = 20;

/**
 * Long work over cells, cut so that the pane answers people in between: called with how many cells were just done, it
 * waits for a turn of the page whenever a slice is full.
 */
export function slices(cellsASlice = CELLS_A_SLICE): (cells: number) => Promise<void> {
  let done = 0;
  return async (cells) => {
    done += cells;
    if (done < cellsASlice) return;
    done = 0;
    await turn();
  };
}

/**
 * Lets the browser do what waits: input, drawing, messages. Not by a timer: those of hidden pages stand still for up to
 * a minute.
 */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
