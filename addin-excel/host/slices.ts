/** So many cells are worked on at a stretch: well below what a person notices. */
const CELLS_A_SLICE = 2_000;

/**
 * Long work over cells, cut so that the pane answers people in between: called with how many cells were just done, it
 * waits for a turn of the page whenever a slice is full.
 */
export function slices(): (cells: number) => Promise<void> {
  let done = 0;
  return async (cells) => {
    done += cells;
    if (done < CELLS_A_SLICE) return;
    done = 0;
    await new Promise((resolve) => setTimeout(resolve));
  };
}
