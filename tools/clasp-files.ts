import { execFile } from 'node:child_process';
import { copyFile, cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

// Asks clasp which files it would push, without login, and fails when they are not exactly those of the add-on.
// clasp is run by npx in one pinned version: as a development dependency it would bring 261 MB to everyone.

const CLASP = '@google/clasp@3.4.1';
const EXPECTED = ['appsscript.json', 'Code.js', 'actions.html', 'sidebar.html'].map(
  (name) => `dist/gsheets/${name}`,
);

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'goalsheet-clasp-'));
try {
  await copyFile(join(root, '.clasp.json.example'), join(folder, '.clasp.json'));
  await copyFile(join(root, '.claspignore'), join(folder, '.claspignore'));
  await cp(join(root, 'dist/gsheets'), join(folder, 'dist/gsheets'), { recursive: true });
  // What lies around must not be pushed.
  await writeFile(join(folder, 'dist/gsheets/stray.js'), '');
  const { stdout } = await promisify(execFile)('npx', ['--yes', CLASP, 'show-file-status', '--json'], {
    cwd: folder,
  });
  const { filesToPush } = JSON.parse(stdout) as { filesToPush: string[] };
  const isExact = [...filesToPush].sort().join() === [...EXPECTED].sort().join();
  if (!isExact) throw new Error(`clasp would push ${filesToPush.join(', ')}`);
  console.log(`clasp pushes exactly ${filesToPush.join(', ')}`);
} finally {
  await rm(folder, { recursive: true, force: true });
}
