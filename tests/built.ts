import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildPage } from '#workbench/server/build.ts';
import { buildExcel } from '../tools/build-excel.ts';
import { type BuiltFiles, buildGsheets } from '../tools/build-gsheets.ts';
import { buildSidebarPage } from '../tools/build-sidebar.ts';
import { development } from '../tools/manifest.ts';
import { once } from './once.ts';

// What is built once a run, for all test files that open it.

export const DEVELOPMENT_BASE = 'https://localhost:3000';

/** The folder of the Excel add-in, with the manifest for `DEVELOPMENT_BASE`. */
export const builtExcel = (): Promise<string> =>
  once('excel', (folder) => buildExcel(folder, development(DEVELOPMENT_BASE)));

/** The folder of the Google Sheets add-on. */
export const builtGsheetsFolder = (): Promise<string> =>
  once('gsheets', async (folder) => {
    const files = Object.entries(await buildGsheets());
    await Promise.all(files.map(([name, text]) => writeFile(join(folder, name), text)));
  });

/** The add-on as it goes to Google. */
export async function builtGsheets(): Promise<BuiltFiles> {
  const folder = await builtGsheetsFolder();
  const text = (name: keyof BuiltFiles): Promise<string> => readFile(join(folder, name), 'utf8');
  return {
    'appsscript.json': await text('appsscript.json'),
    'Code.js': await text('Code.js'),
    'sidebar.html': await text('sidebar.html'),
    'actions.html': await text('actions.html'),
  };
}

/** The folder of the workbench's page. */
export const builtWorkbench = (): Promise<string> => once('workbench', buildPage);

/** The folder of the sidebar's page over a workbook in memory. */
export const builtSidebar = (): Promise<string> => once('sidebar', buildSidebarPage);
