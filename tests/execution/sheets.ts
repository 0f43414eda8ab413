import { beforeAll, describe, expect, it } from 'vitest';
import { type Language, languages } from '#engine/plan/inputs.ts';
import type { LocalWorkbook } from '#file-host/local-workbook.ts';
import type { ReadReply } from '#host/host.ts';
import type { Scalar } from '#host/sheet.ts';
import { ironCalcVerdict, readAll, verdict } from '../parity/built.ts';
import { recalculateWithLibreOffice } from '../parity/recalculate-libreoffice.ts';
import type { Recalculated } from '../parity/recalculated.ts';
import { typeInto } from '../typing.ts';
import { buildUnchanged, staleFormulas } from './live.ts';

/** A name, and what is typed into its first cell or the one so far below it. */
type Typed = readonly [name: string, value: Scalar, below: number];

/**
 * What is true of every sheet over records, in both languages: the programs that calculate agree with the engine, another
 * build changes nothing, and each of the changes, one after the other, shows before there is a build.
 */
export function describeSheets(
  what: string,
  make: (language: Language) => Promise<LocalWorkbook>,
  changes: readonly (readonly [what: string, typed: readonly Typed[]])[],
): void {
  describe(what, () => {
    const made = new Map<Language, { readonly workbook: LocalWorkbook; readonly reply: ReadReply }>();
    let byLibreOffice: ReadonlyMap<string, Recalculated>;
    beforeAll(async () => {
      for (const language of languages) {
        const workbook = await make(language);
        made.set(language, { workbook, reply: await readAll(workbook) });
      }
      byLibreOffice = await recalculateWithLibreOffice(
        await Promise.all(
          [...made].map(async ([name, { workbook }]) => ({ name, bytes: await workbook.save() })),
        ),
      );
    });

    describe.each(languages)('in %s', (language) => {
      it('calculate to what the engine says', () => {
        expect(ironCalcVerdict(made.get(language)!.reply).differences).toEqual([]);
      });

      it('calculate to the same in LibreOffice', () => {
        const { reply } = made.get(language)!;
        expect(verdict(reply, byLibreOffice.get(language)).differences).toEqual([]);
      });

      it('are as they were after another build', async () => {
        await buildUnchanged(made.get(language)!.workbook);
      });

      it.each(changes)('show %s without a build', async (_what, typed) => {
        const { workbook } = made.get(language)!;
        for (const [name, value, below] of typed) await typeInto(workbook, name, value, below);
        expect(await staleFormulas(workbook)).toEqual([]);
      });
    });
  });
}
