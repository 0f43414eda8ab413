import { access, mkdir, mkdtemp, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Names the variable that says where things are which one run makes once; see run-folder.ts. */
export const RUN_FOLDER = 'GOALSHEET_RUN_FOLDER';
let own: Promise<string> | undefined;
/** Of whoever is no run of tests, such as the benchmark: a folder of its own. */
const ownFolder = (): Promise<string> => {
  own ??= mkdtemp(join(tmpdir(), 'goalsheet-'));
  return own;
};
/** Empty when the run begins. */
export const runFolder = async (): Promise<string> => process.env[RUN_FOLDER] ?? ownFolder();

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/**
 * A folder that the first test file of a run which asks for it fills, and that all others find as it is: they may read
 * it only. Where it cannot be made, everybody who asks is told so.
 */
export async function once(name: string, make: (folder: string) => Promise<unknown>): Promise<string> {
  const parent = await runFolder();
  const path = (kind: string): string => join(parent, `${name}${kind}`);
  const [folder, begun, part, failed] = [path(''), path('.begun'), path('.part'), path('.failed')];
  const isFirst = await mkdir(begun).then(
    () => true,
    () => false,
  );
  if (isFirst) {
    try {
      await mkdir(part);
      await make(part);
      await rename(part, folder);
    } catch (error) {
      await writeFile(failed, String(error));
      throw error;
    }
  }
  while (!(await exists(folder))) {
    if (await exists(failed)) throw new Error(`${name} could not be made in another test file`);
    await wait(50);
  }
  return folder;
}
