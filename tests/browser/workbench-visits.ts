import { mkdir } from 'node:fs/promises';
import { afterAll, beforeAll, expect } from 'vitest';
import {
  openWorkbench,
  recalculated,
  type Served,
  serveWorkbench,
  type Workbench,
} from './workbench-page.ts';

const SHOTS = 'artifacts/workbench';

/** Each add-in in each language. */
export const CASES = (['excel', 'sheets'] as const).flatMap((addIn) =>
  (['zh-CN', 'en'] as const).map((language) => [addIn, language] as const),
);

/** Names of sheets that tests look at. */
export const SHEETS = {
  en: { goals: 'Goals', table: 'Target decomposition' },
  'zh-CN': { goals: '目标', table: '目标分解计划表' },
} as const;

/** Opens the workbench with that query, does the work, and expects nothing to have gone wrong in the page. */
export type Visit = (query: string, work: (workbench: Workbench) => Promise<void>) => Promise<void>;

/** Visits to a workbench that is built and served before the tests of the file, and closed after them. */
export function visitsOfFile(): Visit {
  let served: Served;
  beforeAll(async () => {
    await mkdir(SHOTS, { recursive: true });
    served = await serveWorkbench();
  });
  afterAll(() => served?.close());
  return async (query, work) => {
    const workbench = await openWorkbench(served, query);
    await work(workbench);
    expect(workbench.errors).toEqual([]);
    await workbench.page.context().close();
  };
}

export const shot = ({ page }: Workbench, name: string): Promise<unknown> =>
  page.screenshot({ path: `${SHOTS}/${name}.png` });

/** Expects LibreOffice to calculate each file, of so many formulas at least, to what it says. */
export async function expectRecalculated(
  files: ReadonlyMap<string, Uint8Array>,
  leastFormulas: number,
): Promise<void> {
  for (const { name, formulas, differences } of await recalculated(files)) {
    expect(formulas, name).toBeGreaterThan(leastFormulas);
    expect(differences, name).toEqual([]);
  }
}
