/** Where the page believes to be. */
export interface OfficeSurroundings {
  /** Of Office's texts: `en-US`, `zh-CN`. */
  readonly language: string;
  /** The newest ExcelApi that there is. */
  readonly excelApi: string;
  readonly theme: 'light' | 'dark';
}

const EXCEL = 1;
/** As the requirement sets of the library's build tell; all that the add-in asks for. */
const setsOf = (excelApi: string): Readonly<Record<string, number | string>> => ({
  excelapi: excelApi,
  sharedruntime: '1.1',
  customfunctionsruntime: '1.3',
  customfunctions: '1.7',
  ribbonapi: '1.1',
  dialogapi: '1.1',
});

/** Colours of Office's own windows, as numbers. */
const THEMES = {
  light: { bodyBackgroundColor: 0xffffff, bodyForegroundColor: 0x262626 },
  dark: { bodyBackgroundColor: 0x262626, bodyForegroundColor: 0xffffff },
};

/**
 * What the desktop's Excel puts into a page as `window.external` before Office.js loads: with it `Office.onReady`
 * reports Excel, in that language and with these requirement sets.
 */
export function officeExternal({ language, excelApi, theme }: OfficeSurroundings): Record<string, unknown> {
  const settings = { keys: [] as string[], values: [] as unknown[] };
  const plain = {
    GetAppType: EXCEL,
    GetSolutionRef: 'goalsheet',
    GetAppVersionMajor: 16,
    GetAppVersionMinor: 1,
    GetAppUILocale: language,
    GetAppDataLocale: language,
    GetDocUrl: '',
    GetAppCapabilities: 0,
    GetActivationMode: 0,
    GetControlIntegrationLevel: 0,
    GetSolutionToken: '',
    GetSupportedMatrix: JSON.stringify(setsOf(excelApi)),
    GetHostFullVersion: '16.0.17928.20000',
    GetInitialDisplayMode: 0,
    GetOfficeThemeInfo: JSON.stringify(THEMES[theme]),
    GetSettings: {
      Read: (keys: unknown[], values: unknown[]) => {
        keys.push(...settings.keys);
        values.push(...settings.values);
      },
      Write: (keys: string[], values: unknown[]) => {
        settings.keys = [...keys];
        settings.values = [...values];
      },
    },
  };
  const context = methods(plain);
  return {
    ...methods({ GetHostInfo: `Excel$Win32$16.01$${language}$$$disableLogging$3`, GetContext: context }),
    ...methods({ Execute: undefined }),
    RegisterEvent: (_id: number, _target: string, _handler: unknown, callback: (status: number) => void) =>
      callback(0),
    UnregisterEvent: (_id: number, _target: string, callback: (status: number) => void) => callback(0),
  };
}

/** Excel gives all of it by methods. */
const methods = (values: Record<string, unknown>): Record<string, () => unknown> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, () => value]));
