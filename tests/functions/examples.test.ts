import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languages } from '#engine/plan/inputs.ts';
import { catalogue, FUNCTION_IDS } from '#functions/catalogue/index.ts';
import { expected, isoDates, resultOf, toDigits } from './calling.ts';
import { evaluate } from './embedded.ts';
import { parseCall } from './formula-text.ts';

const examples = FUNCTION_IDS.flatMap((id) => catalogue[id].examples.map((example) => ({ id, ...example })));

/** Formulas and results as a page shows them. */
function examplesOn(page: string): { formula: string; result: string }[] {
  const rows = page.matchAll(/^\| `(=[A-Z_]+\(.*\))` \| `(.*)` \|/gm);
  return [...rows].map(([, formula, result]) => ({ formula: formula!, result: result! }));
}

/** Reads a result on a page by the rules of a formula's argument. */
const shownValue = (text: string): unknown =>
  text.startsWith('#') ? text : parseCall(`=X(${text})`).args[0];

describe('Every example', () => {
  it.each(examples)('$formula gives what is stated', ({ formula, result }) => {
    expect(resultOf(formula)).toEqual(expected(result));
  });

  it('gives the same as a LAMBDA text in the embedded engine', () => {
    const portable = examples.filter(({ id }) => catalogue[id].portable !== null);
    const found = evaluate(portable.map(({ formula }) => formula));
    const rowsOf = (value: unknown): unknown => (Array.isArray(value) ? value : [[value]]);
    expect(toDigits(found, 12)).toEqual(
      toDigits(
        portable.map(({ result }) => rowsOf(result)),
        12,
      ),
    );
  });
});

describe.each(languages)('The pages in %s', (language) => {
  it.each(FUNCTION_IDS)('show formulas of %s that give what they say', (id) => {
    const shown = examplesOn(readFileSync(`docs/functions/${language}/${id}.md`, 'utf8'));
    expect(shown.length).toBeGreaterThan(0);
    for (const { formula, result } of shown) {
      expect(toDigits(resultOf(formula, isoDates), 15)).toEqual(shownValue(result));
    }
  });
});
