import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { OUTPUT_FOLDERS, outputs } from './functions/outputs.ts';

// Writes all outputs of the catalogue of functions, and removes files that no function writes any more.

const root = fileURLToPath(new URL('..', import.meta.url));
const files = outputs();

for (const folder of OUTPUT_FOLDERS) {
  await mkdir(join(root, folder), { recursive: true });
  for (const name of await readdir(join(root, folder))) {
    if (!files.has(`${folder}/${name}`)) await rm(join(root, folder, name));
  }
}
for (const [path, text] of files) {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}
console.log(`${files.size} files written from the catalogue of functions`);
