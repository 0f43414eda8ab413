import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ROOMS = [
  'shared',
  'addin-excel',
  'addin-gsheets',
  'file-host',
  'simulators',
  'cli',
  'workbench',
  'tools',
];

/** Ways of reading or writing references by hand; `shared/formula` has one of each for everybody. */
const BY_HAND: Readonly<Record<string, RegExp>> = {
  'letters of a column': /\[A-Za?-?z?\](?:\{\d|[+*]\)?\\?\$?\)?\(?\\?\$?\??\\?\(?\\d)/,
  'column from or to its letters': /fromCharCode\(65|charCodeAt\([^)]*\) (?:& 31|- 6[45])/,
  'quotes round a name': /'\(\(?\?:\[\^'\]|replaceAll\("''"|replaceAll\("'", "''"\)|\/\^'\|'\$\//,
  'quotes round a text': /"\(\?:\[\^"\]/,
  'the mark after a sheet': /(?:split|[iI]ndexOf)\('!'\)/,
  'dollars of a reference': /\\\$\?(?:\(|\[A-Z|\\d)|replaceAll\('\$'|replace\(\/\\\$/,
};

function sources(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory())
      return entry.name === 'generated' || path === 'shared/formula' ? [] : sources(path);
    return /(?<!\.test)\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

it('no file of the product reads or writes references by hand', () => {
  const files = ROOMS.flatMap(sources);
  expect(files.length).toBeGreaterThan(500);
  const found = files.flatMap((path) => {
    const lines = readFileSync(join(ROOT, path), 'utf8').split('\n');
    return lines.flatMap((line, index) =>
      Object.entries(BY_HAND).flatMap(([what, pattern]) =>
        pattern.test(line) ? [`${path}:${index + 1} ${what}: ${line.trim()}`] : [],
      ),
    );
  });
  expect(found).toEqual([]);
});
