import { createContext, Script } from 'node:vm';
import type { LoadScript } from './stand-in.ts';

/** What V8 gives every context and Apps Script does not have or does not promise. */
const ABSENT = ['SharedArrayBuffer', 'Atomics', 'WebAssembly', 'BigInt', 'BigInt64Array', 'BigUint64Array'];

const scripts = new Map<string, Script>();

/** A bare V8 context: the language and the services, nothing of Node. */
export const loadInContext: LoadScript = (code, services) => {
  const context = createContext({}, { codeGeneration: { strings: false, wasm: false } });
  const evaluate = (text: string): unknown => new Script(text).runInContext(context);
  for (const name of ABSENT) evaluate(`delete globalThis.${name}`);
  evaluate('delete Intl.Segmenter');
  const before = new Set(evaluate('Object.getOwnPropertyNames(globalThis)') as string[]);
  for (const [name, service] of Object.entries(services)) Object.assign(context, { [name]: service });
  let script = scripts.get(code);
  if (script === undefined) {
    script = new Script(code, { filename: 'Code.js' });
    scripts.set(code, script);
  }
  script.runInContext(context);
  const names = evaluate('Object.getOwnPropertyNames(globalThis)') as string[];
  return {
    globalNames: names.filter((name) => !before.has(name) && !(name in services)),
    makeDate: evaluate('(moment) => new Date(moment)') as (moment: number) => Date,
    call(name, args) {
      const called: unknown = Reflect.get(context, name);
      if (typeof called !== 'function') throw new Error(`Script function not found: ${name}`);
      return called(...args);
    },
  };
};
