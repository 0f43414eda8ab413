import type { Language } from '#engine/plan/inputs.ts';
import { sheetsAddOn as en } from '#language/en/hosts/gsheets.ts';
import type { SheetsAddOnTexts } from '#language/hosts/gsheets.ts';
import { sheetsAddOn as zhCN } from '#language/zh-CN/hosts/gsheets.ts';

/** What only the Google Sheets add-on says, in each language. */
export const sheetsAddOnTextsIn: Readonly<Record<Language, SheetsAddOnTexts>> = { en, 'zh-CN': zhCN };
