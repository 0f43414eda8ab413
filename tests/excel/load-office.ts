import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import vm from 'node:vm';
import type { ExcelStandIn } from '#simulators/excel/stand-in.ts';
import type { CustomFunctionsRuntime } from '../../addin-excel/functions/runtime.ts';

/** The globals of the real library as it runs in this process. */
export interface OfficeGlobals {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: CustomFunctionsRuntime;
}

const noop = (): void => undefined;

/** A page with as little in it as the library needs to load. */
function page(bridge: ExcelStandIn['bridge']): Record<string, unknown> {
  const element = () => ({
    style: {},
    setAttribute: noop,
    appendChild: noop,
    getElementsByTagName: () => [],
  });
  const storage = { getItem: () => null, setItem: noop, removeItem: noop, length: 0, key: () => null };
  const href = 'https://localhost/';
  const globals: Record<string, unknown> = {
    console: { ...console, log: noop },
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    Promise,
    performance,
    Date,
    navigator: { userAgent: 'Mozilla/5.0 Chrome/130', language: 'en-US', platform: 'Linux' },
    location: {
      href,
      search: '',
      hash: '',
      protocol: 'https:',
      host: 'localhost',
      origin: href,
      pathname: '/',
    },
    localStorage: storage,
    sessionStorage: storage,
    addEventListener: noop,
    removeEventListener: noop,
    postMessage: noop,
    document: {
      readyState: 'complete',
      cookie: '',
      URL: href,
      location: { href },
      getElementById: () => null,
      createElement: element,
      getElementsByTagName: () => [element()],
      addEventListener: noop,
      removeEventListener: noop,
      body: element(),
      documentElement: element(),
    },
    // Must be there before the library loads.
    _richApiNativeBridge: bridge,
  };
  globals.window = globals.self = globals.parent = globals.top = globals;
  return globals;
}

let script: vm.Script | null = null;

/** Loads the library of Microsoft's package, talking to the stand-in. */
export function loadOffice({ bridge }: ExcelStandIn): OfficeGlobals {
  script ??= new vm.Script(
    readFileSync(
      createRequire(import.meta.url).resolve('@microsoft/office-js/dist/excel-web-16.00.debug.js'),
      'utf8',
    ),
    { filename: 'excel-web-16.00.debug.js' },
  );
  const context = vm.createContext(page(bridge));
  script.runInContext(context);
  // In a page the loader of Office.js adds this; the library itself looks the functions up here.
  const { CustomFunctions, CustomFunctionMappings } = context as Record<string, Record<string, unknown>>;
  CustomFunctions!.associate = (id: string, implementation: unknown) => {
    CustomFunctionMappings![id] = implementation;
  };
  return context as unknown as OfficeGlobals;
}
