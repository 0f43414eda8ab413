/** While a host writes sheet by sheet: how many are done, of how many. */
export interface ProgressSource {
  /** Calls the listener after each part; returns how to stop. */
  listen(listener: (written: number, total: number) => void): () => void;
}

/** For hosts that write in one piece. */
export const noProgress: ProgressSource = { listen: () => () => {} };
