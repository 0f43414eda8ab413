import { registerFunctions } from './register.ts';
import type { CustomFunctionsRuntime } from './runtime.ts';

// Runs before anything else of the page, so that cells that wait for a function get it at once.

declare const CustomFunctions: CustomFunctionsRuntime;

registerFunctions(CustomFunctions, () => Office.context?.displayLanguage);
