import type { Language } from '#engine/plan/inputs.ts';
import { closingPage as en } from '#language/en/sidebar/closing-page.ts';
import type { ClosingPageTexts } from '#language/sidebar/closing-page.ts';
import { closingPage as zhCN } from '#language/zh-CN/sidebar/closing-page.ts';

/** The texts of the page on which months are closed, fetched with it, in each language. */
export const closingPageIn: Readonly<Record<Language, ClosingPageTexts>> = { en, 'zh-CN': zhCN };
