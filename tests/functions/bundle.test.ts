import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { catalogue, FUNCTION_IDS } from '#functions/catalogue/index.ts';
import { expected, resultOf } from './calling.ts';
import { parseCall, writeCall } from './formula-text.ts';

const ADAPTER = `
import { callFunction, explainCall } from '#functions/call.ts';
import { FUNCTION_IDS } from '#functions/catalogue/index.ts';
import { serialDates } from '#functions/marshal.ts';
import { en } from '#language/en/index.ts';

for (const id of FUNCTION_IDS) {
  exports[id] = (...args) => {
    const outcome = callFunction(id, args, serialDates);
    if (outcome.ok) return outcome.value;
    throw new Error(explainCall(id, outcome.issues, en));
  };
}`;

/** A bare JavaScript engine, as Apps Script is one: no console, no timers, nothing of a browser. */
const context = vm.createContext({});

beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: { contents: ADAPTER, resolveDir: '.', loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    format: 'cjs',
    target: 'es2020',
  });
  const globals = readFileSync('addin-gsheets/generated/globals.generated.js', 'utf8');
  vm.runInContext(
    `const App_ = {}; (function (exports) {${outputFiles[0]!.text}})(App_);\n${globals}`,
    context,
  );
});

/** The call in that engine, as JSON; an error as its message. */
function callInContext(formula: string): unknown {
  const { id, args } = parseCall(formula);
  const code = `try { JSON.stringify(${id}(...${JSON.stringify(args)})) } catch (error) { 'thrown ' + error.message }`;
  const json = String(vm.runInContext(code, context));
  return json.startsWith('thrown ') ? json : JSON.parse(json);
}

describe('The bundled globals in a bare engine', () => {
  it.each(FUNCTION_IDS)('answer the examples of %s', (id) => {
    for (const { formula, result } of catalogue[id].examples) {
      const isError = typeof result === 'string' && result.startsWith('#');
      const found = callInContext(formula);
      if (isError) expect(found).toMatch(/^thrown [a-z_, ]+/);
      else expect(found).toEqual(expected(result));
    }
  });

  it('take Date objects of their own realm', () => {
    const code = 'PLAN_WORKDAYS(new Date(2026, 0, 1), new Date(2026, 0, 31), [[new Date(2026, 0, 1)]])';
    expect(vm.runInContext(code, context)).toBe(21);
    expect(resultOf(writeCall('PLAN_WORKDAYS', [46_023, 46_053, [[46_023]]]))).toBe(21);
  });
});
