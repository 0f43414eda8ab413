import { beforeAll, describe, expect, it } from 'vitest';
import type { ReadReply } from '#host/host.ts';
import { formulaOf } from '#host/sheet.ts';
import { recalculateWithIronCalc } from './recalculate-ironcalc.ts';
import { recalculateWithLibreOffice } from './recalculate-libreoffice.ts';
import {
  compareFormulas,
  describeDifference,
  forEachCell,
  type Recalculated,
  valuesOf,
} from './recalculated.ts';

/** A file into which somebody has typed at random. */
export interface Changed {
  readonly name: string;
  /** The ways in which it was changed, one after the other. */
  readonly ways: readonly string[];
  /** As it was left: what was typed, and formulas with the values they had before. */
  readonly left: ReadReply;
  readonly bytes: Uint8Array;
  /** All sheets as a fresh run of the engine writes them over what was typed. */
  readonly fresh: Pick<ReadReply, 'contents'>;
  /** Sheets that a build writes: their formulas must be the same in both. */
  readonly built: readonly string[];
}

export interface ChangedFiles {
  make(): Promise<readonly Changed[]>;
  /** All ways of changing: each is to be seen. */
  readonly ways: readonly string[];
}

/** What is true of everything that people type into sheets whose formulas are live. */
export function describeChanges(what: string, { make, ways }: ChangedFiles): void {
  describe(what, () => {
    let changed: readonly Changed[];
    let byLibreOffice: ReadonlyMap<string, Recalculated>;
    beforeAll(async () => {
      changed = await make();
      byLibreOffice = await recalculateWithLibreOffice(changed);
    });

    it('is typed at least 200 times, in every way, and every file shows it', () => {
      const used = changed.flatMap((each) => each.ways);
      expect(used.length).toBeGreaterThanOrEqual(200);
      expect(ways.filter((way) => !used.includes(way))).toEqual([]);
      for (const { name, left, fresh } of changed) {
        expect(compareFormulas(fresh, valuesOf(left)).length, name).toBeGreaterThan(0);
      }
    });

    it('needs no build: the formulas are those that a fresh run of the engine writes', () => {
      for (const { name, left, fresh, built } of changed) {
        expect(formulasOf(left, built), name).toEqual(formulasOf(fresh, built, rowsOf(left)));
      }
    });

    it('shows in LibreOffice as the engine says', () => {
      const none: Recalculated = new Map();
      expect(differences(changed, ({ name }) => byLibreOffice.get(name) ?? none)).toEqual([]);
    });

    it('shows in IronCalc as the engine says', () => {
      expect(differences(changed, ({ left }) => recalculateWithIronCalc(left))).toEqual([]);
    });
  });
}

const differences = (changed: readonly Changed[], recalculated: (file: Changed) => Recalculated): string[] =>
  changed.flatMap((file) =>
    compareFormulas(file.fresh, recalculated(file)).map(
      (difference) => `${file.name}: ${describeDifference(difference)}`,
    ),
  );

const rowsOf = ({ contents }: Pick<ReadReply, 'contents'>): ReadonlyMap<string, number> =>
  new Map(contents.map(({ name, cells }) => [name, cells.length]));

/** `most`: a build leaves ready rows below what a list holds; of longer sheets only so many rows are looked at. */
function formulasOf(
  { contents }: Pick<ReadReply, 'contents'>,
  sheets: readonly string[],
  most: ReadonlyMap<string, number> = new Map(),
): Readonly<Record<string, string>> {
  const formulas: Record<string, string> = {};
  const wanted = contents.filter(({ name }) => sheets.includes(name));
  const longer = wanted.flatMap(({ name, cells }) => {
    const rows = most.get(name) ?? cells.length;
    return cells.length > rows ? [{ name, rows, last: new RegExp(`\\$${cells.length}\\b`, 'g') }] : [];
  });
  forEachCell(wanted, (sheet, cell, content) => {
    const formula = formulaOf(content);
    const rows = longer.find(({ name }) => name === sheet)?.rows ?? Number.POSITIVE_INFINITY;
    if (formula === null || Number(/\d+$/.exec(cell)?.[0]) > rows) return;
    formulas[`${sheet}!${cell}`] = longer.reduce(
      (text, { last, rows: end }) => text.replaceAll(last, `$$${end}`),
      formula,
    );
  });
  return formulas;
}
