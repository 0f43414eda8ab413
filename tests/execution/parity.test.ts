import { Model } from '@ironcalc/wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import { languages } from '#engine/plan/inputs.ts';
import type { ReadReply } from '#host/host.ts';
import { formulaOf } from '#host/sheet.ts';
import { areaNames, fitContents } from '#simulators/ironcalc/contents.ts';
import { exampleInputs, exampleRecords } from '#workbook/examples/index.ts';
import { readAll, verdict } from '../parity/built.ts';
import { recalculateWithIronCalc, startIronCalc } from '../parity/recalculate-ironcalc.ts';
import { recalculateWithLibreOffice, type WorkbookFile } from '../parity/recalculate-libreoffice.ts';
import type { Recalculated } from '../parity/recalculated.ts';
import { executed } from './executed.ts';

describe('the branch after its first quarter', () => {
  const replies = new Map<string, ReadReply>();
  let byLibreOffice: ReadonlyMap<string, Recalculated>;

  beforeAll(async () => {
    const files: WorkbookFile[] = [];
    for (const language of languages) {
      const records = exampleRecords('branch', language) ?? {};
      const workbook = await executed(exampleInputs('branch', language), records);
      replies.set(language, await readAll(workbook));
      files.push({ name: language, bytes: await workbook.save() });
    }
    byLibreOffice = await recalculateWithLibreOffice(files);
  });

  it.each(languages)('calculates in LibreOffice to what the engine says: %s', (language) => {
    const { formulas, differences } = verdict(replies.get(language)!, byLibreOffice.get(language));
    expect(differences).toEqual([]);
    expect(formulas).toBeGreaterThan(40_000);
  });

  it.each(languages)('calculates in IronCalc to what the engine says: %s', (language) => {
    const reply = replies.get(language)!;
    expect(verdict(reply, recalculateWithIronCalc(reply)).differences).toEqual([]);
  });

  it('has no formula that IronCalc takes for one that may spill', () => {
    const { contents, names } = replies.get('en')!;
    startIronCalc();
    const model = new Model('workbook', 'en', 'UTC', 'en');
    model.pauseEvaluation();
    fitContents(model, null, { sheets: contents, names: areaNames(names) }, new Map());
    const places = contents.flatMap(({ name, cells }, sheet) =>
      cells.flatMap((row, r) =>
        row.map((content, c) => ({ name, sheet, r, c, formula: formulaOf(content) })),
      ),
    );
    const maySpill = places.filter(
      ({ sheet, r, c, formula }) =>
        formula !== null && model.getCellArrayStructure(sheet, r + 1, c + 1) !== 'SingleCell',
    );
    expect(maySpill.map(({ name, formula }) => `${name} =${formula}`)).toEqual([]);
    model.free();
  });
});
