import type { Language } from '#engine/plan/inputs.ts';
import { workbench as en } from '#language/en/hosts/workbench.ts';
import type { WorkbenchTexts } from '#language/hosts/workbench.ts';
import { workbench as zhCN } from '#language/zh-CN/hosts/workbench.ts';

/** What the workbench's page says, in each language. */
export const workbenchTextsIn: Readonly<Record<Language, WorkbenchTexts>> = { en, 'zh-CN': zhCN };
