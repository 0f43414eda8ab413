import { catalogue, type FunctionId } from './catalogue/index.ts';
import { type CallWays, type Outcome, outcomeOf } from './outcome.ts';

export type { CallWays, Outcome } from './outcome.ts';

/** Calls a function of the catalogue by its name; see {@link outcomeOf}. */
export const callFunction = (id: FunctionId, raw: readonly unknown[], ways: CallWays): Outcome =>
  outcomeOf(catalogue[id], raw, ways);
