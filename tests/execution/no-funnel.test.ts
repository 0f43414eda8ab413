import { beforeAll, describe, expect, it } from 'vitest';
import { languages } from '#engine/plan/inputs.ts';
import type { ReadReply } from '#host/host.ts';
import { ironCalcVerdict, readAll, verdict } from '../parity/built.ts';
import { recalculateWithLibreOffice, type WorkbookFile } from '../parity/recalculate-libreoffice.ts';
import type { Recalculated } from '../parity/recalculated.ts';
import { executed } from './executed.ts';
import { smallHouse, withoutFunnel, workOf } from './planned.ts';

describe('a plan without a funnel that is carried out', () => {
  const replies = new Map<string, ReadReply>();
  let byLibreOffice: ReadonlyMap<string, Recalculated>;

  beforeAll(async () => {
    const files: WorkbookFile[] = [];
    for (const language of languages) {
      const inputs = smallHouse(language);
      const scores = ['P1', 'P2', 'P3'].flatMap((person, at) =>
        ['2026-W09', '2026-W10'].map((week) => ({ week, person, qualitySelf: 70 + at })),
      );
      const workbook = await executed(withoutFunnel(inputs), { ...workOf(inputs), scores });
      replies.set(language, await readAll(workbook));
      files.push({ name: language, bytes: await workbook.save() });
    }
    byLibreOffice = await recalculateWithLibreOffice(files);
  });

  it.each(languages)('calculates in LibreOffice to what the engine says: %s', (language) => {
    expect(verdict(replies.get(language)!, byLibreOffice.get(language)).differences).toEqual([]);
  });

  it.each(languages)('calculates in IronCalc to what the engine says: %s', (language) => {
    expect(ironCalcVerdict(replies.get(language)!).differences).toEqual([]);
  });
});
