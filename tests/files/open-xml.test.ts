import { readFile } from 'node:fs/promises';
import validate from '@ooxml-tools/validate';
import { describe, expect, it } from 'vitest';
import { startExecution } from '#actions/execution/start-execution.ts';
import { buildPlan } from '#actions/plan/build.ts';
import type { Language } from '#engine/plan/inputs.ts';
import { openLocalWorkbook } from '#file-host/local-workbook.ts';
import { openPackage, partText, savePackage } from '#office/package.ts';
import type { ExampleName } from '#workbook/examples/index.ts';
import { builtExample } from '../parity/built.ts';
import { TODAY } from '../today.ts';

/**
 * What Microsoft's Open XML SDK finds wrong with a file: against the schemas, and against the rules for which Excel would
 * repair it that schemas do not say.
 */
async function faultsOf(file: Uint8Array): Promise<readonly string[]> {
  const faults = await validate(file, 'xlsx', 'Microsoft365');
  return faults.map(({ path, description }) => `${path.partUri} ${path.xpath}: ${description}`);
}

const SHEET = 'xl/worksheets/sheet1.xml';

describe("workbooks are valid by Microsoft's Open XML SDK", () => {
  it.each<readonly [ExampleName, Language]>([
    ['mdrt', 'en'],
    ['mdrt', 'zh-CN'],
    ['branch', 'zh-CN'],
  ])('%s in %s, carried out', async (example, language) => {
    const workbook = await builtExample(example, language);
    const started = await startExecution(workbook.host, { today: TODAY, author: 'Li' });
    if (started.kind === 'refused') {
      expect(started.issues.map(({ code }) => code)).toEqual(['execution.alreadyStarted']);
    }
    expect(await faultsOf(await workbook.save())).toEqual([]);
  });

  it('a workbook that LibreOffice has saved, built once more', async () => {
    const name = new URL('../fixtures/spellings/mdrt-zh-saved-by-libreoffice.xlsx', import.meta.url);
    const before = new Uint8Array(await readFile(name));
    const workbook = await openLocalWorkbook(before);
    expect(await buildPlan(workbook.host, TODAY)).toMatchObject({ kind: 'done' });
    const own = await faultsOf(before);
    expect((await faultsOf(await workbook.save())).filter((fault) => !own.includes(fault))).toEqual([]);
  });

  it('and a fault would be found', async () => {
    const workbook = await builtExample('blank', 'en');
    const parts = await openPackage(await workbook.save());
    const broken = partText(parts, SHEET).replace('<sheetData>', '<sheetData foo="1">');
    parts.set(SHEET, { text: broken });
    expect(await faultsOf(await savePackage(parts))).toEqual([
      `/${SHEET} /x:worksheet[1]/x:sheetData[1]: The 'foo' attribute is not declared.`,
    ]);
  });
});
