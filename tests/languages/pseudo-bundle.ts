import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';
import { PSEUDO } from './pseudo.ts';

const WITH_PSEUDO = JSON.stringify(fileURLToPath(new URL('pseudo.ts', import.meta.url)));

/** Bundles speak the made-up language as well: an entry in the list of languages, and one in each record of texts. */
export const withPseudoLanguage: Plugin = {
  name: 'pseudo-language',
  setup({ onLoad }) {
    onLoad({ filter: /\/engine\/plan\/inputs\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const contents = text.replace(/(export const languages = \[[^\]]*)/, `$1, '${PSEUDO}'`);
      if (contents === text) throw new Error(`${path} has no list of languages`);
      return { contents, loader: 'ts' };
    });
    onLoad({ filter: /\/language\/by-language\/[\w-]+\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const names = [...text.matchAll(/^export const (\w+)/gm)].map(([, name]) => name);
      const added = `import { withPseudo } from ${WITH_PSEUDO};\nwithPseudo({ ${names.join(', ')} });`;
      return { contents: `${text}\n${added}`, loader: 'ts' };
    });
  },
};
