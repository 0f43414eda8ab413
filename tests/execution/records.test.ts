import { describe, expect, it } from 'vitest';
import { type Language, languages } from '#engine/plan/inputs.ts';
import type { LocalWorkbook } from '#file-host/local-workbook.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import { ironCalcVerdict, readAll } from '../parity/built.ts';
import { executed } from './executed.ts';
import { buildUnchanged } from './live.ts';

/** A small plan with a few rows of log, right and wrong ones. */
function logged(language: Language): Promise<LocalWorkbook> {
  const inputs = exampleInputs('mdrt', language);
  const { key, name } = inputs.members[0]!;
  return executed(inputs, {
    log: [
      { date: '2026-01-05', person: key, 'counts.0': 1, 'counts.1': 3, amount: 8000 },
      { date: '2026-01-06', person: name, 'counts.1': 2 },
      { date: '2026-01-07', person: 'Nobody', 'counts.1': 2 },
      { date: '2026-12-30', person: key },
      { date: null, person: key, amount: 10.001 },
      { date: '2026-01-08', person: key, 'counts.0': -1 },
    ],
  });
}

describe.each(languages)('records in %s', (language) => {
  it('calculate to what the engine says, and are as they were after another build', async () => {
    const workbook = await logged(language);
    expect(ironCalcVerdict(await readAll(workbook)).differences).toEqual([]);
    expect(await buildUnchanged(workbook)).toEqual([]);
  });
});
