import { logIssue } from '#engine/actuals/issues.ts';
import type { LogContext } from '#engine/actuals/roster.ts';
import type { LogRow } from '#engine/actuals/row.ts';
import type { Issue } from '#engine/issue.ts';
import { sameName } from '#engine/plan/judge/keys.ts';

interface FoundOffer {
  /** As the list spells it; null: none given, or none of the list. */
  readonly product: string | null;
  readonly channel: string | null;
  readonly issues: readonly Issue[];
}
export type OfferFinder = (row: LogRow, path: readonly (string | number)[]) => FoundOffer;

/**
 * Finds a row's product and channel in the list, whatever the case. What is not listed is a warning: the row counts,
 * under no product or channel. Where the plan lists none, any is well.
 */
export function offerFinder(offers: LogContext['offers']): OfferFinder {
  const products = spellings(offers.map(({ product }) => product));
  const channels = spellings(offers.map(({ channel }) => channel));
  const pairs = new Set(offers.map(({ product, channel }) => pairOf(product, channel)));
  return (row, path) => {
    const product = products.get(sameName(row.product)) ?? null;
    const channel = channels.get(sameName(row.channel)) ?? null;
    if (offers.length === 0) return { product, channel, issues: [] };
    const issues: Issue[] = [];
    if (product === null && row.product !== '') {
      const params = { product: row.product };
      issues.push(logIssue('actuals.product.unknown', [...path, 'product'], params, 'warning'));
    }
    if (channel === null && row.channel !== '') {
      const params = { channel: row.channel };
      issues.push(logIssue('actuals.channel.unknown', [...path, 'channel'], params, 'warning'));
    }
    if (product !== null && channel !== null && !pairs.has(pairOf(product, channel))) {
      const params = { product, channel };
      issues.push(logIssue('actuals.offer.unknown', [...path, 'channel'], params, 'warning'));
    }
    return { product, channel, issues };
  };
}

const pairOf = (product: string, channel: string): string =>
  JSON.stringify([sameName(product), sameName(channel)]);

function spellings(names: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const name of names) if (!found.has(sameName(name))) found.set(sameName(name), name);
  return found;
}
