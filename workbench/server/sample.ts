import { startExample } from '#actions/execution/start-example.ts';
import { localToday } from '#cli/today.ts';
import { openLocalWorkbook } from '#file-host/local-workbook.ts';

const LANGUAGES = { 'branch-en.xlsx': 'en', 'branch-zh-CN.xlsx': 'zh-CN' } as const;
const made = new Map<string, Promise<Uint8Array>>();

/** The `branch` example as an .xlsx file, with all its tables and records. Rejects with ENOENT for other names. */
export function sampleFile(name: string): Promise<Uint8Array> {
  if (!isSample(name)) return Promise.reject(Object.assign(new Error(name), { code: 'ENOENT' }));
  let file = made.get(name);
  if (file === undefined) {
    file = make(name);
    made.set(name, file);
  }
  return file;
}

const isSample = (name: string): name is keyof typeof LANGUAGES => Object.hasOwn(LANGUAGES, name);

async function make(name: keyof typeof LANGUAGES): Promise<Uint8Array> {
  const workbook = await openLocalWorkbook(null);
  await startExample(workbook.host, 'branch', LANGUAGES[name], localToday());
  return workbook.save();
}
