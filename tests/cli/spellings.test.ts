import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { checkPlan } from '#actions/plan/check.ts';
import { openLocalWorkbook } from '#file-host/local-workbook.ts';
import { readAll } from '../parity/built.ts';
import { TODAY } from '../today.ts';

/** Workbooks of ours that another program opened and saved, changing nothing but the spelling of formulas. */
describe('a workbook that another program has saved', () => {
  it.each(['zh-quoted-sheet-names', 'en-exponents', 'mdrt-zh-saved-by-libreoffice'])(
    '%s is what the inputs ask for',
    async (name) => {
      const file = await readFile(new URL(`../fixtures/spellings/${name}.xlsx`, import.meta.url));
      const workbook = await openLocalWorkbook(new Uint8Array(file));
      const { issues, verdict } = checkPlan(await readAll(workbook), TODAY);
      expect(issues.filter(({ severity }) => severity !== 'info')).toEqual([]);
      expect(verdict).toBe('fine');
    },
  );
});
