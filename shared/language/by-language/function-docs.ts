import type { Language } from '#engine/plan/inputs.ts';
import { published as en } from '#language/en/functions/docs/published.ts';
import type { PublishedTexts } from '#language/functions/docs.ts';
import { published as zhCN } from '#language/zh-CN/functions/docs/published.ts';

/** What is published about the functions, in each language. */
export const publishedIn: Readonly<Record<Language, PublishedTexts>> = { en, 'zh-CN': zhCN };
