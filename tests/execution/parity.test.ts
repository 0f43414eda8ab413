import { beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '#engine/plan/inputs.ts';
import type { ReadReply } from '#host/host.ts';
import { exampleInputs, exampleRecords } from '#workbook/examples/index.ts';
import { readAll, verdict } from '../parity/built.ts';
import { recalculateWithLibreOffice, type WorkbookFile } from '../parity/recalculate-libreoffice.ts';
import type { Recalculated } from '../parity/recalculated.ts';
import { carriedOut } from './carried.ts';
import { recalculateSheetsWithIronCalc } from './ironcalc.ts';

const languages: readonly Language[] = ['en', 'zh-CN'];

describe('the branch after its first quarter', () => {
  const replies = new Map<string, ReadReply>();
  let byLibreOffice: ReadonlyMap<string, Recalculated>;

  beforeAll(async () => {
    const files: WorkbookFile[] = [];
    for (const language of languages) {
      const records = exampleRecords('branch', language) ?? {};
      const workbook = await carriedOut(exampleInputs('branch', language), records);
      replies.set(language, await readAll(workbook));
      files.push({ name: language, bytes: await workbook.save() });
    }
    byLibreOffice = await recalculateWithLibreOffice(files);
  }, 300_000);

  it.each(languages)('calculates in LibreOffice to what the engine says: %s', (language) => {
    const { formulas, differences } = verdict(replies.get(language)!, byLibreOffice.get(language));
    expect(differences).toEqual([]);
    expect(formulas).toBeGreaterThan(40_000);
  });

  it('calculates in IronCalc to what the engine says', () => {
    const reply = replies.get('zh-CN')!;
    expect(verdict(reply, recalculateSheetsWithIronCalc(reply)).differences).toEqual([]);
  }, 300_000);
});
