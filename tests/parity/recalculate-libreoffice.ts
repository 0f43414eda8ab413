import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { openLocalWorkbook } from '#file-host/local-workbook.ts';
import { openPackage, partText, savePackage } from '#office/package.ts';
import { runFolder } from '../once.ts';
import { OFFICE_PATIENCE } from '../patience.ts';
import { type Recalculated, valuesOf } from './recalculated.ts';

export interface WorkbookFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** LibreOffice believes cached values unless its profile says 0, "always recalculate". */
const PROFILE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;
const run = promisify(execFile);

let last: Promise<unknown> = Promise.resolve();
/**
 * The values of all cells after LibreOffice has calculated them anew, by the name of the file. One process opens all
 * files. Rejects when LibreOffice is missing or cannot open one of them.
 */
export function recalculateWithLibreOffice(
  files: readonly WorkbookFile[],
): Promise<ReadonlyMap<string, Recalculated>> {
  // One after the other: two processes cannot share a profile.
  const values = last.then(() => recalculated(files));
  last = values.catch(() => undefined);
  return values;
}

/** The profile of this worker's LibreOffice, which is quicker to start with one that it has used before. */
async function profileOfWorker(): Promise<string> {
  const profile = join(await runFolder(), `office-${process.env.VITEST_POOL_ID ?? process.pid}`);
  const registry = join(profile, 'user', 'registrymodifications.xcu');
  await mkdir(join(profile, 'user'), { recursive: true });
  await writeFile(registry, PROFILE, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  return profile;
}

const WORKBOOK = 'xl/workbook.xml';
/**
 * The same workbook without titles to print: for each of them LibreOffice lays out all pages of the sheet, which takes
 * it longer than to calculate. No value follows from them.
 */
async function withoutPrintTitles(bytes: Uint8Array): Promise<Uint8Array> {
  const parts = await openPackage(bytes);
  if (!parts.has(WORKBOOK)) return bytes;
  const text = partText(parts, WORKBOOK);
  const titles = /<definedName [^>]*name="_xlnm\.Print_Titles"[^>]*>[^<]*<\/definedName>/g;
  parts.set(WORKBOOK, { text: text.replace(titles, '') });
  return savePackage(parts);
}

async function recalculated(files: readonly WorkbookFile[]): Promise<ReadonlyMap<string, Recalculated>> {
  const folder = await mkdtemp(join(tmpdir(), 'goalsheet-calc-'));
  try {
    const profile = await profileOfWorker();
    const output = join(folder, 'out');
    const inputs = files.map((_, index) => join(folder, `${index}.xlsx`));
    await Promise.all(
      files.map(async ({ bytes }, index) => writeFile(inputs[index]!, await withoutPrintTitles(bytes))),
    );
    await run(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(profile)}`,
        '--headless',
        '--convert-to',
        'xlsx:Calc MS Excel 2007 XML',
        '--outdir',
        output,
        ...inputs,
      ],
      { timeout: OFFICE_PATIENCE * (1 + files.length) },
    );
    const results = files.map(async ({ name }, index): Promise<[string, Recalculated]> => {
      const { host } = await openLocalWorkbook(await readFile(join(output, `${index}.xlsx`)), name);
      return [name, valuesOf(await host.read({ sheets: [{ by: 'all' }] }))];
    });
    return new Map(await Promise.all(results));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
