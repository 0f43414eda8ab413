import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Without what Chromium asks of other machines by itself, and what containers do not have. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The shell is Chromium without the windows and menus of its own, which take a process for every page. */
const PROGRAMS = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

/** The Chromium of this machine, without a window; `CHROMIUM` says where it is if in neither usual place. */
export const launchChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? PROGRAMS.find((path) => existsSync(path)) ?? 'chromium',
    headless: true,
    args: FLAGS,
  });
