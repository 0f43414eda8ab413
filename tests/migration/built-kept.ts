import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startExample } from '#actions/execution/start-example.ts';
import { buildPlan } from '#actions/plan/build.ts';
import type { Issue } from '#engine/issue.ts';
import type { Language } from '#engine/plan/inputs.ts';
import { type LocalWorkbook, openLocalWorkbook } from '#file-host/local-workbook.ts';
import { once } from '../once.ts';
import { TODAY } from '../today.ts';
import type { KeptWorkbook } from './kept-workbooks.ts';

/** A kept workbook after its first build, which a run makes once: another copy for each who asks. */
export interface BuiltKept {
  /** What the build said. */
  readonly issues: readonly Issue[];
  readonly workbook: LocalWorkbook;
}

export async function builtKept({ name, open }: KeptWorkbook): Promise<BuiltKept> {
  const folder = await once(`kept-${name.replace('/', '-')}`, async (path) => {
    const workbook = await open();
    const outcome = await buildPlan(workbook.host, TODAY);
    if (outcome.kind === 'refused') throw new Error(`refused: ${JSON.stringify(outcome.issues)}`);
    await writeFile(join(path, 'issues.json'), JSON.stringify(outcome.issues));
    await writeFile(join(path, 'built.xlsx'), await workbook.save());
  });
  return {
    issues: JSON.parse(await readFile(join(folder, 'issues.json'), 'utf8')) as readonly Issue[],
    workbook: await openLocalWorkbook(await readFile(join(folder, 'built.xlsx'))),
  };
}

/** All names in a new workbook of that example, with its records. */
export async function namesOfExample(
  example: 'branch' | 'mdrt',
  language: Language,
): Promise<readonly string[]> {
  const folder = await once(`names-${example}-${language}`, async (path) => {
    const { host } = await openLocalWorkbook(null);
    await startExample(host, example, language, TODAY);
    const names = (await host.read({ sheets: [] })).names.map(({ name }) => name);
    await writeFile(join(path, 'names.json'), JSON.stringify(names));
  });
  return JSON.parse(await readFile(join(folder, 'names.json'), 'utf8')) as readonly string[];
}
