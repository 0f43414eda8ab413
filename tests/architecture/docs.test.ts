import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const documents = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(`${root}docs`).map((name) => `docs/${name}`),
].filter((name) => name.endsWith('.md'));
/** Files of the project as documents name them. */
const PATH =
  /(?<![\w/.])(?:shared|addin-excel|addin-gsheets|file-host|cli|simulators|workbench|tools|tests|bench)\/[\w/-]+\.tsx?\b/g;

describe('the documents', () => {
  it.each(documents)('%s names files that are there', (name) => {
    const paths = readFileSync(root + name, 'utf8').match(PATH) ?? [];
    expect(paths.filter((path) => !existsSync(root + path))).toEqual([]);
  });

  it('of the architecture name files at all', () => {
    expect(readFileSync(`${root}docs/architecture.md`, 'utf8').match(PATH)?.length).toBeGreaterThan(10);
  });
});
