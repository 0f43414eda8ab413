import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapReferences, renameSheets } from '#formula/map-references.ts';
import { moveFormula, relativeKey } from '#formula/relative.ts';
import { canonicalFormula, sameFormula } from '#formula/same-formula.ts';
import { tokenize } from '#formula/tokenize.ts';
import { randomFormulas, spelled, spelledOtherwise } from './random-formulas.ts';

const runs = { numRuns: 2000 };
const references = (formula: string): number =>
  tokenize(formula).filter(({ kind }) => kind === 'reference').length;

describe('10,000 random formulas', () => {
  it('fall into the tokens that they were put together from, in either spelling', () => {
    fc.assert(
      fc.property(randomFormulas, (pieces) => {
        const told = (formula: string) => tokenize(formula).map(({ kind, text }) => [kind, text]);
        expect(told(spelled(pieces))).toEqual(pieces.map(({ kind, text }) => [kind, text]));
        const kinds = tokenize(spelledOtherwise(pieces)).map(({ kind }) => kind);
        expect(kinds.filter((kind) => kind !== 'space')).toEqual(pieces.map(({ kind }) => kind));
      }),
      { numRuns: 10_000 },
    );
  });

  it('are unchanged by changes that change nothing', () => {
    fc.assert(
      fc.property(randomFormulas, (pieces) => {
        const formula = spelled(pieces);
        expect(mapReferences(formula, (reference) => reference)).toBe(formula);
        expect(mapReferences(formula, (reference) => ({ ...reference }))).toBe(formula);
        expect(renameSheets(formula, new Map([['Another', null]]))).toBe(formula);
        expect(moveFormula(formula, 0, 0)).toBe(formula);
      }),
      runs,
    );
  });

  it('are the same in another spelling, and one spelling says all', () => {
    fc.assert(
      fc.property(randomFormulas, (pieces) => {
        const canonical = canonicalFormula(spelled(pieces));
        expect(canonicalFormula(spelledOtherwise(pieces))).toBe(canonical);
        expect(canonicalFormula(canonical)).toBe(canonical);
      }),
      runs,
    );
  });

  it('are told from what they are with one token changed', () => {
    fc.assert(
      fc.property(randomFormulas, fc.nat(), (pieces, index) => {
        const at = index % pieces.length;
        const changed = pieces.map((each, place) =>
          place === at ? { ...each, text: each.kind === 'number' ? '77' : `x${each.text}` } : each,
        );
        expect(sameFormula(spelled(pieces), spelled(changed))).toBe(false);
      }),
      runs,
    );
  });

  it('have copies with the key of the formula, and rename there and back', () => {
    const step = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(randomFormulas, step, step, (pieces, rows, columns) => {
        const formula = spelled(pieces);
        const copy = moveFormula(formula, rows, columns);
        fc.pre(references(copy) === references(formula));
        expect(relativeKey(copy, 5 + rows, 5 + columns)).toBe(relativeKey(formula, 5, 5));
        const renamed = renameSheets(
          formula,
          new Map([
            ['Plan', 'New 1'],
            ['Jan', "O'Jan"],
          ]),
        );
        expect(
          renameSheets(
            renamed,
            new Map([
              ['New 1', 'Plan'],
              ["O'Jan", 'Jan'],
            ]),
          ),
        ).toBe(formula);
      }),
      runs,
    );
  });
});

it('random formulas that are no copies of each other have keys of their own', () => {
  fc.assert(
    fc.property(randomFormulas, randomFormulas, (one, other) => {
      fc.pre(moveFormula(spelled(one), 3, 2) !== spelled(other));
      expect(relativeKey(spelled(other), 3, 2)).not.toBe(relativeKey(spelled(one), 0, 0));
    }),
    runs,
  );
});

it('any text falls into tokens that join to it, in both notations', () => {
  const signs = fc.array(
    fc.constantFrom(
      ...`A1$:!'"[](){}#@,;\\.\u76ee %&<>=+E9`,
      '#REF!',
      "'!",
      '[1]',
      'Plan!',
      '1:2',
      'A:B',
      '\n',
      '\ud842\udfb7',
    ),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(
      fc.oneof(
        signs.map((each) => each.join('')),
        fc.string({ unit: 'grapheme' }),
      ),
      (text) => {
        for (const notation of ['point', 'comma'] as const) {
          expect(
            tokenize(text, notation)
              .map((token) => token.text)
              .join(''),
          ).toBe(text);
        }
        expect(mapReferences(text, (reference) => reference)).toBe(text);
      },
    ),
    { numRuns: 10_000 },
  );
});
