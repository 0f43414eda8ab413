import type { ClosingRequest } from '#actions/closing/closing-types.ts';

/** Options of the commands `close` and `reopen`. */
export const closeOptions = ['month', 'author', 'reason', 'out'];

/** The options as what they ask for. Who and why are asked for later. */
export const parseClosing = (options: ReadonlyMap<string, string>): ClosingRequest => ({
  month: options.get('month')?.trim() ?? null,
  author: options.get('author') ?? '',
  reason: options.get('reason') ?? '',
});
