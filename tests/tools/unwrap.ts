import type { Result } from '#engine/issue.ts';

/** What came out; throws with what is wrong where nothing did. */
export function unwrap<T>(result: Result<T>): T {
  if (!result.ok)
    throw new Error(result.issues.map(({ code, params }) => `${code} ${JSON.stringify(params)}`).join());
  return result.value;
}
