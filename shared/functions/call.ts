import type { Issue } from '#engine/issue.ts';
import { catalogue, type FunctionId } from './catalogue/index.ts';
import type { DateWays } from './marshal.ts';
import { type CallMessages, type CallOutcome, explain, outcomeOf } from './outcome.ts';

/** Calls a function of the catalogue by its name; see {@link outcomeOf}. */
export const callFunction = (id: FunctionId, raw: readonly unknown[], dates: DateWays): CallOutcome =>
  outcomeOf(catalogue[id], raw, dates);

/** Why a call of that function gave an error, in words. */
export const explainCall = (id: FunctionId, issues: readonly Issue[], messages: CallMessages): string =>
  explain(catalogue[id], issues, messages);
