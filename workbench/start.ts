import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildPage } from './server/build.ts';
import { startServer } from './server/serve.ts';

const FIRST_PORT = 3000;

const folder = (name: string): string => fileURLToPath(new URL(`../dist/${name}`, import.meta.url));

const built = { page: folder('workbench'), excel: folder('excel'), sheets: folder('gsheets') };
await buildPage(built.page);
const { address } = await startServer(built, FIRST_PORT);
process.stdout.write(`\n  GoalSheet  ${address}\n\n`);
openBrowser(address);

/** Shows the page where somebody is looking: a terminal on a machine with a screen. */
function openBrowser(url: string): void {
  const hasScreen =
    process.platform === 'darwin' ||
    process.platform === 'win32' ||
    process.env.DISPLAY !== undefined ||
    process.env.WAYLAND_DISPLAY !== undefined;
  if (process.env.CI !== undefined || !process.stdout.isTTY || !hasScreen) return;
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', url]
        : ['xdg-open', url];
  // Without a program that opens pages the printed address is enough.
  spawn(command!, args, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}
