import type { Language } from '#engine/plan/inputs.ts';
import { excelTexts as en } from '#language/en/hosts/excel.ts';
import type { ExcelTexts } from '#language/hosts/excel.ts';
import { excelTexts as zhCN } from '#language/zh-CN/hosts/excel.ts';

/** What Excel itself shows of the add-in, in each language. */
export const excelTextsIn: Readonly<Record<Language, ExcelTexts>> = { en, 'zh-CN': zhCN };
