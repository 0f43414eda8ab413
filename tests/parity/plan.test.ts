import { beforeAll, describe, expect, it } from 'vitest';
import { type Language, languages } from '#engine/plan/inputs.ts';
import type { ReadReply } from '#host/host.ts';
import { isError } from '#host/sheet.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import { type ExampleName, exampleNames } from '#workbook/examples/index.ts';
import { builtExample, ironCalcVerdict, readAll, type Verdict, verdict } from './built.ts';
import { funnelTable } from './funnel-table.ts';
import { recalculateWithLibreOffice } from './recalculate-libreoffice.ts';
import { forEachCell, type Recalculated } from './recalculated.ts';

const cases = exampleNames.flatMap((example) =>
  languages.map((language): [ExampleName, Language] => [example, language]),
);
const nameOf = (example: ExampleName, language: Language): string => `${example} ${language}`;

describe('every formula of a built workbook', () => {
  const replies = new Map<string, ReadReply>();
  let byLibreOffice: ReadonlyMap<string, Recalculated>;

  beforeAll(async () => {
    const files: { name: string; bytes: Uint8Array }[] = [];
    for (const [example, language] of cases) {
      const workbook = await builtExample(example, language);
      const name = nameOf(example, language);
      replies.set(name, await readAll(workbook));
      files.push({ name, bytes: await workbook.save() });
    }
    byLibreOffice = await recalculateWithLibreOffice(files);
  });

  const replyOf = (example: ExampleName, language: Language): ReadReply =>
    replies.get(nameOf(example, language))!;
  const expectAllEqual = (example: ExampleName, { formulas, differences }: Verdict, by: string): void => {
    const least = { mdrt: 800, branch: 15_000, blank: 300 }[example];
    expect(formulas, `${example}: formulas that ${by} has calculated`).toBeGreaterThan(least);
    expect(differences, `${by} on ${example}, ${formulas} formulas`).toEqual([]);
  };

  it.each(cases)('%s in %s has the value that LibreOffice calculates', (example, language) => {
    const recalculated = byLibreOffice.get(nameOf(example, language));
    expectAllEqual(example, verdict(replyOf(example, language), recalculated), 'LibreOffice');
  });

  it.each(cases)('%s in %s has the value that IronCalc calculates', (example, language) => {
    expectAllEqual(example, ironCalcVerdict(replyOf(example, language)), 'IronCalc');
  });

  it.each(cases)('%s in %s holds no error', (example, language) => {
    const errors: string[] = [];
    forEachCell(replyOf(example, language).contents, (sheet, cell, content) => {
      if (isError(content)) errors.push(`${sheet}!${cell} ${content.error}`);
    });
    expect(errors).toEqual([]);
  });

  it.each(languages)('shows the worked case in %s as the domain states it', (language) => {
    const { yes: fits, no: exceeds } = messagesIn[language].tables.funnel;
    expect(funnelTable(replyOf('mdrt', language), language)).toEqual([
      [500, 10, 2, 20, 40, 400, exceeds],
      [250, 5, 1, 10, 20, 200, exceeds],
      [250, 5, 1, 5, 10, 50, fits],
    ]);
    const recalculated = byLibreOffice.get(nameOf('mdrt', language));
    expect(funnelTable(replyOf('mdrt', language), language, recalculated)).toEqual(
      funnelTable(replyOf('mdrt', language), language),
    );
  });
});
