import type { Language } from '#engine/plan/inputs.ts';
import { importPage as en } from '#language/en/sidebar/import-page.ts';
import type { ImportPageTexts } from '#language/sidebar/import-page.ts';
import { importPage as zhCN } from '#language/zh-CN/sidebar/import-page.ts';

/** The texts of the page on which rows are imported, fetched with it, in each language. */
export const importPageIn: Readonly<Record<Language, ImportPageTexts>> = { en, 'zh-CN': zhCN };
