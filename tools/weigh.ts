import { gzipSync } from 'node:zlib';
import type { Metafile } from 'esbuild';

/** Bytes after gzip, as a server or a store sends them. */
export const gzipped = (content: string | Uint8Array): number => gzipSync(content, { level: 9 }).length;

/** Throws when something is heavier than was promised. */
export function assertWithin(budget: number, what: string, bytes: number): void {
  if (bytes > budget) throw new Error(`${what}: ${bytes} bytes gzipped, ${budget} are allowed`);
}

type ImportKind = 'import-statement' | 'dynamic-import';

/** The outputs that the browser fetches for one of them, over imports of these kinds; itself among them. */
export function fetchedFor(
  { outputs }: Metafile,
  output: string,
  kinds: readonly ImportKind[],
): ReadonlySet<string> {
  const fetched = new Set<string>();
  const follow = (path: string): void => {
    if (fetched.has(path)) return;
    fetched.add(path);
    for (const { path: next, kind } of outputs[path]?.imports ?? [])
      if (kinds.some((known) => known === kind)) follow(next);
  };
  follow(output);
  return fetched;
}

/** The output that was made for an entry, or for an import of that source. */
export function outputOf({ outputs }: Metafile, source: string): string {
  const found = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint?.endsWith(source));
  if (found === undefined) throw new Error(`nothing was built for ${source}`);
  return found[0];
}
