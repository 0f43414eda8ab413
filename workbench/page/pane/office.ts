import type { Language } from '#engine/plan/inputs.ts';
import { excelTextsIn } from '#language/by-language/excel.ts';
import { officeExternal } from '#simulators/excel/office-context.ts';
import type { ExcelStandIn } from '#simulators/excel/stand-in.ts';

/** As far as Office 2021 goes, the oldest Excel that the add-in runs in. */
const EXCEL_API = '1.14';

/** A window that is about to load Office.js. */
export interface OfficeWindow extends Window {
  _richApiNativeBridge?: ExcelStandIn['bridge'];
}

/** Makes the real Office.js find Excel when it loads in that window: what desktop Excel puts there, and the stand-in. */
export function connectOffice(
  target: OfficeWindow,
  bridge: ExcelStandIn['bridge'],
  language: Language,
): void {
  const value = officeExternal({
    language: excelTextsIn[language].locale,
    excelApi: EXCEL_API,
    theme: 'light',
  });
  Object.defineProperty(target, 'external', { value, configurable: true });
  target._richApiNativeBridge = bridge;
}
