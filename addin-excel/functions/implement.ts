import type { CatalogueFunction } from '#functions/definition.ts';
import { serialDates } from '#functions/marshal.ts';
import { type CallMessages, explain, outcomeOf } from '#functions/outcome.ts';
import type { Implementation } from '../generated/associations.ts';

export interface ImplementationWays {
  /** Only mistakes need words. */
  readonly messages: () => Promise<CallMessages>;
  /** What Excel wants thrown; it shows the message for these two codes only. */
  readonly failure: (code: '#VALUE!' | '#N/A', message: string) => Error;
}

/** A function that is there, or that is loaded by its first call. */
export type Source = CatalogueFunction | (() => Promise<CatalogueFunction>);

/**
 * A function as Excel calls it: arguments in order, null for one that is left out, the invocation last. A user's
 * mistake is thrown as the error of its cell, with the reason.
 */
export function implement(source: Source, ways: ImplementationWays): Implementation {
  if (typeof source === 'function') return async (...args) => called(await source(), args, ways);
  return (...args) => called(source, args, ways);
}

function called(
  definition: CatalogueFunction,
  args: readonly unknown[],
  { messages, failure }: ImplementationWays,
): unknown {
  // Always there, even where arguments were left out before it.
  const given = args.slice(0, -1);
  const outcome = outcomeOf(definition, given, serialDates);
  if (outcome.ok) return outcome.value;
  return messages().then((texts) => {
    throw failure(outcome.error, explain(definition, outcome.issues, texts));
  });
}
