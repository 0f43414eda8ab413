import { associateFunctions } from '../generated/associations.ts';
import { implement } from './implement.ts';
import { loadMessages } from './language.ts';
import type { CustomFunctionsRuntime } from './runtime.ts';
import { sources } from './sources.ts';

const codes = { '#VALUE!': 'invalidValue', '#N/A': 'notAvailable' } as const;

/** Registers the whole catalogue. `language` is asked when a mistake is to be explained. */
export function registerFunctions(runtime: CustomFunctionsRuntime, language: () => string | undefined): void {
  associateFunctions(
    (id, implementation) => runtime.associate(id, implementation),
    (id) =>
      implement(sources[id], {
        messages: () => loadMessages(language()),
        failure: (code, message) => new runtime.Error(runtime.ErrorCode[codes[code]], message),
      }),
  );
}
