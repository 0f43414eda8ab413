import type { Language } from '#engine/plan/inputs.ts';
import { reallocation as en } from '#language/en/sidebar/reallocation.ts';
import type { ReallocationTexts } from '#language/sidebar/reallocation.ts';
import { reallocation as zhCN } from '#language/zh-CN/sidebar/reallocation.ts';

/** What the pane says of fixed figures that move, in each language. */
export const reallocationIn: Readonly<Record<Language, ReallocationTexts>> = { en, 'zh-CN': zhCN };
