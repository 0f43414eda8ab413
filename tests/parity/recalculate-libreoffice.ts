import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { openLocalWorkbook } from '#file-host/local-workbook.ts';
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
/** One process has so much time for so many files. */
const LIMIT_MS = 110_000;
const FILES_AT_A_TIME = 3;
const run = promisify(execFile);

/**
 * The values of all cells after LibreOffice has calculated them anew, by the name of the file. Few processes open all
 * files. Rejects when LibreOffice is missing or cannot open one of them.
 */
export async function recalculateWithLibreOffice(
  files: readonly WorkbookFile[],
): Promise<ReadonlyMap<string, Recalculated>> {
  const values = new Map<string, Recalculated>();
  for (let from = 0; from < files.length; from += FILES_AT_A_TIME) {
    for (const each of await recalculated(files.slice(from, from + FILES_AT_A_TIME))) values.set(...each);
  }
  return values;
}

async function recalculated(files: readonly WorkbookFile[]): Promise<readonly [string, Recalculated][]> {
  const folder = await mkdtemp(join(tmpdir(), 'goalsheet-calc-'));
  try {
    const profile = join(folder, 'profile');
    const output = join(folder, 'out');
    await mkdir(join(profile, 'user'), { recursive: true });
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), PROFILE);
    const inputs = files.map((_, index) => join(folder, `${index}.xlsx`));
    await Promise.all(files.map(({ bytes }, index) => writeFile(inputs[index]!, bytes)));
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
      { timeout: LIMIT_MS },
    );
    const results = files.map(async ({ name }, index): Promise<[string, Recalculated]> => {
      const { host } = await openLocalWorkbook(await readFile(join(output, `${index}.xlsx`)), name);
      return [name, valuesOf(await host.read({ sheets: [{ by: 'all' }] }))];
    });
    return await Promise.all(results);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
